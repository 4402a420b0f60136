import { roleLabels } from "../../../lib/codes.generated";
import { humanise } from "../../../lib/format";
import type { AccessHistoryQuery } from "../../../lib/graphql/generated/graphql";
import { say } from "../../../lib/terms";

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
  BreakGlass: ["why the record was opened", "opening in need"],
};

const order = Object.keys(things);

/** The parts of a record that were read, each once and in the page's order: "details, plan and contacts". */
export function partsOf(kinds: readonly string[]): string {
  // Whoever reads a record that stands open reads that it does.
  const read = kinds.filter((kind) => kind !== "BreakGlass" || kinds.length === 1);
  const sorted = read.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const parts = [...new Set(sorted.map((kind) => things[kind]?.[1] ?? typeWords(kind)))];
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

/** In which role, and where: "(link worker, Mind in Harrow)"; empty for the program itself. */
export function roleOf({ role, organisation }: Looked): string {
  const more = [role && say(roleLabels[role]).toLowerCase(), organisation].filter(Boolean).join(", ");
  return more && `(${more})`;
}

/** Reads of the same kind by the same person within this time are one visit to the record, in milliseconds. */
const visit = 10 * 60_000;

/** Puts the reads of one visit together: a page asks in several questions, and each is a line of the trail. */
export function together(lines: readonly Looked[]): Looked[] {
  const found: Looked[] = [];
  for (const line of lines) {
    if (saysTwice(line)) continue;
    const at = found.findIndex((other) => isSameVisit(other, line));
    const other = found[at];
    if (other) found[at] = { ...other, fields: [...new Set([...other.fields, ...line.fields])] };
    else found.push(line);
  }
  return found;
}

/** The row of an opening is written with an entry of its own for the opening, and one for the closing. */
function saysTwice({ objectType, action, fields }: Looked): boolean {
  if (objectType !== "BreakGlass") return false;
  return action === "CREATE" || (action === "UPDATE" && !fields.includes("finding"));
}

function isSameVisit(a: Looked, b: Looked): boolean {
  const same = (key: keyof Looked) => a[key] === b[key];
  const list = !a.objectId && !b.objectId;
  return (
    a.action === "READ" &&
    b.action === "READ" &&
    (["name", "role", "organisation", "outcome", "openedRecordId", "objectId"] as const).every(same) &&
    isOfTrail(a) === isOfTrail(b) &&
    (!list || same("operation")) &&
    Math.abs(Date.parse(a.at) - Date.parse(b.at)) < visit
  );
}

function isOfTrail({ objectType, fields }: Looked): boolean {
  return objectType === "AuditEntry" || (fields.length === 1 && fields[0] === "AuditEntry");
}

/** What they did, to follow their name: "read the plan and contacts". */
export function didOf(line: Looked): string {
  const done = doneOf(line);
  return line.outcome === "REFUSED" ? `was refused: ${done}` : done;
}

function doneOf(line: Looked): string {
  const thing = things[line.objectType]?.[0] ?? typeWords(line.objectType);
  switch (line.action) {
    case "READ":
      if (isOfTrail(line)) return "looked at this list";
      if (line.objectId) return `read the ${partsOf(line.fields)}`;
      return `saw them ${lists[line.operation] ?? "in a list of people"}`;
    case "CREATE":
      return line.objectType === "Person" ? "added them" : `added ${thing}`;
    case "UPDATE":
      if (line.objectType === "BreakGlass") return `looked at ${thing}`;
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

/** A type's name as words: "SupportPlan" becomes "support plan". */
function typeWords(type: string): string {
  return humanise(type.replace(/(?<=[a-z])(?=[A-Z])/g, "_")).toLowerCase();
}

/** A column's name as words: "preferred_name" and "preferredName" are both "preferred name"; keys drop their "id". */
export function fieldWords(field: string): string {
  return field
    .replace(/(?<=[a-z])(?=[A-Z])/g, "_")
    .toLowerCase()
    .replace(/_id$/, "")
    .replaceAll("_", " ");
}
