import { describe, expect, test } from "vitest";
import * as format from "./format";

const today = "2026-11-21";

describe("dates", () => {
  test.each([
    ["this year", format.shortDate("2026-11-30", today), "30 Nov"],
    ["another year", format.shortDate("2025-11-03", today), "3 Nov 2025"],
    ["nothing", format.shortDate(null, today), ""],
    [
      "an instant late in a summer evening is the next day in London",
      format.shortDate("2026-06-30T23:30:00Z", today),
      "1 Jul",
    ],
    ["long", format.longDate("2026-11-30"), "30 November 2026"],
    ["weekday", format.weekdayDate("2026-11-30"), "Monday 30 November"],
    ["half past two", format.clockTime("2026-11-21T14:30:00Z"), "2:30pm"],
    ["a whole hour in summer time", format.clockTime("2026-06-21T08:00:00Z"), "9am"],
    ["midday", format.clockTime("2026-11-21T12:00:00Z"), "12pm"],
    ["date and time", format.dateTime("2026-11-21T14:30:00Z", today), "21 Nov, 2:30pm"],
    ["today", format.relativeDay(today, today), "today"],
    ["ahead, over the change of the clocks", format.relativeDay("2026-03-30", "2026-03-28"), "in 2 days"],
    ["past", format.relativeDay("2026-11-18", today), "3 days ago"],
  ])("%s", (_name, got, want) => expect(got).toBe(want));
});

describe("age", () => {
  test.each([
    ["the day before a birthday", "1944-11-22", 81],
    ["on it", "1944-11-21", 82],
    ["born today", today, 0],
  ])("%s", (_name, born, want) => expect(format.age(born, today)).toBe(want));

  test("born on 29 February, a year older on 1 March", () => {
    expect(format.age("2000-02-29", "2026-02-28")).toBe(25);
    expect(format.age("2000-02-29", "2026-03-01")).toBe(26);
  });
});

describe("numbers and words", () => {
  test.each([
    ["NHS number", format.nhsNumber("9990000018"), "999 000 0018"],
    ["NHS number with spaces", format.nhsNumber("999 000 0018"), "999 000 0018"],
    ["not an NHS number", format.nhsNumber("12"), "12"],
    ["one", format.count(1, "client"), "1 client"],
    ["many", format.count(1204, "person", "people"), "1,204 people"],
    ["minutes", format.minutes(80), "1 h 20 min"],
    ["an hour", format.minutes(60), "1 h"],
    ["a code", format.humanise("NO_ANSWER"), "No answer"],
  ])("%s", (_name, got, want) => expect(got).toBe(want));
});
