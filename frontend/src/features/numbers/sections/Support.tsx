import { Bars } from "../../../components/chart/Bars";
import { onwardKindLabels } from "../../../lib/codes.apart.generated";
import {
  onwardDeclineReasonLabels,
  onwardOutcomeLabels,
  onwardStatusLabels,
  serviceCategoryLabels,
} from "../../../lib/codes.generated";
import { graphql } from "../../../lib/graphql/generated";
import { useAsk } from "../../../lib/graphql/use";
import { answerOf, bars, defined, group, listing, nameOf, total } from "../answer";
import { Five, type Tile } from "../Five";
import { knownWords } from "../known";
import type { SectionProps } from "../NumbersPage";
import { aside, both } from "../question";
import { Shown } from "../Shown";
import { rounded, shares } from "../said";
import { onwardOutcomes, stillGoing } from "../stuck";

const supportQuery = graphql(`
  query NumbersSupport(
    $now: OnwardFilter!
    $before: OnwardFilter!
    $referrals: OnwardFilter!
    $declined: OnwardFilter!
    $known: OnwardFilter!
    $compare: Boolean!
  ) {
    analytics {
      kinds: onwardReferrals {
        aggregate(groupBy: [KIND], measures: [COUNT], filter: $now) {
          ...NumbersRows
        }
      }
      stuck: onwardReferrals {
        aggregate(measures: [PERCENT_ACCEPTED, PERCENT_ATTENDED, PERCENT_STILL_GOING], filter: $now) {
          ...NumbersRows
        }
      }
      known: onwardReferrals {
        aggregate(measures: [COUNT], filter: $known) {
          ...NumbersRows
        }
      }
      kindsBefore: onwardReferrals @include(if: $compare) {
        aggregate(groupBy: [KIND], measures: [COUNT], filter: $before) {
          ...NumbersRows
        }
      }
      stuckBefore: onwardReferrals @include(if: $compare) {
        aggregate(measures: [PERCENT_ACCEPTED, PERCENT_ATTENDED, PERCENT_STILL_GOING], filter: $before) {
          ...NumbersRows
        }
      }
      categories: onwardReferrals {
        aggregate(groupBy: [CATEGORY], measures: [COUNT, PERCENT_STILL_GOING], filter: $now) {
          ...NumbersRows
        }
      }
      statuses: onwardReferrals {
        aggregate(groupBy: [STATUS], measures: [COUNT], filter: $referrals) {
          ...NumbersRows
        }
      }
      outcomes: onwardReferrals {
        aggregate(groupBy: [OUTCOME], measures: [COUNT], filter: $now) {
          ...NumbersRows
        }
      }
      declines: onwardReferrals {
        aggregate(groupBy: [DECLINE_REASON], measures: [COUNT], filter: $declined) {
          ...NumbersRows
        }
      }
    }
  }
`);

// What two pictures count, which the measure alone does not say: a number of onward referrals.
const asAnswered = {
  text: "Number of onward referrals that were sent in the period, by where each stands today.",
  excluded: "Signposts, which no service has to answer.",
};
const asDeclined = {
  text: "Number of onward referrals that were sent in the period and that the service declined, by the reason that it gave.",
  excluded:
    "Signposts, which no service has to answer; onward referrals that were accepted, withdrawn or never answered.",
};

/** What people were linked to, whether services took them, and whether it stuck. */
export function Support({ question }: SectionProps) {
  const { now, before, compare } = both(question);
  const asked = useAsk(supportQuery, {
    now,
    before,
    compare,
    referrals: { ...now, kinds: ["REFERRAL"] },
    declined: { ...now, statuses: ["DECLINED"] },
    known: { ...now, outcomes: onwardOutcomes },
  });
  return (
    <Shown asked={asked} heights={[20, [37, 21], [28, 40]]}>
      {({ analytics }) => {
        const kinds = answerOf(analytics.kinds);
        const earlier = answerOf(analytics.kindsBefore);
        const stuck = answerOf(analytics.stuck);
        const stuckBefore = answerOf(analytics.stuckBefore);
        const categories = answerOf(analytics.categories);
        const statuses = answerOf(analytics.statuses);
        const outcomes = answerOf(analytics.outcomes);
        const declines = answerOf(analytics.declines);
        const ofKnown = knownWords(total(answerOf(analytics.known), "COUNT"), total(kinds, "COUNT"));
        const tiles: Tile[] = [
          {
            name: "Signposts",
            value: group(kinds, "SIGNPOST", "COUNT"),
            before: earlier && group(earlier, "SIGNPOST", "COUNT"),
          },
          {
            name: "Onward referrals",
            value: group(kinds, "REFERRAL", "COUNT"),
            before: earlier && group(earlier, "REFERRAL", "COUNT"),
          },
          {
            name: "Accepted by the service",
            value: total(stuck, "PERCENT_ACCEPTED", "%"),
            before: stuckBefore && total(stuckBefore, "PERCENT_ACCEPTED", "%"),
            more: "Of onward referrals",
          },
          {
            name: "Went, or got help",
            value: total(stuck, "PERCENT_ATTENDED", "%"),
            before: stuckBefore && total(stuckBefore, "PERCENT_ATTENDED", "%"),
            more: `At least once: ${ofKnown}`,
          },
          {
            name: "Still going",
            value: total(stuck, "PERCENT_STILL_GOING", "%"),
            before: stuckBefore && total(stuckBefore, "PERCENT_STILL_GOING", "%"),
            more: `${stillGoing}: ${ofKnown}`,
          },
        ];
        return (
          <>
            <Five
              title="At a glance"
              aside={aside(question)}
              tiles={tiles}
              question={question}
              note={rounded}
              definition={[
                ...defined(kinds, "COUNT"),
                ...defined(stuck, "PERCENT_ACCEPTED", "PERCENT_ATTENDED", "PERCENT_STILL_GOING"),
              ]}
              file="support-offered"
            />
            <div className="al-numbers-pair">
              <Bars
                title="What people were linked to"
                aside={aside(question)}
                of="What the service mainly offers"
                unit="Signposts and onward referrals"
                rows={bars(categories, { names: serviceCategoryLabels })}
                note={listing(categories, rounded)}
                definition={defined(categories, "COUNT")}
                file="support-by-category"
              />
              <Bars
                title="What stuck"
                aside={aside(question, "as it stands today")}
                of="What the service mainly offers"
                unit="% still going"
                rows={bars(categories, {
                  measure: "PERCENT_STILL_GOING",
                  unit: "%",
                  names: serviceCategoryLabels,
                })}
                note={listing(categories, `${stillGoing}, of those whose outcome is known. ${shares}`)}
                definition={defined(categories, "PERCENT_STILL_GOING")}
                file="still-going-by-category"
              />
            </div>
            <div className="al-numbers-pair">
              <Bars
                title="What became of them"
                aside={aside(question, "as it stands today")}
                of="Outcome"
                unit="Signposts and onward referrals"
                order="given"
                rows={bars(outcomes, {
                  names: (key) => (key === "" ? "Not known yet" : nameOf(onwardOutcomeLabels, key)),
                  all: Object.keys(onwardOutcomeLabels),
                })}
                note={rounded}
                definition={defined(outcomes, "COUNT")}
                file="support-by-outcome"
              />
              <div className="al-stack">
                <Bars
                  title="What services answered"
                  aside={aside(question, "as it stands today")}
                  of="Status"
                  unit={`${onwardKindLabels.REFERRAL}s`}
                  rows={bars(statuses, { names: onwardStatusLabels })}
                  note={listing(statuses, rounded)}
                  definition={asAnswered}
                  file="onward-referrals-by-status"
                />
                <Bars
                  title="Why services declined"
                  aside={aside(question)}
                  of="Reason"
                  unit={`${onwardKindLabels.REFERRAL}s declined`}
                  rows={bars(declines, { names: onwardDeclineReasonLabels })}
                  note={listing(declines, rounded)}
                  definition={asDeclined}
                  file="onward-referrals-declined"
                />
              </div>
            </div>
          </>
        );
      }}
    </Shown>
  );
}
