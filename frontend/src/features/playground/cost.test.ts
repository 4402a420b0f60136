import { expect, test } from "vitest";
import { costWords, isBlank, refused } from "./cost";

// Ensure that the cost is said before a query is run, and what to do where it may not be.
test("the cost in words", () => {
  const limits = { most: 20_000, seconds: 2 };
  expect(costWords({ cost: 1230, ...limits })).toEqual({
    kind: "fine",
    words: "Costs 1,230 of 20,000; at most 2 seconds.",
  });
  expect(costWords({ cost: 0, most: 5, seconds: 1 }).words).toBe("Costs 0 of 5; at most 1 second.");
  const problem = "Ask for smaller pages, or in several steps.";
  expect(costWords({ cost: 40_000, ...limits, problem, code: "LIMIT" })).toEqual({
    kind: "over",
    words: `Too much to run. ${problem}`,
  });
  expect(costWords({ cost: 0, ...limits, problem: "Expected Name.", code: "INVALID", line: 3 })).toEqual({
    kind: "wrong",
    words: "Cannot be run yet. Line 3: Expected Name.",
  });
});

// Ensure that a slip with a very long name in it leaves room for all else.
test("a long problem", () => {
  const problem = `Unexpected Name "${"a".repeat(20_000)}".`;
  const { words } = costWords({ cost: 0, most: 5, seconds: 1, problem, code: "INVALID", line: 1 });
  expect(words).toMatch(/^Cannot be run yet\. Line 1: Unexpected Name "a+ …$/);
  expect(words.length).toBeLessThan(400);
});

// Ensure that a text which the server does not even look at is said to be too much, and that nothing is told of other faults.
test("a text that is too long", () => {
  const fault = (code: string) => refused({ message: "Send less at once.", extensions: { code } });
  expect(fault("LIMIT")).toEqual({ kind: "over", words: "Too much to run. Send less at once." });
  expect(fault("NETWORK")).toBeUndefined();
  expect(refused(undefined)).toBeUndefined();
});

// Ensure that an editor without a question is known, and one with a question is not taken for it.
test("an editor without a question", () => {
  for (const text of ["", " \n", "# only words\n,", "\uFEFF#a"]) expect(isBlank(text), text).toBe(true);
  for (const text of ["{ a }", "# words\nquery A { b }"]) expect(isBlank(text), text).toBe(false);
});
