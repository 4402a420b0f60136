import { Bars } from "../../../components/chart/Bars";
import { Trend } from "../../../components/chart/Trend";
import {
  contactMethodLabels,
  contactOutcomeLabels,
  contactPurposeLabels,
} from "../../../lib/codes.generated";
import { graphql } from "../../../lib/graphql/generated";
import type { ContactMethod } from "../../../lib/graphql/generated/graphql";
import { useAsk } from "../../../lib/graphql/use";
import { answerOf, bars, byMonth, defined, listing, total } from "../answer";
import { Five, type Tile } from "../Five";
import type { SectionProps } from "../NumbersPage";
import { aside, both, overOnly } from "../question";
import { Shown } from "../Shown";
import { hours, mostTitle, rounded, shares, trendTitle } from "../said";

const activityQuery = graphql(`
  query NumbersActivity(
    $now: ContactFilter!
    $before: ContactFilter!
    $withClient: ContactFilter!
    $compare: Boolean!
  ) {
    analytics {
      all: contacts {
        aggregate(measures: [COUNT, PEOPLE, HOURS, PERCENT_REACHED, PERCENT_NOT_ATTENDED], filter: $now) {
          ...NumbersRows
        }
      }
      months: contacts {
        aggregate(groupBy: [MONTH], measures: [COUNT, PEOPLE], filter: $now) {
          ...NumbersRows
        }
      }
      before: contacts @include(if: $compare) {
        aggregate(
          measures: [COUNT, PEOPLE, HOURS, PERCENT_REACHED, PERCENT_NOT_ATTENDED]
          filter: $before
        ) {
          ...NumbersRows
        }
      }
      methods: contacts {
        aggregate(groupBy: [METHOD], measures: [COUNT, HOURS, PERCENT_NOT_ATTENDED], filter: $now) {
          ...NumbersRows
        }
      }
      outcomes: contacts {
        aggregate(groupBy: [OUTCOME], measures: [COUNT], filter: $withClient) {
          ...NumbersRows
        }
      }
      purposes: contacts {
        aggregate(groupBy: [PURPOSE], measures: [HOURS], filter: $now) {
          ...NumbersRows
        }
      }
    }
  }
`);

// What a client can fail to come to.
const appointments: readonly ContactMethod[] = [
  "IN_PERSON_PRACTICE",
  "IN_PERSON_VENUE",
  "HOME_VISIT",
  "WALK_AND_TALK",
  "ACCOMPANIED",
  "VIDEO",
  "GROUP",
  "WEBINAR",
];

const tilesOf = [
  ["Contacts and attempts", "COUNT", ""],
  ["People they were about", "PEOPLE", ""],
  ["Hours of contact", "HOURS", ""],
  ["Attempts that reached the client", "PERCENT_REACHED", "%"],
  ["Appointments not attended", "PERCENT_NOT_ATTENDED", "%"],
] as const;

/** What link workers did: contacts, how, what came of them, and how long they took. */
export function Activity({ question }: SectionProps) {
  const filters = both(question);
  const asked = useAsk(activityQuery, { ...filters, withClient: { ...filters.now, withClient: true } });
  const { period, months } = question;
  return (
    <Shown asked={asked} heights={[19, 28, [30, 25], [19, 21]]}>
      {({ analytics }) => {
        const monthly = answerOf(analytics.months);
        const all = answerOf(analytics.all);
        const before = answerOf(analytics.before);
        const methods = answerOf(analytics.methods);
        const outcomes = answerOf(analytics.outcomes);
        const purposes = answerOf(analytics.purposes);
        const values = byMonth(monthly, months, "COUNT");
        const people = byMonth(monthly, months, "PEOPLE");
        const byMethod = bars(methods, { names: contactMethodLabels });
        const missed = bars(methods, {
          measure: "PERCENT_NOT_ATTENDED",
          unit: "%",
          names: contactMethodLabels,
          only: appointments,
        });
        return (
          <>
            <Five
              title="At a glance"
              aside={aside(question)}
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
              file="activity"
            />
            <Trend
              title={trendTitle(
                overOnly(question, values),
                "Contacts and attempts",
                "Contacts and attempts each month",
                overOnly(question, people),
              )}
              aside={aside(question)}
              unit="A month"
              months={months}
              running={period.running}
              series={[
                { name: "Contacts and attempts", values },
                { name: "People", values: people },
              ]}
              note={rounded}
              definition={defined(monthly, "COUNT", "PEOPLE")}
              file="contacts-by-month"
            />
            <div className="al-numbers-pair">
              <Bars
                title={mostTitle(
                  byMethod,
                  total(methods, "COUNT"),
                  "Most contacts",
                  "How contact was made",
                  methods.complete,
                )}
                aside={aside(question)}
                of="Method"
                unit="Contacts and attempts"
                rows={byMethod}
                note={listing(methods, rounded)}
                definition={defined(methods, "COUNT")}
                file="contacts-by-method"
              />
              <Bars
                title="What came of contacts with the client"
                aside={aside(question)}
                of="Outcome"
                unit="Contacts and attempts"
                rows={bars(outcomes, { names: contactOutcomeLabels })}
                note={listing(outcomes, rounded)}
                definition={defined(outcomes, "COUNT")}
                file="contacts-by-outcome"
              />
            </div>
            <div className="al-numbers-pair">
              <Bars
                title="Appointments not attended"
                aside={aside(question)}
                of="Method"
                unit="% not attended"
                rows={missed}
                note={listing(methods, shares)}
                definition={defined(methods, "PERCENT_NOT_ATTENDED")}
                file="not-attended-by-method"
              />
              <Bars
                title="Where the hours went"
                aside={aside(question)}
                of="What the contact was for"
                unit="Hours"
                rows={bars(purposes, { measure: "HOURS", names: contactPurposeLabels })}
                note={listing(purposes, hours)}
                definition={defined(purposes, "HOURS")}
                file="hours-by-purpose"
              />
            </div>
          </>
        );
      }}
    </Shown>
  );
}
