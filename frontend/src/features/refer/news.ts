import { declineReasonLabels } from "../../lib/codes.generated";
import { inOrder, shortDate } from "../../lib/format";
import type { MadeReferralsQuery } from "../../lib/graphql/generated/graphql";
import { say } from "../../lib/terms";
import { wordsNow } from "../../lib/words";

type Edge = NonNullable<NonNullable<MadeReferralsQuery["referrals"]["edges"]>[number]>;
export type Made = NonNullable<Edge["node"]>;

/** What the team asked the practice of a referral that it decides on, and has no answer to; the oldest. */
export function asked({ status, enquiries }: Made): string | undefined {
  if (status !== "RECEIVED" && status !== "IN_TRIAGE") return undefined;
  const open = (enquiries ?? []).filter(({ answeredAt }) => !answeredAt);
  return open.sort((a, b) => inOrder(a.id, b.id))[0]?.words;
}

/** What the practice is told of a referral, in a sentence or two. */
export function news(made: Made, today: string): string {
  const worker = made.linkWorker?.name;
  const enquiry = asked(made);
  if (enquiry) return `Alongside asks: ${sentence(enquiry)}`;
  switch (made.status) {
    case "RECEIVED":
    case "IN_TRIAGE":
      return "The team is deciding on it.";
    case "WAITING":
      return say("Taken on. Waiting for a link worker with room.");
    case "ACCEPTED":
      return worker ? `Taken on. ${worker} will get in touch.` : "Taken on.";
    case "CONTACTING":
      return `${worker ?? say("The link worker")} is getting in touch.`;
    case "ACTIVE":
      return made.supportFrom ? `Supported since ${shortDate(made.supportFrom, today)}.` : "Being supported.";
    case "PAUSED":
      return made.pauseUntil
        ? `Support rests until ${shortDate(made.pauseUntil, today)}.`
        : "Support rests for now.";
    case "DECLINED":
    case "REDIRECTED":
      return declined(made);
    case "CLOSED":
      return made.closingReason
        ? `Ended: ${wordsNow().closingReasons[made.closingReason].toLowerCase()}.`
        : "Ended.";
  }
}

function declined({ declineReason, declineWords, alternative }: Made): string {
  const parts = [
    declineReason && `${declineReasonLabels[declineReason]}.`,
    declineWords && sentence(declineWords),
    alternative && `Instead: ${sentence(alternative)}`,
  ];
  return parts.filter(Boolean).join(" ");
}

function sentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}
