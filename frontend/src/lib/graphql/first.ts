import { type ExecutionResult, stringifyVariables } from "@urql/core";
import type { RequestBody } from "./transport";

// The first questions of a page, answered in the page that starts the app: it then draws without asking. The server puts
// them there as data that no browser runs, each for the document and the variables that the page is about to send.

type Asked = Pick<RequestBody, "documentId" | "variables">;

interface Answer extends Asked {
  result: ExecutionResult;
}

// Past this the answers are old, and asking is better, in milliseconds from when the page was asked for.
const fresh = 15_000;

// How long a page takes at most to be drawn, in milliseconds.
const drawing = 1000;

let answers: Map<string, ExecutionResult> | undefined;

/** Whether the page brought answers beyond who is signed in, which no page can be drawn from. */
export function cameWithAnswers(): boolean {
  answers ??= read();
  return answers.size > 1;
}

function read(): Map<string, ExecutionResult> {
  const element = document.getElementById("first");
  const told: Answer[] = element ? JSON.parse(element.textContent || "[]") : [];
  // What one page was told is no part of the next.
  element?.remove();
  return new Map(told.map(({ result, ...ask }) => [keyOf(ask), result]));
}

/** Gives the answer that came with the page: while the page is drawn for the first time, which asks more than once, and
 * then no more. Who asks later wants what is there now. */
export function takeFirst(ask: Asked): ExecutionResult | undefined {
  answers ??= read();
  if (answers.size === 0) return undefined;
  const key = keyOf(ask);
  const answer = performance.now() < fresh ? answers.get(key) : undefined;
  if (answer) setTimeout(() => answers?.delete(key), drawing);
  return answer;
}

/** Forgets them all: what was written since, here or elsewhere, makes them old. */
export function forgetFirst(): undefined {
  answers = new Map();
}

function keyOf({ documentId, variables }: Asked): string {
  return `${documentId} ${stringifyVariables(variables ?? {})}`;
}
