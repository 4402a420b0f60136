import type { OnwardStatus } from "../../lib/graphql/generated/graphql";
import { oneOf } from "../../lib/search";

export const shows = ["coming", "ended"] as const;
export type Show = (typeof shows)[number];

/** What the address of a host's list carries: which onward referrals; those to answer when left out. */
export interface HostAddress {
  show?: Show;
}

/** Reads the address, dropping what does not fit. */
export function readAddress(search: Record<string, unknown>): HostAddress {
  return { show: oneOf(search.show, shows) };
}

/** The statuses of each part of the list: to answer, taken on, and at an end. */
export function statusesOf(show: Show | undefined): OnwardStatus[] {
  if (show === "coming") return ["ACCEPTED", "WAITLISTED"];
  if (show === "ended") return ["DECLINED", "WITHDRAWN", "NO_ANSWER"];
  return ["SENT", "ACKNOWLEDGED"];
}
