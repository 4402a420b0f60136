import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { beginOf, monthAfter, monthsOf, quarterOf } from "./months";

// Ensure months are counted across the ends of years, in both directions, from a day as from a month.
test.each([
  ["2026-11", 0, "2026-11"],
  ["2026-11", 2, "2027-01"],
  ["2026-01", -1, "2025-12"],
  ["2026-12", -12, "2025-12"],
  ["2024-02", 12, "2025-02"],
  ["2026-11-21", 0, "2026-11"],
  ["2026-11-21", -12, "2025-11"],
  ["2026-01-01", -1, "2025-12"],
  ["2026-03-31", -15, "2024-12"],
])("%s and %i months", (month, months, expected) => {
  expect(monthAfter(month, months)).toBe(expected);
});

// Ensure that the months of a span are all of them, over the end of a year too, and none where it ends before it begins.
test("the months of a span", () => {
  expect(monthsOf({ from: "2025-11", to: "2026-02" })).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  expect(monthsOf({ from: "2026-02", to: "2026-02" })).toEqual(["2026-02"]);
  expect(monthsOf({ from: "2026-02", to: "2026-01" })).toEqual([]);
});

// Ensure that a quarter is found by its months, across the end of the year.
test.each([
  ["2026-04", "2026-27 Q1", "2026-04"],
  ["2026-12", "2026-27 Q3", "2026-10"],
  ["2027-03", "2026-27 Q4", "2027-01"],
])("the quarter that %s is in", (month, quarter, first) => {
  expect(quarterOf(month)).toBe(quarter);
  expect(beginOf(quarter)).toBe(first);
});

// Ensure that nothing else reckons months: what is counted twice is one day counted in two ways.
test("one place reckons months", () => {
  const src = join(import.meta.dirname, "..");
  const others = readdirSync(src, { recursive: true, encoding: "utf8" }).filter(
    (file) =>
      /(?<!\.test)\.tsx?$/.test(file) &&
      !file.endsWith(join("lib", "months.ts")) &&
      /Math\.floor\(\w+ \/ 12\)/.test(readFileSync(join(src, file), "utf8")),
  );
  expect(others).toEqual([]);
});
