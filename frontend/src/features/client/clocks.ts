import { addMonths } from "../../lib/days";
import { daysBetween, londonLocal } from "../../lib/format";

// What the page reckons for the eye alone: how much of the support is left. What is overdue comes from the server.

export type SupportFlag = "none" | "month4" | "month5" | "over";

const advice: Record<SupportFlag, string> = {
  none: "",
  month4: "Two months or less are left: talk about how support ends, and what stays in place after it.",
  month5: "The last month: book the closing review, or ask for more time now.",
  over: "The time for support has run out: close the referral, or ask for more time.",
};

export interface SupportLeft {
  words: string;
  flag: SupportFlag;
  /** What the flag asks for; empty without one. */
  advice: string;
  /** How much of the time has gone, 0 to 1. */
  gone: number;
}

/** How much of the time of support is left, flagged when 4 and 5 of the months have gone. */
export function supportLeft(from: string, until: string, today: string): SupportLeft {
  const days = daysBetween(today, until);
  const all = Math.max(1, daysBetween(from, until));
  const gone = Math.min(1, Math.max(0, daysBetween(from, today) / all));
  if (days < 0) return { words: `Ended ${weeks(-days)} ago`, flag: "over", advice: advice.over, gone };
  const words = days === 0 ? "Ends today" : `${weeks(days)} left`;
  // Counted back from the end, so that an extension moves the flags with it.
  if (today >= addMonths(until, -1)) return { words, flag: "month5", advice: advice.month5, gone };
  if (today >= addMonths(until, -2)) return { words, flag: "month4", advice: advice.month4, gone };
  return { words, flag: "none", advice: advice.none, gone };
}

function weeks(days: number): string {
  if (days < 14) return days === 1 ? "1 day" : `${days} days`;
  return `${Math.floor(days / 7)} weeks`;
}

/** The instant, in UTC, of a London date and time; nothing when it is not one. In the hour that comes twice in October
 * it is the second. */
export function londonInstant(local: string): string | undefined {
  const asUtc = Date.parse(`${local}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const shown = Date.parse(`${londonLocal(new Date(asUtc))}:00Z`);
  return new Date(asUtc - (shown - asUtc)).toISOString();
}
