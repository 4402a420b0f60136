import { type FunnelPoint, type Limits, type Standing, standingOf } from "../../components/chart/Funnel";
import type { Rate } from "../../components/chart/Rates";
import { count, listed } from "../../lib/format";
import { type Equity, rated } from "./equity";
import { off } from "./said";

// The practices of a funnel. A sentence says only what is true however the counts were rounded.

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

/** What the funnel says, in words that blame nobody; what it is where no practice lies outside for sure. Where practices are
 * withheld it says first of how many anything can be said. */
export function funnelTitle(points: readonly PracticePoint[]): string {
  const hidden = points.filter(({ people }) => people === null).length;
  const shown = points.length - hidden;
  const { more, fewer } = outside(points);
  if (shown === 0) return `By practice: the numbers of all ${points.length} are withheld`;
  const said = outsideTitle(more.length, fewer.length, hidden === 0);
  if (hidden === 0) return said ?? "By practice";
  const of = `Of ${count(shown, "practice")} whose number can be shown`;
  return `${of}, ${said ?? "none is surely outside what chance would explain"}; ${hidden} ${hidden === 1 ? "is" : "are"} withheld`;
}

/** How many practices lie outside, if any; `named` says what they are. */
function outsideTitle(more: number, fewer: number, named: boolean): string | undefined {
  const have = (many: number) => `${named ? count(many, "practice") : many} ${many === 1 ? "has" : "have"}`;
  if (more === 0 && fewer === 0) return undefined;
  if (fewer === 0) return `${have(more)} more people referred than chance would explain`;
  if (more === 0) return `${have(fewer)} fewer people referred than chance would explain`;
  return `${have(more)} more people referred than chance would explain, and ${fewer} fewer`;
}

/** What of a question could be wider than it is, so that more can be told. */
export interface Narrowed {
  /** A PCN is chosen. */
  pcn: boolean;
  /** The period is shorter than a year. */
  short: boolean;
}

/** Why there is no funnel, with what might help that is not chosen already: nobody is said to be there only where that is
 * told. */
export function noFunnelWords({ counted }: Rate, { pcn, short }: Narrowed): string {
  if (counted.value === 0) return "Nobody was referred in this period.";
  const why = "How practices differ is withheld, as it would tell of somebody.";
  if (short) return `${why} A longer period${pcn ? ", or all PCNs," : ""} may be shown.`;
  return pcn ? `${why} All PCNs together may be shown.` : why;
}

// Fewer people than so many are withheld.
const fewest = 8;

/** Why a role that sees no clients sees no practice with a low rate; nothing where none is withheld. */
export function highOnlyWords(points: readonly PracticePoint[], target: number): string | undefined {
  const hidden = points.filter(({ people }) => people === null).length;
  if (hidden === 0) return undefined;
  // Of fewer registered people eight are more than the scheme's rate.
  const never = points.every(({ size }) => (1000 * fewest) / size > target);
  const why = `Your role is never shown a practice from which fewer than ${fewest} people were referred, so ${
    hidden === 1 ? "one is" : `${hidden} are`
  } withheld here, whatever the rate.`;
  return never
    ? `${why} At the sizes of these practices ${fewest} people are always above the scheme's rate: no practice with a low rate can be shown to you, and what is drawn does not say that all are high.`
    : `${why} Those with a low rate are mostly among them: what is drawn does not say that most are high.`;
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
