import { monthAfter } from "../../lib/months";

// Months are YYYY-MM text.

const names = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });

/** "May 2026". */
export function monthName(month: string): string {
  return names.format(new Date(`${month}-01T00:00:00Z`));
}

/** "Nov 2025 to Oct 2026", or one month by itself. */
export function monthsWords(from: string, to: string): string {
  return from === to ? monthName(from) : `${monthName(from)} to ${monthName(to)}`;
}

/** The month of a day and so many before it, the latest first. */
export function monthsBack(today: string, count: number): string[] {
  return Array.from({ length: count }, (_, back) => monthAfter(today, -back));
}
