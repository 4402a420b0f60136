import { textParam } from "../../lib/search";

/** What the address of the report carries: the quarter, as "2026-27 Q2"; the latest when it says nothing. */
export interface ReportAddress {
  quarter?: string;
}

/** Reads the address, dropping what does not fit. */
export function readAddress({ quarter }: Record<string, unknown>): ReportAddress {
  const text = textParam(quarter);
  return { quarter: text && /^\d{4}-\d{2} Q[1-4]$/.test(text) ? text : undefined };
}

const months = ["April to June", "July to September", "October to December", "January to March"];

/** A quarter in words: "July to September 2026" for "2026-27 Q2". */
export function quarterWords(quarter: string): string {
  const q = Number(quarter.at(-1));
  const year = Number(quarter.slice(0, 4)) + (q === 4 ? 1 : 0);
  return `${months[q - 1]} ${year}`;
}
