import { actionOwnerLabels, goalStatusLabels } from "../../../lib/codes.generated";
import { shortDate } from "../../../lib/format";
import type { ActionOwner, GoalStatus, ReferralReason } from "../../../lib/graphql/generated/graphql";
import { say } from "../../../lib/terms";
import { wordsNow } from "../../../lib/words";

/** One line of what changed from one agreed version to the next. */
export interface Change {
  key: string;
  kind: "added" | "removed" | "changed";
  words: string;
  /** What it was before, for a change. */
  was?: string;
}

/** The parts of a version that are compared. */
export interface Version {
  strengths?: string | null;
  whatMatters?: string | null;
  needs?: readonly { id: string; code: ReferralReason; words: string }[] | null;
  goals?: readonly Goal[] | null;
}

interface Goal {
  id: string;
  words: string;
  importance: number;
  status: GoalStatus;
  actions?: readonly { id: string; words: string; who: ActionOwner; dueOn?: string | null }[] | null;
}

/** What changed between two versions, in sentences, in the order of the plan. */
export function planChanges(before: Version, after: Version): Change[] {
  const changes: Change[] = [];
  text(changes, "What matters", before.whatMatters, after.whatMatters);
  text(changes, "Strengths", before.strengths, after.strengths);
  rows(changes, "Need", before.needs, after.needs, ({ code, words }) => words || wordsNow().reasons[code]);
  rows(
    changes,
    "Goal",
    before.goals,
    after.goals,
    ({ words, importance, status }) =>
      `${words} (importance ${importance}, ${goalStatusLabels[status].toLowerCase()})`,
  );
  const steps = (version: Version) => (version.goals ?? []).flatMap((goal) => goal.actions ?? []);
  rows(
    changes,
    "Step",
    steps(before),
    steps(after),
    ({ words, who, dueOn }) =>
      `${words} (${say(actionOwnerLabels[who]).toLowerCase()}${dueOn ? `, by ${shortDate(dueOn)}` : ""})`,
  );
  return changes;
}

function text(changes: Change[], name: string, before?: string | null, after?: string | null): void {
  const was = before ?? "";
  const now = after ?? "";
  if (was === now) return;
  if (!was) changes.push({ key: name, kind: "added", words: `${name}: ${now}` });
  else if (!now) changes.push({ key: name, kind: "removed", words: `${name}: ${was}` });
  else changes.push({ key: name, kind: "changed", words: `${name}: ${now}`, was });
}

function rows<T extends { id: string }>(
  changes: Change[],
  name: string,
  before: readonly T[] | null | undefined,
  after: readonly T[] | null | undefined,
  tell: (row: T) => string,
): void {
  const old = new Map((before ?? []).map((row) => [row.id, row]));
  for (const row of after ?? []) {
    const was = old.get(row.id);
    old.delete(row.id);
    if (!was) changes.push({ key: row.id, kind: "added", words: `${name}: ${tell(row)}` });
    else if (tell(was) !== tell(row))
      changes.push({ key: row.id, kind: "changed", words: `${name}: ${tell(row)}`, was: tell(was) });
  }
  for (const row of old.values())
    changes.push({ key: row.id, kind: "removed", words: `${name}: ${tell(row)}` });
}
