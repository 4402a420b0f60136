// What the pictures draw. A number comes from the server as it may be shown: rounded, or withheld.

export interface Value {
  /** What is written: "1,240", "24%", or "*" for a number that is withheld. */
  shown: string;
  /** Where it is drawn. Null when there is nothing to draw: withheld, or never counted. */
  value: number | null;
}

/** True for a number that there is and that may not be known. */
export function withheld({ shown, value }: Value): boolean {
  return value === null && shown === "*";
}

/** What stands where there is no number at all. */
export const nothingWords = "There is nothing to show here yet.";

/** What stands in place of a picture that has no number to draw: its axis would be an invented one. Nothing where there is
 * one. */
export function emptyWords(values: readonly Value[]): string | undefined {
  if (values.some(({ value }) => value !== null)) return undefined;
  return values.some(withheld) ? "Every number of this picture is withheld." : nothingWords;
}

/** The same of counts: noughts alone have no axis either. */
export function emptyCountsWords(values: readonly Value[]): string | undefined {
  const there = values.filter(({ value }) => value !== null);
  if (there.length === 0 || there.some(({ value }) => value !== 0)) return emptyWords(values);
  return values.some(withheld)
    ? "Every number of this picture is 0 or withheld."
    : "Every number of this picture is 0.";
}

/** A name or a number of the table below a picture. */
export type Cell = string | Value;

/** The same as the picture, as rows. The first cell of each row names it. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** The table as the cells of a file: numbers without what makes them pleasant to read. */
export function plain({ columns, rows }: Table): string[][] {
  return [[...columns], ...rows.map((row) => row.map(bare))];
}

function bare(cell: Cell): string {
  if (typeof cell === "string") return cell;
  return cell.value === null ? cell.shown : String(cell.value);
}

/** Whether anything in it is withheld. */
export function hides({ rows }: Table): boolean {
  return rows.some((row) => row.some((cell) => typeof cell !== "string" && withheld(cell)));
}
