import { humanise } from "../lib/format";

// Two people's edits of one thing, put together: what only one of them changed is taken as that one left it, and what both
// changed is for the second to choose.

export type Labels = Readonly<Record<string, string>>;
type Values = Record<string, unknown>;
type Row = Record<string, unknown> & { key: string };

/** One thing that both have changed: a field, a row of a list, or an entry of a table. */
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

/** A field is put together whole, or by its rows, the members of its set, or its entries. */
type Kind = "whole" | "rows" | "members" | "entries";

interface Part {
  kind: Kind;
  id: string;
  field: string;
  key: string;
  label: string;
  base: unknown;
  theirs: unknown;
  mine: unknown;
}

/** Puts `theirs` and `mine` together, both of which began as `base`. Rows of a list are told apart by their `key`; a row
 * without one is new. A list of codes is a set: what either added or took out stands. */
export function merge<T extends object>(base: T, theirs: T, mine: T, labels: Labels = {}): Merge<T> {
  const [b, t, m] = [base as Values, theirs as Values, mine as Values];
  const parts = Object.keys(m).flatMap((field): Part[] => {
    const label = labels[field] ?? humanise(snake(field).toUpperCase());
    const { kind, keys } = partsOf(b[field], t[field], m[field]);
    return keys.map((key) => {
      const [base, theirs, mine] = [b, t, m].map((values) => partOf(kind, values[field], key));
      const name = kind === "rows" ? rowName(mine ?? theirs) : kind === "entries" ? humanise(key) : "";
      const id = kind === "whole" ? field : `${field}/${key}`;
      return { kind, id, field, key, label: name ? `${label}: ${name}` : label, base, theirs, mine };
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
        if (theirsOf.has(part.id)) out[part.field] = withTheirs(part, out[part.field]);
      }
      return out as T;
    },
  };
}

/** By what three copies of a field are put together. */
function partsOf(...copies: unknown[]): { kind: Kind; keys: string[] } {
  if (copies.every(isRow)) {
    return { kind: "entries", keys: [...new Set(copies.flatMap((one) => Object.keys(one as Values)))] };
  }
  const all = copies.flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : [undefined]));
  if (all.length > 0 && all.every((one) => typeof one === "string")) {
    return { kind: "members", keys: [...new Set(all)] };
  }
  if (all.length > 0 && all.every((row) => typeof (row as Row | undefined)?.key === "string")) {
    return { kind: "rows", keys: [...new Set((all as Row[]).map(({ key }) => key).filter(Boolean))] };
  }
  return { kind: "whole", keys: [""] };
}

/** What a copy says of one part: of a member whether it is there. */
function partOf(kind: Kind, copy: unknown, key: string): unknown {
  if (kind === "rows") return (copy as Row[]).find((row) => row.key === key);
  if (kind === "members") return (copy as string[]).includes(key);
  return kind === "entries" ? (copy as Values)[key] : copy;
}

/** A field with one part of it as the other left it. */
function withTheirs({ kind, key, theirs }: Part, field: unknown): unknown {
  if (kind === "whole") return theirs;
  if (kind === "entries") return { ...(field as Values), [key]: theirs };
  if (kind === "members") {
    const others = (field as string[]).filter((one) => one !== key);
    return theirs ? [...others, key] : others;
  }
  const list = field as Row[];
  const at = list.findIndex((one) => one.key === key);
  if (at < 0) return theirs ? [...list, theirs] : list;
  return list.flatMap((one, index) => (index !== at ? [one] : theirs ? [theirs] : []));
}

function rowName(row: unknown): string {
  const { words, name } = (row ?? {}) as Values;
  return told(words ?? name ?? "");
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
