import { csv } from "../../lib/csv";
import type { Labels } from "./codes";
import { isPlain, type Plain, type Rows } from "./found";
import { labelOf } from "./labels";

// Rows of an answer for a spreadsheet, and for programs that read a line at a time.

/** The rows as a table of texts: what is nested has dots in its name. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** All groups of figures together; not among the rows, and in no file. */
  totals: readonly (readonly string[])[];
  /** Of columns that hold codes, by their place: the label of each row's, empty where it has none. */
  labels: ReadonlyMap<number, readonly string[]>;
}

/** How many figures of a result are withheld, all groups together among them: as the answer says, else as the table shows. */
export function withheldIn(rows: Rows): number {
  const table = tableOf(rows);
  return rows.withheld ?? [...table.rows, ...table.totals].flat().filter((cell) => cell === "*").length;
}

/** Lays the rows out as a table. Keys come under the names that the answer has for them. */
export function tableOf(result: Rows): Table {
  const { rows, totals = [], names, titles, columns: given = [] } = result;
  const flat = rows.map((row) => flatten(row));
  const named = [...new Set([...given, ...flat.flatMap((row) => [...row.keys()])])];
  // What is nested in one row and missing in another has no column for its own name.
  const columns = named.filter(
    (column) => !named.some((other) => other.startsWith(`${column}.`)) || flat.some((row) => row.get(column)),
  );
  const lay = (row: ReadonlyMap<string, string>) =>
    columns.map((column) => {
      const value = row.get(column) ?? "";
      return names?.get(value) ?? value;
    });
  const laid = flat.map(lay);
  return {
    columns: columns.map((column) => titles?.get(column) ?? column),
    rows: laid,
    totals: totals.map((row) => lay(flatten(row))),
    labels: new Map(columns.flatMap((column, at) => labelsIn(result, column, laid, at))),
  };
}

/** The labels of a column with its place, where it holds codes. Several answers may group by lists of one name: each row is
 * read by its own. */
function labelsIn(
  { rows, parts, coded }: Rows,
  column: string,
  laid: Table["rows"],
  at: number,
): [number, string[]][] {
  const codes = (row: Plain | undefined) =>
    parts ? parts.find(({ name }) => name === row?.AGGREGATE)?.coded?.(column) : coded?.(column);
  const lists = rows.length > 0 ? rows.map(codes) : [coded?.(column)];
  if (lists.every((list) => list === undefined)) return [];
  return [[at, laid.map((cells, row) => label(cells[at] ?? "", lists[row]))]];
}

function label(cell: string, list: Labels | undefined): string {
  return (list && labelOf(cell, list)) ?? "";
}

/** The tables of a result: one, with all rows; of figures that differ in their columns, or of which some have no row, one
 * each. */
export function tablesOf(rows: Rows): { name: string; table: Table }[] {
  const { parts = [] } = rows;
  const alike = new Set(parts.map(({ columns }) => columns?.join())).size < 2;
  const apart = !alike || parts.some((part) => part.rows.length === 0);
  if (!apart) return [{ name: "", table: tableOf(rows) }];
  return parts.map((part) => ({ name: part.name, table: tableOf(part) }));
}

/** The rows as CSV (RFC 4180), nothing in it a formula. After each column of codes comes one with their labels. */
export function csvOf(rows: Rows): string {
  const table = tableOf(rows);
  const beside = (cells: readonly string[], label: (at: number) => string | undefined) =>
    cells.flatMap((cell, at) => (table.labels.has(at) ? [cell, label(at) ?? ""] : [cell]));
  return csv([
    beside(table.columns, (at) => `${table.columns[at]}_label`),
    ...table.rows.map((cells, row) => beside(cells, (at) => table.labels.get(at)?.[row])),
  ]);
}

/** The rows as JSON, one a line. */
export function ndjsonOf({ rows }: Rows): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}

function flatten(row: Plain): Map<string, string> {
  const out = new Map<string, string>();
  const put = (name: string, value: unknown) => {
    if (
      isPlain(value) &&
      "shown" in value &&
      Object.keys(value).every((key) => key === "shown" || key === "value")
    ) {
      out.set(name, cell(value.shown)); // a figure is the text that is shown of it
    } else if (isPlain(value)) {
      if (name === "definition") return; // what the figures of the row are is told below the table
      for (const [key, one] of Object.entries(value)) put(name === "" ? key : `${name}.${key}`, one);
    } else out.set(name === "" ? "value" : name, cell(value));
  };
  put("", row);
  return out;
}

/** A value in one cell. A list is written in a row, each of its objects by its values if they are plain. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(listed).join("; ");
  return String(value);
}

function listed(value: unknown): string {
  if (!isPlain(value)) return Array.isArray(value) ? JSON.stringify(value) : cell(value);
  const values = Object.values(value);
  return values.some((one) => typeof one === "object" && one !== null)
    ? JSON.stringify(value)
    : values.map(cell).join(" ");
}
