import { onwardOutcomeLabels } from "../../lib/codes.generated";
import type { OnwardOutcome } from "../../lib/graphql/generated/graphql";

/** All that can become of a signpost or an onward referral: what is none of these is not known yet. */
export const onwardOutcomes = Object.keys(onwardOutcomeLabels) as OnwardOutcome[];

/** What a link that stuck is. */
export const stillGoing = "Still going at 4 or 12 weeks, or volunteering";
