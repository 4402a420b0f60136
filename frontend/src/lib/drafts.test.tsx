import { act, renderHook, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  clearDraft,
  clearDrafts,
  markSent,
  readDraft,
  sentAs,
  setDraftOwner,
  useDraft,
  useDraftCount,
  useDrafts,
  writeDraft,
} from "./drafts";
import { draftWords } from "./draftwords";
import { giveBack } from "./giveback";

beforeEach(() => {
  vi.useFakeTimers();
  setDraftOwner("ac1");
});
afterEach(() => vi.useRealTimers());

test("what is typed is kept within 300 ms, however fast the typing goes on", () => {
  const { result } = renderHook(() => useDraft<string>("note/re1"));
  for (const text of ["W", "Wa", "Wal", "Walk"]) {
    act(() => result.current.keep(text));
    vi.advanceTimersByTime(75);
  }
  expect(readDraft("note/re1")).toBe("Walk");
});

test("a draft is back when the form comes up again, and gone once cleared", () => {
  writeDraft("note/re1", "Walked with the group");
  const { result, rerender } = renderHook(() => useDraft<string>("note/re1"));
  expect(result.current.restored).toBe("Walked with the group");
  act(() => result.current.clear());
  rerender();
  expect(readDraft("note/re1")).toBeUndefined();
});

test("leaving the page or the form keeps what the clock had not kept yet", () => {
  const first = renderHook(() => useDraft<string>("a"));
  act(() => first.result.current.keep("one"));
  window.dispatchEvent(new Event("pagehide"));
  expect(readDraft("a")).toBe("one");
  act(() => first.result.current.keep("two"));
  first.unmount();
  expect(readDraft("a")).toBe("two");
});

test("nothing is kept for nobody: a form that closes after signing out leaves no words", () => {
  const { result, unmount } = renderHook(() => useDraft<string>("note/re1"));
  act(() => result.current.keep("half a note"));
  clearDrafts();
  unmount();
  expect(localStorage.length).toBe(0);
});

test("a page may say whose drafts these are while it draws, and the count follows", async () => {
  vi.useRealTimers();
  writeDraft("note/re1", "one");
  setDraftOwner("");
  const complaints = vi.spyOn(console, "error");
  const { result } = renderHook(() => {
    const count = useDraftCount();
    setDraftOwner("ac1");
    return count;
  });
  await waitFor(() => expect(result.current).toBe(1));
  expect(complaints).not.toHaveBeenCalled();
  complaints.mockRestore();
});

test("nobody meets another's words, and signing out leaves none of one's own, all of a colleague's", () => {
  writeDraft("note/re1", "mine");
  setDraftOwner("ac2");
  expect(readDraft("note/re1")).toBeUndefined();
  writeDraft("note/re1", "hers");
  clearDrafts();
  setDraftOwner("ac2");
  expect(readDraft("note/re1")).toBeUndefined();
  setDraftOwner("ac1");
  expect(readDraft("note/re1")).toBe("mine");
});

// Ensures that a draft remembers what it was sent as until it is answered or thrown away.
test("what a draft was sent as goes with the draft", () => {
  writeDraft("note/re1", "Walked");
  markSent("note/re1", "id1");
  expect(sentAs("note/re1")).toBe("id1");
  expect(sentAs("note/re2")).toBeUndefined();
  clearDraft("note/re1");
  expect(sentAs("note/re1")).toBeUndefined();
});

// Ensures that words taken back from the server are in the form again, and never over what was begun since.
test("words given back are a draft again, after what was begun since", () => {
  const seen = vi.fn();
  const page = { path: "/people/pe1", title: "Halina Nowak" };
  const kept = { place: "contact/re1", value: { note: "Walked with the group", method: "VISIT" }, ...page };
  const { result } = renderHook(() => useDraft("contact/re1", seen));
  expect(giveBack([{ ...kept, value: { method: "VISIT", minutes: "15" } }])).toBe(false);
  const edit = { note: "Walked with the group", begunOn: { version: 1, values: {} } };
  expect(giveBack([{ ...kept, value: edit }])).toBe(false);
  act(() => void giveBack([kept]));
  expect(seen).toHaveBeenLastCalledWith(kept.value);
  act(() => result.current.keep({ note: "Rang her since", method: "PHONE" }));
  act(() => void giveBack([kept]));
  expect(readDraft("contact/re1")).toEqual({
    note: "Rang her since\n\nWalked with the group",
    method: "PHONE",
  });
  act(() => void giveBack([kept]));
  expect(readDraft<{ note: string }>("contact/re1")?.note).toBe("Rang her since\n\nWalked with the group");
});

test("the drafts not sent are told by their form and whose they are, the app's own memory is not", () => {
  // Ensure a list of drafts leads back to where each was written.
  const page = { path: "/people/pe1", title: "Halina Nowak" };
  const { result } = renderHook(() => useDrafts());
  act(() => {
    writeDraft("contact/re1", { note: "Walked" }, page);
    writeDraft(".dock", []);
  });
  expect(result.current.map((draft) => [draftWords(draft), draft.path])).toEqual([
    ["A note: Halina Nowak", "/people/pe1"],
  ]);
});
