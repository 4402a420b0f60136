import { financial, monthAfter, monthsOf, yearName } from "../../lib/months";

// Of which months the figures are.

/** A span of whole months. */
export interface Span {
  /** First and last month. */
  from: string;
  to: string;
  /** "July to September 2026". */
  words: string;
}

/** What may be chosen. */
export interface Period extends Span {
  /** As the address has it; empty for the usual one. */
  key: string;
  /** As it is offered: "July to September 2026 (Q2)". */
  name: string;
  /** What it is compared with: as many months just before it. Nothing for one that is not over. */
  before?: Span;
  /** Of one that is not over, the month that runs. */
  running?: string;
}

/** The months of a period of which something can be recorded: those that have begun, from the one with which records do. */
export function begunMonths({ from, to, running }: Period, since: string): string[] {
  return monthsOf({ from: from < since ? since : from, to: running ?? to });
}

const format = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });
const nameOf = (month: string) => format.format(new Date(`${month}-01T00:00:00Z`));

/** "July to September 2026", "November 2025 to October 2026", "May 2026". */
export function spanWords(from: string, to: string): string {
  const end = `${nameOf(to)} ${to.slice(0, 4)}`;
  if (from === to) return end;
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${nameOf(from)} to ${end}`
    : `${nameOf(from)} ${from.slice(0, 4)} to ${end}`;
}

function span(from: string, months: number): Span {
  const to = monthAfter(from, months - 1);
  return { from, to, words: spanWords(from, to) };
}

function period(
  key: string,
  name: (words: string) => string,
  from: string,
  months: number,
  today: string,
): Period {
  const all = span(from, months);
  const over = all.to < today.slice(0, 7);
  return {
    ...all,
    key,
    name: name(all.words) + (over ? "" : ", so far"),
    before: over ? span(monthAfter(from, -months), months) : undefined,
    running: over ? undefined : today.slice(0, 7),
  };
}

function quarter(begins: number, number: number, today: string): Period {
  const key = `${yearName(begins)}-Q${number}`;
  const from = monthAfter(`${begins}-04`, 3 * (number - 1));
  return period(key, (words) => `${words} (Q${number})`, from, 3, today);
}

function year(begins: number, today: string): Period {
  return period(yearName(begins), () => `Financial year ${yearName(begins)}`, `${begins}-04`, 12, today);
}

/** The twelve whole months before a day. */
export function lastYear(today: string): Period {
  return period("", () => "Last 12 whole months", monthAfter(today.slice(0, 7), -12), 12, today);
}

/** The quarters on offer, the latest first: the one that runs, and two years before it. */
export function quarters(today: string): Period[] {
  const { begins, number } = financial(today);
  return Array.from({ length: 9 }, (_, back) => {
    const at = begins * 4 + number - 1 - back;
    return quarter(Math.floor(at / 4), (at % 4) + 1, today);
  });
}

/** The financial years on offer, the latest first: the one that runs, and three before it. */
export function years(today: string): Period[] {
  const { begins } = financial(today);
  return Array.from({ length: 4 }, (_, back) => year(begins - back, today));
}

/** The period that an address names. One of long ago is read too: addresses are kept. One that has not begun, or that is
 * none, is the usual one. */
export function readPeriod(key: string | undefined, today: string): Period {
  const [, begins, ends, number] = /^(\d{4})-(\d{2})(?:-Q([1-4]))?$/.exec(key ?? "") ?? [];
  if (!begins || Number(ends) !== (Number(begins) + 1) % 100) return lastYear(today);
  const named = number ? quarter(Number(begins), Number(number), today) : year(Number(begins), today);
  return named.from > today.slice(0, 7) ? lastYear(today) : named;
}
