import { expect, test } from "vitest";
import { ticked } from "./choice";

const ids = ["a", "b", "c", "d", "e"];

test.each([
  ["one more", ["a"], "c", undefined, ["a", "c"]],
  ["one less", ["a", "c"], "c", undefined, ["a"]],
  ["a range down", ["b"], "d", "b", ["b", "c", "d"]],
  ["a range up", ["d"], "b", "d", ["b", "c", "d"]],
  ["a range that takes away", ["a", "b", "c"], "c", "a", []],
  ["from a row that has left", ["a"], "c", "z", ["a", "c"]],
])("%s", (_name, now, id, from, want) => {
  // Ensure Shift and click ticks as it does in a file manager.
  expect([...ticked(new Set(now), ids, id, from)].sort()).toEqual(want);
});
