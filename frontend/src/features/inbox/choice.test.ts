import { describe, expect, test } from "vitest";
import { bulkWords, decideBy, firstChoice, loadWords, nobody, type Worker, waited } from "./choice";

const worker = (id: string, assigned: boolean, openCases = 10, capacity = 40): Worker => ({
  __typename: "LinkWorker",
  id,
  name: id,
  employer: "Mind in Harrow",
  assigned,
  openCases,
  capacity,
});

describe("who is chosen at first", () => {
  test.each([
    ["oneself, when assigned", [worker("a", true), worker("me", true)], "me"],
    ["the first assigned", [worker("a", true), worker("b", true)], "a"],
    ["never somebody who is not assigned", [worker("a", false), worker("me", false)], nobody],
    ["nobody, when there is nobody", [], nobody],
  ])("%s", (_name, workers, want) => expect(firstChoice(workers, "me")).toBe(want));
});

test.each([
  [worker("a", true, 12, 40), "12 of 40 cases"],
  [worker("a", true, 41, 40), "full, 41 of 40 cases"],
  [worker("a", true, 3, 0), "3 cases"],
])("load of %o", (one, want) => expect(loadWords(one)).toBe(want));

test.each([
  [1, "Amina Yusuf", "1 referral accepted. Amina Yusuf is the link worker."],
  [3, undefined, "3 referrals accepted. They wait for a link worker."],
])("%i taken on by %s", (n, name, want) => expect(bulkWords(n, name)).toBe(want));

test.each([
  [0, "less than a working day"],
  [1, "1 working day"],
  [12, "12 working days"],
])("waited %i", (days, want) => expect(waited(days)).toBe(want));

// Ensure that what is left is told in working days: Friday's referral is not three days late on a Monday.
test.each([
  ["2026-11-20", -1, "2026-11-23", "1 working day late", "red"],
  ["2026-11-20", 0, "2026-11-21", "late", "red"],
  ["2026-11-23", 0, "2026-11-23", "today", "orange"],
  ["2026-11-23", 1, "2026-11-20", "1 working day left", "yellow"],
  ["2026-11-24", 2, "2026-11-20", "2 working days left", "plain"],
  ["2026-11-24", undefined, "2026-11-23", "tomorrow", "yellow"],
])("decide by %s with %s left on %s", (on, left, today, words, tone) =>
  expect(decideBy(on, left, today)).toEqual({ words, tone }),
);
