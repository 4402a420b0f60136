import type { Sent } from "./asked";
import { type Field, type Fields, wayOf } from "./fields";
import { type Coded, codedAt } from "./labels";
import { ratesOf } from "./rates";

// What an answer holds, as rows: which part of it somebody asked for.

/** An object of an answer. */
export type Plain = Record<string, unknown>;

/** What a measure is: type FigureDefinition. */
export interface Definition {
  measure: string;
  text?: string;
  numerator?: string;
  denominator?: string;
  excluded?: string;
}

/** Rows of an answer. */
export interface Rows {
  /** Where in the answer they are: "caseload", or "" for the answer itself. */
  name: string;
  rows: readonly Plain[];
  /** The columns of figures, which are there without a row too. */
  columns?: readonly string[];
  /** Of figures: all groups together, a row for each list of them. */
  totals?: readonly Plain[];
  /** What the answer calls the organisations and services whose keys are in the rows. */
  names?: ReadonlyMap<string, string>;
  /** Several answers of figures, each by the name that the question gave it; the rows are then those of all. */
  parts?: readonly Rows[];
  /** Of figures in groups: whether all groups are there; null where the answer does not say. */
  complete?: boolean | null;
  /** Of figures: how many are withheld, where the answer says so. */
  withheld?: number;
  /** Of figures: they are of services, which are counted exactly. */
  exact?: boolean;
  /** What columns are called in a table whose names would be mistaken there. */
  titles?: ReadonlyMap<string, string>;
  /** What else the answer says of its rows, in sentences. */
  beside?: readonly string[];
  /** Of a page: more rows come after these. */
  more?: boolean;
  /** What the measures are, where the answer says so. */
  definitions?: readonly Definition[];
  /** Which columns hold codes. */
  coded?: Coded;
  /** Of figures in one answer: what was asked to be answered so, where it is known. */
  field?: Field;
}

/** The rows of an answer's data, with what its question says of them where that is known: of figures all there are, else the first list of objects (what the edges of a page hold, or
 * whatever list there is). Without one the answer itself is one row; without data there is none. */
export function rowsOf(data: unknown, fields: Fields = new Map(), sent?: Sent): Rows | undefined {
  if (!isPlain(data)) return undefined;
  const definitions = definitionsIn(data);
  const coded = (path: readonly string[]) => codedAt(fields, path, sent?.variables);
  const figures = figuresIn(data, []).map((one) => ({
    ...one,
    coded: coded(one.path),
    field: fields.get(wayOf(one.path)),
  }));
  if (figures.length > 0) return { ...together(figures, namesIn(data)), definitions };
  const { names, ...others } = data;
  const found = search(others, []) ?? search(data, []) ?? emptyIn(data, "");
  if (found) {
    const { path = [], ...rows } = found;
    const called = found.name === "names" ? undefined : namesIn(names);
    return { ...rows, names: called, definitions, coded: coded(path) };
  }
  const row = tidy(data) as Plain;
  return Object.keys(row).length > 0 ? { name: "", rows: [row], definitions, coded: coded([]) } : undefined;
}

/** Whether a value is an object. */
export function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Rows of a list, and the way to it. */
type Listed = Rows & { path?: readonly string[] };

function search(value: Plain, path: readonly string[]): Listed | undefined {
  for (const [key, one] of Object.entries(value)) {
    // The edges of a page are called by what they are of.
    const way = key === "edges" || key === "node" ? path : [...path, key];
    if (Array.isArray(one) && one.some(isPlain)) {
      const rows = one.filter(isPlain).map((row) => tidy(row) as Plain);
      return { name: way.at(-1) ?? "", path: way, rows, more: key === "edges" && goesOn(value) };
    }
    const within = isPlain(one) && search(one, way);
    if (within) return within;
  }
  return undefined;
}

/** Whether more rows come after those of a page. */
function goesOn({ pageInfo }: Plain): boolean {
  return isPlain(pageInfo) && pageInfo.hasNextPage === true;
}

/** The first page without rows, or the list, where an answer has nothing else: nobody is there, which is not one row. */
function emptyIn(value: Plain, name: string): Listed | undefined {
  for (const [key, one] of Object.entries(value)) {
    const called = key === "edges" || key === "node" ? name : key;
    const alone = Object.keys(value).every((other) => other === key || other === "__typename");
    if (Array.isArray(one) && one.length === 0 && (key === "edges" || alone))
      return { name: called, rows: [] };
    const within = isPlain(one) && emptyIn(one, called);
    if (within) return within;
  }
  return undefined;
}

/** One answer of figures, and the way to it. */
interface Found {
  path: readonly string[];
  figures: Figures;
  coded?: Coded;
  field?: Field;
}

/** Figures as rows, and what is said of them. */
export type Figures = Required<Pick<Rows, "rows" | "totals" | "columns">> &
  Pick<Rows, "complete" | "withheld" | "exact" | "titles" | "beside">;

/** All answers of figures, wherever they are. */
function figuresIn(value: Plain, path: readonly string[]): Found[] {
  return Object.entries(value).flatMap(([key, one]) => {
    if (!isPlain(one)) return [];
    const figures = figuresOf(one) ?? ratesOf(one);
    if (!figures) return figuresIn(one, [...path, key]);
    const exact = path.at(-1) === "services";
    return [{ path: [...path, key], figures: exact ? { ...figures, exact, complete: true } : figures }];
  });
}

/** Answers of figures as rows: one as it is; several with the name of each in front. */
function together(found: readonly Found[], names: Rows["names"]): Rows {
  const [first] = found;
  if (first && found.length === 1) {
    const { figures, coded, field, path } = first;
    return { name: called(path), ...figures, names, coded, field };
  }
  const labels = found.map(({ path }) => called(path) || (path.at(-2) ?? ""));
  const unlike = new Set(labels).size < labels.length;
  const parts = found.map(({ path, figures, coded, field }, at) => ({
    name: unlike ? path.join(".") : (labels[at] ?? ""),
    ...figures,
    names,
    coded,
    field,
  }));
  const all = (part: "rows" | "totals") =>
    parts.flatMap((one) => one[part].map((row) => ({ AGGREGATE: one.name, ...row })));
  const place = new Set(found.map(({ path }) => path.slice(0, -1).join(".")));
  return {
    name: place.size === 1 ? (first?.path.at(-2) ?? "") : "",
    rows: all("rows"),
    totals: all("totals"),
    columns: [...new Set(["AGGREGATE", ...parts.flatMap(({ columns }) => columns)])],
    names,
    parts,
    complete: allThere(parts),
    withheld: parts.some((one) => one.withheld === undefined)
      ? undefined
      : parts.reduce((sum, one) => sum + (one.withheld ?? 0), 0),
    exact: parts.every((one) => one.exact),
    titles: parts.find((one) => one.titles)?.titles,
    beside: [...new Set(parts.flatMap((one) => one.beside ?? []))],
  };
}

/** Whether all groups of several answers are there. */
function allThere(parts: readonly Rows[]): Rows["complete"] {
  const told = parts.flatMap(({ complete }) => (complete === undefined ? [] : [complete]));
  if (told.includes(false)) return false;
  return told.includes(null) ? null : told[0];
}

/** What the question calls an answer of figures; nothing where it is called as the schema does. */
function called(path: readonly string[]): string {
  const last = path.at(-1) ?? "";
  return last === "aggregate" ? "" : last;
}

/** The groups of an answer of figures (type Aggregate), each value by the name of what it is; its total, where it has no
 * groups. */
function figuresOf(value: Plain): Figures | undefined {
  const columns = textsOf(value.columns);
  if (columns && Array.isArray(value.rows)) {
    const rows = value.rows
      .filter(Array.isArray)
      .map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])));
    const total = isPlain(value.total) ? textsOf(value.total.shown) : undefined;
    if (rows.length === 0 && total?.length === columns.length)
      rows.push(Object.fromEntries(columns.map((name, at) => [name, total[at]])));
    return { rows, columns, totals: togetherOf(value.total, columns), ...saidOf(value, rows, columns) };
  }
  const by = textsOf(value.groupBy) ?? [];
  const of = textsOf(value.measures);
  if (!of || !(Array.isArray(value.groups) || isPlain(value.total))) return undefined;
  const groups = Array.isArray(value.groups) ? value.groups.filter(isPlain) : [];
  const alone = groups.length === 0 && by.length === 0;
  const rows = (alone ? [value.total].filter(isPlain) : groups).map((group) => {
    const shown = Array.isArray(group.shown) ? group.shown : group.values;
    const row: Plain = {};
    for (const [index, one] of (textsOf(group.by) ?? []).entries()) row[by[index] ?? `by${index + 1}`] = one;
    for (const [index, measure] of of.entries())
      row[measure] = Array.isArray(shown) ? shown[index] : undefined;
    return row;
  });
  const all = [...by, ...of];
  return {
    rows,
    columns: all,
    totals: alone ? [] : togetherOf(value.total, all),
    ...saidOf(value, rows, all),
  };
}

/** What an answer of figures (type Aggregate) says of itself. Without groups there is none that could be missing. */
function saidOf(
  value: Plain,
  rows: readonly Plain[],
  columns: readonly string[],
): Pick<Rows, "complete" | "withheld"> {
  const names = [...columns, ...rows.flatMap((row) => Object.keys(row))];
  const grouped = rows.length > 1 || names.some((name) => !isMeasure(name));
  const told = typeof value.complete === "boolean" ? value.complete : null;
  return {
    complete: grouped ? told : undefined,
    withheld: typeof value.withheld === "number" ? value.withheld : undefined,
  };
}

/** Whether a column of figures is what is counted, and not by what. */
export function isMeasure(column: string): boolean {
  return /^(COUNT|PEOPLE|REACHED|MEETINGS|NOT_ATTENDED|HOURS|ORGANISATIONS|MEAN|MEDIAN|(MEAN|MEDIAN|NINETIETH|PERCENT)_.+)$/.test(
    column,
  );
}

/** The total of figures as a row under their columns; none where there is no group to be summed up. */
function togetherOf(total: unknown, columns: readonly string[]): Plain[] {
  const shown = isPlain(total) ? textsOf(total.shown) : undefined;
  const [first, groups] = [columns[0], columns.length - (shown?.length ?? 0)];
  if (!shown || first === undefined || groups < 1) return [];
  const measured = columns.slice(groups).map((name, at) => [name, shown[at]]);
  return [{ [first]: "All together", ...Object.fromEntries(measured) }];
}

/** What an answer calls whatever in it has a key and a name of its own. */
function namesIn(value: unknown, names = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value)) for (const one of value) namesIn(one, names);
  if (!isPlain(value)) return names;
  if (typeof value.id === "string" && typeof value.name === "string") names.set(value.id, value.name);
  for (const one of Object.values(value)) namesIn(one, names);
  return names;
}

/** What an answer says of its measures, each once. */
function definitionsIn(value: unknown, found: Definition[] = []): Definition[] {
  if (Array.isArray(value)) for (const one of value) definitionsIn(one, found);
  if (!isPlain(value)) return found;
  for (const [key, one] of Object.entries(value)) {
    if (key === "definition" && isPlain(one)) add({ measure: "", ...one }, found);
    else if (key === "definitions" && Array.isArray(one)) for (const each of one) add(each, found);
    else definitionsIn(one, found);
  }
  return found;
}

function add(value: unknown, found: Definition[]): void {
  if (!isPlain(value) || !["text", "numerator", "denominator", "excluded"].some((part) => value[part]))
    return;
  const words = (part: string) => (typeof value[part] === "string" ? value[part] : undefined);
  const one: Definition = {
    measure: words("measure") ?? "",
    text: words("text"),
    numerator: words("numerator"),
    denominator: words("denominator"),
    excluded: words("excluded"),
  };
  if (!found.some((other) => JSON.stringify(other) === JSON.stringify(one))) found.push(one);
}

function textsOf(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : undefined;
}

/** A value without what is of use to a cache alone, and without the wrapping of pages. */
export function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (!isPlain(value)) return value;
  const kept = Object.entries(value).filter(([key]) => key !== "__typename");
  if (Array.isArray(value.edges)) return value.edges.map(tidy);
  if (isPlain(value.node) && kept.every(([key]) => key === "node" || key === "cursor"))
    return tidy(value.node);
  return Object.fromEntries(kept.map(([key, one]) => [key, tidy(one)]));
}
