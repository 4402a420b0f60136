// Whoever presses twice means one press. A list that is answered moves: under the finger stands something else then, and
// the focus is with somebody else. So for a moment after each answer and each move nothing in it counts.

// Longer than anybody's double press, and far shorter than a call.
const moment = 1_000;

/** Whether a press counts, by the time of its event and by when the list was answered or moved last. Both in milliseconds
 * as Event.timeStamp has them; undefined when nothing has moved yet. */
export function counts(at: number, since: number | undefined): boolean {
  return since === undefined || at - since >= moment;
}

/** Keeps on the list itself since when it is still, for who presses and for who looks on. */
export function moved(list: HTMLElement | null, at: number): void {
  if (list) list.dataset.still = String(Math.max(at, stillSince(list) ?? 0));
}

/** When the list moved last; undefined when it has not. */
export function stillSince(list: HTMLElement | null): number | undefined {
  return list?.dataset.still === undefined ? undefined : Number(list.dataset.still);
}
