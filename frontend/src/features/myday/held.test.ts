import { expect, test } from "vitest";
import { type Held, hold, shown } from "./held";

interface Row {
  referralId: string;
  attempts: readonly number[];
}

const row = (referralId: string, attempts = 0): Row => ({ referralId, attempts: Array(attempts).fill(0) });
const none: Held<Row> = { order: [], rows: new Map(), said: new Map() };
const say = (held: Held<Row>, id: string, attempts: number): Held<Row> => ({
  ...held,
  said: new Map([...held.said, [id, { words: "no answer, recorded.", attempts, told: false }]]),
});
const told = (held: Held<Row>, answer: readonly Row[]) =>
  shown(held, answer).map(({ row: { referralId }, said, open }) => [referralId, said !== undefined, open]);

const first = [row("a"), row("b", 2), row("c")];
const begun = say(hold(none, first), "a", 0);

// Ensure rows stay where they stood, whatever the list says next.
test.each([
  [
    "before the list comes anew",
    begun,
    first,
    [
      ["a", true, false],
      ["b", false, true],
      ["c", false, true],
    ],
  ],
  [
    "without whom was called",
    begun,
    first.slice(1),
    [
      ["a", true, false],
      ["b", false, true],
      ["c", false, true],
    ],
  ],
  [
    "with their next step",
    begun,
    [...first.slice(1), row("a", 1)],
    [
      ["a", true, true],
      ["b", false, true],
      ["c", false, true],
    ],
  ],
  [
    "without one that a colleague has reached",
    begun,
    [row("c")],
    [
      ["a", true, false],
      ["c", false, true],
    ],
  ],
  [
    "with somebody new",
    begun,
    [row("d"), ...first],
    [
      ["a", true, false],
      ["b", false, true],
      ["c", false, true],
      ["d", false, true],
    ],
  ],
])("%s", (_name, before, answer, want) => expect(told(hold(before, answer), answer)).toEqual(want));

// Ensure an attempt that was taken back leaves the call to be made, in its place.
test("taken back", () => {
  const after = hold(begun, first.slice(1));
  expect(told(hold(after, first), first)).toEqual([
    ["a", false, true],
    ["b", false, true],
    ["c", false, true],
  ]);
});
