import { expect, test } from "vitest";
import { csv, harmless } from "./csv";

// Ensure that nothing which somebody has named runs in a spreadsheet, and that numbers below zero stay numbers.
test("formulas are made harmless", () => {
  const cases: [string, string][] = [
    ["=1+1", "'=1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["+44 20 7946 0000", "'+44 20 7946 0000"],
    ["-2+3", "'-2+3"],
    ["\t=1", "'\t=1"],
    ["-0.4", "-0.4"],
    ["+1.9", "+1.9"],
    ["1,240", "1,240"],
    ["*", "*"],
    ["-", "-"],
    ["Harrow East", "Harrow East"],
    ["", ""],
  ];
  for (const [text, expected] of cases) expect(harmless(text), text).toBe(expected);
});

// Ensure that commas, quotation marks and line breaks stay within their cell.
test("a file is RFC 4180 with a mark in front", () => {
  expect(
    csv([
      ["Reason", "Referrals"],
      ['Money, "debt"', "45"],
      ["two\nlines", "*"],
    ]),
  ).toBe('\uFEFFReason,Referrals\r\n"Money, ""debt""",45\r\n"two\nlines",*\r\n');
});
