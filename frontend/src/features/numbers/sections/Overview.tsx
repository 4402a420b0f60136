import { Trend } from "../../../components/chart/Trend";
import { graphql } from "../../../lib/graphql/generated";
import { useAsk } from "../../../lib/graphql/use";
import { type Answer, answerOf, byMonth, defined, total } from "../answer";
import { answersWords, type Change, changesOf, satisfactionDefinition, signed } from "../change";
import { Five, type Tile } from "../Five";
import { useGuarded } from "../guarded";
import { knownWords } from "../known";
import type { SectionProps } from "../NumbersPage";
import { aside, both, overOnly, type Question } from "../question";
import { Shown } from "../Shown";
import { inWords, limit, reachedWords, rounded, trendTitle } from "../said";
import { onwardOutcomes, stillGoing } from "../stuck";

// Here as in the other sections no more is asked by group than is drawn: what was told once may have to be kept from whoever
// asks next (decision 43).
const overviewQuery = graphql(`
  query NumbersOverview(
    $episodes: EpisodeFilter!
    $contacts: ContactFilter!
    $onward: OnwardFilter!
    $episodesBefore: EpisodeFilter!
    $contactsBefore: ContactFilter!
    $onwardBefore: OnwardFilter!
    $known: OnwardFilter!
    $compare: Boolean!
    $all: Boolean!
  ) {
    analytics {
      firstContactDays
      months: episodes {
        aggregate(groupBy: [MONTH], measures: [COUNT], filter: $episodes) {
          ...NumbersRows
        }
      }
      referrals: episodes {
        aggregate(
          measures: [COUNT, MEDIAN_DAYS_TO_CONTACT, PERCENT_CONTACTED_IN_TIME]
          filter: $episodes
        ) {
          ...NumbersRows
        }
      }
      counted: episodes @include(if: $all) {
        aggregate(measures: [REACHED], filter: $episodes) {
          ...NumbersRows
        }
      }
      reached: contacts {
        aggregate(measures: [PEOPLE], filter: $contacts) {
          ...NumbersRows
        }
      }
      stuck: onwardReferrals {
        aggregate(measures: [COUNT, PERCENT_STILL_GOING], filter: $onward) {
          ...NumbersRows
        }
      }
      known: onwardReferrals {
        aggregate(measures: [COUNT], filter: $known) {
          ...NumbersRows
        }
      }
      referralsBefore: episodes @include(if: $compare) {
        aggregate(
          measures: [COUNT, MEDIAN_DAYS_TO_CONTACT, PERCENT_CONTACTED_IN_TIME]
          filter: $episodesBefore
        ) {
          ...NumbersRows
        }
      }
      reachedBefore: contacts @include(if: $compare) {
        aggregate(measures: [PEOPLE], filter: $contactsBefore) {
          ...NumbersRows
        }
      }
      stuckBefore: onwardReferrals @include(if: $compare) {
        aggregate(measures: [COUNT, PERCENT_STILL_GOING], filter: $onwardBefore) {
          ...NumbersRows
        }
      }
    }
  }
`);

// Of its own: the rest does not wait for it.
const satisfactionQuery = graphql(`
  query NumbersSatisfaction($now: EpisodeFilter!, $before: EpisodeFilter!, $compare: Boolean!) {
    analytics {
      now: outcomes(instruments: [ONS4], filter: $now) {
        ...NumbersChange
      }
      before: outcomes(instruments: [ONS4], filter: $before) @include(if: $compare) {
        ...NumbersChange
      }
    }
  }
`);

/** Five figures, each with the period before beside it, and the referrals of each month. */
export function Overview({ question }: SectionProps) {
  const { now, before, compare } = both(question);
  // How many were reached, told to who is guarded, would cost them the days it took: those not reached yet are few.
  const guarded = useGuarded();
  const asked = useAsk(overviewQuery, {
    episodes: now,
    contacts: { ...now, outcomes: ["ATTENDED"] },
    onward: now,
    episodesBefore: before,
    contactsBefore: { ...before, outcomes: ["ATTENDED"] },
    onwardBefore: before,
    known: { ...now, outcomes: onwardOutcomes },
    compare,
    all: !guarded,
  });
  const satisfaction = useSatisfaction(question, guarded && asked.loading);
  const { period, months } = question;
  return (
    <Shown asked={asked} heights={[23, 26]}>
      {({ analytics }) => {
        const referrals = answerOf(analytics.referrals);
        const reached = answerOf(analytics.reached);
        const stuck = answerOf(analytics.stuck);
        const counted = answerOf(analytics.counted);
        const beforeThat = {
          referrals: answerOf(analytics.referralsBefore),
          reached: answerOf(analytics.reachedBefore),
          stuck: answerOf(analytics.stuckBefore),
        };
        const monthly = byMonth(answerOf(analytics.months), months, "COUNT");
        const tiles: (Tile | null)[] = [
          {
            name: "Referrals received",
            value: total(referrals, "COUNT"),
            before: of(beforeThat.referrals, "COUNT"),
          },
          {
            name: "People reached",
            value: total(reached, "PEOPLE"),
            before: of(beforeThat.reached, "PEOPLE"),
            more: "At least once in the period, whenever they were referred",
          },
          {
            name: "Days to first contact",
            value: total(referrals, "MEDIAN_DAYS_TO_CONTACT"),
            before: of(beforeThat.referrals, "MEDIAN_DAYS_TO_CONTACT"),
            more: `Half of those reached waited no longer; ${
              counted
                ? reachedWords(total(counted, "REACHED"), total(referrals, "COUNT"))
                : "Waiting times has how many that is, where it can be told"
            }. Of those reached, within the scheme's limit of ${limit(analytics.firstContactDays)}: ${inTime(referrals)}${
              beforeThat.referrals ? ` (before: ${inTime(beforeThat.referrals)})` : ""
            }`,
          },
          ...satisfaction.tiles,
          {
            name: "Onward links that stuck",
            value: total(stuck, "PERCENT_STILL_GOING", "%"),
            before: of(beforeThat.stuck, "PERCENT_STILL_GOING", "%"),
            more: `${stillGoing}: ${knownWords(total(answerOf(analytics.known), "COUNT"), total(stuck, "COUNT"))}`,
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
                ...defined(referrals, "COUNT", "MEDIAN_DAYS_TO_CONTACT", "PERCENT_CONTACTED_IN_TIME"),
                ...(counted ? defined(counted, "REACHED") : []),
                ...defined(reached, "PEOPLE"),
                ...satisfaction.definitions,
                ...defined(stuck, "PERCENT_STILL_GOING"),
              ]}
              file="at-a-glance"
            />
            <Trend
              title={trendTitle(overOnly(question, monthly), "Referrals", "Referrals received each month")}
              aside={aside(question)}
              unit="Referrals a month"
              months={months}
              running={period.running}
              series={[{ name: "Referrals", values: monthly }]}
              note={rounded}
              definition={defined(referrals, "COUNT")}
              file="referrals-by-month"
            />
          </>
        );
      }}
    </Shown>
  );
}

function of(answer: Answer | undefined, measure: string, unit = "") {
  return answer && total(answer, measure, unit);
}

function inTime(answer: Answer): string {
  return inWords(total(answer, "PERCENT_CONTACTED_IN_TIME", "%"));
}

/** The figure of life satisfaction: still to come, there, or none where it is refused or nobody was asked. To who is guarded
 * what is told first decides what can be told after it: how many were asked, who are nearly all, would cost them the number
 * of referrals. So for them it waits for the rest. */
function useSatisfaction(question: Question, waits: boolean) {
  const { data, loading } = useAsk(satisfactionQuery, both(question), { pause: waits });
  const find = (changes: readonly Change[]) => changes.find(({ item }) => item === "LIFE_SATISFACTION");
  const guarded = useGuarded();
  const change = data && find(changesOf(data.analytics.now));
  if (!change) return { tiles: loading || waits ? [null] : [], definitions: [] };
  const before = data.analytics.before && find(changesOf(data.analytics.before));
  return {
    tiles: [
      {
        name: "Change of life satisfaction",
        value: signed(change.change),
        before: before && signed(before.change),
        more: answersWords(change),
      },
    ],
    definitions: [change.definition, satisfactionDefinition(guarded)],
  };
}
