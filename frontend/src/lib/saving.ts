import { useEffect, useState } from "react";
import { useDraftCount } from "./drafts";
import { createStore, useStore } from "./store";

// What is under way and what failed, so that the pill in the bar tells the truth and nothing more.
const work = createStore<{ pending: number; failed: boolean }>({ pending: 0, failed: false });

/** Counts a write while it is under way. The pill says "not saved" after one that did not get through. */
export async function tracked<T>(write: () => Promise<T>, failed: (result: T) => boolean): Promise<T> {
  work.set((now) => ({ ...now, pending: now.pending + 1 }));
  let bad = true;
  try {
    const result = await write();
    bad = failed(result);
    return result;
  } finally {
    work.set((now) => ({ pending: now.pending - 1, failed: bad }));
  }
}

export type SavedState =
  | { kind: "saved" | "busy" | "offline" | "failed"; words: string }
  | { kind: "draft"; words: string };

/** The pill's words: the worst thing that is true now. */
export function useSaved(): SavedState {
  const { pending, failed } = useStore(work);
  const drafts = useDraftCount();
  const online = useOnline();
  if (!online) return { kind: "offline", words: "Offline, drafts kept" };
  if (pending > 0) return { kind: "busy", words: "Saving" };
  if (failed) return { kind: "failed", words: "Not saved" };
  if (drafts > 0) return { kind: "draft", words: drafts === 1 ? "1 draft kept" : `${drafts} drafts kept` };
  return { kind: "saved", words: "All saved" };
}

function useOnline(): boolean {
  const [online, setOnline] = useState(() => navigator.onLine);
  useEffect(() => {
    const update = () => setOnline(navigator.onLine);
    window.addEventListener("online", update);
    window.addEventListener("offline", update);
    return () => {
      window.removeEventListener("online", update);
      window.removeEventListener("offline", update);
    };
  }, []);
  return online;
}
