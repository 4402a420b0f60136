import { expect, test } from "vitest";
import { monthAfter, monthsOf } from "../../lib/months";
import { begunMonths, lastYear, quarters, readPeriod, spanWords, years } from "./period";

// Ensure the usual period is twelve whole months: the month that runs is none, on its first day as on its last.
test.each([
  ["2026-11-01", "2025-11", "2026-10"],
  ["2026-11-30", "2025-11", "2026-10"],
  ["2026-01-15", "2025-01", "2025-12"],
  ["2024-02-29", "2023-02", "2024-01"],
])("twelve months before %s", (today, from, to) => {
  const found = lastYear(today);
  expect([found.from, found.to]).toEqual([from, to]);
  expect(monthsOf(found)).toHaveLength(12);
  expect(found.before && monthsOf(found.before).concat(monthsOf(found))).toHaveLength(24);
  expect(found.before && monthAfter(found.before.to, 1)).toBe(from);
});

// Ensure quarters are those of the financial year, on the last day of one and the first of the next.
test.each([
  ["2026-03-31", "2025-26-Q4", "2026-01", "2026-03"],
  ["2026-04-01", "2026-27-Q1", "2026-04", "2026-06"],
  ["2026-09-30", "2026-27-Q2", "2026-07", "2026-09"],
  ["2026-10-01", "2026-27-Q3", "2026-10", "2026-12"],
  ["2027-01-01", "2026-27-Q4", "2027-01", "2027-03"],
  ["2000-01-01", "1999-00-Q4", "2000-01", "2000-03"],
])("the quarter of %s", (today, key, from, to) => {
  const [running, last] = quarters(today);
  expect([running?.key, running?.from, running?.to]).toEqual([key, from, to]);
  expect(last?.to).toBe(monthAfter(from, -1));
});

// Ensure only what is over is compared, and with as many months.
test("what is compared", () => {
  const today = "2026-11-21";
  expect(quarters(today)[0]?.before).toBeUndefined();
  expect(quarters(today)[0]?.name).toBe("October to December 2026 (Q3), so far");
  expect(quarters(today)[1]?.before).toEqual({ from: "2026-04", to: "2026-06", words: "April to June 2026" });
  expect(years(today).map(({ key, before }) => [key, before?.from])).toEqual([
    ["2026-27", undefined],
    ["2025-26", "2024-04"],
    ["2024-25", "2023-04"],
    ["2023-24", "2022-04"],
  ]);
});

// Ensure an address says the same period for as long as it is kept, and that what is none is the usual period.
test("the period of an address", () => {
  const today = "2026-11-21";
  for (const one of [...quarters(today), ...years(today)]) expect(readPeriod(one.key, today)).toEqual(one);
  expect(readPeriod("2019-20-Q4", today)).toMatchObject({ from: "2020-01", to: "2020-03" });
  for (const none of [undefined, "", "2026", "2026-28", "2026-27-Q5", "2027-28", "2026-27-Q4", "x2026-27"]) {
    expect(readPeriod(none, today), none).toEqual(lastYear(today));
  }
});

// Ensure a span is told without saying a year twice.
test.each([
  ["2026-07", "2026-09", "July to September 2026"],
  ["2025-11", "2026-10", "November 2025 to October 2026"],
  ["2026-05", "2026-05", "May 2026"],
])("%s to %s", (from, to, words) => {
  expect(spanWords(from, to)).toBe(words);
});

// Ensure that months that have not begun are none of a period, nor those before the first that can have a record.
test("months that have begun", () => {
  const today = "2026-11-22";
  const running = readPeriod("2026-27-Q3", today);
  expect(begunMonths(running, "2025-04")).toEqual(["2026-10", "2026-11"]);
  expect(running.running).toBe("2026-11");
  expect(begunMonths(readPeriod("2026-27-Q2", today), "2025-04")).toEqual(["2026-07", "2026-08", "2026-09"]);
  expect(readPeriod("2026-27-Q2", today).running).toBeUndefined();
  expect(begunMonths(readPeriod("2024-25", today), "2025-03")).toEqual(["2025-03"]);
  expect(begunMonths(readPeriod("2023-24", today), "2025-04")).toEqual([]);
});
