import { beginOf, monthAfter, quarterOf } from "../../lib/months";
import type { Role } from "../../lib/viewer";

/** One example. */
export interface Example {
  title: string;
  /** The question that it answers, in a sentence. */
  answers: string;
  /** What is to be known to read its answer; nothing when left out. */
  hint?: string;
  text: string;
  /** Its variables on a day, YYYY-MM-DD; none when left out. */
  variables?: (today: string) => Record<string, unknown>;
  /** The roles that may run it. */
  roles: readonly Role[];
}

/** Examples about one thing. */
export interface Shelf {
  title: string;
  examples: readonly Example[];
}

/** The first and the last month of the quarter that ended before a day, YYYY-MM. */
export function lastQuarter(today: string): { from: string; to: string } {
  const from = beginOf(quarterOf(monthAfter(today, -3)));
  return { from, to: monthAfter(from, 2) };
}

/** The first and the last month of the twelve that are over, YYYY-MM: the figures of neighbouring examples are of the same. */
export const lastYear = (today: string) => ({ from: monthAfter(today, -12), to: monthAfter(today, -1) });
