// Months are YYYY-MM text; what begins with one, as a day does, is taken for its month. The financial year of the NHS begins
// in April.

/** The month so many months after another, or before it. */
export function monthAfter(month: string, months: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
}

/** All months from the first to the last, in their order. */
export function monthsOf({ from, to }: Readonly<Record<"from" | "to", string>>): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = monthAfter(month, 1)) months.push(month);
  return months;
}

/** The year in which the financial year of a month begins, and which of its quarters the month is in. */
export function financial(month: string): { begins: number; number: number } {
  const of = Number(month.slice(5, 7));
  const begins = Number(month.slice(0, 4)) - (of < 4 ? 1 : 0);
  return { begins, number: Math.floor(((of + 8) % 12) / 3) + 1 };
}

/** "2026-27" of the year that begins in April 2026. */
export function yearName(begins: number): string {
  return `${begins}-${String((begins + 1) % 100).padStart(2, "0")}`;
}

/** The quarter of the financial year that a month is in, as figures name it: "2026-27 Q3". */
export function quarterOf(month: string): string {
  const { begins, number } = financial(month);
  return `${yearName(begins)} Q${number}`;
}

/** The first month of a quarter: of "2026-27 Q4" 2027-01. */
export function beginOf(quarter: string): string {
  return monthAfter(`${quarter.slice(0, 4)}-04`, 3 * (Number(quarter.slice(-1)) - 1));
}
