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

/** The rate of the groups together, which each of them is held against; there is none of a single group. It is made of what is
 * shown of each, or of all, and tells no more: where some are withheld, of all but those of no group. Where these are not told
 * there is none: groups that are shown are larger than those that are not, and lie below their own line though they are above
 * that of all. `complete` says whether the rows are all groups that there are. */
export function lineOf(rows: readonly GroupRow[], all: Rate, complete: boolean): Rate {
  const shown = inLine(rows);
  const hidden = hiddenIn(rows);
  const rest = hidden.length > 0 && complete ? allBut(all, placeless(rows)) : undefined;
  const some = shown.length > 1 && (hidden.length === 0 || rest !== undefined);
  const counted = rest ?? sum(shown.map((one) => one.counted.value));
  const size = sum([...shown, ...hidden].map((one) => one.size.value));
  return {
    name: `${noChildren(rows) ? "Adults" : "These groups"} together`,
    counted: some ? written({ shown: "", value: counted }) : none,
    size: some ? written({ shown: "", value: size }) : none,
    rate: some ? rated({ shown: "", value: (1000 * counted) / size }) : none,
    from: none,
    to: none,
  };
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
export function apart(
  rows: readonly GroupRow[],
  all: Rate,
  line: Rate,
): { above: string[]; below: string[] } {
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
    above: known
      .filter((one) => (one.from.value ?? 0) - by(off, one) > perMille(counted + off, size))
      .map(({ name }) => name),
    below: known
      .filter(({ counted: own }) => own.value !== 0)
      .filter((one) => (one.to.value ?? size) + by(stray, one) < perMille(counted - off, size))
      .map(({ name }) => name),
  };
}

/** "By age, clearly above their rate together: 4 groups; clearly below: 18 to 24"; else what the picture is. */
export function rateTitle(plain: string, rows: readonly GroupRow[], all: Rate, line: Rate): string {
  const { above, below } = apart(rows, all, line);
  const rate = noChildren(rows) ? "the adults' rate" : "their rate together";
  const some = (names: readonly string[]) => (names.length > 2 ? `${names.length} groups` : listed(names));
  const said = [
    above.length > 0 && `clearly above ${rate}: ${some(above)}`,
    below.length > 0 && `clearly below${above.length > 0 ? "" : ` ${rate}`}: ${some(below)}`,
  ].filter(Boolean);
  return said.length > 0 ? `${plain}, ${said.join("; ")}` : plain;
}

/** Which rule a title goes by, and the groups that lie apart by their interval alone. */
export function apartWords(rows: readonly GroupRow[], all: Rate, line: Rate): string | undefined {
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
  const rule =
    "The heading names a group only where its whole interval lies apart from the line however counts were rounded, and even if all whose group is not known were of that group.";
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
