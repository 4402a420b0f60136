import type { SafeContactRule } from "../../lib/graphql/generated/graphql";
import { type Callable, callActs } from "./calls";

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
  if (key === "4") return "no letter is due yet.";
  if (!row.numberToCall) return "they are not to be called now.";
  return "they want no voicemail, so 2 records nothing.";
}
