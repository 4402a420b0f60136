import { auditActionLabels, auditOutcomeLabels, purposeLabels } from "../../lib/codes.apart.generated";
import type { AuditAction, AuditFilter, AuditOutcome, Purpose } from "../../lib/graphql/generated/graphql";
import { oneOf } from "../../lib/search";
import type { AuditAddress } from "./address";

export const actions = Object.keys(auditActionLabels) as AuditAction[];
export const outcomes = Object.keys(auditOutcomeLabels) as AuditOutcome[];
export const purposes = Object.keys(purposeLabels) as Purpose[];

/** The API's filter for an address. */
export function filterOf({ client, account, action, outcome, purpose, from, to }: AuditAddress): AuditFilter {
  const one = oneOf(action, actions);
  return {
    clientId: client,
    accountId: account,
    actions: one && [one],
    outcome: oneOf(outcome, outcomes),
    purpose: oneOf(purpose, purposes),
    from,
    to,
  };
}

/** Whether the address narrows the trail at all. */
export function isNarrowed(address: AuditAddress): boolean {
  return Object.values(filterOf(address)).some((value) => value !== undefined);
}
