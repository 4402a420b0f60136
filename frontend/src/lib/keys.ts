import { useLayoutEffect, useRef } from "react";
import { createStore } from "./store";

// Single-key shortcuts, all declared here so that none can clash in silence, and so that the help sheet is complete.

export interface Shortcut {
  /** The key as KeyboardEvent.key gives it: "/", "j", "?"; with Ctrl, or the Mac's Command, "Ctrl K". */
  key: string;
  /** What it does, for the help sheet. */
  words: string;
}

interface Bound extends Shortcut {
  run: (event: KeyboardEvent) => void;
}

/** The shortcuts of what is on the screen now; the last declared of a key wins. */
export const shortcuts = createStore<readonly Bound[]>([]);

function keyOf(event: KeyboardEvent): string {
  return withControl(event) ? `Ctrl ${event.key.toUpperCase()}` : event.key;
}

function withControl({ ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey;
}

/** Whether a key belongs to what the reader is doing: typing, choosing, or a dialog that lies over the page. */
function taken(event: KeyboardEvent): boolean {
  if (event.altKey || event.isComposing || event.defaultPrevented) return true;
  // With Ctrl nobody is typing a letter.
  if (withControl(event)) return document.querySelector("dialog[open]") !== null;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest("input, textarea, select")) return true;
  // A link or a button that has the focus is pressed by these two.
  if ((event.key === "Enter" || event.key === " ") && target.closest("a, button, summary")) return true;
  return document.querySelector("dialog[open]") !== null;
}

// A key that is held goes on from row to row, and does nothing else more than once.
const steps: ReadonlySet<string> = new Set(["j", "k"]);

// For how long after a letter that means nothing the next are words too, in milliseconds.
const wordsFor = 500;

/** Starts listening. Who types words where no box has the focus does nothing by it: after a letter that means nothing
 * here, those that follow at once mean nothing either. Answers how to stop. */
export function listenForShortcuts(): () => void {
  let words = Number.NEGATIVE_INFINITY;
  const listener = (event: KeyboardEvent) => {
    if (taken(event)) return;
    const found = shortcuts.get().findLast((shortcut) => shortcut.key === keyOf(event));
    const letter = event.key.length === 1 && !withControl(event);
    if ((letter || event.key === "Enter") && event.timeStamp - words < wordsFor) {
      words = event.timeStamp;
      return;
    }
    if (!found) {
      if (letter) words = event.timeStamp;
      return;
    }
    event.preventDefault();
    if (event.repeat && !steps.has(event.key)) return;
    found.run(event);
  };
  document.addEventListener("keydown", listener);
  return () => document.removeEventListener("keydown", listener);
}

/** Binds a key while the component is there and `on` is true. */
export function useShortcut(key: string, words: string, run: () => void, on = true): void {
  const latest = useRef(run);
  // What a key does is what the screen shows: a drawing that is begun and not finished changes nothing.
  useLayoutEffect(() => {
    latest.current = run;
  });
  // Before what is drawn can be seen: a key pressed at the first sight of it counts.
  useLayoutEffect(() => {
    if (!on) return;
    const bound: Bound = { key, words, run: () => latest.current() };
    shortcuts.set((now) => [...now, bound]);
    return () => shortcuts.set((now) => now.filter((other) => other !== bound));
  }, [key, words, on]);
}
