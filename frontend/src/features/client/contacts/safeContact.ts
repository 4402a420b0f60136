import type { SafeContactRule } from "../../../lib/graphql/generated/graphql";

/** A client's safe-contact rules. */
export interface SafeRules {
  rules?: readonly SafeContactRule[] | null;
  fromHour: number;
  toHour: number;
  onlyNumber: string;
}

/** A contact as it is being written down; what is not filled in yet is empty. `at` is London time, "2026-11-21T14:30". */
export interface Planned {
  method: string;
  outcome: string;
  at: string;
  number: string;
}

export interface Breach {
  rule: SafeContactRule | "HOURS" | "ONLY_NUMBER";
  words: string;
  /** No reason makes it right. */
  refused: boolean;
}

const refusals: readonly [SafeContactRule, keyof Planned, string, string][] = [
  ["NO_VOICEMAIL", "outcome", "VOICEMAIL", "No voicemail may be left for this client."],
  ["NO_POST", "method", "LETTER", "No post may be sent to this client."],
  ["NO_EMAIL", "method", "EMAIL", "No email may be sent to this client."],
  ["NO_TEXT", "method", "TEXT", "No text message may be sent to this client."],
];

/** The rules that a contact would break, told before it is sent. The server decides; this saves the journey. */
export function breaches(safe: SafeRules | null | undefined, planned: Planned): Breach[] {
  if (!safe) return [];
  const found: Breach[] = refusals
    .filter(([rule, key, value]) => safe.rules?.includes(rule) && planned[key] === value)
    .map(([rule, , , words]) => ({ rule, words, refused: true }));
  if (safe.rules?.includes("CLIENT_ONLY") && planned.outcome === "SPOKE_TO_OTHER")
    found.push({ rule: "CLIENT_ONLY", words: "Only the client may be spoken to.", refused: false });
  const noticed = ["PHONE", "VIDEO", "TEXT", "HOME_VISIT"].includes(planned.method);
  if (noticed && planned.at && !inHours(safe, Number(planned.at.slice(11, 13))))
    found.push({
      rule: "HOURS",
      words: "This is outside the hours at which the client may be contacted.",
      refused: false,
    });
  const called = digits(planned.number);
  if (
    ["PHONE", "TEXT"].includes(planned.method) &&
    safe.onlyNumber &&
    called &&
    called !== digits(safe.onlyNumber)
  )
    found.push({
      rule: "ONLY_NUMBER",
      words: "The client may be contacted on one number only.",
      refused: false,
    });
  return found;
}

function inHours({ fromHour, toHour }: SafeRules, hour: number): boolean {
  if (fromHour === toHour || Number.isNaN(hour)) return true;
  return fromHour < toHour ? hour >= fromHour && hour < toHour : hour >= fromHour || hour < toHour;
}

function digits(number: string): string {
  return number.replace(/\D/g, "").replace(/^44/, "0");
}
