import { type FunnelPoint, type Limits, type Standing, standingOf } from "../../components/chart/Funnel";
import { hasRate, type Rate } from "../../components/chart/Rates";
import { type Value, withheld } from "../../components/chart/value";
import { listed } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import type { NumbersEquityFragment, NumbersRateFragment } from "../../lib/graphql/generated/graphql";
import { type FragmentType, unmask } from "../../lib/graphql/use";
import { left, type Names, nameOf, none, written } from "./answer";
import { partOf } from "./known";
import { inWords, off } from "./said";

// People referred for each 1,000 registered, by group and by practice. A sentence says only what is true however the counts
// were rounded, and whichever group those are of whose group nobody knows.

const equityFragment = graphql(`
  fragment NumbersEquity on Equity {
    known
    complete
    countedOn
    rates {
      ...NumbersRate
    }
    total {
      ...NumbersRate
    }
    definition {
      text
      numerator
      denominator
      excluded
    }
  }
`);

const rateFragment = graphql(`
  fragment NumbersRate on Rate {
    group
    name
    people {
      shown
      value
    }
    registered
    perMille {
      shown
      value
    }
    from {
      shown
      value
    }
    to {
      shown
      value
    }
    inner
    outer
  }
`);

/** The rates of the groups of one thing. */
export interface Equity extends Omit<NumbersEquityFragment, "rates" | "total"> {
  rates: readonly GroupRate[];
  total: GroupRate;
}

type GroupRate = NumbersRateFragment;

export function equityOf(part: FragmentType<typeof equityFragment>): Equity {
  const { rates, total, ...rest } = unmask(equityFragment, part);
  return {
    ...rest,
    rates: rates.map((rate) => unmask(rateFragment, rate)),
    total: unmask(rateFragment, total),
  };
}

/** How many decimals rates have. */
export const decimals = 2;
const figures = new Intl.NumberFormat("en-GB", {
  minimumFractionDigits: decimals,
  maximumFractionDigits: decimals,
});

/** A rate, with its two decimals. */
function rated({ shown, value }: { shown: string; value?: number | null }): Value {
  return typeof value === "number" ? { shown: figures.format(value), value } : { shown, value: null };
}

/** The rate of a group, with its code. */
export interface GroupRow extends Rate {
  group: string;
}

function row(name: string, { group, people, registered, perMille, from, to }: GroupRate): GroupRow {
  return {
    group,
    name,
    counted: written(people),
    size: registered > 0 ? written({ shown: "", value: registered }) : none,
    rate: rated(perMille),
    from: rated(from),
    to: rated(to),
  };
}

/** What is known of a group that was left out. */
function leftOut(group: string): GroupRate {
  return {
    __typename: "Rate",
    group,
    name: null,
    people: star,
    registered: 0,
    perMille: star,
    from: star,
    to: star,
    inner: null,
    outer: null,
  };
}

const star = { __typename: "Figure", ...left } as const;

/** A row for each group: in the order of their values, or the largest rate first. Those that nobody is registered as come
 * last. Of the groups that lists know one that was left out stands there as withheld. */
export function ratesOf(
  { rates, complete }: Equity,
  names: Names,
  order?: readonly string[],
  known: readonly string[] = [],
): GroupRow[] {
  const there = new Set(rates.map(({ group }) => group));
  const gone = complete ? [] : known.filter((group) => !there.has(group)).map(leftOut);
  const at = ({ group }: GroupRate) =>
    order ? (order.indexOf(group) + order.length + 1) % (order.length + 1) : 0;
  const size = ({ perMille }: GroupRate) => perMille.value ?? -1;
  const nobody = ({ perMille }: GroupRate) => Number(perMille.shown === none.shown);
  return [...rates, ...gone]
    .sort((a, b) => nobody(a) - nobody(b) || at(a) - at(b) || (order ? 0 : size(b) - size(a)))
    .map((rate) => row(nameOf(names, rate.group), rate));
}

/** The rate of all together. */
export function allOf({ total }: Equity, name: string): Rate {
  return row(name, total);
}

/** The groups whose rate is surely above that of all, and those whose rate is surely below. */
export function apart(rows: readonly Rate[], all: Rate): { above: string[]; below: string[] } {
  const whole = all.rate.value;
  const counted = all.counted.value;
  if (whole === null || counted === null) return { above: [], below: [] };
  const known = rows.filter((one) => hasRate(one) && one.counted.value !== null);
  // So many may be of any group.
  const stray = Math.max(
    0,
    known.reduce((left, one) => left - Math.max(0, (one.counted.value ?? 0) - off), counted + off),
  );
  const perMille = (people: number, { size }: Rate) => (1000 * people) / (size.value || 1);
  const slack = (1000 * off) / (all.size.value || 1);
  return {
    above: known
      .filter((one) => (one.from.value ?? 0) - perMille(off, one) > whole + slack)
      .map(({ name }) => name),
    below: known
      .filter((one) => (one.to.value ?? whole) + perMille(stray, one) < whole - slack)
      .map(({ name }) => name),
  };
}

/** "By age: clearly above the scheme's rate in 4 groups, clearly below in Under 18"; else what the picture is. */
export function rateTitle(plain: string, rows: readonly Rate[], all: Rate): string {
  const { above, below } = apart(rows, all);
  const some = (names: readonly string[]) => (names.length > 2 ? `${names.length} groups` : listed(names));
  const said = [
    above.length > 0 && `clearly above the rate of all: ${some(above)}`,
    below.length > 0 && `clearly below${above.length > 0 ? "" : " the rate of all"}: ${some(below)}`,
  ].filter(Boolean);
  return said.length > 0 ? `${plain}, ${said.join("; ")}` : plain;
}

/** Which rule a title goes by, and the groups that lie apart by their interval alone. */
export function apartWords(rows: readonly Rate[], all: Rate): string | undefined {
  const whole = all.rate.value;
  if (whole === null) return undefined;
  const { above, below } = apart(rows, all);
  const interval = (past: (one: Rate) => boolean, sure: readonly string[]) =>
    rows
      .filter((one) => one.rate.value !== null && past(one) && !sure.includes(one.name))
      .map(({ name }) => name);
  const higher = interval(({ from }) => from.value !== null && from.value > whole, above);
  const lower = interval(({ to }) => to.value !== null && to.value < whole, below);
  const also = [
    higher.length > 0 && `above: ${listed(higher)}`,
    lower.length > 0 && `below: ${listed(lower)}`,
  ].filter(Boolean);
  if (above.length + below.length + also.length === 0) return undefined;
  const rule =
    "The heading names a group only where its whole interval lies apart from the rate of all however counts were rounded, and even if all whose group is not known were of that group.";
  return also.length > 0
    ? `${rule} By the interval as it is shown these lie apart too, ${also.join("; ")}.`
    : rule;
}

/** The groups that nobody is registered as. */
export function placeless(rows: readonly GroupRow[]): GroupRow[] {
  return rows.filter((one) => !hasRate(one));
}

/** How many of those referred are in no group's rate, as nobody is registered as theirs. */
export function unplaced(rows: readonly Rate[], all: Rate): { people: Value; share: Value } {
  const without = rows.filter((one) => !hasRate(one));
  const value = without.reduce((sum, { counted }) => sum + (counted.value ?? 0), 0);
  const people = without.some(({ counted }) => withheld(counted))
    ? { shown: "*", value: null }
    : written({ shown: "", value });
  return { people, share: partOf(people, all.counted) };
}

/** How many rates of a picture are withheld. */
export function hiddenOf(rows: readonly Pick<Rate, "rate">[]): number {
  return rows.filter(({ rate }) => withheld(rate)).length;
}

/** A practice in the funnel, with the number that its rate is made of. */
export interface PracticePoint extends FunnelPoint {
  people: number | null;
}

/** The practices that there are limits of, the smallest first. */
export function pointsOf({ rates }: Equity): PracticePoint[] {
  return rates
    .flatMap(({ group, name, people, registered, perMille, inner, outer }) => {
      const limits = limitsOf(inner, outer);
      return limits
        ? [
            {
              name: name ?? group,
              size: registered,
              people: people.value ?? null,
              rate: rated(perMille),
              between: people.value == null ? undefined : between(people.value, registered),
              ...limits,
            },
          ]
        : [];
    })
    .sort((a, b) => a.size - b.size || a.name.localeCompare(b.name, "en-GB"));
}

/** Where the rate of so many lies, however their number was rounded. What is not withheld and rounds to nought is nought. */
function between(people: number, size: number): readonly [number, number] {
  return [(1000 * (people - off)) / size, (1000 * (people && people + off)) / size];
}

type Two = readonly number[] | null | undefined;

function limitsOf(inner: Two, outer: Two): Limits | undefined {
  const [low, high] = inner ?? [];
  const [least, most] = outer ?? [];
  if (low === undefined || high === undefined || least === undefined || most === undefined) return undefined;
  return { inner: [low, high], outer: [least, most] };
}

/** The practices that lie outside the limits of 99.8 per cent, however their counts were rounded. */
export function outside(points: readonly PracticePoint[]): { more: string[]; fewer: string[] } {
  return { more: standing(points, "very-high"), fewer: standing(points, "very-low") };
}

function standing(points: readonly PracticePoint[], is: Standing): string[] {
  return points.filter((point) => standingOf(point) === is).map(({ name }) => name);
}

/** What the funnel says, in words that blame nobody; what it is where no practice lies outside for sure. */
export function funnelTitle(points: readonly PracticePoint[]): string {
  const { more, fewer } = outside(points);
  const have = (names: readonly string[]) =>
    names.length === 1 ? "1 practice has" : `${names.length} practices have`;
  if (more.length === 0 && fewer.length === 0) return "By practice";
  if (fewer.length === 0) return `${have(more)} more people referred than chance would explain`;
  if (more.length === 0) return `${have(fewer)} fewer people referred than chance would explain`;
  return `${have(more)} more people referred than chance would explain, and ${fewer.length} fewer`;
}

/** Why there is no funnel: nobody is said to be there only where that is told. */
export function noFunnelWords({ counted }: Rate): string {
  return counted.value === 0
    ? "Nobody was referred in this period."
    : "How practices differ is withheld, as it would tell of somebody. A longer period, or all PCNs, can be shown.";
}

/** The same by name. */
export function outsideWords(points: readonly PracticePoint[]): string[] {
  const { more, fewer } = outside(points);
  return [
    ...(more.length > 0
      ? [`Higher than chance would explain, however counts are rounded: ${listed(more)}.`]
      : []),
    ...(fewer.length > 0
      ? [`Lower than chance would explain, however counts are rounded: ${listed(fewer)}.`]
      : []),
  ];
}

/** Those that lie outside the limits of 95 per cent alone, by name, and which of them are drawn further out. */
export function nearWords(points: readonly PracticePoint[]): string[] {
  const [high, low] = [standing(points, "high"), standing(points, "low")];
  const perhaps = points.filter(perhapsOutside).map(({ name }) => name);
  return [
    ...(high.length > 0 ? [`Above the 95% limits alone: ${listed(high)}.`] : []),
    ...(low.length > 0 ? [`Below the 95% limits alone: ${listed(low)}.`] : []),
    ...(perhaps.length > 0
      ? [`Drawn outside the 99.8% limits, but as counts are rounded perhaps within them: ${listed(perhaps)}.`]
      : []),
  ];
}

function perhapsOutside(point: PracticePoint): boolean {
  const { value } = point.rate;
  return (
    value !== null &&
    !standingOf(point).startsWith("very") &&
    (value > point.outer[1] || value < point.outer[0])
  );
}

/** Who is in no group's rate: `who` says why, such as "have no known age". */
export function unplacedWords(
  { people, share }: { people: Value; share: Value },
  all: Rate,
  who: string,
): string {
  return withheld(people)
    ? `Some of the people referred ${who}; how many is withheld.`
    : `${people.shown} of ${inWords(all.counted)} people referred (${share.shown}) ${who}.`;
}
