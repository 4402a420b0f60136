import { hasRate, type Rate } from "../../components/chart/Rates";
import { listed } from "../../lib/format";
import { none, written } from "./answer";
import { type GroupRow, placeless, rated } from "./equity";
import { off } from "./said";

// What is said of the rates of groups, held against the groups together: nobody is registered as those whose group is not
// known, so that with them the rate of all lies above what any group is held against fairly. A sentence says only what is true
// however the counts were rounded, and whichever group those are of whose group nobody knows.

const children = "UNDER_18";

/** Whether it is told that no children were referred: then adults are held against adults. */
function noChildren(rows: readonly GroupRow[]): boolean {
  return rows.some(({ group, counted }) => group === children && counted.value === 0);
}

/** The groups that the line is made of: those whose number is shown, and no children where none were referred. */
function inLine(rows: readonly GroupRow[]): GroupRow[] {
  const adults = noChildren(rows);
  return rows.filter((one) => hasRate(one) && one.rate.value !== null && !(adults && one.group === children));
}

function hiddenIn(rows: readonly GroupRow[]): GroupRow[] {
  return rows.filter((one) => hasRate(one) && one.rate.value === null);
}

/** The rate that groups are held against. */
export interface Line extends Rate {
  /** It is of all people referred, who are counted first and then rounded. */
  whole: boolean;
  /** It is of rounded numbers, added up or taken away: a few more or less than were one to count. */
  summed: boolean;
}

/** The rate of the groups together, which each of them is held against; there is none of a single group. Where everybody is
 * in one of them that is the rate of all as it was counted, so that no figure contradicts another. Else it is made of what is
 * shown of each, or of all, and tells no more: where some are withheld, of all but those of no group. Where these are not told
 * there is none: groups that are shown are larger than those that are not, and lie below their own line though they are above
 * that of all. It is never of more people than all are. `complete` says whether the rows are all groups that there are. */
export function lineOf(rows: readonly GroupRow[], all: Rate, complete: boolean): Line {
  const shown = inLine(rows);
  const hidden = hiddenIn(rows);
  const rest = hidden.length > 0 && complete ? allBut(all, placeless(rows)) : undefined;
  const some = shown.length > 1 && (hidden.length === 0 || rest !== undefined);
  const parts = sum(shown.map((one) => one.counted.value));
  const everybody = holdAll(rows, all, complete);
  const counted = everybody
    ? (all.counted.value ?? 0)
    : Math.min(rest ?? parts, all.counted.value ?? Number.POSITIVE_INFINITY);
  const size = sum([...shown, ...hidden].map((one) => one.size.value));
  const whole = some && everybody && size === all.size.value;
  return {
    name: `${noChildren(rows) ? "Adults" : "These groups"} together`,
    counted: some ? written({ shown: "", value: counted }) : none,
    size: some ? written({ shown: "", value: size }) : none,
    rate: whole ? all.rate : some ? rated({ shown: "", value: (1000 * counted) / size }) : none,
    from: none,
    to: none,
    whole,
    summed: some && !everybody,
  };
}

/** Whether everybody referred is in a group that people are registered as: nobody is in one that no list knows, and the groups,
 * where all are shown, are as many as all but for rounding: then a group that was left out is no larger than that. */
function holdAll(rows: readonly GroupRow[], all: Rate, complete: boolean): boolean {
  if (all.counted.value === null || placeless(rows).some(({ counted }) => counted.value !== 0)) return false;
  if (hiddenIn(rows).length > 0) return complete;
  const groups = rows.filter(hasRate);
  const apart = Math.abs(all.counted.value - sum(groups.map(({ counted }) => counted.value)));
  return apart <= off * (groups.length + 1);
}

/** That the line is no number that was counted; nothing where it is, or where there is none. */
export function summedWords({ summed }: Line): string | undefined {
  return summed
    ? "The line is of rounded numbers added up, and may differ by a few from a counted total."
    : undefined;
}

/** All people referred but those of no group that there are rates of; nothing where that is not told. */
function allBut(all: Rate, without: readonly Rate[]): number | undefined {
  if (all.counted.value === null || without.some(({ counted }) => counted.value === null)) return undefined;
  return Math.max(0, all.counted.value - sum(without.map(({ counted }) => counted.value)));
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((whole, value) => whole + (value ?? 0), 0);
}

/** The groups whose rate is surely above that of the groups together, and those whose rate is surely below. A group of which
 * nobody was referred is neither: it is told of by itself. */
function apartRows(rows: readonly GroupRow[], all: Rate, line: Rate) {
  const counted = all.counted.value;
  const size = line.size.value;
  if (counted === null || !size) return { above: [], below: [] };
  const known = inLine(rows);
  // So many may be of any group.
  const stray = Math.max(
    0,
    known.reduce((left, one) => left - Math.max(0, (one.counted.value ?? 0) - off), counted + off),
  );
  const perMille = (people: number, of: number) => (1000 * people) / of;
  const by = (people: number, one: Rate) => perMille(Math.max(0, people), one.size.value || 1);
  return {
    above: known.filter((one) => (one.from.value ?? 0) - by(off, one) > perMille(counted + off, size)),
    below: known
      .filter(({ counted: own }) => own.value !== 0)
      .filter((one) => (one.to.value ?? size) + by(stray, one) < perMille(counted - off, size)),
  };
}

/** The names of the same. */
export function apart(
  rows: readonly GroupRow[],
  all: Rate,
  line: Rate,
): { above: string[]; below: string[] } {
  const { above, below } = apartRows(rows, all, line);
  const names = (some: readonly GroupRow[]) => some.map(({ name }) => name);
  return { above: names(above), below: names(below) };
}

/** How groups are named in a sentence. */
export interface Called {
  /** Those that are called otherwise than by their name: "the third fifth". */
  groups?: Readonly<Record<string, string>>;
  /** Each is several people, such as women. */
  plural?: boolean;
  /** They are ages, from the youngest. */
  ages?: boolean;
}

// More groups than so many are no heading.
const mostNamed = 3;

/** "By age: 65 to 74 and 75 to 84 are clearly above the rate of all; 18 to 24 is clearly below"; else what the picture is. */
export function rateTitle(
  plain: string,
  rows: readonly GroupRow[],
  all: Rate,
  line: Line,
  called: Called = {},
): string {
  const { above, below } = apartRows(rows, all, line);
  const together = line.whole ? "the rate of all" : "the rate of these groups together";
  const rate = noChildren(rows) ? "the adults' rate" : together;
  const said = [
    above.length > 0 && `${subject(above, rows, called)} clearly above ${rate}`,
    below.length > 0 && `${subject(below, rows, called)} clearly below${above.length > 0 ? "" : ` ${rate}`}`,
  ].filter(Boolean);
  return said.length > 0 ? `${plain}: ${said.join("; ")}` : plain;
}

/** Groups and their verb: by name where they are few, as the older or the younger where they are those, else by number. */
function subject(some: readonly GroupRow[], rows: readonly GroupRow[], { groups, plural, ages }: Called) {
  if (some.length <= mostNamed) {
    const names = some.map(({ group, name }) => groups?.[group] ?? name);
    return `${listed(names)} ${some.length > 1 || plural ? "are" : "is"}`;
  }
  return `${(ages && run(some, rows)) || `${some.length} groups`} are`;
}

/** "the older, 65 to 74 and above," where these are all from one age on; the same of the younger. */
function run(some: readonly GroupRow[], rows: readonly GroupRow[]): string | undefined {
  const adults = noChildren(rows);
  const there = rows.filter((one) => hasRate(one) && !(adults && one.group === children));
  const all = (these: readonly GroupRow[]) => these.every((one) => some.includes(one));
  if (all(there.slice(-some.length))) return `the older, ${some[0]?.name} and above,`;
  if (all(there.slice(0, some.length)))
    return `the younger${adults ? " adults" : ""}, ${some.at(-1)?.name} and below,`;
  return undefined;
}

/** The names of groups that a heading only numbers. */
function manyWords(rows: readonly GroupRow[], all: Rate, line: Rate, { ages }: Called): string[] {
  const { above, below } = apartRows(rows, all, line);
  const numbered = (some: readonly GroupRow[]) => some.length > mostNamed && !(ages && run(some, rows));
  return [
    ...(numbered(above) ? [`Clearly above: ${listed(above.map(({ name }) => name))}.`] : []),
    ...(numbered(below) ? [`Clearly below: ${listed(below.map(({ name }) => name))}.`] : []),
  ];
}

/** Which rule a title goes by, and the groups that lie apart by their interval alone. */
export function apartWords(
  rows: readonly GroupRow[],
  all: Rate,
  line: Rate,
  called: Called = {},
): string | undefined {
  const whole = line.rate.value;
  if (whole === null) {
    return inLine(rows).length > 1 && hiddenIn(rows).length > 0
      ? "Groups are withheld, so there is no rate of all groups together to hold the others against."
      : undefined;
  }
  const { above, below } = apart(rows, all, line);
  const interval = (past: (one: Rate) => boolean, sure: readonly string[]) =>
    inLine(rows)
      .filter((one) => one.counted.value !== 0 && past(one) && !sure.includes(one.name))
      .map(({ name }) => name);
  const higher = interval(({ from }) => from.value !== null && from.value > whole, above);
  const lower = interval(({ to }) => to.value !== null && to.value < whole, below);
  const also = [
    higher.length > 0 && `above: ${listed(higher)}`,
    lower.length > 0 && `below: ${listed(lower)}`,
  ].filter(Boolean);
  if (above.length + below.length + also.length === 0) return undefined;
  const rule = [
    ...manyWords(rows, all, line, called),
    "The heading names a group only where its whole interval lies apart from the line however counts were rounded, and even if all whose group is not known were of that group.",
  ].join(" ");
  return also.length > 0
    ? `${rule} By the interval as it is shown these lie apart too, ${also.join("; ")}.`
    : rule;
}

/** The groups of which nobody was referred, by themselves: that may be a rule of the scheme. */
export function nobodyWords(rows: readonly GroupRow[], line: Rate): string | undefined {
  const names = rows
    .filter((one) => hasRate(one) && one.counted.value === 0 && one.group !== children)
    .map(({ name }) => name);
  const said = [
    noChildren(rows) &&
      `Nobody under 18 was referred. If the scheme does not take children, compare adults${adultsWords(line)}.`,
    names.length > 0 && `Nobody was referred of: ${names.join("; ")}.`,
  ].filter(Boolean);
  return said.length > 0 ? said.join(" ") : undefined;
}

function adultsWords({ rate }: Rate): string {
  return rate.value === null ? "" : `: the line is theirs alone (${rate.shown} for each 1,000)`;
}
