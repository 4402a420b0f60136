import { expect, test } from "vitest";
import { judge } from "./idle";

const minute = 60_000;
const at = { now: 14 * minute, idleUntil: 15 * minute, until: 600 * minute, active: 0, warned: false };

// Ensures that nobody who is busy is interrupted, that who has gone is warned a minute before, and that the day's end
// comes for everybody.
test.each([
  ["long before", { now: 5 * minute }, "wait"],
  ["a minute before, nobody there", { active: 8 * minute }, "warn"],
  ["a minute before, somebody typing", { active: 13 * minute }, "keep"],
  ["a key behind the warning", { active: 13.9 * minute, warned: true }, "warn"],
  ["the end", { now: 15 * minute, active: 14.9 * minute }, "over"],
  [
    "the day's end, somebody typing",
    { until: 15 * minute, idleUntil: 20 * minute, active: 13.9 * minute },
    "warn",
  ],
  ["after the day's end", { until: 14 * minute, idleUntil: 20 * minute }, "over"],
] as const)("%s", (_, given, want) => expect(judge({ ...at, ...given })).toBe(want));
