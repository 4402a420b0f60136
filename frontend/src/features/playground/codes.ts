import * as apart from "../../lib/codes.apart.generated";
import { wordsNow } from "../../lib/words";
import * as shared from "./lists";

// The labels of codes, as the pages of the app show them.

/** The labels of one list, by code. */
export type Labels = Readonly<Record<string, string>>;

const lists: Readonly<Record<string, Labels>> = { ...apart, ...shared };

/** The labels of a type of the schema, in the scheme's own words where it has some; nothing of what is no list of codes. */
export function labelsOf(type: string): Labels | undefined {
  const words = wordsNow();
  switch (type) {
    case "ReferralReason":
      return words.reasons;
    case "ClosingReason":
      return words.closingReasons;
    case "ReferralSource":
      return words.sources;
    default:
      return lists[`${type.charAt(0).toLowerCase()}${type.slice(1)}Labels`];
  }
}

/** The list that figures of anything are grouped by; where it depends on what is counted, it is in `own`. */
const dimensions: Readonly<Record<string, string>> = {
  AGE_BAND: "AgeBand",
  GENDER: "Gender",
  ETHNIC_GROUP: "EthnicGroup",
  CARER_STATUS: "CarerStatus",
  HOUSEHOLD: "Household",
  LANGUAGE_GROUP: "LanguageGroup",
  REFERRAL_SOURCE: "ReferralSource",
  PRIMARY_REASON: "ReferralReason",
  URGENCY: "Urgency",
  COMPLEXITY: "Complexity",
  CLOSING_REASON: "ClosingReason",
  METHOD: "ContactMethod",
  PURPOSE: "ContactPurpose",
  NEED: "ReferralReason",
  INSTRUMENT: "Instrument",
  POINT: "MeasurePoint",
  KIND: "OnwardKind",
  CATEGORY: "ServiceCategory",
  CAPACITY: "ServiceCapacity",
  COST: "CostKind",
};

const own: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  EpisodeAnalytics: {
    STATUS: "ReferralStatus",
    OUTCOME: "EpisodeOutcome",
    DECLINE_REASON: "DeclineReason",
  },
  ContactAnalytics: { OUTCOME: "ContactOutcome" },
  GoalAnalytics: { STATUS: "GoalStatus" },
  OnwardAnalytics: {
    STATUS: "OnwardStatus",
    OUTCOME: "OnwardOutcome",
    DECLINE_REASON: "OnwardDeclineReason",
  },
  ServiceAnalytics: { STATUS: "ServiceStatus" },
};

/** The list of codes that figures are grouped by: of is the type that counts them. Nothing where groups are no codes, but
 * months, numbers or keys. */
export function listOf(of: string, dimension: string): string | undefined {
  return own[of]?.[dimension] ?? dimensions[dimension];
}
