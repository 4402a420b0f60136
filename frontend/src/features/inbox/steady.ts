import { useRef, useState } from "react";

// A list that its reader is working through must not move under them. Rows stay where they stood: one that a colleague
// took out says so, one that the reader dealt with leaves, and new ones wait until they are asked for.

export interface Held<T> {
  /** The keys in the order that they are shown, those dealt with among them, so that an undone one comes back in its place. */
  order: readonly string[];
  rows: ReadonlyMap<string, T>;
  /** Those that are in the list no more, through somebody else. They leave with the next change. */
  gone: ReadonlySet<string>;
  /** How many have come that are not shown yet. */
  fresh: number;
  /** The answer that this was made of: its keys. */
  answer: string;
}

/** The list after another answer. `own` are the rows that the reader has dealt with. */
export function settle<T extends { id: string }>(
  before: Held<T> | undefined,
  rows: readonly T[],
  own: ReadonlySet<string>,
): Held<T> {
  const found = new Map(rows.map((row) => [row.id, row]));
  const answer = rows.map(({ id }) => id).join();
  const anew = { order: [...found.keys()], rows: found, gone: new Set<string>(), fresh: 0, answer };
  if (!before?.order.some((id) => found.has(id) && !own.has(id))) return anew;
  const changed = answer !== before.answer;
  const kept = new Map(found);
  const gone = new Set<string>();
  for (const id of before.order) {
    const row = before.rows.get(id);
    if (found.has(id) || own.has(id) || !row || (changed && before.gone.has(id))) continue;
    gone.add(id);
    kept.set(id, row);
  }
  // What has come behind the last row moves nothing.
  const known = new Set(before.order);
  const end = rows.findLastIndex(({ id }) => known.has(id));
  const behind = rows.slice(end + 1).map(({ id }) => id);
  const fresh = rows.slice(0, end).filter(({ id }) => !known.has(id)).length;
  return { order: [...before.order, ...behind], rows: kept, gone, fresh, answer };
}

export interface SteadyRow<T> {
  row: T;
  gone: boolean;
}

export interface Steady<T> {
  shown: readonly SteadyRow<T>[];
  fresh: number;
  /** Shows the new ones in their places. */
  takeIn: () => void;
  /** Says that the reader has dealt with rows: they leave at once, and are back if it is undone. */
  dealtWith: (ids: readonly string[]) => void;
}

/** Holds a list steady. `onBack` hears of a row that is there again after the reader had dealt with it. */
export function useSteady<T extends { id: string }>(
  rows: readonly T[],
  onBack: (id: string) => void,
): Steady<T> {
  const held = useRef<Held<T> | undefined>(undefined);
  // Each with whether the list has been seen without it.
  const own = useRef(new Map<string, boolean>());
  const [, redraw] = useState(0);
  const there = new Set(rows.map(({ id }) => id));
  for (const [id, left] of own.current) {
    if (!there.has(id)) own.current.set(id, true);
    else if (left) {
      own.current.delete(id);
      queueMicrotask(() => onBack(id));
    }
  }
  const now = settle(held.current, rows, new Set(own.current.keys()));
  held.current = now;
  const shown = now.order.flatMap((id) => {
    const row = now.rows.get(id);
    return row && !own.current.has(id) ? [{ row, gone: now.gone.has(id) }] : [];
  });
  return {
    shown,
    fresh: now.fresh,
    takeIn: () => {
      held.current = undefined;
      redraw((n) => n + 1);
    },
    dealtWith: (ids) => {
      for (const id of ids) own.current.set(id, false);
      redraw((n) => n + 1);
    },
  };
}
