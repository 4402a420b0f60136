import { shortDate } from "../../lib/format";
import type {
  AttemptStep,
  ContactMethod,
  ContactOutcome,
  PartOfDay,
  SafeContactRule,
} from "../../lib/graphql/generated/graphql";

/** An answer to a call that takes one press. */
export interface Call {
  /** The key that records it, the same for everybody. */
  key: string;
  words: string;
  /** What is said when it is recorded. */
  done: string;
  method: ContactMethod;
  outcome: ContactOutcome;
  /** Minutes that it is reckoned at. */
  minutes: number;
}

const noAnswer: Call = {
  key: "1",
  words: "No answer",
  done: "no answer, recorded.",
  method: "PHONE",
  outcome: "NO_ANSWER",
  minutes: 1,
};
const voicemail: Call = {
  key: "2",
  words: "Left a voicemail",
  done: "voicemail, recorded.",
  method: "PHONE",
  outcome: "VOICEMAIL",
  minutes: 2,
};
const wrongNumber: Call = {
  key: "3",
  words: "Wrong number",
  done: "wrong number, recorded.",
  method: "PHONE",
  outcome: "WRONG_NUMBER",
  minutes: 1,
};
const letter: Call = {
  key: "4",
  words: "The letter is sent",
  done: "letter, recorded.",
  method: "LETTER",
  outcome: "NO_ANSWER",
  minutes: 5,
};

interface Callable {
  referralId: string;
  step: AttemptStep;
  numberToCall: string;
}

/** What one press may say of a call: what the client's safe-contact rules forbid is not offered. */
export function callActs({ step, numberToCall }: Callable, rules: readonly SafeContactRule[]): Call[] {
  if (step === "SEND_LETTER") return rules.includes("NO_POST") ? [] : [letter];
  if (!numberToCall || step === "MAY_CLOSE") return [];
  return rules.includes("NO_VOICEMAIL") ? [noAnswer, wrongNumber] : [noAnswer, voicemail, wrongNumber];
}

/** Why a key records nothing of a call; undefined when it records something. A figure never stands for another answer
 * because the one it is for is not offered. */
export function whyNot(row: Callable, rules: readonly SafeContactRule[], key: string): string | undefined {
  const acts = callActs(row, rules);
  if (acts.some((call) => call.key === key)) return undefined;
  if (row.step === "MAY_CLOSE") return "the attempts are made. Close it, or write a note.";
  if (row.step === "SEND_LETTER") {
    return rules.includes("NO_POST")
      ? "a letter would be next, and they want no post. Write a note instead."
      : "a letter is next, not a call. Press 4 when it is sent.";
  }
  if (key === letter.key) return "no letter is due yet.";
  if (!row.numberToCall) return "they are not to be called now.";
  return "they want no voicemail, so 2 records nothing.";
}

/** The contact that a press records: now, on the number that the list gave. */
export function callInput({ referralId, numberToCall }: Callable, call: Call, now: Date) {
  return {
    referralId,
    at: now.toISOString(),
    method: call.method,
    outcome: call.outcome,
    purpose: "ADMIN" as const,
    minutes: call.minutes,
    numberCalled: call.method === "PHONE" ? numberToCall : undefined,
  };
}

const parts: Record<PartOfDay, string> = { MORNING: "morning", AFTERNOON: "afternoon", EVENING: "evening" };

/** The attempts in words: "3 Nov morning, 5 Nov afternoon". */
export function triedWords(attempts: readonly { at: string; partOfDay: PartOfDay }[]): string {
  return attempts.map(({ at, partOfDay }) => `${shortDate(at)} ${parts[partOfDay]}`).join(", ");
}
