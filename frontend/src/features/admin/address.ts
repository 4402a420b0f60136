import { organisationKindLabels } from "../../lib/codes.generated";
import type { OrganisationKind } from "../../lib/graphql/generated/graphql";
import { oneOf } from "../../lib/search";

export const kinds = Object.keys(organisationKindLabels) as OrganisationKind[];

/** What the address of the list of organisations carries: one kind of them; every kind when left out. */
export interface AdminAddress {
  kind?: OrganisationKind;
}

/** Reads the address, dropping what does not fit. */
export function readAddress(search: Record<string, unknown>): AdminAddress {
  return { kind: oneOf(search.kind, kinds) };
}
