import { auditActionLabels, signInMethodLabels } from "../../lib/codes.apart.generated";
import { breakGlassReasonLabels, roleLabels } from "../../lib/codes.generated";
import { humanise, londonDay } from "../../lib/format";
import type { AuditAction, AuditTrailQuery } from "../../lib/graphql/generated/graphql";
import { say } from "../../lib/terms";

// An entry of the trail as a sentence: who, did what, to whose record.

export type Line = AuditTrailQuery["auditTrail"]["edges"][number]["node"];

/** What was done, in two parts: neighbours with the same verb are told with it once. */
export interface Deed {
  verb: string;
  /** What it was done to; empty when the verb says it all. */
  thing: string;
}

const verbs: Partial<Record<AuditAction, string>> = {
  CREATE: "added",
  UPDATE: "changed",
  DELETE: "deleted",
  UNDO: "took back a change of",
};

/** What happens to a session, an account or an opened record. */
const whole: Partial<Record<AuditAction, string>> = {
  SIGN_IN: "signed in",
  SIGN_IN_REFUSED: "could not sign in",
  SIGN_OUT: "signed out",
  ROLE_SWITCHED: "changed to another role",
  SESSION_ENDED: "ended a session",
  PASSWORD_SET: "set a password",
  FACTOR_ADDED: "added a second step",
  FACTOR_REMOVED: "removed a second step",
  RECOVERY_CODES_MADE: "made recovery codes",
  TOKEN_MADE: "made a token",
  TOKEN_ENDED: "ended a token",
  INVITED: "invited somebody to sign in",
  ROWS_GIVEN: "read rows of a project",
  RECORD_OPENED: "opened a record in need",
  RECORD_CLOSED: "closed a record opened in need",
};

/** What an entry tells of. */
export function deedOf(line: Line): Deed {
  const { action, outcome, objectType, operation, clientIds } = line;
  const thing = objectType && withArticle(thingWords(objectType));
  const verb = verbs[action];
  if (verb) return { verb, thing: thing || "something" };
  switch (action) {
    case "READ":
      if (clientIds.length > 1) return { verb: "read", thing: `${clientIds.length} clients in a list` };
      if (objectType === "AuditEntry") return { verb: "read", thing: "this trail" };
      return { verb: "read", thing: objectType === "Person" ? "a record" : thing || "something" };
    case "EXPORT":
      return { verb: "took out", thing: objectType === "Referral" ? "a list as a file" : thing || "a file" };
    case "STEP_UP":
      return {
        verb: outcome === "DONE" ? "confirmed who they are" : "could not confirm who they are",
        thing: "",
      };
    case "REFUSED":
      return { verb: "was refused", thing: operation ? `“${thingWords(operation)}”` : "something" };
    case "PROGRAM":
      return { verb: "ran", thing: "" };
    default:
      return { verb: whole[action] ?? auditActionLabels[action].toLowerCase(), thing: "" };
  }
}

/** A type's or an operation's name as words: "SupportPlan" becomes "support plan". */
export function thingWords(name: string): string {
  if (name === "BreakGlass") return "opening in need";
  if (name === "Person") return "client";
  return humanise(name.replace(/(?<=[a-z])(?=[A-Z])/g, "_")).toLowerCase();
}

function withArticle(thing: string): string {
  return `${/^[aeiou]/.test(thing) ? "an" : "a"} ${thing}`;
}

/** The columns that every write touches say nothing of what somebody did. */
const always = new Set(["created_at", "updated_at", "version", "scheme_id", "id"]);

/** What a change changed, or a read read, in words: "status, answered on". Empty when it is too much to name. */
export function fieldWords({ action, fields }: Line): string {
  const named = fields.filter((field) => !always.has(field) && !field.endsWith("_key"));
  if (action === "READ") return named.map(thingWords).join(", ");
  if (action !== "UPDATE" || named.length > 4) return "";
  return named.map((field) => humanise(field.replace(/_id$/, "")).toLowerCase()).join(", ");
}

/** The reason in words; some entries give a code. */
export function reasonOf({ reason }: Line): string {
  const labels: Readonly<Record<string, string>> = { ...signInMethodLabels, ...breakGlassReasonLabels };
  return labels[reason] ?? reason;
}

/** Who it was, in which role and where. */
export function whoseRole({ role, organisation }: Line): string {
  return [role && say(roleLabels[role]), organisation].filter(Boolean).join(", ");
}

/** The end of a client's key: its beginning is the time, which neighbours share. */
export function shortKey(key: string): string {
  return key.slice(-6);
}

/** One act may write several entries: they are told in one sentence, the first that was written first. */
export interface Told {
  /** Key of the newest entry, which names the row. */
  id: string;
  lines: Line[];
}

/** As many entries as a sentence can hold. */
const most = 6;
/** Milliseconds within which one act writes all its entries. */
const together = 2_000;

/** The entries, newest first, put together by act. */
export function toldTogether(lines: readonly Line[]): Told[] {
  const told: Told[] = [];
  for (const line of lines) {
    const last = told.at(-1);
    const next = last?.lines[0];
    if (last && next && last.lines.length < most && sameAct(line, next)) last.lines.unshift(line);
    else told.push({ id: line.id, lines: [line] });
  }
  return told;
}

function sameAct(one: Line, other: Line): boolean {
  const who = ({ accountId, sessionId, purpose, outcome, openedRecordId, clientIds, reason, name }: Line) =>
    JSON.stringify([accountId, sessionId, purpose, outcome, openedRecordId, clientIds, reason, name]);
  const writes = [one, other].every(({ action }) => verbs[action]);
  const apart = Math.abs(Date.parse(one.at) - Date.parse(other.at));
  return writes && who(one) === who(other) && apart < together;
}

/** What was told, by London day. */
export function byDay(told: readonly Told[]): [day: string, told: Told[]][] {
  const days = new Map<string, Told[]>();
  for (const one of told) {
    const day = londonDay(new Date(one.lines[0]?.at ?? 0));
    const there = days.get(day);
    if (there) there.push(one);
    else days.set(day, [one]);
  }
  return [...days];
}
