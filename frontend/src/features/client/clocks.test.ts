import { describe, expect, test } from "vitest";
import { addDays, addMonths, londonInstant, londonLocal, supportLeft } from "./clocks";

describe("days", () => {
  test.each([
    ["2026-08-31", 6, "2027-02-28"],
    ["2027-08-31", 6, "2028-02-29"],
    ["2026-03-15", -1, "2026-02-15"],
    ["2026-01-31", -2, "2025-11-30"],
  ])("%s and %i months is %s", (day, months, want) => expect(addMonths(day, months)).toBe(want));

  test("weeks cross the change of clocks", () => expect(addDays("2026-10-20", 42)).toBe("2026-12-01"));
});

describe("support left", () => {
  test.each([
    ["2026-06-01", "none", "26 weeks left"],
    ["2026-10-01", "month4", "8 weeks left"],
    ["2026-11-20", "month5", "11 days left"],
    ["2026-12-01", "month5", "Ends today"],
    ["2026-12-15", "over", "Ended 2 weeks ago"],
  ])("on %s", (today, flag, words) => {
    expect(supportLeft("2026-06-01", "2026-12-01", today)).toMatchObject({ flag, words });
  });
});

describe("London time", () => {
  test.each([
    ["2026-07-01T09:30", "2026-07-01T08:30:00.000Z"],
    ["2026-12-01T09:30", "2026-12-01T09:30:00.000Z"],
    ["2026-03-29T02:30", "2026-03-29T01:30:00.000Z"],
  ])("%s is %s", (local, instant) => {
    expect(londonInstant(local)).toBe(instant);
    expect(londonLocal(new Date(instant))).toBe(local);
  });

  test("what is not a time is none", () => expect(londonInstant("2026-13-40T99:00")).toBeUndefined());
});
