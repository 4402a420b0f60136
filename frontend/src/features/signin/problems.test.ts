import { expect, test } from "vitest";
import { signedOutReasons } from "../../lib/session";
import { problemWords } from "./problems";

// Ensure each reason for signing in again is told in a sentence, a provider's problem goes first, and nobody who only
// came is told anything.
test.each(signedOutReasons)("why somebody signs in again: %s", (why) => {
  expect(problemWords(undefined, why)).toMatch(/signed (in|out).*kept on this device\.$/);
  expect(problemWords("CODE", why)).toMatch(/^The code was not right/);
});

test("nothing is told without a reason", () => {
  expect(problemWords(undefined, undefined)).toBeUndefined();
});
