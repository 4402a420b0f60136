import { Tag, type Tone } from "../../components/Tag";
import { onwardStatusLabels } from "../../lib/codes.generated";
import type { OnwardStatus } from "../../lib/graphql/generated/graphql";

const tones: Record<OnwardStatus, Tone> = {
  DRAFT: "grey",
  SENT: "blue",
  ACKNOWLEDGED: "teal",
  ACCEPTED: "green",
  WAITLISTED: "yellow",
  DECLINED: "grey",
  WITHDRAWN: "grey",
  NO_ANSWER: "orange",
};

/** Where an onward referral stands, as the service sees it. */
export function OnwardTag({ status }: { status: OnwardStatus }) {
  const words = status === "SENT" ? "New" : status === "ACKNOWLEDGED" ? "Seen" : onwardStatusLabels[status];
  return <Tag tone={tones[status]}>{words}</Tag>;
}
