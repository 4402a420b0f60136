import { useRef, useState } from "react";

// A list that one works through with one finger must not move under it: what was said of a call stays in its place while
// the page is open, and who comes meanwhile comes at the end.

interface Callable {
  referralId: string;
  attempts: readonly unknown[];
}

/** What was recorded of a call on this page. */
export interface Said {
  words: string;
  /** The attempts that there were before. */
  attempts: number;
  /** Whether the list has come with it: then, when it comes without it again, it was taken back. */
  told: boolean;
}

export interface HeldCall<Row> {
  row: Row;
  said: string | undefined;
  /** Whether there is something to be done: the call itself, or the next step after what was said. */
  open: boolean;
}

export interface Held<Row> {
  order: readonly string[];
  rows: ReadonlyMap<string, Row>;
  said: ReadonlyMap<string, Said>;
}

/** The list after another answer. */
export function hold<Row extends Callable>(before: Held<Row>, answer: readonly Row[]): Held<Row> {
  const now = new Map(answer.map((row) => [row.referralId, row]));
  const said = new Map<string, Said>();
  for (const [id, one] of before.said) {
    const row = now.get(id);
    const told = !row || row.attempts.length > one.attempts;
    if (told || !one.told) said.set(id, { ...one, told });
  }
  const stays = before.order.filter((id) => now.has(id) || said.has(id));
  const order = [...stays, ...[...now.keys()].filter((id) => !stays.includes(id))];
  const rows = new Map(
    order.flatMap((id) => {
      const row = now.get(id) ?? before.rows.get(id);
      return row ? [[id, row] as const] : [];
    }),
  );
  return { order, rows, said };
}

/** What is shown of it, in its order. */
export function shown<Row extends Callable>(
  { order, rows, said }: Held<Row>,
  answer: readonly Row[],
): HeldCall<Row>[] {
  const there = new Set(answer.map(({ referralId }) => referralId));
  return order.flatMap((id) => {
    const row = rows.get(id);
    const one = said.get(id);
    return row ? [{ row, said: one?.words, open: !one || (one.told && there.has(id)) }] : [];
  });
}

/** Holds the list of calls steady. `say` tells what was recorded of one. */
export function useHeld<Row extends Callable>(answer: readonly Row[]) {
  const held = useRef<Held<Row>>({ order: [], rows: new Map(), said: new Map() });
  const [, redraw] = useState(0);
  held.current = hold(held.current, answer);
  return {
    calls: shown(held.current, answer),
    say: (row: Row, words: string) => {
      const said = new Map(held.current.said);
      said.set(row.referralId, { words, attempts: row.attempts.length, told: false });
      held.current = { ...held.current, said };
      redraw((n) => n + 1);
    },
  };
}
