import { count } from "../../lib/format";
import type { InboxChoiceQuery } from "../../lib/graphql/generated/graphql";

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
    ? `${name} is the link worker.`
    : n === 1
      ? "It waits for a link worker."
      : "They wait for a link worker.";
  return `${count(n, "referral")} accepted. ${whose}`;
}

/** How long a referral has waited, in days and hours: "3 days, 4 hours", "5 hours", "less than an hour". */
export function waited(receivedAt: string, now: Date): string {
  const hours = Math.max(0, Math.floor((now.getTime() - Date.parse(receivedAt)) / 3_600_000));
  const days = Math.floor(hours / 24);
  if (days > 6 || (days > 0 && hours % 24 === 0)) return count(days, "day");
  if (days > 0) return `${count(days, "day")}, ${count(hours % 24, "hour")}`;
  return hours > 0 ? count(hours, "hour") : "less than an hour";
}
