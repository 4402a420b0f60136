import { expect, test } from "vitest";
import { fullness, loadWords } from "./load";

test.each([
  [{ openCases: 39, weightedCases: 31.5, capacity: 40 }, "31.5 of 40 cases by weight", 0.7875, false],
  [{ openCases: 44, weightedCases: 48, capacity: 40 }, "48 of 40 cases by weight", 1, true],
  [{ openCases: 3, weightedCases: 3, capacity: 0 }, "3 cases by weight", 0, false],
])("%j", (load, words, part, over) => {
  // Ensure the bar never shows more room than there is.
  expect(loadWords(load)).toBe(words);
  expect(fullness(load)).toEqual({ part, over });
});
