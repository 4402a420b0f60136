import { scaleLinear } from "d3-scale";

// Places on a picture are shares of its size in hundredths, so that it is as wide as there is room without being measured,
// on a screen, a phone and paper alike. Heights are counted in em: with larger text everything is larger.

export interface Axis {
  /** Where a number stands, 0 to 100 from the low end. */
  at: (value: number) => number;
  /** Round numbers to draw lines at. */
  ticks: number[];
}

/** An axis from one end to a round number at or past the other; `fixed` keeps the ends as they are. */
export function axis(from: number, to: number, ticks: number, fixed = false): Axis {
  const scale = scaleLinear()
    .domain([from, to > from ? to : from + 1])
    .range([0, 100]);
  if (!fixed) scale.nice(ticks);
  return { at: (value) => scale(value), ticks: scale.ticks(ticks) };
}

/** The largest of some numbers, of which some are not there; at least nothing. */
export function largest(values: Iterable<number | null | undefined>): number {
  let most = 0;
  for (const value of values) most = Math.max(most, value ?? 0);
  return most;
}

/** A share as an SVG length. */
export function share(hundredths: number): string {
  return `${Math.round(hundredths * 1000) / 1000}%`;
}

const figures = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 });

/** A number of an axis: "1,000". */
export function tickText(value: number): string {
  return figures.format(value);
}

/** Moves places apart until each is at least `gap` from the next, as little as that takes, within 0 and `room`. Answers in
 * the order given. */
export function spread(places: readonly number[], gap: number, room: number): number[] {
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const moved = [...places];
  let low = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    low = Math.max(moved[index] ?? 0, low + gap);
    moved[index] = low;
  }
  // What was pushed past the end comes back, and pushes the others.
  let high = room;
  for (const index of order.reverse()) {
    high = Math.min(moved[index] ?? 0, high);
    moved[index] = high;
    high -= gap;
  }
  return moved;
}

const months = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });
const wholeMonths = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** "Apr" of "2026-04". */
export function monthText(month: string): string {
  return months.format(new Date(`${month}-01T00:00:00Z`));
}

/** "April 2026" of "2026-04". */
export function wholeMonthText(month: string): string {
  return wholeMonths.format(new Date(`${month}-01T00:00:00Z`));
}

export interface MonthLabel {
  /** Which of the months it stands under. */
  index: number;
  month: string;
  /** The year, under the first label of each. */
  year?: string;
  /** What stands there instead. */
  below?: string;
}

// So that the months of a year are the same in the next.
const steps = [1, 2, 3, 6];

/** The labels of months where there is room for so many. The one that runs has one in any case, which says so. */
export function monthLabels(all: readonly string[], most: number, running?: string): MonthLabel[] {
  const step = steps.find((each) => all.length / each <= most) ?? 12;
  const last = running === undefined ? -1 : all.indexOf(running);
  let year = "";
  return all.flatMap((month, index): MonthLabel[] => {
    if (index === last) return [{ index, month: monthText(month), below: "so far" }];
    // A label just beside would stand in the words of that one.
    if (index % step !== 0 || (last >= 0 && step > 1 && last - index < step)) return [];
    const its = month.slice(0, 4);
    const first = its !== year;
    year = its;
    return [{ index, month: monthText(month), year: first ? its : undefined }];
  });
}
