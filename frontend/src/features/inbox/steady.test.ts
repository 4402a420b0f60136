import { act, renderHook } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { type Held, settle, useSteady } from "./steady";

const rows = (ids: string) => [...ids].map((id) => ({ id }));
const drawn = ({ order, rows: known, gone }: Held<{ id: string }>) =>
  order
    .filter((id) => known.has(id))
    .map((id) => (gone.has(id) ? `(${id})` : id))
    .join("");

// Ensures that a colleague's doing moves nothing: what left says so until the next change, what came waits.
test.each([
  ["nothing changed", ["abc", "abc"], "abc", 0],
  ["one left", ["abc", "ac"], "a(b)c", 0],
  ["one left, and is drawn again", ["abc", "ac", "ac"], "a(b)c", 0],
  ["one left, then another", ["abcd", "acd", "ad"], "a(c)d", 0],
  ["one came before others", ["abc", "axbc"], "abc", 1],
  ["one came behind all", ["abc", "abcx"], "abcx", 0],
  ["all are others", ["abc", "xyz"], "xyz", 0],
  ["the last one left", ["a", ""], "", 0],
])("%s", (_name, answers, want, fresh) => {
  let held: Held<{ id: string }> | undefined;
  for (const answer of answers) held = settle(held, rows(answer), new Set());
  expect(held && drawn(held)).toBe(want);
  expect(held?.fresh).toBe(fresh);
});

// Ensures that what the reader deals with leaves at once, and is back in its place, and told, when it is undone.
test("one's own doing, and its undoing", async () => {
  const back = vi.fn();
  const { result, rerender } = renderHook(({ ids }) => useSteady(rows(ids), back), {
    initialProps: { ids: "abc" },
  });
  const shown = () => result.current.shown.map(({ row }) => row.id).join("");
  act(() => result.current.dealtWith(["b"]));
  expect(shown()).toBe("ac");
  rerender({ ids: "abc" });
  expect(shown()).toBe("ac");
  rerender({ ids: "ac" });
  expect(shown()).toBe("ac");
  expect(back).not.toHaveBeenCalled();
  rerender({ ids: "abc" });
  expect(shown()).toBe("abc");
  await vi.waitFor(() => expect(back).toHaveBeenCalledExactlyOnceWith("b"));
});

// Ensures that new rows come in at the reader's word.
test("taking in what is new", () => {
  const { result, rerender } = renderHook(({ ids }) => useSteady(rows(ids), () => {}), {
    initialProps: { ids: "abc" },
  });
  rerender({ ids: "xabc" });
  expect(result.current.fresh).toBe(1);
  act(() => result.current.takeIn());
  expect(result.current.shown.map(({ row }) => row.id).join("")).toBe("xabc");
  expect(result.current.fresh).toBe(0);
});
