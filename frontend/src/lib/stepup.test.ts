import { expect, test } from "vitest";
import { base64url, bytes } from "./passkeys";
import { stepUp, stepUpAsked } from "./stepup";

// Ensures that acts that need a fresh step at the same time ask once, and that each question is a new one.
test("those who ask while the question is up share its answer", async () => {
  const [first, second] = [stepUp(), stepUp()];
  stepUpAsked.get()?.settle(true);
  expect(await Promise.all([first, second])).toEqual([true, true]);
  expect(stepUpAsked.get()).toBeUndefined();
  const third = stepUp();
  stepUpAsked.get()?.settle(false);
  expect(await third).toBe(false);
});

// Ensures that a passkey's bytes come back as they went, whatever their length.
test.each([[[]], [[0]], [[251, 255]], [[251, 239, 190, 255]], [[1, 2, 3, 4, 5]]])(
  "bytes %j as base64url",
  (all) => {
    const text = base64url(Uint8Array.from(all).buffer);
    expect(text).toMatch(/^[\w-]*$/);
    expect([...bytes(text)]).toEqual(all);
  },
);
