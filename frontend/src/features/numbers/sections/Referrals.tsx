import { Bars } from "../../../components/chart/Bars";
import { Trend } from "../../../components/chart/Trend";
import { episodeOutcomeLabels } from "../../../lib/codes.apart.generated";
import { declineReasonLabels } from "../../../lib/codes.generated";
import { graphql } from "../../../lib/graphql/generated";
import { useAsk } from "../../../lib/graphql/use";
import { useWords } from "../../../lib/words";
import { answerOf, bars, byMonth, defined, listing, total } from "../answer";
import type { SectionProps } from "../NumbersPage";
import { aside, both, overOnly } from "../question";
import { Shown } from "../Shown";
import { mostTitle, rounded, trendTitle } from "../said";

const referralsQuery = graphql(`
  query NumbersReferrals(
    $now: EpisodeFilter!
    $before: EpisodeFilter!
    $declined: EpisodeFilter!
    $compare: Boolean!
  ) {
    analytics {
      months: episodes {
        aggregate(groupBy: [MONTH], measures: [COUNT, PEOPLE], filter: $now) {
          ...NumbersRows
        }
      }
      sources: episodes {
        aggregate(groupBy: [REFERRAL_SOURCE], measures: [COUNT], filter: $now) {
          ...NumbersRows
        }
      }
      reasons: episodes {
        aggregate(groupBy: [PRIMARY_REASON], measures: [COUNT], filter: $now) {
          ...NumbersRows
        }
      }
      outcomes: episodes {
        aggregate(groupBy: [OUTCOME], measures: [COUNT], filter: $now) {
          ...NumbersRows
        }
      }
      pcns: episodes {
        aggregate(groupBy: [PCN], measures: [COUNT], filter: $now) {
          ...NumbersRows
        }
      }
      declines: episodes {
        aggregate(groupBy: [DECLINE_REASON], measures: [COUNT], filter: $declined) {
          ...NumbersRows
        }
      }
      sourcesBefore: episodes @include(if: $compare) {
        aggregate(groupBy: [REFERRAL_SOURCE], measures: [COUNT], filter: $before) {
          ...NumbersRows
        }
      }
      reasonsBefore: episodes @include(if: $compare) {
        aggregate(groupBy: [PRIMARY_REASON], measures: [COUNT], filter: $before) {
          ...NumbersRows
        }
      }
      pcnsBefore: episodes @include(if: $compare) {
        aggregate(groupBy: [PCN], measures: [COUNT], filter: $before) {
          ...NumbersRows
        }
      }
    }
  }
`);

/** What is received, from where, why, and what became of it. */
export function Referrals({ question }: SectionProps) {
  const words = useWords();
  const filters = both(question);
  const asked = useAsk(referralsQuery, {
    ...filters,
    declined: { ...filters.now, outcomes: ["DECLINED"] },
  });
  const { period, months } = question;
  return (
    <Shown asked={asked} heights={[26, [26, 26], [39, 37]]}>
      {({ analytics }) => {
        const monthly = answerOf(analytics.months);
        const sources = answerOf(analytics.sources);
        const reasons = answerOf(analytics.reasons);
        const outcomes = answerOf(analytics.outcomes);
        const pcns = answerOf(analytics.pcns);
        const declines = answerOf(analytics.declines);
        const values = byMonth(monthly, months, "COUNT");
        const of = {
          sources: bars(sources, { names: words.sources, before: answerOf(analytics.sourcesBefore) }),
          reasons: bars(reasons, { names: words.reasons, before: answerOf(analytics.reasonsBefore) }),
          pcns: bars(pcns, { names: question.pcnName, before: answerOf(analytics.pcnsBefore) }),
        };
        const all = total(sources, "COUNT");
        const compared = {
          aside: aside(question),
          unit: period.before ? period.words : "Referrals",
          compare: period.before?.words,
          note: listing(sources, rounded),
        };
        return (
          <>
            <Trend
              title={trendTitle(overOnly(question, values), "Referrals", "Referrals received each month")}
              aside={aside(question)}
              unit="Referrals a month"
              months={months}
              running={period.running}
              series={[{ name: "Referrals", values }]}
              note={rounded}
              definition={defined(monthly, "COUNT")}
              file="referrals-by-month"
            />
            <div className="al-numbers-pair">
              <Bars
                {...compared}
                title={mostTitle(
                  of.sources,
                  all,
                  "Most common source",
                  "Where referrals came from",
                  sources.complete,
                )}
                of="Source"
                rows={of.sources}
                definition={defined(sources, "COUNT")}
                file="referrals-by-source"
              />
              <Bars
                {...compared}
                title={mostTitle(of.pcns, all, "Most referrals", "Referrals by PCN", pcns.complete)}
                of="PCN"
                rows={of.pcns}
                definition={defined(pcns, "COUNT")}
                file="referrals-by-pcn"
              />
            </div>
            <div className="al-numbers-pair">
              <Bars
                {...compared}
                title={mostTitle(
                  of.reasons,
                  all,
                  "Most common first reason",
                  "Why people were referred",
                  reasons.complete,
                )}
                of="First reason"
                rows={of.reasons}
                definition={defined(reasons, "COUNT")}
                file="referrals-by-reason"
              />
              <div className="al-stack">
                <Bars
                  title="What became of them"
                  aside={aside(question, "as it stands today")}
                  of="Outcome"
                  unit="Referrals"
                  rows={bars(outcomes, { names: episodeOutcomeLabels })}
                  note={listing(outcomes, rounded)}
                  definition={defined(outcomes, "COUNT")}
                  file="referrals-by-outcome"
                />
                <Bars
                  title="Why some were declined"
                  aside={aside(question)}
                  of="Reason"
                  unit="Referrals declined"
                  rows={bars(declines, { names: declineReasonLabels })}
                  note={listing(declines, rounded)}
                  definition={defined(declines, "COUNT")}
                  file="referrals-declined"
                />
              </div>
            </div>
          </>
        );
      }}
    </Shown>
  );
}
