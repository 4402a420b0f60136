import { type DueWords, dueWhen } from "../../lib/due";
import type { AppError } from "../../lib/errors";
import { count, shortDate } from "../../lib/format";
import type { InboxChoiceQuery } from "../../lib/graphql/generated/graphql";
import { callName, someNames } from "../../lib/people";
import { say } from "../../lib/terms";
import type { Row } from "./InboxRow";

export type Worker = InboxChoiceQuery["linkWorkers"][number];

/** The choice of nobody yet: the client waits for a link worker. */
export const nobody = "NOBODY";

/** Who stands chosen at first: oneself, where one carries a caseload and may take it; else the first of those assigned,
 * who is here, whom the API gives by free capacity; else the first who is away; else nobody. */
export function firstChoice(workers: readonly Worker[], viewerId: string): string {
  const self = workers.find((worker) => worker.id === viewerId);
  if (self?.assigned) return self.id;
  const assigned = workers.filter((worker) => worker.assigned);
  return (assigned.find(({ onLeaveUntil }) => !onLeaveUntil) ?? assigned[0])?.id ?? nobody;
}

/** "12 of 40 cases", "full, 41 of 40 cases", "away until 29 Nov, 12 of 40 cases". */
export function loadWords({ openCases, capacity, onLeaveUntil }: Worker): string {
  if (onLeaveUntil) return `away until ${shortDate(onLeaveUntil)}, ${roomWords(openCases, capacity)}`;
  return roomWords(openCases, capacity);
}

function roomWords(openCases: number, capacity: number): string {
  if (capacity === 0) return `${openCases} cases`;
  const load = `${openCases} of ${capacity} cases`;
  return openCases >= capacity ? `full, ${load}` : load;
}

/** What is said when a link worker is given more than they have places for; nothing while there is room. */
export function overWords(worker: Worker | undefined, more: number): string | undefined {
  if (!worker || worker.capacity === 0) return;
  const left = Math.max(0, worker.capacity - worker.openCases);
  if (more <= left) return;
  const places = left === 0 ? "no place left" : `${count(left, "place")} left`;
  return `${worker.name} has ${places}, and ${more === 1 ? "this is 1 more" : `these are ${more}`}.`;
}

/** What should be looked at before several are taken on at once, and in whom. */
export function careWords(rows: readonly Row[]): string[] {
  const named = (some: readonly Row[], words: string) =>
    some.length > 0 ? [`${words}: ${someNames(some.map(callName))}.`] : [];
  return [
    ...named(
      rows.filter(({ possibleDuplicate }) => possibleDuplicate),
      "May be the same person as somebody else",
    ),
    ...named(
      rows.filter(({ enquiry }) => enquiry === "ASKED"),
      "The referrer was asked and has not answered",
    ),
    ...named(
      rows.filter(({ enquiry }) => enquiry === "ANSWERED"),
      "The referrer has answered a question",
    ),
  ];
}

/** What is said of several taken on at once. */
export function bulkWords(n: number, name: string | undefined): string {
  const whose = name
    ? `${name} ${say("is the link worker.")}`
    : say(n === 1 ? "It waits for a link worker." : "They wait for a link worker.");
  return `${count(n, "referral")} accepted. ${whose}`;
}

/** One of several that could not be taken on. */
export interface Refused {
  name: string;
  error: AppError;
}

/** Whether it was refused only because the link worker does not work for the client's practice: a reason takes it on. */
export function wantsReason({ code, field = "" }: AppError): boolean {
  return code === "INVALID" && /(^|\.)(linkWorkerId|overrideReason)$/.test(field);
}

/** What a form says of those that could not be taken on: each cause once, with whom it is about. */
export function refusedWords(refused: readonly Refused[], worker: string | undefined): AppError[] {
  const causes = new Map<string, string[]>();
  for (const { name, error } of refused) {
    const cause = wantsReason(error) ? "" : error.message;
    causes.set(cause, [...(causes.get(cause) ?? []), name]);
  }
  const found: AppError[] = [];
  const others: string[] = [];
  for (const [cause, names] of causes) {
    const whose = someNames(names);
    if (cause) others.push(`${whose}: ${cause}`);
    else {
      const message = `${worker ?? "The link worker"} does not work for the practice of ${whose}. Say why it is to be them all the same, and accept again; or choose somebody else.`;
      found.push({ code: "INVALID", field: "override", message, details: {} });
    }
  }
  if (others.length > 0) found.push({ code: "INVALID", message: others.join(" "), details: {} });
  return found;
}

/** How long a referral has waited, in working days as the triage clock counts them. */
export function waited(days: number): string {
  return days > 0 ? count(days, "working day") : "less than a working day";
}

/** When a referral has to be decided, as somebody would say it; `left` are the working days until then. */
export function decideBy(on: string, left: number | null | undefined, today: string): DueWords {
  if (left === null || left === undefined || on === today) return dueWhen(on, today);
  if (left < 0) return { words: `${count(-left, "working day")} late`, tone: "red" };
  // On a Saturday Friday's day is over, though no working day has gone by.
  if (on < today) return { words: "late", tone: "red" };
  return { words: `${count(left, "working day")} left`, tone: left === 1 ? "yellow" : "plain" };
}
