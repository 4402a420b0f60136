import { Bars } from "../../../components/chart/Bars";
import { Dumbbell } from "../../../components/chart/Dumbbell";
import { Trend } from "../../../components/chart/Trend";
import { graphql } from "../../../lib/graphql/generated";
import { useAsk } from "../../../lib/graphql/use";
import { useWords } from "../../../lib/words";
import { answerOf, bars, byMonth, defined, group, listing, total } from "../answer";
import { Five, type Tile } from "../Five";
import type { SectionProps } from "../NumbersPage";
import type { Span } from "../period";
import { aside, overOnly, type Question, quartersOf } from "../question";
import { Shown } from "../Shown";
import { mostTitle, roundDays, rounded, trendTitle, waits } from "../said";

const endingsQuery = graphql(`
  query NumbersEndings($now: EpisodeFilter!, $before: EpisodeFilter!, $compare: Boolean!) {
    analytics {
      all: episodes {
        aggregate(
          measures: [COUNT, MEDIAN_SUPPORT_DAYS, NINETIETH_SUPPORT_DAYS, PERCENT_EXTENDED]
          filter: $now
        ) {
          ...NumbersRows
        }
      }
      months: episodes {
        aggregate(groupBy: [CLOSED_MONTH], measures: [COUNT], filter: $now) {
          ...NumbersRows
        }
      }
      before: episodes @include(if: $compare) {
        aggregate(
          measures: [COUNT, MEDIAN_SUPPORT_DAYS, NINETIETH_SUPPORT_DAYS, PERCENT_EXTENDED]
          filter: $before
        ) {
          ...NumbersRows
        }
      }
      quarters: episodes {
        aggregate(
          groupBy: [CLOSED_QUARTER]
          measures: [MEDIAN_SUPPORT_DAYS, NINETIETH_SUPPORT_DAYS]
          filter: $now
        ) {
          ...NumbersRows
        }
      }
      reasons: episodes {
        aggregate(groupBy: [CLOSING_REASON], measures: [COUNT, MEDIAN_SUPPORT_DAYS], filter: $now) {
          ...NumbersRows
        }
      }
      reasonsBefore: episodes @include(if: $compare) {
        aggregate(groupBy: [CLOSING_REASON], measures: [COUNT], filter: $before) {
          ...NumbersRows
        }
      }
    }
  }
`);

// Endings are of the month of the end, whenever the referral was received.
function ended({ whom }: Question, { from, to }: Pick<Span, "from" | "to">) {
  return { ...whom, closedFrom: from, closedTo: to, outcomes: ["CLOSED" as const] };
}

const tilesOf = [
  ["Episodes ended", "COUNT", ""],
  ["Days of support: half at most", "MEDIAN_SUPPORT_DAYS", ""],
  ["Days of support: nine in ten at most", "NINETIETH_SUPPORT_DAYS", ""],
  ["Lengthened beyond its usual end", "PERCENT_EXTENDED", "%"],
] as const;

/** Why support ended, and how long it was. */
export function Endings({ question }: SectionProps) {
  const words = useWords();
  const { period, months } = question;
  const asked = useAsk(endingsQuery, {
    now: ended(question, period),
    before: ended(question, period.before ?? period),
    compare: period.before !== undefined,
  });
  const when = aside(question, "by the month of the end");
  return (
    <Shown asked={asked} heights={[18, [23, 19], 26, 27]}>
      {({ analytics }) => {
        const monthly = answerOf(analytics.months);
        const all = answerOf(analytics.all);
        const before = answerOf(analytics.before);
        const quarters = answerOf(analytics.quarters);
        const reasons = answerOf(analytics.reasons);
        const byReason = bars(reasons, {
          names: words.closingReasons,
          before: answerOf(analytics.reasonsBefore),
        });
        const lengths = quartersOf(question).map(({ key, name }) => ({
          name,
          start: group(quarters, key, "MEDIAN_SUPPORT_DAYS"),
          now: group(quarters, key, "NINETIETH_SUPPORT_DAYS"),
        }));
        const values = byMonth(monthly, months, "COUNT");
        return (
          <>
            <Five
              title="At a glance"
              aside={when}
              tiles={tilesOf.map(
                ([name, measure, unit]): Tile => ({
                  name,
                  value: total(all, measure, unit),
                  before: before && total(before, measure, unit),
                }),
              )}
              question={question}
              note={rounded}
              definition={defined(all, ...tilesOf.map(([, measure]) => measure))}
              file="endings"
            />
            <div className="al-numbers-pair">
              <Bars
                title={mostTitle(
                  byReason,
                  total(reasons, "COUNT"),
                  "Most common ending",
                  "Why support ended",
                  reasons.complete,
                )}
                aside={when}
                of="Reason"
                unit={period.before ? period.words : "Episodes"}
                compare={period.before?.words}
                rows={byReason}
                note={listing(reasons, rounded)}
                definition={defined(reasons, "COUNT")}
                file="endings-by-reason"
              />
              <Bars
                title="How long support was, by how it ended"
                aside={when}
                of="Reason"
                unit="Days: half at most"
                rows={bars(reasons, { measure: "MEDIAN_SUPPORT_DAYS", names: words.closingReasons })}
                note={listing(reasons, waits)}
                definition={defined(reasons, "MEDIAN_SUPPORT_DAYS")}
                file="support-days-by-reason"
              />
            </div>
            <Trend
              title={trendTitle(overOnly(question, values), "Endings", "Episodes ended each month")}
              aside={when}
              unit="Episodes a month"
              months={months}
              running={period.running}
              series={[{ name: "Ended", values }]}
              note={`Of those that were taken on: what was declined or redirected is not in it. ${rounded}`}
              definition={defined(monthly, "COUNT")}
              file="endings-by-month"
            />
            <Dumbbell
              title="Days of support, by the quarter of the end"
              aside={`${when}; quarters of the financial year`}
              of="Quarter"
              lowest={0}
              highest={roundDays(lengths)}
              startName="Half at most"
              nowName="Nine in ten at most"
              rows={lengths}
              note={waits}
              definition={defined(quarters, "MEDIAN_SUPPORT_DAYS", "NINETIETH_SUPPORT_DAYS")}
              file="support-days-by-quarter"
            />
          </>
        );
      }}
    </Shown>
  );
}
