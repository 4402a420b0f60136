import { dueActs } from "../../lib/due";
import { daysBetween } from "../../lib/format";
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
    .sort((a, b) => (a.nextDueOn ?? "").localeCompare(b.nextDueOn ?? ""));
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

/** A row with the last day of support. */
export interface EndingRow {
  id: string;
  supportUntil?: string | null;
}

// The last weeks of support, in which an ending is prepared or more time asked for.
const nearDays = 28;

/** Those whose support ends within four weeks, or has, the nearest first. */
export function nearTheEnd<Row extends EndingRow>(rows: readonly Row[], today: string): Row[] {
  return rows
    .filter((row) => row.supportUntil && daysBetween(today, row.supportUntil) <= nearDays)
    .sort((a, b) => (a.supportUntil ?? "").localeCompare(b.supportUntil ?? ""));
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
