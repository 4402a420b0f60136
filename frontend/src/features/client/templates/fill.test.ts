import { describe, expect, test } from "vitest";
import { fill, insertAt } from "./fill";

describe("templates", () => {
  // Ensure known placeholders are filled in, and what is not known stays to be seen.
  test.each([
    ["Dear {client}, ring {caller number}.", "Dear Halina, ring 020 7946 0199."],
    ["At {practice} on { today }", "At {practice} on 21 November 2026"],
    ["No braces", "No braces"],
  ])("%s", (words, want) =>
    expect(
      fill(words, {
        client: "Halina",
        "caller number": "020 7946 0199",
        today: "21 November 2026",
        practice: undefined,
      }),
    ).toBe(want),
  );

  // Ensure the text goes where the caret is, takes the place of what is selected, and runs into no word.
  test.each([
    ["", 0, 0, "AB", "AB", 2],
    ["one two", 3, 3, "AB", "one AB two", 6],
    ["one two", 4, 7, "AB", "one AB", 6],
    ["one\n", 4, 4, "AB", "one\nAB", 6],
  ])("into %j at %i", (text, start, end, inserted, want, caret) =>
    expect(insertAt(text, start, end, inserted)).toEqual({ text: want, caret }),
  );
});
