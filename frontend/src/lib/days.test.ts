import { describe, expect, test } from "vitest";
import { addDays, addMonths } from "./days";

describe("days", () => {
  test.each([
    ["2026-02-28", 12, "2027-02-28"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2027-08-31", 6, "2028-02-29"],
    ["2026-03-15", -1, "2026-02-15"],
    ["2026-01-31", -2, "2025-11-30"],
  ])("%s and %i months is %s", (day, months, want) => expect(addMonths(day, months)).toBe(want));

  test("weeks cross the change of clocks", () => expect(addDays("2026-10-20", 42)).toBe("2026-12-01"));
});
