import { useEffect, useState } from "react";
import { useDraftCount, useDraftLost } from "./drafts";
import { createStore, useStore } from "./store";

// What is under way and what failed, so that the pill in the bar tells the truth and nothing more. A form whose save did
// not get through stays "not saved" until it does, or is given up; another that did get through says nothing about it.
const work = createStore<{ pending: number; failed: ReadonlySet<object> }>({ pending: 0, failed: new Set() });

function without(failed: ReadonlySet<object>, form: object): ReadonlySet<object> {
  if (!failed.has(form)) return failed;
  return new Set([...failed].filter((other) => other !== form));
}

/** Counts a write of one form while it is under way. The pill says "not saved" after one that did not get through. */
export async function tracked<T>(
  form: object,
  write: () => Promise<T>,
  failed: (result: T) => boolean,
): Promise<T> {
  work.set((now) => ({ ...now, pending: now.pending + 1 }));
  let bad = true;
  try {
    const result = await write();
    bad = failed(result);
    return result;
  } finally {
    work.set((now) => ({
      pending: now.pending - 1,
      failed: bad ? new Set([...now.failed, form]) : without(now.failed, form),
    }));
  }
}

/** The form is gone, sent or given up: what it could not save is a draft, or was not wanted. */
export function forgetFailure(form: object): void {
  work.set((now) => {
    const failed = without(now.failed, form);
    return failed === now.failed ? now : { ...now, failed };
  });
}

export type SavedKind = "saved" | "busy" | "offline" | "failed" | "draft";

export interface SavedState {
  kind: SavedKind;
  words: string;
}

interface Facts {
  online: boolean;
  /** Saves under way, and forms whose save did not get through. */
  pending: number;
  failed: number;
  /** Drafts on the device, and whether the last could not be kept there. */
  drafts: number;
  lost: boolean;
}

/** The pill's words: the worst thing that is true. */
export function savedWords({ online, pending, failed, drafts, lost }: Facts): SavedState {
  const kept = drafts === 1 ? "1 draft kept" : `${drafts} drafts kept`;
  if (lost) return { kind: "failed", words: "No room to keep drafts" };
  if (!online) return { kind: "offline", words: drafts > 0 ? `Offline, ${kept}` : "Offline" };
  if (pending > 0) return { kind: "busy", words: "Saving" };
  if (failed > 0) return { kind: "failed", words: drafts > 0 ? `Not saved, ${kept}` : "Not saved" };
  if (drafts > 0) return { kind: "draft", words: kept };
  return { kind: "saved", words: "All changes saved" };
}

/** What the pill says now. */
export function useSaved(): SavedState {
  const { pending, failed } = useStore(work);
  const drafts = useDraftCount();
  const lost = useDraftLost();
  return savedWords({ online: useOnline(), pending, failed: failed.size, drafts, lost });
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
