import type {
  CaseloadFilter,
  CaseloadSort,
  Complexity,
  ReferralReason,
  ReferralStatus,
} from "../../lib/graphql/generated/graphql";
import { flagParam, oneOf, textParam } from "../../lib/search";

// What the address of the caseload carries: which rows, in which order. What stands at its usual value is left out.

export const shows = [
  "overdue",
  "reviews",
  "quiet",
  "limit",
  "risk",
  "extension",
  "unassigned",
  "start",
  "contacting",
  "active",
  "paused",
] as const;
export type Show = (typeof shows)[number];

const sorts = [
  "DUE",
  "NAME",
  "STATUS",
  "REVIEW",
  "LAST_CONTACT",
  "SUPPORT_UNTIL",
  "COMPLEXITY",
  "RECEIVED",
] as const;

const complexities = ["LIGHT", "STANDARD", "COMPLEX"] as const;

export interface CaseloadAddress {
  show?: Show;
  /** The whole team's, for those who may see it. */
  team?: true;
  /** Part of a client's name. */
  q?: string;
  /** A primary reason. */
  reason?: string;
  /** The key of a link worker. */
  worker?: string;
  complexity?: Complexity;
  sort?: CaseloadSort;
  /** The order the other way round. */
  down?: true;
}

/** Reads the address, dropping what does not fit. */
export function readAddress(search: Record<string, unknown>): CaseloadAddress {
  const sort = oneOf(search.sort, sorts);
  return {
    show: oneOf(search.show, shows),
    team: flagParam(search.team),
    q: textParam(search.q),
    reason: textParam(search.reason),
    worker: textParam(search.worker),
    complexity: oneOf(search.complexity, complexities),
    sort: sort === "DUE" ? undefined : sort,
    down: flagParam(search.down),
  };
}

const statuses: Partial<Record<Show, ReferralStatus[]>> = {
  start: ["ACCEPTED", "WAITING"],
  contacting: ["CONTACTING"],
  active: ["ACTIVE"],
  paused: ["PAUSED"],
};

/** What every view of the list has in common: whose it is, and the name, reason and complexity looked for. */
export function baseFilter({ team, q, reason, worker, complexity }: CaseloadAddress): CaseloadFilter {
  return {
    team: team || undefined,
    linkWorkerId: worker,
    reason: reason as ReferralReason | undefined,
    complexity,
    search: q,
  };
}

/** The API's filter for an address, on a day in London. */
export function filterOf(address: CaseloadAddress, today: string): CaseloadFilter {
  const { show } = address;
  return {
    ...baseFilter(address),
    statuses: show && statuses[show],
    overdue: show === "overdue" || undefined,
    reviewBefore: show === "reviews" ? inDays(today, 8) : undefined,
    quiet: show === "quiet" || undefined,
    nearLimit: show === "limit" || undefined,
    hasRisk: show === "risk" || undefined,
    extensionAsked: show === "extension" || undefined,
    unassigned: show === "unassigned" || undefined,
  };
}

function inDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** An address as a saved view keeps it: "show=overdue&team=true". */
export function queryOf(address: CaseloadAddress): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(address)) {
    if (value !== undefined) search.set(name, String(value));
  }
  return search.toString().replaceAll("*", "%2A");
}

/** The address that a saved view keeps. */
export function addressOf(query: string): CaseloadAddress {
  return readAddress(Object.fromEntries(new URLSearchParams(query)));
}
