import type { Answer } from "./send";

/** A question as it was sent. */
export interface Sent {
  query: string;
  variables?: Readonly<Record<string, unknown>>;
  operationName?: string | null;
  /** The day, YYYY-MM-DD. */
  on: string;
}

// The questions of the last answers, by the answer's text: the editor keeps the text of an answer alone, and a table says
// what was asked for, not what has been written since. Two tabs may have had the same answer to different texts, so that
// all of them are kept. They end with the page.
const sent = new Map<string, readonly Sent[]>();
const most = 20;

/** Keeps what was asked with its answer. */
export function remember(answer: Answer, asked: Sent): void {
  const text = JSON.stringify(answer);
  const before = sent.get(text)?.filter((one) => !isSame(one, asked)) ?? [];
  sent.delete(text);
  sent.set(text, [...before, asked].slice(-most));
  for (const oldest of sent.keys()) if (sent.size > most) sent.delete(oldest);
}

/** What was asked last to be answered so; nothing where it is not known. */
export function sentFor(answer: Answer): Sent | undefined {
  return sent.get(JSON.stringify(answer))?.at(-1);
}

/** Whether an answer is one to something else than what is written now. Variables that are no JSON yet are not compared. */
export function isOld(answer: Answer, query: string, variables: string): boolean {
  const asks = sent.get(JSON.stringify(answer));
  if (!asks) return false;
  let given: Sent["variables"];
  try {
    given = variables.trim() === "" ? {} : (JSON.parse(variables) as Sent["variables"]);
  } catch {
    return asks.every((one) => one.query !== query);
  }
  return !asks.some((one) => isSame(one, { query, variables: given }));
}

function isSame(a: Pick<Sent, "query" | "variables">, b: Pick<Sent, "query" | "variables">): boolean {
  return a.query === b.query && JSON.stringify(a.variables ?? {}) === JSON.stringify(b.variables ?? {});
}
