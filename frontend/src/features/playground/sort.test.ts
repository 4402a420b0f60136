import { expect, test } from "vitest";
import { inOrder, nextOrder, type Order, orderWords } from "./sort";
import type { Table } from "./table";

const table: Table = {
  columns: ["CATEGORY", "COUNT", "MEDIAN", "MONTH"],
  rows: [
    ["ARTS", "100", "6.5", "2026-02"],
    ["", "*", "-", "2025-12"],
    ["WALKING", "25", "10", "2026-01"],
    ["BENEFITS_ADVICE", "0", "*", ""],
    ["COOKING", "25", "-1", "2025-11"],
  ],
  totals: [["All together", "150", "7", ""]],
  labels: new Map([[0, ["Arts", "", "A walk", "Benefits advice", "Cooking"]]]),
};
const cells = (order: Order | undefined) =>
  inOrder(table, order).map((place) => table.rows[place]?.[order?.at ?? 0]);

// Ensure that numbers go by size and not by their digits, words by their labels, that what is withheld is last both ways and
// what is none before it, and that rows which are alike keep the order of the question.
test.each<[string, Order | undefined, string[]]>([
  ["the question's own", undefined, ["ARTS", "", "WALKING", "BENEFITS_ADVICE", "COOKING"]],
  ["the most first", { at: 1, down: true }, ["100", "25", "25", "0", "*"]],
  ["the least first", { at: 1, down: false }, ["0", "25", "25", "100", "*"]],
  ["fractions and below 0", { at: 2, down: true }, ["10", "6.5", "-1", "-", "*"]],
  ["the other way", { at: 2, down: false }, ["-1", "6.5", "10", "-", "*"]],
  ["labels", { at: 0, down: false }, ["WALKING", "ARTS", "BENEFITS_ADVICE", "COOKING", ""]],
  ["labels from Z", { at: 0, down: true }, ["COOKING", "BENEFITS_ADVICE", "ARTS", "WALKING", ""]],
  ["months", { at: 3, down: false }, ["2025-11", "2025-12", "2026-01", "2026-02", ""]],
])("%s", (_, order, expected) => {
  expect(cells(order)).toEqual(expected);
  if (order?.at === 1)
    expect(inOrder(table, order).filter((place) => place === 2 || place === 4)).toEqual([2, 4]);
});

// Ensure that a column's name is pressed three times to come back to where one was, whatever it holds, and that another
// column begins anew; and that it is said each time what the next press does.
test("the way round", () => {
  const rounds = [
    [1, { at: 1, down: true }, { at: 1, down: false }],
    [0, { at: 0, down: false }, { at: 0, down: true }],
  ] as const;
  for (const [at, first, second] of rounds) {
    expect(nextOrder(table, undefined, at)).toEqual(first);
    expect(nextOrder(table, { at: 3, down: true }, at)).toEqual(first);
    expect(nextOrder(table, first, at)).toEqual(second);
    expect(nextOrder(table, second, at)).toBeUndefined();
  }
  expect(orderWords(table, undefined)).toBe(
    "In the order of the question. Press the name of a column to sort by it.",
  );
  expect(orderWords(table, { at: 1, down: true })).toBe(
    "By COUNT, the most first; what is withheld (*) comes last. Press it again for the least first.",
  );
  expect(orderWords(table, { at: 0, down: true })).toBe(
    "By CATEGORY, Z to A. Press it again for the order of the question.",
  );
  const hidden: Table = { ...table, rows: table.rows.map((cells) => cells.with(1, "*")) };
  expect(orderWords(hidden, nextOrder(hidden, undefined, 1))).toMatch(/^By COUNT, the most first;/);
  expect(orderWords(table, { at: 3, down: false })).toBe(
    "By MONTH, the earliest first. Press it again for the latest first.",
  );
});
