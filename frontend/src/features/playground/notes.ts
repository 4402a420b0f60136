import { count } from "../../lib/format";
import type { Sent } from "./asked";
import type { Definition, Rows } from "./found";
import { type Table, tableOf, tablesOf, withheldIn } from "./table";

// What is to be known to read a table: it stands below it, and in a file beside those of the rows.

/** One thing that is to be known. */
export interface Note {
  title: string;
  lines: readonly string[];
}

/** What is to be known of a result. Role decides what is said of figures that were withheld. */
export function notesOf(rows: Rows, sent: Sent | undefined, role: string): Note[] {
  const table = tableOf(rows);
  const cells = [...table.rows, ...table.totals].flat();
  const signs = [
    ...(cells.includes("*") ? [star(role)] : []),
    ...(cells.includes("-") ? ["- is nothing to make a number from: nobody of whom it is known."] : []),
    ...(rough(table) ? [percentages] : []),
    ...blanks(rows, table),
  ];
  const notes = [
    { title: "What the figures are", lines: (rows.definitions ?? []).map(defined) },
    { title: "How to read them", lines: signs },
    { title: "What was asked", lines: asked(sent) },
  ];
  return notes.filter(({ lines }) => lines.length > 0);
}

const percentages =
  "A percentage is made from counts rounded to the nearest 5. Of 100 it may be three points off, of 20 more than ten.";

function star(role: string): string {
  const whose = role === "ANALYST" ? ", of this answer or of one that you had before" : "";
  const advice =
    role === "ANALYST"
      ? "What is withheld from your account once stays so. Before you ask: few groups and long periods show more"
      : "Fewer groups or a longer period show more";
  return `* is withheld: it is about 1 to 7 people, or would tell of so few beside another figure${whose}. ${advice}. All other counts are rounded to the nearest 5, and shares are made from rounded counts.`;
}

/** Whether a share may be of fewer than a hundred. */
function rough({ columns, rows, totals }: Table): boolean {
  const shares = columns.flatMap((name, at) => (isShare(name) ? [at] : []));
  const counts = columns.flatMap((name, at) => (isCount(name) ? [at] : []));
  if (shares.length === 0) return false;
  return [...rows, ...totals].some(
    (cells) =>
      shares.some((at) => /^\d/.test(cells[at] ?? "")) &&
      (counts.length === 0 || counts.some((at) => Number(cells[at]) < 100)),
  );
}

const isShare = (name: string) => /^(PERCENT_|KNOWN_)|^(share|missing)$/.test(name);
const isCount = (name: string) => /^(COUNT|PEOPLE|episodes|people|measured|pairs)$/.test(name);

/** What a blank means in the rows of a project. */
function blanks({ rows }: Rows, table: Table): string[] {
  const project = table.columns.includes("person") && table.columns.includes("month");
  if (!project || rows.length === 0 || !table.rows.flat().includes("")) return [];
  return [
    "A blank in ageBand, gender, ethnicGroup, imdDecile, pcnId or practiceId was left out, because fewer than eight people of the PCN share it, or it is not known. A blank month, reason or answer is one that there is none of: a case that is still open has no closedMonth.",
  ];
}

/** What a measure is, in a line. */
function defined({ measure, text, numerator, denominator, excluded }: Definition): string {
  const parts = [
    text,
    numerator && `Counted: ${numerator}.`,
    denominator && `Out of: ${denominator}.`,
    excluded && `Left out: ${excluded}`,
  ].filter(Boolean);
  return `${measure === "" ? "" : `${measure}: `}${parts.join(" ")}`;
}

function asked(sent: Sent | undefined): string[] {
  if (!sent) return [];
  const given = Object.entries(sent.variables ?? {}).map(
    ([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  return [`On ${sent.on}${given.length > 0 ? `, with ${given.join("; ")}` : ""}.`];
}

/** How many rows there are, in words: "12 rows", and of which answers where there are several. */
export function countOf({ name, rows, parts, more }: Rows, sent: Sent | undefined): string {
  const number = (n: number) => count(n, "row");
  if (parts) {
    const each = parts.map((part) => `${part.rows.length} of ${part.name}`).join(", ");
    return `${number(rows.length)}: ${each}`;
  }
  const of = name === "" ? "" : ` of ${name}`;
  if (!more) return `${number(rows.length)}${of}`;
  const further = sent && (sent.variables?.after || /\bafter:\s*"/.test(sent.query));
  const these = rows.length === 1 ? "row" : number(rows.length);
  return `The ${further ? "next" : "first"} ${these}${of}; there are more`;
}

/** What is done to have the rows after those of a page. */
export const goOn =
  "To go on, ask pageInfo for its endCursor and give that as after; from a program, page by page until hasNextPage is false.";

/** The notes as a file, with the totals and the question in full. */
export function notesFile(rows: Rows, sent: Sent | undefined, role: string): string {
  const totals = tablesOf(rows).flatMap(({ name, table }) => totalsOf(name, table));
  const withheld = withheldIn(tableOf(rows));
  const parts: Note[] = [
    {
      title: sent?.operationName ?? "The result",
      lines: [`${countOf(rows, sent)}; ${withheld} withheld (*).`],
    },
    { title: "All together, which the files of the rows leave out", lines: totals },
    ...notesOf(rows, sent, role),
    { title: "The question", lines: sent ? [sent.query.trimEnd()] : [] },
  ];
  return parts
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => `${title}\n\n${lines.join("\n")}\n`)
    .join("\n\n");
}

function totalsOf(name: string, { columns, totals }: Table): string[] {
  return totals.map((cells) => {
    const figures = cells.flatMap((cell, at) => (cell === "" ? [] : [`${columns[at]} ${cell}`]));
    return `${name === "" ? "" : `${name}: `}${figures.join(", ")}`;
  });
}
