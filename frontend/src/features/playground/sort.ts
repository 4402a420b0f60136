import type { Table } from "./table";

// The rows of a table in another order than the question's. The files keep that of the question.

/** By which column, and which way. */
export interface Order {
  at: number;
  down: boolean;
}

const none = /^-?$/;
const letters = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

/** Whether a column holds numbers, beside what is withheld or none; one that has nothing else may have been to hold some. */
export function isNumber({ rows }: Table, at: number): boolean {
  const cells = rows.map((cells) => cells[at] ?? "").filter((cell) => cell !== "*" && !none.test(cell));
  return cells.every((cell) => Number.isFinite(Number(cell)));
}

/** The order after one more press on a column's name: of numbers the most first, of words A first; then the other way; then
 * that of the question, which is none. */
export function nextOrder(table: Table, order: Order | undefined, at: number): Order | undefined {
  const first = isNumber(table, at);
  if (order?.at !== at) return { at, down: first };
  return order.down === first ? { at, down: !first } : undefined;
}

/** The places of a table's rows in an order. Numbers go by size, codes by their label, all else by letters. Whichever way,
 * what is withheld comes last, because it may be anything, and before it what is none. Rows that are alike stay as they
 * were. */
export function inOrder(table: Table, order: Order | undefined): number[] {
  const places = table.rows.map((_, place) => place);
  if (!order) return places;
  const { at, down } = order;
  const number = isNumber(table, at);
  const cell = (place: number) => table.rows[place]?.[at] ?? "";
  const words = (place: number) => table.labels.get(at)?.[place] || cell(place);
  const last = (place: number) => (cell(place) === "*" ? 2 : none.test(cell(place)) ? 1 : 0);
  return places.sort((a, b) => {
    const rank = last(a) - last(b);
    if (rank !== 0 || last(a) > 0) return rank;
    const size = number ? Number(cell(a)) - Number(cell(b)) : letters.compare(words(a), words(b));
    return down ? -size : size;
  });
}

/** What is said of the order that a table is in, and of how to have another. */
export function orderWords(table: Table, order: Order | undefined): string {
  if (!order) return "In the order of the question. Press the name of a column to sort by it.";
  const [up, down] = waysOf(table, order.at);
  const next = nextOrder(table, order, order.at);
  const withheld = table.rows.some((cells) => cells[order.at] === "*");
  return [
    `By ${table.columns[order.at]}, ${order.down ? down : up}`,
    withheld ? "; what is withheld (*) comes last" : "",
    `. Press it again for ${next ? (next.down ? down : up) : "the order of the question"}.`,
  ].join("");
}

/** What the two ways of a column are called. */
function waysOf(table: Table, at: number): [up: string, down: string] {
  if (isNumber(table, at)) return ["the least first", "the most first"];
  const days = table.rows.some((cells) => /^\d{4}-\d\d/.test(cells[at] ?? ""));
  return days ? ["the earliest first", "the latest first"] : ["A to Z", "Z to A"];
}
