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

// Ensure that dates are written as the browser's own formats write them, on every day of a year.
test("each day as Intl has it", () => {
  const intl = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", ...options });
  const short = intl({ day: "numeric", month: "short", year: "numeric" });
  const weekday = intl({ weekday: "long", day: "numeric", month: "long" });
  const time = intl({ hour: "numeric", minute: "2-digit", hourCycle: "h12" });
  for (let n = 0; n < 366; n++) {
    const at = new Date(Date.UTC(2024, 0, 1 + n, n % 24, (n * 7) % 60));
    const instant = at.toISOString();
    expect(format.shortDate(instant, today)).toBe(short.format(at));
    expect(format.weekdayDate(instant)).toBe(weekday.format(at));
    expect(format.clockTime(instant)).toBe(time.format(at).replace(/\s/g, "").replace(":00", ""));
  }
});

// Ensure that summer time begins and ends when the browser's own time zone data have it, over forty years.
test("each change of the clocks as Intl has it", () => {
  const intl = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/London",
    dateStyle: "short",
    timeStyle: "short",
  });
  const wrong: string[] = [];
  for (let at = Date.UTC(1996, 0, 1, 0, 59); at < Date.UTC(2036, 0, 1); at += 1_800_000) {
    const hours = new Date(at).getUTCHours();
    // The hours round 1:00, when they change, and those round midnight, when the day does.
    if (hours > 2 && hours < 22) continue;
    const local = format.londonLocal(new Date(at));
    if (local !== intl.format(at).replace(" ", "T")) wrong.push(local);
  }
  expect(wrong).toEqual([]);
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
    ["thousands and a half", format.figure(1234567.25), "1,234,567.25"],
    ["a half", format.figure(31.5), "31.5"],
    ["minutes", format.minutes(80), "1 h 20 min"],
    ["an hour", format.minutes(60), "1 h"],
    ["a code", format.humanise("NO_ANSWER"), "No answer"],
  ])("%s", (_name, got, want) => expect(got).toBe(want));
});

// Ensure that the last word has an "and" before it, and one by itself none.
test.each([
  [[], ""],
  [["bread"], "bread"],
  [["bread", "milk"], "bread and milk"],
  [["bread", "milk", "tea"], "bread, milk and tea"],
])("a list of %j", (words, want) => expect(format.listed(words)).toBe(want));
