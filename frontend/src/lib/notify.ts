import { createStore } from "./store";

/** A short message at the foot of the screen. `undo` puts a button on it for as long as it stays. */
export interface Notice {
  id: number;
  words: string;
  tone: "good" | "bad";
  undo?: () => void;
}

/** An act that got through and can be taken back. */
export interface Done {
  /** The clientMutationId that it was sent with. */
  mutationId: string;
  /** Takes back acts like it, all or none. */
  takeBack: (acts: readonly Done[]) => void;
  /** Whom it was about, where it is one of several. */
  about?: string;
}

interface NotifyOptions {
  tone?: "good" | "bad";
  /** The way back, where it is the caller's own and not the server's. */
  undo?: () => void;
  /** Acts that the words are about, in the order they were done: several are taken back as one. */
  of?: readonly Done[];
}

export const notices = createStore<readonly Notice[]>([]);

// Most that are kept; fewer are shown, and each key press of "undo" brings the next one up.
const most = 20;

let last = 0;

// What was done and has not been told yet.
let untold: Done[] = [];

/** Shows a message; it stays until dismissed when bad, ten seconds with an undo, else six. Words that are said in the same
 * breath as an act got through are about that act, and offer to take it back. */
export function notify(words: string, { tone = "good", undo, of }: NotifyOptions = {}): number {
  const notice: Notice = {
    id: ++last,
    words,
    tone,
    undo: undo ?? backFrom(of ?? (tone === "good" ? tell() : [])),
  };
  notices.set((now) => [...now.slice(1 - most), notice]);
  return notice.id;
}

export function dismiss(id: number): void {
  notices.set((now) => now.filter((notice) => notice.id !== id));
}

/** Says that an act got through. Whoever sent it says in words what it was; if they say nothing, "Saved." stands with the
 * way back. */
export function done(act: Done): void {
  untold.push(act);
  setTimeout(() => {
    if (untold.includes(act)) notify("Saved.");
  });
}

function tell(): Done[] {
  const told = untold;
  untold = [];
  return told;
}

function backFrom(acts: readonly Done[]): (() => void) | undefined {
  const [first] = acts;
  return first && (() => first.takeBack(acts));
}

/** Takes back what was told last, and then what was told before it. False when nothing on the screen can be. */
export function undoLast(): boolean {
  const newest = notices.get().findLast(({ undo }) => undo);
  if (!newest) return false;
  dismiss(newest.id);
  newest.undo?.();
  return true;
}
