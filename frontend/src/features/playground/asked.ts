import type { Answer } from "./send";

/** A question as it was sent. */
export interface Sent {
  query: string;
  variables?: Readonly<Record<string, unknown>>;
  operationName?: string | null;
  /** The day, as people read it. */
  on: string;
}

// The questions of the last answers, by the answer's text: the editor keeps the text of an answer alone, and a table says
// what was asked for, not what has been written since. They end with the page.
const sent = new Map<string, Sent>();
const most = 20;

/** Keeps what was asked with its answer. */
export function remember(answer: Answer, asked: Sent): void {
  const text = JSON.stringify(answer);
  sent.delete(text);
  sent.set(text, asked);
  for (const oldest of sent.keys()) if (sent.size > most) sent.delete(oldest);
}

/** What was asked to be answered so; nothing where it is not known. */
export function sentFor(answer: Answer): Sent | undefined {
  return sent.get(JSON.stringify(answer));
}
