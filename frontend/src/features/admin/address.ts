import { flagParam, oneOf, textParam } from "../../lib/search";

/** What the address of the list of organisations carries: one kind of them (every
 * kind when left out), by name. (The page knows
 * the kinds; the router, which reads this with the first page, does without.) */
export interface OrganisationsAddress {
  kind?: string;
  /** Part of a name. */
  q?: string;
}

/** Reads the address of the organisations. */
export function readOrganisations(search: Record<string, unknown>): OrganisationsAddress {
  return { kind: textParam(search.kind), q: textParam(search.q) };
}

/** What the address of the list of accounts carries. */
export interface AccountsAddress {
  /** Part of a name or email address. */
  q?: string;
  /** Only those that may not sign in. */
  show?: "refused";
  /** A new account is being made. */
  make?: true;
}

/** Reads the address of the accounts, dropping what does not fit. */
export function readAccounts(search: Record<string, unknown>): AccountsAddress {
  return { q: textParam(search.q), show: oneOf(search.show, ["refused"]), make: flagParam(search.make) };
}
