import { monthsOf } from "../../lib/months";
import type { Rows } from "./found";
import { tablesOf } from "./table";

// Months that an answer has no row for: a picture made of it would join the month before to the one after.

const ofMonths = /^(CLOSED_)?MONTH$|^month$/;

/** The months between the first and the last row of a table by month that have none, in order. */
export function monthsWithout(rows: Rows): string[] {
  const gone = tablesOf(rows).flatMap(({ table: { columns, rows: cells } }) => {
    const at = columns.findIndex((name) => ofMonths.test(name));
    const there = new Set(
      cells.flatMap((row) => row[at] ?? []).filter((month) => /^\d{4}-\d\d$/.test(month)),
    );
    const [first, last] = [[...there].sort()[0], [...there].sort().at(-1)];
    return first && last ? monthsOf({ from: first, to: last }).filter((month) => !there.has(month)) : [];
  });
  return [...new Set(gone)].sort();
}

/** What is said of them; nothing where each month has its row, or where rows are single things and not figures of months. */
export function gapWords(rows: Rows): string[] {
  const gone = rows.complete === undefined ? [] : monthsWithout(rows);
  if (gone.length === 0) return [];
  const [names, have] = [gone.join(", "), gone.length === 1 ? "has" : "have"];
  return [
    rows.complete
      ? `${names} ${have} no row: there was nothing to count.`
      : `${names} ${have} no row: withheld whole, or there was nothing to count. Leave a gap there, and join nothing across it.`,
  ];
}
