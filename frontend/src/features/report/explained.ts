import type { ReportQuery } from "../../lib/graphql/generated/graphql";

// What the figures count, as the annex of the paper has it: each definition once, in as few words as lose nothing.

export type ReportSection = ReportQuery["analytics"]["report"]["sections"][number];
export type ReportTable = ReportSection["tables"][number];
export type Defined = ReportTable["definitions"][number];

/** What the columns or rows of a table count; none of a table without rows. */
export function worked({ rows, definitions }: Pick<ReportTable, "rows" | "definitions">) {
  return rows.length === 0 ? [] : definitions;
}

/** Figures of which the same is left out. */
export interface Explained {
  lines: { measure: string; said: string }[];
  left: string;
}

/** A section of the annex: what is explained here, and what an earlier section explains. */
export interface Part {
  number: number;
  title: string;
  groups: Explained[];
  /** "Section 1 explains: Contacts (called “Contacts and attempts” there)." */
  elsewhere: string[];
}

/** What a definition says but for what is left out. What its text has said already is not said again; the workbook says it
 * alike (internal/server/book.go). */
export function counted({ text, numerator, denominator }: Defined): string {
  const more = (part: string) => part && !text.toLowerCase().includes(part.toLowerCase());
  return [text, more(numerator) && `Counted: ${numerator}.`, more(denominator) && `Of: ${denominator}.`]
    .filter(Boolean)
    .join(" ");
}

/** The definitions of a report, a part for each section that has any. */
export function explained(sections: readonly ReportSection[]): Part[] {
  const known = new Map<string, { number: number; measure: string }>();
  return sections
    .map(({ number, title, tables }) => {
      const groups = new Map<string, Explained>();
      const before = new Map<number, Set<string>>();
      for (const one of tables.flatMap(worked)) {
        const said = counted(one);
        const key = `${said} ${one.excluded}`;
        const there = known.get(key);
        if (there && there.number !== number) {
          const same = there.measure === one.measure;
          const name = same ? one.measure : `${one.measure} (called “${there.measure}” there)`;
          before.set(there.number, (before.get(there.number) ?? new Set()).add(name));
        }
        if (there && (there.number !== number || there.measure === one.measure)) continue;
        known.set(key, { number, measure: one.measure });
        const group = groups.get(one.excluded) ?? { lines: [], left: one.excluded };
        group.lines.push({ measure: one.measure, said });
        groups.set(one.excluded, group);
      }
      const elsewhere = [...before].map(
        ([from, names]) => `Section ${from} explains: ${[...names].join("; ")}.`,
      );
      return { number, title, groups: [...groups.values()], elsewhere };
    })
    .filter(({ groups, elsewhere }) => groups.length + elsewhere.length > 0);
}
