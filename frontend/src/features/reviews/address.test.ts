import { expect, test } from "vitest";
import { addDays, readAddress } from "./address";

test.each([
  ["2026-11-28", 7, "2026-12-05"],
  ["2026-03-28", 2, "2026-03-30"],
  ["2026-03-01", -1, "2026-02-28"],
])("%s and %i days", (day, days, want) => expect(addDays(day, days)).toBe(want));

test("the address keeps what it knows", () => {
  expect(readAddress({ span: "month", team: "true" })).toEqual({ span: "month", team: true });
  expect(readAddress({ span: "year" })).toEqual({ span: undefined, team: undefined });
});
