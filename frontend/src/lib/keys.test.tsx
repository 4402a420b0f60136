import { render } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { listenForShortcuts, useShortcut } from "./keys";

const accept = vi.fn();
let stop: () => void;

function Page() {
  useShortcut("a", "Accept", accept);
  return null;
}

/** Presses a key at a time, in milliseconds. */
function press(key: string, at: number): void {
  const event = new KeyboardEvent("keydown", { key, bubbles: true });
  Object.defineProperty(event, "timeStamp", { value: at });
  document.body.dispatchEvent(event);
}

beforeEach(() => {
  accept.mockClear();
  stop = listenForShortcuts();
});
afterEach(() => stop());

test.each([
  { name: "a letter that means something acts", keys: [["a", 1000]], times: 1 },
  {
    name: "within a word it does not",
    keys: [
      ["C", 1000],
      ["a", 1200],
      ["n", 1400],
      ["a", 1700],
    ],
    times: 0,
  },
  {
    name: "after a pause it does again",
    keys: [
      ["C", 1000],
      ["a", 1600],
    ],
    times: 1,
  },
] as { name: string; keys: [string, number][]; times: number }[])("$name", ({ keys, times }) => {
  // Ensure words typed where no box has the focus do nothing.
  render(<Page />);
  for (const [key, at] of keys) press(key, at);
  expect(accept).toHaveBeenCalledTimes(times);
});

// Ensure a key that is held acts once.
test("a key that is held", () => {
  render(<Page />);
  for (const repeat of [false, true, true]) {
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "a", repeat, bubbles: true }));
  }
  expect(accept).toHaveBeenCalledOnce();
});
