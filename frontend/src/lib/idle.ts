/** How long before the end somebody is warned, in milliseconds: a minute, and what the questions to the server take. */
export const warning = 65_000;

// Somebody who pressed a key or a button this recently is there, though nothing was asked of the server.
const recent = 5 * 60_000;

/** What stands now: instants in milliseconds of one clock. */
export interface Standing {
  now: number;
  /** When the session ends if nothing is asked of the server. */
  idleUntil: number;
  /** When it ends in any case. */
  until: number;
  /** When a key or button was last pressed on this page; 0 for never. */
  active: number;
  /** Whether the warning is up: from then on only its button counts. */
  warned: boolean;
}

/**
 * What to do about a session that may soon end. "wait": nothing yet. "keep": its person is busy on this page, so the
 * server is told. "warn": nobody seems to be there, or the day's session is over in any case. "over": it has ended.
 */
export function judge({
  now,
  idleUntil,
  until,
  active,
  warned,
}: Standing): "wait" | "keep" | "warn" | "over" {
  const end = Math.min(idleUntil, until);
  if (now >= end) return "over";
  if (now < end - warning) return "wait";
  const busy = !warned && now - active < recent;
  return busy && idleUntil < until ? "keep" : "warn";
}
