import { dueActs } from "../../lib/due";
import { inOrder } from "../../lib/format";
import type { DueKind } from "../../lib/graphql/generated/graphql";

/** A row with the clock that runs out first. */
export interface DueRow {
  id: string;
  nextDueKind?: DueKind | null;
  nextDueOn?: string | null;
}

export interface DueGroup<Row> {
  kind: DueKind;
  title: string;
  rows: Row[];
  /** How many of them are late. */
  late: number;
}

/** What is due, by kind: the kind with the longest wait first, in it the longest wait first. */
export function groupDue<Row extends DueRow>(rows: readonly Row[], today: string): DueGroup<Row>[] {
  const groups = new Map<DueKind, Row[]>();
  const sorted = rows
    .filter((row) => row.nextDueKind && row.nextDueOn)
    .sort((a, b) => inOrder(a.nextDueOn ?? "", b.nextDueOn ?? ""));
  for (const row of sorted) {
    if (!row.nextDueKind) continue;
    const group = groups.get(row.nextDueKind);
    if (group) group.push(row);
    else groups.set(row.nextDueKind, [row]);
  }
  return [...groups].map(([kind, found]) => ({
    kind,
    title: dueActs[kind],
    rows: found,
    late: found.filter((row) => (row.nextDueOn ?? today) < today).length,
  }));
}

// The kinds that My day tells in lists of their own, with all of their rows.
const listed: readonly DueKind[] = ["REVIEW", "QUIET", "SUPPORT_END", "ONWARD_ANSWER", "TASK"];

// The clocks that a call is made for.
const reached: readonly DueKind[] = ["FIRST_CONTACT", "FIRST_APPOINTMENT"];

/** What is due and stands in no other list of the day. Whoever is to be called stands among the calls, with the day by
 * which they are to be reached; what else is due about them stays. */
export function elsewhere<Row extends DueRow>(rows: readonly Row[], called: ReadonlySet<string>): Row[] {
  return rows.filter(
    ({ id, nextDueKind }) =>
      nextDueKind && !listed.includes(nextDueKind) && !(reached.includes(nextDueKind) && called.has(id)),
  );
}

/** A clock and the day it runs out. */
export interface Clock {
  kind: DueKind;
  on: string;
}

/** By when each is to be reached, by the key of the referral. */
export function byWhen(rows: readonly DueRow[]): ReadonlyMap<string, Clock> {
  return new Map(
    rows.flatMap(({ id, nextDueKind, nextDueOn }) =>
      nextDueKind && nextDueOn && reached.includes(nextDueKind)
        ? [[id, { kind: nextDueKind, on: nextDueOn }] as const]
        : [],
    ),
  );
}

/** The place on a client's page where a clock is dealt with. */
export function dueSection(kind: DueKind): string {
  switch (kind) {
    case "REVIEW":
      return "reviews";
    case "ONWARD_ANSWER":
      return "onward";
    case "TASK":
      return "diary";
    case "RISK_REVIEW":
    case "CONSENT_EXPIRY":
      return "consent";
    default:
      return "contacts";
  }
}
