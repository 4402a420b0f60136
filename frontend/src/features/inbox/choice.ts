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
