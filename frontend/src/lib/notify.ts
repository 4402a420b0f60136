import { createStore } from "./store";

/** A short message at the foot of the screen. `undo` puts a button on it for as long as it stays. */
export interface Notice {
  id: number;
  words: string;
  tone: "good" | "bad";
  undo?: () => void;
}

export const notices = createStore<readonly Notice[]>([]);

let last = 0;

/** Shows a message; it stays until dismissed when bad, ten seconds with an undo, else six. */
export function notify(words: string, options: { tone?: "good" | "bad"; undo?: () => void } = {}): number {
  const notice: Notice = { id: ++last, words, tone: options.tone ?? "good", undo: options.undo };
  notices.set((now) => [...now.slice(-2), notice]);
  return notice.id;
}

export function dismiss(id: number): void {
  notices.set((now) => now.filter((notice) => notice.id !== id));
}
