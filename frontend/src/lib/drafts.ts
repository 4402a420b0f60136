import { createContext, useCallback, useContext, useEffect, useRef } from "react";
import { journal, readJournal, wipeJournal } from "./journal";
import { createStore, useStore } from "./store";

// Drafts keep what somebody has typed until the server has it. One entry of local storage a form, keyed by viewer and
// place, so that two people who share a device never meet each other's words; a viewer's own go at sign-out. Local storage
// is read at once and shared by the tabs; the journal has the same entries for the day that the browser is killed.

const prefix = "alongside.draft.";
const delay = 100;
const owner = createStore<string>("");
const held = createStore<readonly KeptDraft[]>([]);
const lost = createStore<boolean>(false);

/** The page that a draft belongs to: its address, and its name, which is whose record it is. */
export interface Page {
  path: string;
  title: string;
}

interface Kept<T> extends Page {
  value: T;
  /** When, in milliseconds since 1970. */
  at: number;
}

/** A draft that has not been sent, for lists of them. */
export interface KeptDraft extends Page {
  /** Which form: `contact/re01...`. */
  place: string;
  /** Milliseconds since 1970, when it was begun or last moved. */
  at: number;
}

/** The page that the drafts of forms below belong to, where it is not the one on the screen. */
export const DraftPage = createContext<Page | undefined>(undefined);

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

function parse<T>(text: string | null): Kept<T> | undefined {
  try {
    return text === null ? undefined : (JSON.parse(text) as Kept<T>);
  } catch {
    return undefined;
  }
}

/** Lists the viewer's drafts anew. A place that begins with a dot is the app's own memory and no draft. */
function relist(): void {
  const own = `${prefix}${owner.get()}.`;
  const found = keys().flatMap((key): KeptDraft[] => {
    const place = key.slice(own.length);
    if (!key.startsWith(own) || place.startsWith(".")) return [];
    const kept = parse(localStorage.getItem(key));
    return kept ? [{ place, at: kept.at, path: kept.path ?? "/", title: kept.title ?? "" }] : [];
  });
  const places = (list: readonly KeptDraft[]) => list.map(({ place, path }) => `${place} ${path}`).sort();
  // Each key typed writes one anew: who follows the list hears only of one that came or went.
  if (places(found).join("\n") !== places(held.get()).join("\n")) held.set(found.sort((a, b) => b.at - a.at));
}

/** Says whose drafts these are: the viewer's id, or nothing when nobody is signed in. It may be called while a component
 * draws, so those who follow the list hear of it only afterwards. */
export function setDraftOwner(viewerId: string): void {
  if (owner.get() === viewerId) return;
  owner.set(viewerId);
  queueMicrotask(relist);
}

/** Whether somebody is signed in to this page, as far as it knows. */
export function hasDraftOwner(): boolean {
  return owner.get() !== "";
}

let restoring: Promise<void> | undefined;

/** Puts back what local storage has lost because the browser was killed before it wrote it down. Once a page load. */
export function restoreDrafts(): Promise<void> {
  restoring ??= readJournal().then((entries) => {
    for (const { key, text, at } of entries) {
      const there = localStorage.getItem(key);
      if (there !== null && (parse(there)?.at ?? 0) >= at) continue;
      if (text === null) localStorage.removeItem(key);
      else setItem(key, text);
    }
    relist();
  });
  restoring.finally(() => {
    back = true;
  });
  return restoring;
}

let back = false;

/** Whether they are, or never will be. */
export function draftsAreBack(): boolean {
  return back;
}

/** Reads the draft of a place, or nothing. */
export function readDraft<T>(place: string): T | undefined {
  const kept = parse<T>(localStorage.getItem(keyOf(place)));
  if (!kept) localStorage.removeItem(keyOf(place));
  return kept?.value;
}

function setItem(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** The page on the screen: its address and its name. */
function pageNow(): Page {
  const { pathname, search } = window.location;
  return { path: `${pathname}${search}`, title: document.title.replace(/ - Alongside$/, "") };
}

/** Keeps a draft at once, as written on the page on the screen or on another. With nobody signed in none is kept. */
export function writeDraft<T>(place: string, value: T, page: Page = pageNow()): void {
  if (owner.get() === "") return;
  const key = keyOf(place);
  const at = Date.now();
  const text = JSON.stringify({ value, at, ...page } satisfies Kept<T>);
  const here = setItem(key, text);
  // A device with no room left loses nothing but the draft, and says so.
  void journal({ key, text, at }).then((written) => lost.set(!here && !written));
  relist();
}

export function clearDraft(place: string): void {
  const key = keyOf(place);
  localStorage.removeItem(key);
  void journal({ key, text: null, at: Date.now() });
  if (sentAs(place)) forgetSent(place);
  relist();
}

// Beside a draft: the clientMutationId that it was sent with, until the server has answered. A draft that is sent again
// after the line broke, or after the page was loaded anew, carries it again: what got through is not made twice.
const sent = ".sent/";

/** The clientMutationId that a draft was sent with and not answered. */
export function sentAs(place: string): string | undefined {
  return place.startsWith(".") ? undefined : readDraft<string>(sent + place);
}

/** A draft is about to be sent under this clientMutationId. What was typed last is written down first. */
export function markSent(place: string, id: string): void {
  flushDrafts();
  writeDraft(sent + place, id);
}

/** The server has answered. */
export function forgetSent(place: string): void {
  clearDraft(sent + place);
}

/** A draft as it is kept, with the page that it belongs to. */
export interface DraftCopy extends Page {
  place: string;
  value: unknown;
}

/** The draft as it stands now, for a way back once it is sent; nothing where there is none. */
export function copyDraft(place: string): DraftCopy | undefined {
  const kept = parse<unknown>(localStorage.getItem(keyOf(place)));
  return kept && { place, value: kept.value, path: kept.path, title: kept.title };
}

/** Puts a draft in its place, and into its form if that is on the screen. */
export function putDraft({ place, value, path, title }: DraftCopy): void {
  writeDraft(place, value, { path, title });
  const key = keyOf(place);
  window.dispatchEvent(new StorageEvent("storage", { key, newValue: localStorage.getItem(key) }));
}

/** Throws a draft away. Answers how to have it back. */
export function discardDraft(place: string): () => void {
  const kept = parse<unknown>(localStorage.getItem(keyOf(place)));
  clearDraft(place);
  return () => {
    if (kept) writeDraft(place, kept.value, { path: kept.path, title: kept.title });
  };
}

// What forms have not written yet.
const unwritten = new Set<() => void>();

/** Writes what was typed in the last moments, of every form on the screen: before a form moves elsewhere. */
export function flushDrafts(): void {
  for (const flush of unwritten) flush();
}

/** Ends the viewer's part: what forms still hold is kept for nobody, and all that is kept under the viewer's name goes.
 * What a colleague left here when their session ended stays theirs. Resolves when it is done. */
export async function clearDrafts(): Promise<void> {
  const own = `${prefix}${owner.get()}.`;
  if (owner.get() === "") return;
  setDraftOwner("");
  for (const key of keys()) if (key.startsWith(own)) localStorage.removeItem(key);
  await wipeJournal(own);
}

/** How many drafts the viewer has on this device, what was typed in the last moments among them. */
export function countDrafts(): number {
  flushDrafts();
  return held.get().length;
}

// What another tab keeps or clears is in the list too.
window.addEventListener("storage", ({ key }) => {
  if (key === null || key.startsWith(prefix)) relist();
});
window.addEventListener("pagehide", flushDrafts);
document.addEventListener("visibilitychange", flushDrafts);

/** How many drafts this viewer has on this device. */
export function useDraftCount(): number {
  return useStore(held).length;
}

/** This viewer's drafts on this device that have not been sent, the newest first. */
export function useDrafts(): readonly KeptDraft[] {
  return useStore(held);
}

/** Whether what was typed last could not be kept on this device. */
export function useDraftLost(): boolean {
  return useStore(lost);
}

export interface Draft<T> {
  /** What was kept when the component first came up. */
  restored: T | undefined;
  /** Keeps this value within 300 ms; call it on every change. */
  keep: (value: T) => void;
  /** Forgets the draft: the server has it, or it was thrown away. */
  clear: () => void;
}

/** The draft of one place, such as `contact/re01...`. Writing waits a tenth of a second for the next key, and is done at
 * once when the page is hidden or the component goes. `follow` is given what another tab has made of the same draft, or
 * nothing once it is sent or thrown away there. */
export function useDraft<T>(place: string, follow?: (value: T | undefined) => void): Draft<T> {
  const page = useContext(DraftPage);
  const waiting = useRef<{ value: T } | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const restored = useRef<{ place: string; value: T | undefined } | undefined>(undefined);
  if (restored.current?.place !== place) restored.current = { place, value: readDraft<T>(place) };

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (!waiting.current) return;
    writeDraft(place, waiting.current.value, page);
    waiting.current = undefined;
  }, [place, page]);

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
    unwritten.add(flush);
    return () => {
      unwritten.delete(flush);
      flush();
    };
  }, [flush]);

  const latest = useRef(follow);
  latest.current = follow;
  useEffect(() => {
    const hear = ({ key, newValue }: StorageEvent) => {
      if (key === keyOf(place) && !waiting.current) latest.current?.(parse<T>(newValue)?.value);
    };
    window.addEventListener("storage", hear);
    return () => window.removeEventListener("storage", hear);
  }, [place]);

  return { restored: restored.current.value, keep, clear };
}
