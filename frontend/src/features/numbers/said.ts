import type { Bar } from "../../components/chart/Bars";
import { type Value, withheld } from "../../components/chart/value";
import { count } from "../../lib/format";

// What a title says of its picture. A number that is shown may be two off (it is rounded to 5), and of one that is withheld
// nothing is known: a title says only what is true however they were rounded.

/** What * is. */
export const hidden = "* is withheld: 1 to 7 people, or any number that would tell of so few.";

/** Why a role that sees no clients finds so much withheld, and what helps. */
export const whyWithheld =
  "For your role a * may also stand for nobody. Which figures you open first decides which can be shown later, because two beside each other can give somebody away: open the overview with the whole period first, then filters and shorter periods.";

/** What has to be known to read counts. */
export const rounded = `Counts are rounded to the nearest 5. ${hidden}`;

/** What has to be known to read percentages. */
export const shares = `Percentages are of rounded counts. ${hidden}`;

/** What has to be known to read days. */
export const waits = `Calendar days, in whole days. ${hidden}`;

/** What has to be known to read hours. */
export const hours = `Whole hours. ${hidden}`;

/** How far a number that is shown may be off. */
export const off = 2;

/** How far a number may be off that was rounded to 5, as the rule of the quarterly report takes it. */
const rounding = 2.5;

/** A number in a sentence or a tile. Why it is withheld stands in the note: it may be of 1 to 7 people, or of many more and
 * tell of so few beside another. */
export function inWords(value: Value): string {
  return withheld(value) ? "withheld" : value.shown;
}

/** Standard errors that a change passes by chance once in a hundred times, as the quarterly report has it (decision 44). */
const unlikely = 2.576;

/** "Referrals rose from about 20 to about 45 a month", of the first three months and the last three, where both are known and
 * the rule of the quarterly report holds of their sums: with the rounding of each month at its worst, chance alone would make
 * as much less than once in a hundred times. Else what the picture is. Of what people have several, such as contacts, `people`
 * are those of each month: the sums spread wider, so they must change more. */
export function trendTitle(
  values: readonly Value[],
  unit: string,
  plain: string,
  people?: readonly Value[],
): string {
  if (values.length < 6) return plain;
  const first = quarterOf(values.slice(0, 3), people?.slice(0, 3));
  const last = quarterOf(values.slice(-3), people?.slice(-3));
  if (!first || !last) return plain;
  const more = last.sum - first.sum;
  // A tenth more or less is nothing to tell of.
  if (Math.abs(more) < first.sum / 10) return plain;
  const gap = Math.max(0, last.least - first.most, first.least - last.most);
  if (gap <= unlikely * Math.sqrt(first.variance + last.variance)) return plain;
  return `${unit} ${more > 0 ? "rose" : "fell"} from ${aMonth(first.sum)} to ${aMonth(last.sum)} a month`;
}

/** What three months are together: their sum as it is shown, the least and the most that it can be, and how widely chance
 * spreads it. Nothing where one of them is not told. */
function quarterOf(values: readonly Value[], people?: readonly Value[]) {
  const shown = values.flatMap(({ value }) => (value === null ? [] : [value]));
  const persons = people?.flatMap(({ value }) => (value === null ? [] : [value]));
  if (shown.length < values.length || (persons && persons.length < values.length)) return undefined;
  const add = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
  const sum = add(shown);
  return {
    sum,
    least: add(shown.map((one) => Math.max(0, one - rounding))),
    // What rounds to nought and is shown is nought: 1 to 7 are withheld.
    most: add(shown.map((one) => one && one + rounding)),
    // People who come in one month come in the next: no more than those of the fullest month are sure to be different people.
    variance: persons ? (2 * sum * sum) / Math.max(1, ...persons) : sum,
  };
}

/** What three months are on average: "about 25", "under 5", "none". */
function aMonth(sum: number): string {
  if (sum === 0) return "none";
  const five = Math.round(sum / 15) * 5;
  return five === 0 ? "under 5" : `about ${five}`;
}

/** "Most common source: GP", where no other group can be as large; else what the picture is. `all` is the number of all
 * groups together, each counted in one of them; `complete` says whether the rows are all groups that there are. */
export function mostTitle(
  rows: readonly Bar[],
  all: Value,
  what: string,
  plain: string,
  complete = true,
): string {
  const known = rows.filter(({ value }) => value.value !== null);
  const [most, next] = [...known].sort((a, b) => (b.value.value ?? 0) - (a.value.value ?? 0));
  const top = (most?.value.value ?? 0) - off;
  if (!most || top <= (next ? (next.value.value ?? 0) + off : 0)) return plain;
  if (!complete || rows.some(({ value }) => withheld(value))) {
    if (all.value === null) return plain;
    // The hidden ones, and those left out, together are at most what the others leave.
    const least = known.reduce((sum, { value }) => sum + Math.max(0, (value.value ?? 0) - off), 0);
    if (all.value + off - least >= top) return plain;
  }
  return `${what}: ${most.name}`;
}

/** "5 working days". */
export function limit(days: number): string {
  return count(days, "working day");
}

interface Told {
  shown: string;
  value?: number | null;
}

/** "about 110 of 155 were reached by today"; what of it is known where not all is. */
export function reachedWords(reached: Told | undefined, all: Told | undefined): string {
  const known = (one: Told | undefined) => typeof one?.value === "number";
  if (!known(reached)) return "how many were reached by today is withheld";
  const of = known(all) ? ` of about ${all?.shown}` : "";
  return `about ${reached?.shown}${of} were reached by today`;
}

/** Why shares beside one another are no rank: how many points one more or less is in the smallest of the numbers that they
 * are of, or in one as groups often have. */
export function fewPointsWords(of: readonly (Value | undefined)[]): string {
  const shown = of.flatMap((one) => (one?.value ? [one.value] : []));
  const least = shown.length > 0 ? Math.min(...shown) : 20;
  return `In the order of names, which is no rank: of ${least} reached one more or less is ${Math.round(100 / least)} points, and the counts are rounded, so that differences of a few points mean nothing.`;
}

/** The end of a scale of days: a round number past the longest. */
export function roundDays(rows: readonly { start: Value; now: Value }[]): number {
  const longest = Math.max(0, ...rows.map(({ start, now }) => Math.max(start.value ?? 0, now.value ?? 0)));
  const step = longest > 50 ? 20 : longest > 20 ? 10 : 5;
  return Math.max(step, Math.ceil(longest / step) * step);
}
