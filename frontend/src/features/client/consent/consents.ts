import { consentKindLabels } from "../../../lib/codes.generated";
import { shortDate } from "../../../lib/format";
import type { ConsentDecision, ConsentHow, ConsentKind } from "../../../lib/graphql/generated/graphql";

/** One answer about consent. */
export interface ConsentFacts {
  id: string;
  createdAt: string;
  what: ConsentKind;
  decision: ConsentDecision;
  how: ConsentHow;
  on: string;
  expiresOn?: string | null;
  withdrawnOn?: string | null;
  capacityConcern: boolean;
  words?: string | null;
  service?: { id: string; name: string } | null;
}

/** The newest answer to each thing asked, a service being a thing of its own; in the order of the value list. */
export function latest(consents: readonly ConsentFacts[]): ConsentFacts[] {
  const newest = new Map<string, ConsentFacts>();
  for (const consent of consents) {
    const key = `${consent.what}/${consent.service?.id ?? ""}`;
    const known = newest.get(key);
    if (!known || later(consent, known)) newest.set(key, consent);
  }
  const order: readonly ConsentKind[] = [
    "RECEIVE_SUPPORT",
    "SHARE_WITH_GP",
    "SHARE_WITH_SERVICE",
    "SHARE_FOR_FEEDBACK",
    "USE_STORY",
  ];
  return [...newest.values()].sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what));
}

function later(a: ConsentFacts, b: ConsentFacts): boolean {
  return a.on === b.on ? a.createdAt > b.createdAt : a.on > b.on;
}

/** Whether an answer holds on a day, and how to say it. */
export function standingOf(consent: ConsentFacts, today: string): { live: boolean; words: string } {
  if (consent.decision === "REFUSED") return { live: false, words: "Refused" };
  if (consent.decision === "WITHDRAWN" || consent.withdrawnOn)
    return {
      live: false,
      words: consent.withdrawnOn ? `Withdrawn ${shortDate(consent.withdrawnOn, today)}` : "Withdrawn",
    };
  if (consent.expiresOn && consent.expiresOn < today) return { live: false, words: "Expired" };
  return { live: true, words: "Given" };
}

/** Whether what the client agreed to lets their record be shared with a service on a day. */
export function mayShare(consents: readonly ConsentFacts[], serviceId: string, today: string): boolean {
  const named = latest(consents).find(
    ({ what, service }) => what === "SHARE_WITH_SERVICE" && service?.id === serviceId,
  );
  return named !== undefined && standingOf(named, today).live;
}

/** What an answer is about: the service by its name, or the thing asked. */
export function aboutOf({ what, service }: Pick<ConsentFacts, "what" | "service">): string {
  return service ? `Share with ${service.name}` : consentKindLabels[what];
}

/** Why no risk is open: nobody has asked yet, or what there was has ended. */
export function noOpenRisk(risks: readonly { endedOn?: string | null }[], today: string): string {
  const last = risks.reduce<string>((day, { endedOn }) => (endedOn && endedOn > day ? endedOn : day), "");
  return last
    ? `No risk is open: the last one ended on ${shortDate(last, today)}`
    : "Risk has not been asked yet";
}
