import { type DueWords, dueWhen } from "../../lib/due";
import { count } from "../../lib/format";
import type { InboxChoiceQuery } from "../../lib/graphql/generated/graphql";
import { say } from "../../lib/terms";

export type Worker = InboxChoiceQuery["linkWorkers"][number];

/** The choice of nobody yet: the client waits for a link worker. */
export const nobody = "NOBODY";

/** Who stands chosen at first: oneself, where one carries a caseload and may take it; else the first of those assigned,
 * whom the API gives by free capacity; else nobody. */
export function firstChoice(workers: readonly Worker[], viewerId: string): string {
  const self = workers.find((worker) => worker.id === viewerId);
  if (self?.assigned) return self.id;
  return workers.find((worker) => worker.assigned)?.id ?? nobody;
}

/** "12 of 40 cases", "full, 41 of 40 cases". */
export function loadWords({ openCases, capacity }: Worker): string {
  if (capacity === 0) return `${openCases} cases`;
  const load = `${openCases} of ${capacity} cases`;
  return openCases >= capacity ? `full, ${load}` : load;
}

/** What is said of several taken on at once. */
export function bulkWords(n: number, name: string | undefined): string {
  const whose = name
    ? `${name} ${say("is the link worker.")}`
    : say(n === 1 ? "It waits for a link worker." : "They wait for a link worker.");
  return `${count(n, "referral")} accepted. ${whose}`;
}

/** How long a referral has waited, in working days as the triage clock counts them. */
export function waited(days: number): string {
  return days > 0 ? count(days, "working day") : "less than a working day";
}

/** When a referral has to be decided, as somebody would say it; `left` are the working days until then. */
export function decideBy(on: string, left: number | null | undefined, today: string): DueWords {
  if (left === null || left === undefined || on === today) return dueWhen(on, today);
  if (left < 0) return { words: `${count(-left, "working day")} late`, tone: "red" };
  // On a Saturday Friday's day is over, though no working day has gone by.
  if (on < today) return { words: "late", tone: "red" };
  return { words: `${count(left, "working day")} left`, tone: left === 1 ? "yellow" : "plain" };
}
