import { referralStatusLabels } from "../lib/codes.generated";
import type { ReferralStatus } from "../lib/graphql/generated/graphql";
import { Tag, type Tone } from "./Tag";

const tones: Record<ReferralStatus, Tone> = {
  RECEIVED: "blue",
  IN_TRIAGE: "blue",
  ACCEPTED: "teal",
  WAITING: "purple",
  CONTACTING: "yellow",
  ACTIVE: "green",
  PAUSED: "grey",
  DECLINED: "grey",
  REDIRECTED: "grey",
  CLOSED: "grey",
};

/** Where a referral stands. */
export function StatusTag({ status }: { status: ReferralStatus }) {
  return <Tag tone={tones[status]}>{referralStatusLabels[status]}</Tag>;
}
