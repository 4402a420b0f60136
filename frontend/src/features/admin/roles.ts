import { organisationKindLabels } from "../../lib/codes.apart.generated";
import { roleLabels } from "../../lib/codes.generated";
import { daysBetween } from "../../lib/format";
import type { OrganisationKind } from "../../lib/graphql/generated/graphql";
import type { Role } from "../../lib/viewer";

/** Every kind of organisation. */
export const kinds = Object.keys(organisationKindLabels) as OrganisationKind[];

/** The kinds where there is little room, as several of them. */
export const kindPlurals: Readonly<Record<OrganisationKind, string>> = {
  ICB: "ICB",
  PCN: "PCNs",
  PRACTICE: "GP practices",
  HOST: "Hosts",
  PROVIDER: "Providers",
  COUNCIL: "Councils",
  OTHER: "Others",
};

// The rules of the server on who gives which role, so that nobody is offered what would be refused.

const byAdministrators: readonly Role[] = ["ADMIN", "MANAGER", "AUDITOR"];

/** The roles that a role may give: some are an administrator's alone. */
export function mayGive(role: Role): Role[] {
  const all = Object.keys(roleLabels) as Role[];
  return role === "ADMIN" ? all : all.filter((one) => !byAdministrators.includes(one));
}

/** The kinds of organisation in which a role can be held; every kind when undefined. */
export function kindsFor(role: Role | ""): OrganisationKind[] | undefined {
  if (role === "PRACTICE") return ["PRACTICE"];
  if (role === "HOST") return ["HOST", "PROVIDER", "COUNCIL"];
  return undefined;
}

/** Whether a role works for PCNs and practices that have to be named. */
export function isAssigned(role: string): boolean {
  return role === "LINK_WORKER" || role === "LEAD";
}

interface Held {
  fromOn: string;
  toOn?: string | null;
}

/** Whether a role is held on a day. */
export function holdsNow({ fromOn, toOn }: Held, today: string): boolean {
  return fromOn <= today && (!toOn || toOn >= today);
}

/** Whether a role is over on a day. */
export function isOver({ toOn }: Held, today: string): boolean {
  return Boolean(toOn && daysBetween(toOn, today) > 0);
}
