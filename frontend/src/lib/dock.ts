import { useEffect, useRef } from "react";
import { flushDrafts, readDraft, writeDraft } from "./drafts";
import { createStore, useStore } from "./store";

// Work that stays open at the side while one looks elsewhere: a note, a task, a referral to a service. What is typed
// there is a draft as everywhere; this remembers which are open, for one page load and the next.

export type WorkKind = "contact" | "task" | "refer";

/** What is being written, and about whom. */
export interface Work {
  kind: WorkKind;
  clientId: string;
  /** What to call the client. */
  name: string;
  /** The service, for a referral to one. */
  serviceId?: string;
}

export interface Docked extends Work {
  key: string;
}

interface Dock {
  works: readonly Docked[];
  /** The one that is open; the others are tabs. */
  open: string | undefined;
  /** The one that the reader has just asked for: it alone may take the focus. */
  wanted: string | undefined;
}

export const dock = createStore<Dock>({ works: [], open: undefined, wanted: undefined });

const place = ".dock";

/** One work a client and kind, and a service. */
export function workKey({ kind, clientId, serviceId }: Omit<Work, "name">): string {
  return [kind, clientId, serviceId].filter(Boolean).join("/");
}

const words: Record<WorkKind, string> = { contact: "Note", task: "Task", refer: "Referral" };

/** "Note: Halina Nowak". */
export function workWords({ kind, name }: Work): string {
  return `${words[kind]}: ${name}`;
}

function change(next: (now: Dock) => Dock): void {
  // A form that moves takes its last letters with it.
  flushDrafts();
  dock.set(next);
  const { works, open } = dock.get();
  writeDraft(place, { works, open });
}

/** Opens work at the side, or the one that is there already, and gives it the focus. */
export function openWork(work: Work): void {
  const key = workKey(work);
  change(({ works }) => ({
    works: works.some((other) => other.key === key) ? works : [...works, { ...work, key }],
    open: key,
    wanted: key,
  }));
}

/** Opens one of the tabs; makes it a tab again when it is the one open. */
export function toggleWork(key: string): void {
  change((now) => {
    const opens = now.open !== key;
    return { ...now, open: opens ? key : undefined, wanted: opens ? key : undefined };
  });
}

/** Takes work away from the side; its draft stays. Answers how to have it back. */
export function closeWork(key: string): () => void {
  const work = dock.get().works.find((other) => other.key === key);
  change((now) => ({
    works: now.works.filter((other) => other.key !== key),
    open: now.open === key ? undefined : now.open,
    wanted: undefined,
  }));
  return () => work && openWork(work);
}

/** Puts the client's name right, as it turned out to be. */
export function nameWork(key: string, name: string): void {
  if (dock.get().works.every((work) => work.key !== key || work.name === name)) return;
  change((now) => ({
    ...now,
    works: now.works.map((work) => (work.key === key ? { ...work, name } : work)),
  }));
}

/** The wish for the focus is granted, once. */
export function tookFocus(): void {
  dock.set((now) => ({ ...now, wanted: undefined }));
}

/** What was open when the page was left is open again, and takes no focus. */
export function restoreDock(): void {
  const kept = readDraft<Pick<Dock, "works" | "open">>(place);
  if (kept && kept.works.length > 0) dock.set({ ...kept, wanted: undefined });
}

const written = createStore<{ clientId: string } | undefined>(undefined);

/** Work is done, and its record has changed: it leaves the side, and the client's page asks for the record anew. */
export function finishWork({ key, clientId }: Docked): void {
  closeWork(key);
  written.set({ clientId });
}

/** Calls back each time that work about a client was finished at the side. */
export function useFinished(clientId: string, again: () => void): void {
  const last = useStore(written);
  const told = useRef(last);
  useEffect(() => {
    if (last === told.current) return;
    told.current = last;
    if (last?.clientId === clientId) again();
  }, [last, clientId, again]);
}
