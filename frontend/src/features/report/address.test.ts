import { expect, test } from "vitest";
import { quarterWords, readAddress } from "./address";

// Ensure that the quarter from January belongs to the second of its two years, and that the others are of the first.
test.each([
  ["2026-27 Q1", "April to June 2026"],
  ["2026-27 Q2", "July to September 2026"],
  ["2026-27 Q3", "October to December 2026"],
  ["2025-26 Q4", "January to March 2026"],
])("%s is %s", (quarter, want) => expect(quarterWords(quarter)).toBe(want));

// Ensure that an address that somebody made up asks for the latest.
test.each([
  ["2026-27 Q2", "2026-27 Q2"],
  ["2026-27 Q5", undefined],
  ["2026", undefined],
  ["", undefined],
  [7, undefined],
])("an address with %o", (quarter, want) => expect(readAddress({ quarter })).toEqual({ quarter: want }));
