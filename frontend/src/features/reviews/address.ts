import { flagParam, oneOf } from "../../lib/search";

/** How many days ahead each span looks; those that are late are in all of them. */
export const spans = { late: -1, week: 7, month: 28 } as const;

/** What the address of the reviews carries; a week when it says nothing. */
export interface ReviewsAddress {
  span?: "late" | "month";
  team?: true;
}

/** Reads the address, dropping what does not fit. */
export function readAddress(search: Record<string, unknown>): ReviewsAddress {
  return { span: oneOf(search.span, ["late", "month"] as const), team: flagParam(search.team) };
}

/** The day so many days after another. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
