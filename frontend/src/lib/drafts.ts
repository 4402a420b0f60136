import { useCallback, useEffect, useRef } from "react";
import { createStore, useStore } from "./store";

// Drafts keep what somebody has typed until the server has it. One entry of local storage a form, keyed by viewer and
// place, so that two people who share a device never meet each other's words; all of them go at sign-out.

const prefix = "alongside.draft.";
const delay = 250;
const owner = createStore<string>("");
const held = createStore<number>(0);

interface Kept<T> {
  value: T;
  at: number;
}

function keyOf(place: string): string {
  return `${prefix}${owner.get()}.${place}`;
}

function keys(): string[] {
  const found: string[] = [];
  for (let i = 0; i < localStorage.length; i++) {
    const key = localStorage.key(i);
    if (key?.startsWith(prefix)) found.push(key);
  }
  return found;
}

function recount(): void {
  held.set(keys().filter((key) => key.startsWith(`${prefix}${owner.get()}.`)).length);
}

/** Says whose drafts these are: the viewer's id, or nothing when nobody is signed in. It may be called while a component
 * draws, so those who follow the count hear of it only afterwards. */
export function setDraftOwner(viewerId: string): void {
  if (owner.get() === viewerId) return;
  owner.set(viewerId);
  queueMicrotask(recount);
}

/** Whether somebody is signed in to this page, as far as it knows. */
export function hasDraftOwner(): boolean {
  return owner.get() !== "";
}

/** Reads the draft of a place, or nothing. */
export function readDraft<T>(place: string): T | undefined {
  const text = localStorage.getItem(keyOf(place));
  if (text === null) return undefined;
  try {
    return (JSON.parse(text) as Kept<T>).value;
  } catch {
    localStorage.removeItem(keyOf(place));
    return undefined;
  }
}

/** Keeps a draft at once. A device with no room left loses nothing but the draft; with nobody signed in none is kept. */
export function writeDraft<T>(place: string, value: T): void {
  if (owner.get() === "") return;
  try {
    localStorage.setItem(keyOf(place), JSON.stringify({ value, at: Date.now() } satisfies Kept<T>));
  } catch {
    return;
  }
  recount();
}

export function clearDraft(place: string): void {
  localStorage.removeItem(keyOf(place));
  recount();
}

/** Removes every draft on the device, whoever wrote it: called at sign-out. */
export function clearDrafts(): void {
  for (const key of keys()) localStorage.removeItem(key);
  recount();
}

/** How many drafts this viewer has on this device. */
export function useDraftCount(): number {
  return useStore(held);
}

export interface Draft<T> {
  /** What was kept when the component first came up. */
  restored: T | undefined;
  /** Keeps this value within 300 ms; call it on every change. */
  keep: (value: T) => void;
  /** Forgets the draft: the server has it, or it was thrown away. */
  clear: () => void;
}

/** The draft of one place, such as `contact/re01...`. Writing waits a quarter of a second for the next key, and is
 * done at once when the page is hidden or the component goes. */
export function useDraft<T>(place: string): Draft<T> {
  const waiting = useRef<{ value: T } | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const restored = useRef<{ place: string; value: T | undefined } | undefined>(undefined);
  if (restored.current?.place !== place) restored.current = { place, value: readDraft<T>(place) };

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (!waiting.current) return;
    writeDraft(place, waiting.current.value);
    waiting.current = undefined;
  }, [place]);

  const keep = useCallback(
    (value: T) => {
      waiting.current = { value };
      // The first key after a pause starts the clock and later ones do not push it back, so that the limit holds for
      // somebody who never stops typing.
      timer.current ??= setTimeout(flush, delay);
    },
    [flush],
  );

  const clear = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    waiting.current = undefined;
    clearDraft(place);
  }, [place]);

  useEffect(() => {
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
      flush();
    };
  }, [flush]);

  return { restored: restored.current.value, keep, clear };
}
