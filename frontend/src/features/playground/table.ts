import { csv } from "../../lib/csv";

// What an answer holds, as rows: for a spreadsheet, and for programs that read a line at a time.

type Plain = Record<string, unknown>;

/** Rows of an answer. */
export interface Rows {
  /** Where in the answer they are: "caseload", or "" for the answer itself. */
  name: string;
  rows: readonly Plain[];
  /** Of figures: all groups together, a row for each list of them. */
  totals?: readonly Plain[];
  /** Of figures: what the answer calls the organisations and services whose keys they are grouped by. */
  names?: ReadonlyMap<string, string>;
}

/** The first list of objects in an answer's data: what the edges of a page hold, figures by their names, else whatever
 * list there is. Without one the answer itself is one row; without data there is none. */
export function rowsOf(data: unknown): Rows | undefined {
  if (!isPlain(data)) return undefined;
  const found = search(data, "");
  if (found) return found.totals ? { ...found, names: namesIn(data) } : found;
  const row = tidy(data) as Plain;
  return Object.keys(row).length > 0 ? { name: "", rows: [row] } : undefined;
}

/** The rows as a table of texts: what is nested has dots in its name. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** All groups of figures together; not among the rows, and in no file. */
  totals: readonly (readonly string[])[];
}

/** How many figures of a table are withheld. */
export function withheldIn({ rows }: Table): number {
  return rows.flat().filter((cell) => cell === "*").length;
}

/** Lays the rows out as a table. Of figures, keys come under the names that the answer has for them. */
export function tableOf({ rows, totals = [], names }: Rows): Table {
  const flat = rows.map((row) => flatten(row));
  const named = [...new Set(flat.flatMap((row) => [...row.keys()]))];
  // What is nested in one row and missing in another has no column for its own name.
  const columns = named.filter(
    (column) => !named.some((other) => other.startsWith(`${column}.`)) || flat.some((row) => row.get(column)),
  );
  const lay = (row: ReadonlyMap<string, string>) =>
    columns.map((column) => {
      const value = row.get(column) ?? "";
      return names?.get(value) ?? value;
    });
  return { columns, rows: flat.map(lay), totals: totals.map((row) => lay(flatten(row))) };
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

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function search(value: Plain, name: string): Rows | undefined {
  const figures = figuresOf(value) ?? beside(value);
  if (figures) return { name: name === "aggregate" ? "" : name, ...figures };
  for (const [key, one] of Object.entries(value)) {
    // The edges of a page are called by what they are of.
    const called = key === "edges" || key === "node" ? name : key;
    if (Array.isArray(one) && one.some(isPlain)) {
      return { name: called, rows: one.filter(isPlain).map((row) => tidy(row) as Plain) };
    }
    const within = isPlain(one) && search(one, called);
    if (within) return within;
  }
  return undefined;
}

type Figures = Required<Pick<Rows, "rows" | "totals">>;

/** The groups of an answer of figures (type Aggregate), each value by the name of what it is; its total, where it has no
 * groups. */
function figuresOf(value: Plain): Figures | undefined {
  const columns = textsOf(value.columns);
  if (columns && Array.isArray(value.rows) && value.rows.length > 0) {
    const rows = value.rows
      .filter(Array.isArray)
      .map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])));
    return { rows, totals: togetherOf(value.total, columns) };
  }
  const by = textsOf(value.groupBy) ?? [];
  const of = textsOf(value.measures);
  if (!of || !(Array.isArray(value.groups) || isPlain(value.total))) return undefined;
  const groups = Array.isArray(value.groups) ? value.groups.filter(isPlain) : [];
  const rows = (groups.length > 0 ? groups : [value.total].filter(isPlain)).map((group) => {
    const shown = Array.isArray(group.shown) ? group.shown : group.values;
    const row: Plain = {};
    for (const [index, one] of (textsOf(group.by) ?? []).entries()) row[by[index] ?? `by${index + 1}`] = one;
    for (const [index, measure] of of.entries())
      row[measure] = Array.isArray(shown) ? shown[index] : undefined;
    return row;
  });
  return { rows, totals: groups.length > 0 ? togetherOf(value.total, [...by, ...of]) : [] };
}

/** The total of figures as a row under their columns; none where there is no group to be summed up. */
function togetherOf(total: unknown, columns: readonly string[]): Plain[] {
  const shown = isPlain(total) ? textsOf(total.shown) : undefined;
  const [first, groups] = [columns[0], columns.length - (shown?.length ?? 0)];
  if (!shown || first === undefined || groups < 1) return [];
  const measured = columns.slice(groups).map((name, at) => [name, shown[at]]);
  return [{ [first]: "All together", ...Object.fromEntries(measured) }];
}

/** Several answers of figures in one place with the same columns, one under the other, each by the name that the question
 * gave it. */
function beside(value: Plain): Figures | undefined {
  const several = Object.entries(value).flatMap(([key, one]) => {
    const figures = isPlain(one) ? figuresOf(one) : undefined;
    return figures ? [{ key, figures }] : [];
  });
  const columns = new Set(several.map(({ figures }) => Object.keys(figures.rows[0] ?? {}).join()));
  if (several.length < 2 || columns.size > 1) return undefined;
  const called = (part: keyof Figures) =>
    several.flatMap(({ key, figures }) => figures[part].map((row) => ({ AGGREGATE: key, ...row })));
  return { rows: called("rows"), totals: called("totals") };
}

/** What an answer calls whatever in it has a key and a name of its own. */
function namesIn(value: unknown, names = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value)) for (const one of value) namesIn(one, names);
  if (!isPlain(value)) return names;
  if (typeof value.id === "string" && typeof value.name === "string") names.set(value.id, value.name);
  for (const one of Object.values(value)) namesIn(one, names);
  return names;
}

function textsOf(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : undefined;
}

/** A value without what is of use to a cache alone, and without the wrapping of pages. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (!isPlain(value)) return value;
  const kept = Object.entries(value).filter(([key]) => key !== "__typename");
  if (Array.isArray(value.edges)) return value.edges.map(tidy);
  if (isPlain(value.node) && kept.every(([key]) => key === "node" || key === "cursor"))
    return tidy(value.node);
  return Object.fromEntries(kept.map(([key, one]) => [key, tidy(one)]));
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
