import { daysBetween } from "../../lib/format";

// What the page reckons for the eye alone: how much of the support is left. What is overdue comes from the server.

/** The same day some months later; the last of the month where there is no such day (31 August and 6 months). */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** A day some days later, or earlier. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

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

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** An instant as a London date and time box holds it: "2026-11-21T14:30". */
export function londonLocal(at: Date): string {
  const found = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${found.year}-${found.month}-${found.day}T${found.hour}:${found.minute}`;
}

/** The instant, in UTC, of a London date and time; nothing when it is not one. In the hour that comes twice in October
 * it is the second. */
export function londonInstant(local: string): string | undefined {
  const asUtc = Date.parse(`${local}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const shown = Date.parse(`${londonLocal(new Date(asUtc))}:00Z`);
  return new Date(asUtc - (shown - asUtc)).toISOString();
}
