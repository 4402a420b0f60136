import {
  accessibleNeedLabels,
  riskKindLabels,
  riskLevelLabels,
  safeContactRuleLabels,
} from "../../../lib/codes.generated";
import type { ReferOnPageQuery, ReferralReason, ShareField } from "../../../lib/graphql/generated/graphql";
import { languageName } from "../../../lib/language";
import { wordsNow } from "../../../lib/words";
import type { SentParts } from "./SentFacts";

export type ReferClient = NonNullable<ReferOnPageQuery["client"]>;

export interface ReferFacts {
  client: ReferClient;
  /** The goal it serves, in the client's words, or nothing. */
  goal: string;
  primaryReason: ReferralReason | undefined;
  words: string;
  linkWorker: string;
}

/** What the service will be sent, as the server makes it: of the client only what was chosen, and the safe-contact rules
 * with any way to contact them. */
export function compose(share: readonly ShareField[], facts: ReferFacts): SentParts {
  const { client } = facts;
  const has = (field: ShareField) => share.includes(field);
  const safe = client.safeContact;
  const reachable = has("PHONE") || has("EMAIL") || has("ADDRESS");
  return {
    name: has("NAME") ? nameOf(client) : "",
    dateOfBirth: has("DATE_OF_BIRTH") ? (client.dateOfBirth ?? "") : "",
    phone: has("PHONE") ? safe?.onlyNumber || (client.phone ?? "") : "",
    email: has("EMAIL") ? (client.email ?? "") : "",
    address: has("ADDRESS") ? addressOf(client) : "",
    practice: has("PRACTICE") ? (client.practice?.name ?? "") : "",
    language: has("LANGUAGE") ? communication(client) : "",
    need: has("NEED")
      ? facts.goal || (facts.primaryReason ? wordsNow().reasons[facts.primaryReason] : "")
      : "",
    safety: has("SAFETY") ? safetyOf(client) : [],
    safeContact: reachable ? safeRules(client, has("PHONE")) : [],
    words: facts.words.trim(),
    linkWorker: facts.linkWorker,
  };
}

function nameOf({ givenName, familyName, preferredName }: ReferClient): string {
  const full = `${givenName} ${familyName}`;
  return preferredName && preferredName !== givenName
    ? `${full} (likes to be called ${preferredName})`
    : full;
}

function addressOf({ address }: ReferClient): string {
  return address
    ? [address.line1, address.line2, address.town, address.postcode].filter(Boolean).join(", ")
    : "";
}

function communication({ language, interpreterNeeded, accessibleNeeds }: ReferClient): string {
  return [
    language ? languageName(language) : "",
    interpreterNeeded ? "interpreter needed" : "",
    ...(accessibleNeeds ?? []).map((need) => accessibleNeedLabels[need]),
  ]
    .filter(Boolean)
    .join("; ");
}

function safetyOf({ risks }: ReferClient): string[] {
  return (risks ?? [])
    .filter((risk) => risk.shareWithServices && !risk.endedOn && risk.kind !== "NONE_KNOWN")
    .map(({ kind, level, words }) =>
      [
        riskKindLabels[kind],
        level ? ` (${riskLevelLabels[level].toLowerCase()})` : "",
        words ? `: ${words}` : "",
      ].join(""),
    );
}

function safeRules({ safeContact: safe }: ReferClient, withPhone: boolean): string[] {
  if (!safe) return [];
  const hour = (value: number) => `${String(value).padStart(2, "0")}:00`;
  return [
    ...(safe.rules ?? []).map((rule) => safeContactRuleLabels[rule]),
    safe.fromHour === safe.toHour ? "" : `Only between ${hour(safe.fromHour)} and ${hour(safe.toHour)}`,
    safe.onlyNumber && withPhone ? `Only on ${safe.onlyNumber}` : "",
    safe.words,
  ].filter(Boolean);
}
