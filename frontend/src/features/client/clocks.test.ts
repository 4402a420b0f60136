import { describe, expect, test } from "vitest";
import { londonLocal } from "../../lib/format";
import { londonInstant, supportLeft } from "./clocks";

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
