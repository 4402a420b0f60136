import { londonDay } from "../../lib/format";
import type { OnwardOutcome, OnwardStatus } from "../../lib/graphql/generated/graphql";

// What a service may say at each standing; the server's tables in internal/onward decide, these only offer what it takes.

const answers: Partial<Record<OnwardStatus, readonly OnwardStatus[]>> = {
  SENT: ["ACCEPTED", "WAITLISTED", "DECLINED", "ACKNOWLEDGED"],
  ACKNOWLEDGED: ["ACCEPTED", "WAITLISTED", "DECLINED"],
  WAITLISTED: ["ACCEPTED", "DECLINED"],
};

const outcomes: Partial<Record<OnwardStatus, readonly OnwardOutcome[]>> = {
  ACCEPTED: [
    "ATTENDED_FIRST",
    "ATTENDING_4_WEEKS",
    "ATTENDING_12_WEEKS",
    "GOT_HELP",
    "BECAME_VOLUNTEER",
    "STOPPED",
    "NEVER_ATTENDED",
  ],
  WAITLISTED: ["ATTENDED_FIRST", "GOT_HELP", "NEVER_ATTENDED"],
};

/** The answers that may be given now. */
export function answersNow(status: OnwardStatus): readonly OnwardStatus[] {
  return answers[status] ?? [];
}

/** What may have become of it. */
export function outcomesNow(status: OnwardStatus): readonly OnwardOutcome[] {
  return outcomes[status] ?? [];
}

/** Answers as the service would say them. */
export const answerWords: Partial<Record<OnwardStatus, { words: string; hint?: string }>> = {
  ACCEPTED: { words: "Yes, they can come" },
  WAITLISTED: { words: "They are on our waiting list" },
  DECLINED: { words: "No, we cannot take them" },
  ACKNOWLEDGED: { words: "We have seen it and will answer later" },
};

/** The answer that is saved, as a form holds it. */
export function answered(now: Record<string, unknown>): { answer: string; reason: string; words: string } {
  const status = String(now.status ?? "");
  return {
    answer: status === "SENT" ? "" : status,
    reason: String(now.declineReason ?? ""),
    words: String(now.answerWords ?? ""),
  };
}

/** What is saved of what became of it, as a form holds it; today where it has no day. */
export function cameOf(now: Record<string, unknown>): { outcome: string; on: string } {
  return { outcome: String(now.outcome ?? ""), on: String(now.outcomeOn || londonDay()) };
}
