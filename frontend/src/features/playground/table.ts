import { csv } from "../../lib/csv";
import { isPlain, type Plain, type Rows } from "./found";

// Rows of an answer for a spreadsheet, and for programs that read a line at a time.

/** The rows as a table of texts: what is nested has dots in its name. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** All groups of figures together; not among the rows, and in no file. */
  totals: readonly (readonly string[])[];
}

/** How many figures of a result are withheld, all groups together among them: as the answer says, else as the table shows. */
export function withheldIn(rows: Rows): number {
  const table = tableOf(rows);
  return rows.withheld ?? [...table.rows, ...table.totals].flat().filter((cell) => cell === "*").length;
}

/** Lays the rows out as a table. Keys come under the names that the answer has for them. */
export function tableOf({ rows, totals = [], names, titles, columns: given = [] }: Rows): Table {
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
  return {
    columns: columns.map((column) => titles?.get(column) ?? column),
    rows: flat.map(lay),
    totals: totals.map((row) => lay(flatten(row))),
  };
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

/** The rows as CSV (RFC 4180), nothing in it a formula. */
export function csvOf(rows: Rows): string {
  const table = tableOf(rows);
  return csv([table.columns, ...table.rows]);
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
