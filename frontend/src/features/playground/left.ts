import type { Rows } from "./found";
import { tableOf } from "./table";

// Whether an answer itself shows that a group of it was left out.

/** What counts are rounded to the nearest of: one that is shown may be two more or two less. */
const most = 2;

/** Counts of all together that are at most the sum of those of each group. */
const counts = /^(COUNT|PEOPLE|REACHED|MEETINGS|NOT_ATTENDED)$/;

/** Whether a group without a row was withheld whole, for certain.
 *
 * The rule: of one of these counts the total is shown, and so is each row's, none of them withheld; and the least that the
 * total can stand for (two less than is shown) is more than the most that the rows can hold together (each two more than is
 * shown). What is missing then is of groups that have no row. A row that is withheld may hold any number, so that it leaves
 * all uncertain. Nothing goes into this but what the answer shows, so that it says nothing which its reader could not reckon:
 * not which group it is, unless there is only one, and not of how many. It takes rows and total for figures of one day. Who
 * had some of them before may have them of two, which the note on groups that are left out says (signs.ts). */
export function surelyWithheld(part: Rows): boolean {
  if (part.complete === true || part.parts) return false;
  const { columns, rows, totals } = tableOf(part);
  const [total] = totals;
  if (!total || totals.length > 1) return false;
  return columns.some((name, at) => {
    if (!counts.test(name)) return false;
    const cells = rows.map((row) => shown(row[at]));
    const whole = shown(total[at]);
    if (whole === undefined || cells.includes(undefined)) return false;
    return whole - most > cells.reduce<number>((sum, one) => sum + (one ?? 0) + most, 0);
  });
}

/** A count that is shown; nothing where it is withheld, or there is none. */
function shown(cell: string | undefined): number | undefined {
  return cell && /^\d+$/.test(cell) ? Number(cell) : undefined;
}
