import { createHash } from "node:crypto";

// What tests ask the API for to know where to start. Most roles may send only the app's own operations and those that the
// operator has approved, so the program of the tests is given these as approved.

interface Edges<T> {
  edges: { node: T }[];
}

export interface Work {
  caseload: Edges<{ clientId: string }>;
  inbox: Edges<{ id: string }>;
  services: Edges<{ id: string; name: string }>;
}
/** The first of a supporter's caseload, inbox and services. */
export const work = `query Work($filter: CaseloadFilter) {
  caseload(first: 1, filter: $filter) { edges { node { clientId } } }
  inbox(first: 1) { edges { node { id } } }
  services(first: 1, filters: { takesReferrals: true }) { edges { node { id name } } }
}`;

export interface Sent {
  onwardReferrals: Edges<{ id: string; status: string; sent: { safeContact: string[] | null } }>;
  referrals: Edges<{ id: string }>;
}
/** What was sent to a host. */
export const sent = `query Sent {
  onwardReferrals(first: 100) { edges { node { id status sent { safeContact } } } }
  referrals(first: 1) { edges { node { id } } }
}`;

export interface Made {
  referrals: Edges<{ client: { id: string } }>;
}
/** The first of the referrals that a practice made. */
export const made = "query Made { referrals(first: 1) { edges { node { client { id } } } } }";

/** The list of them all, as the program reads it: each by the hash of its text. */
export function approved(): string {
  const texts = [work, sent, made];
  return JSON.stringify(
    Object.fromEntries(
      texts.map((text) => [`sha256:${createHash("sha256").update(text).digest("hex")}`, text]),
    ),
  );
}
