import { describe, expect, test } from "vitest";
import { timeOfDay, tries } from "./tries";

const at = (instant: string, attempt = true) => ({ at: instant, attempt });

describe("attempts in words", () => {
  // Ensure the time of day is London's, and the edges of its parts are the server's.
  test.each([
    ["2026-07-01T10:59:00Z", "morning"],
    ["2026-07-01T11:00:00Z", "afternoon"],
    ["2026-12-01T16:59:00Z", "afternoon"],
    ["2026-12-01T17:00:00Z", "evening"],
  ])("%s is %s", (instant, want) => expect(timeOfDay(instant)).toBe(want));

  // Ensure only the attempts since the client was last reached are told, oldest first.
  test.each([
    [[], 0, ""],
    [[at("2026-11-03T09:00:00Z")], 1, "Tried 3 Nov (morning)."],
    [
      [at("2026-11-05T14:00:00Z"), at("2026-11-04T10:00:00Z", false), at("2026-11-03T09:00:00Z")],
      2,
      "Tried 3 Nov (morning) and 5 Nov (afternoon).",
    ],
    [[at("2026-11-05T14:00:00Z"), at("2026-10-03T09:00:00Z")], 1, "Tried 5 Nov (afternoon)."],
  ])("case %#", (contacts, attempts, want) => expect(tries(contacts, attempts, "2026-11-21")).toBe(want));
});
