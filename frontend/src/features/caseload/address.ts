import type {
  CaseloadFilter,
  CaseloadSort,
  ReferralReason,
  ReferralStatus,
} from "../../lib/graphql/generated/graphql";
import { flagParam, oneOf, textParam } from "../../lib/search";

// What the address of the caseload carries: which rows, in which order. What stands at its usual value is left out.

export const shows = ["overdue", "start", "contacting", "active", "paused", "unassigned"] as const;
export type Show = (typeof shows)[number];

const sorts = ["DUE", "NAME", "REVIEW", "LAST_CONTACT", "RECEIVED"] as const;

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
  sort?: CaseloadSort;
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
    sort: sort === "DUE" ? undefined : sort,
  };
}

const statuses: Partial<Record<Show, ReferralStatus[]>> = {
  start: ["ACCEPTED", "WAITING"],
  contacting: ["CONTACTING"],
  active: ["ACTIVE"],
  paused: ["PAUSED"],
};

/** The API's filter for an address. */
export function filterOf({ show, team, q, reason, worker }: CaseloadAddress): CaseloadFilter {
  return {
    team: team || undefined,
    linkWorkerId: worker,
    statuses: show && statuses[show],
    reason: reason as ReferralReason | undefined,
    overdue: show === "overdue" || undefined,
    unassigned: show === "unassigned" || undefined,
    search: q,
  };
}
