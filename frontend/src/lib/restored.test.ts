import { expect, test } from "vitest";
import { keepNothingShown } from "./restored";

function left(persisted: boolean): string {
  document.body.textContent = "Amina Yusuf";
  window.dispatchEvent(Object.assign(new Event("pagehide"), { persisted }));
  return document.body.textContent ?? "";
}

// Ensures that a page which the browser may show again has nothing left on it, and that another stays as it is.
test("a page that may be shown again is empty", () => {
  keepNothingShown();
  expect(left(true)).toBe("");
  expect(left(false)).toBe("Amina Yusuf");
});
