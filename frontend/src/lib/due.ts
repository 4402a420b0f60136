import { daysBetween, shortDate } from "./format";
import type { DueKind } from "./graphql/generated/graphql";

// The clocks as something to do. The first page says them, and does without the long lists of labels.
export const dueActs: Record<DueKind, string> = {
  TRIAGE: "Decide",
  FIRST_CONTACT: "First contact",
  FIRST_APPOINTMENT: "First appointment",
  REVIEW: "Review",
  QUIET: "Get in touch",
  SUPPORT_END: "Support ends",
  ONWARD_ANSWER: "Chase an answer",
  TASK: "Task",
  RISK_REVIEW: "Risk review",
  CONSENT_EXPIRY: "Renew consent",
};

export type DueTone = "red" | "orange" | "yellow" | "plain";

export interface DueWords {
  words: string;
  tone: DueTone;
}

/** When a clock runs out, as somebody would say it: "3 days late", "today", "tomorrow", "by 30 Nov". */
export function dueWhen(on: string, today: string): DueWords {
  const days = daysBetween(today, on);
  if (days < 0) return { words: days === -1 ? "1 day late" : `${-days} days late`, tone: "red" };
  if (days === 0) return { words: "today", tone: "orange" };
  if (days === 1) return { words: "tomorrow", tone: "yellow" };
  return { words: `by ${shortDate(on, today)}`, tone: "plain" };
}

/** A clock and when it runs out, in a line: "Review 3 days late". Support that ran out is not late but over, and
 * so is a consent, which is no risk either: what it allowed is asked for again. */
export function dueWords(kind: DueKind, on: string, today: string): DueWords {
  const { words, tone } = dueWhen(on, today);
  if (kind === "SUPPORT_END" && tone === "red")
    return { words: `Support ended ${shortDate(on, today)}`, tone };
  if (kind === "CONSENT_EXPIRY" && tone === "red")
    return { words: `A consent ended ${shortDate(on, today)}`, tone: "plain" };
  return { words: `${dueActs[kind]} ${words}`, tone };
}
