import { daysBetween } from "../../lib/format";

/** How far what is written of a service can be relied on. */
export interface Freshness {
  /** "confirmed 9 days ago", "last confirmed 14 months ago". */
  words: string;
  /** Old enough that somebody should ring before sending a client there. */
  ring: boolean;
}

// Half a year: the age at which directories of this kind remind whoever keeps the entry.
const ringAfter = 183;

/** Tells how long ago somebody confirmed a service, so that its age is seen at the moment of choice. */
export function freshness(confirmedOn: string | null | undefined, today: string): Freshness {
  if (!confirmedOn) return { words: "never confirmed", ring: true };
  const days = Math.max(0, daysBetween(confirmedOn, today));
  const ring = days > ringAfter;
  return { words: `${ring ? "last confirmed" : "confirmed"} ${ago(days)}`, ring };
}

function ago(days: number): string {
  if (days === 0) return "today";
  if (days === 1) return "yesterday";
  if (days < 60) return `${days} days ago`;
  // A month is told once it is over: 14 months are more than 425 days.
  return `${Math.floor(days / 30.4375)} months ago`;
}

/** "Waiting list, 6 weeks": what a service's capacity means for somebody who would join now. */
export function waitWords(weeks: number | null | undefined): string {
  if (!weeks) return "";
  return weeks === 1 ? "about 1 week" : `about ${weeks} weeks`;
}
