import { describe, expect, test } from "vitest";
import { firstChoice, loadWords, nobody, type Worker } from "./choice";

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
