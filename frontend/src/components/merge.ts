import { humanise } from "../lib/format";

// Two people's edits of one thing, put together: what only one of them changed is taken as that one left it, and what both
// changed is for the second to choose.

export type Labels = Readonly<Record<string, string>>;
type Values = Record<string, unknown>;
type Row = Record<string, unknown> & { key: string };

/** One thing that both have changed: a field, or a row of a list. */
export interface Clash {
  id: string;
  /** The field of the form that it is in. */
  field: string;
  label: string;
  theirs: string;
  yours: string;
}

export interface Merge<T> {
  clashes: readonly Clash[];
  /** What is taken from the other without asking, in the words of the form. */
  taken: readonly string[];
  /** The values to save: of the clashes those named are the other's, the rest one's own. */
  resolve: (theirs: ReadonlySet<string>) => T;
}

interface Part {
  id: string;
  field: string;
  label: string;
  base: unknown;
  theirs: unknown;
  mine: unknown;
}

/** Puts `theirs` and `mine` together, both of which began as `base`. Rows of a list are told apart by their `key`; a row
 * without one is new. */
export function merge<T extends object>(base: T, theirs: T, mine: T, labels: Labels = {}): Merge<T> {
  const [b, t, m] = [base as Values, theirs as Values, mine as Values];
  const parts = Object.keys(m).flatMap((field): Part[] => {
    const label = labels[field] ?? humanise(snake(field).toUpperCase());
    const rows = keysOf(b[field], t[field], m[field]);
    if (!rows) return [{ id: field, field, label, base: b[field], theirs: t[field], mine: m[field] }];
    return rows.map((key) => {
      const [rb, rt, rm] = [b, t, m].map((values) => rowOf(values[field], key));
      const name = told(rm?.words ?? rt?.words ?? rm?.name ?? rt?.name ?? "");
      return {
        id: `${field}/${key}`,
        field,
        label: name ? `${label}: ${name}` : label,
        base: rb,
        theirs: rt,
        mine: rm,
      };
    });
  });
  const clashing = parts.filter(
    (p) => !same(p.theirs, p.mine) && !same(p.base, p.theirs) && !same(p.base, p.mine),
  );
  const taken = parts.filter((p) => !same(p.theirs, p.mine) && same(p.base, p.mine));
  return {
    clashes: clashing.map(({ id, field, label, theirs: one, mine: other }) => ({
      id,
      field,
      label,
      ...tellApart(one, other),
    })),
    taken: [...new Set(taken.map(({ label }) => label))],
    resolve: (chosen) => {
      const out: Values = { ...m };
      const theirsOf = new Set([...taken.map(({ id }) => id), ...chosen]);
      for (const part of parts) {
        if (part.id === part.field) {
          if (theirsOf.has(part.id)) out[part.field] = part.theirs;
          continue;
        }
        const list = out[part.field] as Row[];
        const key = part.id.slice(part.field.length + 1);
        if (!theirsOf.has(part.id)) continue;
        const row = part.theirs as Row | undefined;
        const at = list.findIndex((one) => one.key === key);
        if (at < 0) out[part.field] = row ? [...list, row] : list;
        else out[part.field] = list.flatMap((one, index) => (index !== at ? [one] : row ? [row] : []));
      }
      return out as T;
    },
  };
}

/** The keys of the rows of three copies of a list; nothing where it is no list of rows with keys. */
function keysOf(...lists: unknown[]): string[] | undefined {
  const rows = lists.flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : [undefined]));
  if (rows.length === 0 || !rows.every((row) => typeof (row as Row | undefined)?.key === "string")) return;
  return [...new Set((rows as Row[]).map(({ key }) => key).filter(Boolean))];
}

function rowOf(list: unknown, key: string): Row | undefined {
  return (list as Row[] | undefined)?.find((row) => row.key === key);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Two copies in words: of rows only what is not alike in both. */
function tellApart(theirs: unknown, yours: unknown): { theirs: string; yours: string } {
  if (!isRow(theirs) || !isRow(yours)) {
    return {
      theirs: isRow(theirs) ? told(theirs) : gone(theirs),
      yours: isRow(yours) ? told(yours) : gone(yours),
    };
  }
  const differ = Object.keys(yours).filter((key) => !same(theirs[key], yours[key]));
  const line = (row: Values) =>
    differ.map((key) => `${humanise(snake(key).toUpperCase())}: ${told(row[key]) || "empty"}`).join("\n");
  return { theirs: line(theirs), yours: line(yours) };
}

const gone = (value: unknown) => (value === undefined ? "Removed" : told(value));

function isRow(value: unknown): value is Values {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

export function snake(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A value in words: codes as words, rows by what they hold, one a line. */
export function told(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value))
    return value
      .map(told)
      .filter(Boolean)
      .join(value.some(isRow) ? "\n" : ", ");
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (!isRow(value)) {
    const text = String(value);
    return /^[A-Z]+(_[A-Z]+)*$/.test(text) && text.length > 3 ? humanise(text) : text;
  }
  return Object.entries(value)
    .filter(([key]) => key !== "key" && key !== "id" && !key.endsWith("Id"))
    .map(([, one]) => told(one))
    .filter(Boolean)
    .join(", ");
}
