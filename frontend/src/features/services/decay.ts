import { daysBetween } from "../../lib/format";

/** How far what is written of a service can be relied on. */
export interface Freshness {
  /** "confirmed 9 days ago", "last confirmed 14 months ago". */
  words: string;
  /** The same for a column that says "last checked" already: "9 days ago", "14 months ago", "never". */
  short: string;
  /** Old enough that somebody should ring before sending a client there. */
  ring: boolean;
}

// Half a year: the age at which directories of this kind remind whoever keeps the entry.
const ringAfter = 183;

/** Tells how long ago somebody confirmed a service, so that its age is seen at the moment of choice. */
export function freshness(confirmedOn: string | null | undefined, today: string): Freshness {
  if (!confirmedOn) return { words: "never confirmed", short: "never", ring: true };
  const days = Math.max(0, daysBetween(confirmedOn, today));
  const ring = days > ringAfter;
  const when = ago(days);
  const words = `${ring ? "last confirmed" : "confirmed"} ${when}`;
  return { words, short: when, ring };
}

function ago(days: number): string {
  if (days === 0) return "today";
  if (days === 1) return "yesterday";
  if (days < 61) return `${days} days ago`;
  // A month is told once it is over: 14 months are more than 425 days.
  return `${Math.floor(days / 30.4375)} months ago`;
}

/** How long somebody who would join now usually waits: "about 6 weeks"; empty when nobody waits or nobody knows. */
export function waitWords(weeks: number | null | undefined): string {
  if (!weeks) return "";
  return weeks === 1 ? "about 1 week" : `about ${weeks} weeks`;
}
