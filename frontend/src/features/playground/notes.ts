import { count, longDate } from "../../lib/format";
import { firstAhead } from "./ahead";
import type { Sent } from "./asked";
import type { Definition, Rows } from "./found";
import { gapWords } from "./gaps";
import { signsOf, unitsOf } from "./signs";
import { type Table, tablesOf, withheldIn } from "./table";
import { warned } from "./warned";

// What is to be known to read a table: it stands below it, and in a file beside those of the rows.

/** One thing that is to be known. */
export interface Note {
  title: string;
  lines: readonly string[];
}

/** What is to be known of a result. Role decides what is said of figures that were withheld. */
export function notesOf(rows: Rows, sent: Sent | undefined, role: string): Note[] {
  const notes = [
    {
      title: "What the figures are",
      lines: [...(rows.definitions ?? []).map(defined), ...unitsOf(rows), ...(rows.beside ?? [])],
    },
    { title: "How to read them", lines: signsOf(rows, role) },
    { title: "What was asked", lines: asked(sent) },
  ];
  return notes.filter(({ lines }) => lines.length > 0);
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
  const ahead = firstAhead(sent);
  return [
    `On ${longDate(sent.on)}${given.length > 0 ? `, with ${given.join("; ")}` : ""}.`,
    ...(ahead
      ? [`From ${ahead}: these months are still to come, so that there is nothing to count yet.`]
      : []),
  ];
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
  const withheld = withheldIn(rows);
  const parts: Note[] = [
    {
      title: sent?.operationName ?? "The result",
      lines: [`${countOf(rows, sent)}; ${withheld} withheld (*).`],
    },
    { title: "Before you read them", lines: [...gapWords(rows, sent), ...warned(rows).warnings] },
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
