import { monthsOf } from "../../lib/months";
import type { Sent } from "./asked";
import { givenTo } from "./fields";
import { isMeasure, type Rows } from "./found";
import { surelyWithheld } from "./left";
import { tableOf } from "./table";

// Months that an answer has no row for: a picture made of it would join the month before to the one after.

const ofMonths = /^(CLOSED_)?MONTH$|^month$/;
const isMonth = (text: unknown): text is string => typeof text === "string" && /^\d{4}-\d\d$/.test(text);

/** Months of a table that have no row. */
export interface Gaps {
  /** In order: of the period that was asked for, so far as it has come, else between the first row and the last. */
  months: string[];
  /** They are all groups that could have a row and have none. */
  all: boolean;
}

/** The months that one answer of figures has no row for; none where it is not by month, or has no row at all. */
export function gapsOf(part: Rows, sent: Sent | undefined): Gaps {
  const { columns, rows } = tableOf(part);
  const at = columns.findIndex((name) => ofMonths.test(name));
  const there = rows.map((row) => row[at]).filter(isMonth);
  const [first, last] = [[...there].sort()[0], [...there].sort().at(-1)];
  if (!first || !last) return { months: [], all: false };
  const without = (from: string, to: string) =>
    monthsOf({ from, to }).filter((month) => !there.includes(month));
  const period = columns[at] === "MONTH" ? periodOf(part, sent) : undefined;
  if (!sent || !period) return { months: without(first, last), all: false };
  const now = sent.on.slice(0, 7);
  const come = period.to > now ? now : period.to;
  // Months are all the groups that there can be where nothing else is grouped by.
  const alone = columns.every((name, place) => place === at || isMeasure(name));
  return { months: without(period.from, come), all: alone && period.to <= now };
}

/** The months that an answer was asked for, where both ends are given. */
function periodOf({ field }: Rows, sent: Sent | undefined): { from: string; to: string } | undefined {
  const [from, to] = ["from", "to"].map((end) => field && givenTo(field, ["filter", end], sent?.variables));
  return isMonth(from) && isMonth(to) ? { from, to } : undefined;
}

/** What is said of months without a row, of each answer by itself; nothing where each month has its row, or where rows are
 * single things and not figures of months. */
export function gapWords(rows: Rows, sent: Sent | undefined): string[] {
  const { parts } = rows;
  return (parts ?? [rows]).flatMap((part) => {
    const gaps = part.complete === undefined ? undefined : gapsOf(part, sent);
    if (!gaps || gaps.months.length === 0) return [];
    return [`${parts ? `${part.name}: ` : ""}${wordsOf(gaps, part)}`];
  });
}

const leave = "Leave a gap there, and join nothing across it.";

function wordsOf({ months, all }: Gaps, part: Rows): string {
  const one = months.length === 1;
  const have = `${months.join(", ")} ${one ? "has" : "have"} no row`;
  if (part.complete) return `${have}: there was nothing to count.`;
  if (!all || !surelyWithheld(part))
    return `${have}: withheld whole, or there was nothing to count. ${leave}`;
  const why = "the total is more than the rows can hold";
  return one
    ? `${have}: withheld whole, because ${why}. ${leave}`
    : `${have}: at least one of them was withheld whole, because ${why}; of the others there may have been nothing to count. ${leave}`;
}
