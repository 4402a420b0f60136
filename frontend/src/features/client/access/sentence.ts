import { roleLabels } from "../../../lib/codes.generated";
import { humanise } from "../../../lib/format";
import type { AccessHistoryQuery } from "../../../lib/graphql/generated/graphql";

// The trail of one client as sentences that they could be read out: who did what. The trail names types and fields;
// a reader wants to know which part of the record it was.

export type Looked = AccessHistoryQuery["accessHistory"]["edges"][number]["node"];

/** What a type of row is called: one of them, and where several were read. */
const things: Readonly<Record<string, readonly [one: string, all: string]>> = {
  Person: ["details", "details"],
  Consent: ["a consent", "consents"],
  Risk: ["a risk", "risks"],
  Referral: ["the referral", "referrals"],
  StatusChange: ["the status", "history"],
  Contact: ["a contact", "contacts"],
  Appointment: ["an appointment", "diary"],
  Task: ["a task", "tasks"],
  SupportPlan: ["the plan", "plan"],
  PlanVersion: ["a version of the plan", "plan"],
  Goal: ["a goal", "plan"],
  Action: ["an action", "plan"],
  Review: ["a review", "reviews"],
  Assessment: ["a measure", "measures"],
  Signpost: ["a signpost", "services"],
  OnwardReferral: ["an onward referral", "services"],
  SafeguardingNote: ["a safeguarding note", "safeguarding notes"],
};

/** The parts of a record that were read, each once: "details, plan and contacts". */
export function partsOf(kinds: readonly string[]): string {
  const parts = [...new Set(kinds.map((kind) => things[kind]?.[1] ?? humanise(kind).toLowerCase()))];
  const last = parts.pop();
  return parts.length > 0 ? `${parts.join(", ")} and ${last}` : (last ?? "record");
}

/** The lists that a client stands in among others. */
const lists: Readonly<Record<string, string>> = {
  Caseload: "in the caseload",
  Inbox: "in the inbox",
  MyDay: "on their day's page",
  Reviews: "in the list of reviews",
  Search: "in a search",
};

/** Who it was: "Sam Adeyemi (link worker, Mind in Harrow)". */
export function whoOf({ name, role, organisation }: Looked): string {
  const more = [role && roleLabels[role].toLowerCase(), organisation].filter(Boolean).join(", ");
  return more ? `${name} (${more})` : name;
}

/** What they did, to follow their name: "read the plan and contacts". */
export function didOf(line: Looked): string {
  const done = doneOf(line);
  return line.outcome === "REFUSED" ? `was refused: ${done}` : done;
}

function doneOf(line: Looked): string {
  const thing = things[line.objectType]?.[0] ?? humanise(line.objectType).toLowerCase();
  switch (line.action) {
    case "READ":
      if (line.objectId) return `read the ${partsOf(line.fields)}`;
      return `saw them ${lists[line.operation] ?? "in a list of people"}`;
    case "CREATE":
      return line.objectType === "Person" ? "added them" : `added ${thing}`;
    case "UPDATE":
      return `changed ${thing}${line.fields.length > 0 ? ` (${line.fields.map(fieldWords).join(", ")})` : ""}`;
    case "DELETE":
      return `took away ${thing}`;
    case "RECORD_OPENED":
      return "opened the record in need";
    case "RECORD_CLOSED":
      return "closed the record they had opened";
    case "EXPORT":
      return "exported the record";
    default:
      return humanise(line.action).toLowerCase();
  }
}

/** A column's name as words: "preferred_name" and "preferredName" are both "preferred name"; keys drop their "id". */
export function fieldWords(field: string): string {
  return field
    .replace(/(?<=[a-z])(?=[A-Z])/g, "_")
    .toLowerCase()
    .replace(/_id$/, "")
    .replaceAll("_", " ");
}
