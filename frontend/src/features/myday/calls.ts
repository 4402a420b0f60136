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

export interface Callable {
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
