import { ageBandLabels, ethnicGroupLabels } from "../../lib/codes.apart.generated";
import { genderLabels } from "../../lib/codes.generated";
import type { AgeBand, EthnicGroup, Gender } from "../../lib/graphql/generated/graphql";
import { beginOf, monthAfter, quarterOf } from "../../lib/months";
import { oneOf } from "../../lib/search";
import type { NumbersAddress } from "./address";
import { begunMonths, type Period, readPeriod, type Span, spanWords } from "./period";

/** Of whom the figures are: what every filter of the root analytics knows. */
export interface Whom {
  pcnIds?: string[];
  ageBands?: AgeBand[];
  genders?: Gender[];
  ethnicGroups?: EthnicGroup[];
}

/** What a page of figures is asked. */
export interface Question {
  period: Period;
  /** Its months that have begun, from the quarter of the first referral on. */
  months: readonly string[];
  /** Why a period that is over is compared with nothing, in a sentence. */
  uncompared?: string;
  whom: Whom;
  /** Of whom, in words: "All PCNs, women". */
  of: string;
  /** The same of PCNs alone, for what no other filter narrows. */
  ofPcns: string;
  /** The name of a PCN by its key. */
  pcnName: (key: string) => string;
}

export const ageBands = Object.keys(ageBandLabels) as AgeBand[];
export const genders = Object.keys(genderLabels) as Gender[];
export const ethnicGroups = Object.keys(ethnicGroupLabels) as EthnicGroup[];

/** The names of PCNs, by their keys. */
export type Pcns = ReadonlyMap<string, string>;

/** What an address asks. A PCN that is none of the scheme's is no filter, and nor is a code that is none. `recorded` are the
 * quarters of which there are reports, the latest first: records begin somewhere in the last of them. */
export function questionOf(
  address: NumbersAddress,
  pcns: Pcns,
  recorded: readonly string[],
  today: string,
): Question {
  const since = beginOf(recorded.at(-1) ?? quarterOf(today));
  const period = readPeriod(address.period, today);
  // A quarter that records begin in is seldom a whole one.
  const uncompared = period.before && period.before.from <= since ? recordsBegin(since) : undefined;
  const pcn = address.pcn && pcns.has(address.pcn) ? address.pcn : undefined;
  const age = oneOf(address.age, ageBands);
  const gender = oneOf(address.gender, genders);
  const ethnic = oneOf(address.ethnic, ethnicGroups);
  const pcnName = (key: string) => (key === "" ? "No PCN" : (pcns.get(key) ?? "Another PCN"));
  const ofPcns = pcn ? pcnName(pcn) : "All PCNs";
  const of = [
    ofPcns,
    gender && `gender: ${genderLabels[gender].toLowerCase()}`,
    age && `age: ${ageBandLabels[age].toLowerCase()}`,
    ethnic && `ethnic group: ${ethnicGroupLabels[ethnic]}`,
  ];
  return {
    period: uncompared ? { ...period, before: undefined } : period,
    months: begunMonths(period, since),
    uncompared,
    whom: {
      ...(pcn && { pcnIds: [pcn] }),
      ...(age && { ageBands: [age] }),
      ...(gender && { genders: [gender] }),
      ...(ethnic && { ethnicGroups: [ethnic] }),
    },
    of: of.filter(Boolean).join(", "),
    ofPcns,
    pcnName,
  };
}

function recordsBegin(since: string): string {
  return `Records begin in ${spanWords(since, monthAfter(since, 2))}, so there is no period before to compare with.`;
}

/** The filter for what was in some months. */
export function within({ whom }: Question, { from, to }: Pick<Span, "from" | "to">) {
  return { ...whom, from, to };
}

/** The filters of a period and of the one before, as an operation has them. Where nothing is compared the second is not
 * asked for. */
export function both(question: Question) {
  const { period } = question;
  return {
    now: within(question, period),
    before: within(question, period.before ?? period),
    compare: period.before !== undefined,
  };
}

/** The values of the months that are over: of one that runs there is more to come. */
export function overOnly<T>({ months, period }: Question, values: readonly T[]): T[] {
  return values.filter((_, index) => months[index] !== period.running);
}

/** The quarters of the period's months, by key, and how they are called: of one that runs there is more to come. */
export function quartersOf({ months, period }: Question): { key: string; name: string }[] {
  const running = period.running && quarterOf(period.running);
  return [...new Set(months.map(quarterOf))].map((key) => ({
    key,
    name: key === running ? `${key}, so far` : key,
  }));
}

/** Of whom and when, as pictures say it. */
export function aside({ of, period }: Question, more?: string): string {
  return [of, period.words, more].filter(Boolean).join(", ");
}

/** Of whom, of what stands today. */
export function today({ of }: Question): string {
  return `${of}, as things stand today`;
}
