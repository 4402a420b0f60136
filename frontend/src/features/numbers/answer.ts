import type { Bar } from "../../components/chart/Bars";
import type { Definition } from "../../components/chart/Figure";
import type { Value } from "../../components/chart/value";
import { graphql } from "../../lib/graphql/generated";
import type { NumbersRowsFragment } from "../../lib/graphql/generated/graphql";
import { type FragmentType, unmask } from "../../lib/graphql/use";

// What the pictures are drawn from: answers of the root `analytics`, joined to the names of their groups. Nothing here
// rounds or hides: the server has done both.

const rowsFragment = graphql(`
  fragment NumbersRows on Aggregate {
    complete
    measures
    groups {
      by
      shown
      values
    }
    total {
      shown
      values
    }
    definitions {
      measure
      text
      numerator
      denominator
      excluded
    }
  }
`);

/** An answer to a question of the root analytics. */
export type Answer = NumbersRowsFragment;

type Part = { aggregate: FragmentType<typeof rowsFragment> };

/** The answer of a part of an operation; nothing where it was not asked for. */
export function answerOf(part: Part): Answer;
export function answerOf(part: Part | undefined): Answer | undefined;
export function answerOf(part: Part | undefined): Answer | undefined {
  return part && unmask(rowsFragment, part.aggregate);
}

const figures = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

interface Told {
  shown: string;
  value?: number | null;
}

/** A number as it is written, with its unit: "1,240", "24%"; * where it is withheld, - where there is none. */
export function written({ shown, value }: Told, unit = ""): Value {
  if (value === null || value === undefined) return { shown, value: null };
  return { shown: figures.format(value) + unit, value };
}

const tenths = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A mean, or a change of one: to one decimal, "7.0" too. */
export function mean({ shown, value }: Told): Value {
  if (value === null || value === undefined) return { shown, value: null };
  return { shown: tenths.format(value), value };
}

/** Days that so many took at most: whole ones, for what is true of 6 days and a half is true of 7. */
export function days({ shown, value }: Told): Value {
  if (value === null || value === undefined) return { shown, value: null };
  return written({ shown, value: Math.ceil(value) });
}

/** How the numbers of a measure are written: each kind with as many decimals everywhere. */
function kindOf(measure: string, unit: string): (told: Told) => Value {
  if (measure.startsWith("MEAN")) return mean;
  return measure.endsWith("_DAYS") || measure.includes("_DAYS_TO_") ? days : (told) => written(told, unit);
}

/** What stands where nothing was counted: of counts nought, of medians and shares nothing. */
export const none: Value = { shown: "-", value: null };
const nought: Value = { shown: "0", value: 0 };

/** What stands where nobody may know whether there is anything. */
export const left: Value = { shown: "*", value: null };

interface Row {
  shown: readonly string[];
  values: readonly (number | null)[];
}

function cell(answer: Answer, row: Row | undefined, measure: string, unit: string): Value {
  const at = answer.measures.indexOf(measure);
  if (!row || at < 0) return absent(answer, measure);
  return kindOf(measure, unit)({ shown: row.shown[at] ?? "-", value: row.values[at] });
}

const counts = new Set(["COUNT", "PEOPLE", "HOURS"]);

// Of a group that there is not there are none, if the answer has all that there are. Else it may have been left out, and
// nought would be said of people who must not be told of.
function absent({ complete }: Answer, measure: string): Value {
  if (!complete) return left;
  return counts.has(measure) ? nought : none;
}

/** One number of all groups together. */
export function total(answer: Answer, measure: string, unit = ""): Value {
  return cell(answer, answer.total, measure, unit);
}

/** One number of the group with a key. */
export function group(answer: Answer, key: string, measure: string, unit = ""): Value {
  return cell(
    answer,
    answer.groups.find(({ by }) => by[0] === key),
    measure,
    unit,
  );
}

/** A number for each month, of an answer grouped by months. */
export function byMonth(answer: Answer, months: readonly string[], measure: string, unit = ""): Value[] {
  return months.map((month) => group(answer, month, measure, unit));
}

/** The names of the codes of a group. */
export type Names = Readonly<Record<string, string>> | ((key: string) => string);

/** The name of a group. What was never written down has a name too. */
export function nameOf(names: Names, key: string): string {
  if (typeof names === "function") return names(key);
  return key === "" ? "Not recorded" : (names[key] ?? key);
}

/** The fifths of deprivation by their numbers. */
export const fifths: Names = {
  "1": "Most deprived fifth",
  "2": "Second",
  "3": "Third",
  "4": "Fourth",
  "5": "Least deprived fifth",
  "0": "Not known",
};

export const fifthOrder = ["1", "2", "3", "4", "5", "0"];

/** The fifths in which there is no practice, of the deciles of all practices. */
export function emptyFifths(deciles: readonly (number | null | undefined)[]): string[] {
  const there = new Set(deciles.map((decile) => String(Math.ceil((decile ?? 0) / 2))));
  return fifthOrder.filter((fifth) => !there.has(fifth));
}

interface BarsOf {
  measure?: string;
  unit?: string;
  names: Names;
  /** The same question of the period before: its numbers stand beside, and a group that there was no more is one of
   * nought, or of what is not told. */
  before?: Answer;
  /** All groups in their order, those of which there are none too. */
  all?: readonly string[];
  /** The groups that the measure is about; all when left out. */
  only?: readonly string[];
  /** The groups in which nobody can be, as what is published tells, and why. */
  empty?: { keys: readonly string[]; words: string };
}

/** A bar for each group. */
export function bars(answer: Answer, of: BarsOf): Bar[] {
  const { measure = "COUNT", unit = "", names, before, all, only, empty } = of;
  const there = [answer, before].flatMap((one) => one?.groups.map(({ by }) => by[0] ?? "") ?? []);
  const keys = [...new Set(all ? [...all, ...there] : there)].filter((key) => !only || only.includes(key));
  return keys.map((key) => {
    const value = group(answer, key, measure, unit);
    const name = nameOf(names, key);
    if (empty?.keys.includes(key) && !value.value) return { name: `${name}: ${empty.words}`, value: none };
    return { name, value, beside: before && group(before, key, measure, unit) };
  });
}

/** What has to be known to read the groups of an answer: that there may be others. */
export function listing({ complete }: Answer, note: string): string {
  return complete ? note : `${note} Groups that are not named here may have been left out.`;
}

/** How the measures of an answer come about. */
export function defined(answer: Answer, ...measures: string[]): Definition[] {
  return answer.definitions.filter(({ measure }) => measures.includes(measure));
}
