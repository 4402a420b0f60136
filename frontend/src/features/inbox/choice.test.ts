import { describe, expect, test } from "vitest";
import { bulkWords, firstChoice, loadWords, nobody, type Worker, waited } from "./choice";

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
  ["2026-11-21T11:30:00Z", "less than an hour"],
  ["2026-11-21T11:00:00Z", "1 hour"],
  ["2026-11-20T12:00:00Z", "1 day"],
  ["2026-11-19T09:00:00Z", "2 days, 3 hours"],
  ["2026-11-01T09:00:00Z", "20 days"],
])("waited since %s", (at, want) => expect(waited(at, new Date("2026-11-21T12:00:00Z"))).toBe(want));
