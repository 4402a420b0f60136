import { Bars } from "../../../components/chart/Bars";
import { Dumbbell, type Pair } from "../../../components/chart/Dumbbell";
import { episodeStageLabels } from "../../../lib/codes.apart.generated";
import { referralStatusLabels } from "../../../lib/codes.generated";
import { graphql } from "../../../lib/graphql/generated";
import type {
  EpisodeMeasure,
  NumbersWaitingQuery,
  ReferralStatus,
} from "../../../lib/graphql/generated/graphql";
import { useAsk } from "../../../lib/graphql/use";
import { answerOf, bars, days, defined, group, listing, nameOf, written } from "../answer";
import { useGuarded } from "../guarded";
import type { SectionProps } from "../NumbersPage";
import { aside, quartersOf, today, within } from "../question";
import { Shown } from "../Shown";
import { fewPointsWords, limit, reachedWords, roundDays, rounded, shares, waits } from "../said";

const waitingQuery = graphql(`
  query NumbersWaiting($now: EpisodeFilter!, $waiting: EpisodeFilter!, $byPcn: [EpisodeMeasure!]!) {
    analytics {
      firstContactDays
      flow(filter: $now) {
        stage
        episodes {
          shown
          value
        }
        share {
          shown
          value
        }
        median {
          shown
          value
        }
        ninetieth {
          shown
          value
        }
      }
      quarters: episodes {
        aggregate(
          groupBy: [QUARTER]
          measures: [MEDIAN_DAYS_TO_CONTACT, NINETIETH_DAYS_TO_CONTACT]
          filter: $now
        ) {
          ...NumbersRows
        }
      }
      pcns: episodes {
        aggregate(groupBy: [PCN], measures: $byPcn, filter: $now) {
          ...NumbersRows
        }
      }
      waiting: episodes {
        aggregate(groupBy: [STATUS], measures: [COUNT], filter: $waiting) {
          ...NumbersRows
        }
      }
    }
  }
`);

// Those whose first contact, or start, is still to come.
const waitingStatuses: ReferralStatus[] = ["RECEIVED", "IN_TRIAGE", "ACCEPTED", "WAITING", "CONTACTING"];

const pcnMeasures: EpisodeMeasure[] = [
  "MEDIAN_DAYS_TO_CONTACT",
  "NINETIETH_DAYS_TO_CONTACT",
  "PERCENT_CONTACTED_IN_TIME",
];

type Stage = NumbersWaitingQuery["analytics"]["flow"][number];

const half = "Half within";
const most = "Nine in ten within";

const flowDefinition = {
  text: "How many of the referrals received in the period have come to each stage by today, and after how many calendar days from receipt. Those that have not come so far are in no median: a wait that is not over has no length.",
  numerator: "referrals that have come to the stage",
  denominator: "for shares, all referrals received in the period",
  excluded: "Deleted clients, test clients among them, are counted nowhere.",
};

/** How long people wait, at each stage, over the quarters and by PCN. */
export function WaitingTimes({ question }: SectionProps) {
  const { period } = question;
  const now = within(question, period);
  // How many were reached, told to who is guarded, would cost them the days it took: those not reached yet are few.
  const guarded = useGuarded();
  const asked = useAsk(waitingQuery, {
    now,
    byPcn: guarded ? pcnMeasures : [...pcnMeasures, "REACHED"],
    waiting: { ...question.whom, statuses: waitingStatuses },
  });
  return (
    <Shown asked={asked} heights={[[22, 32], 26, [34, 20], 19]}>
      {({ analytics }) => {
        const quarters = answerOf(analytics.quarters);
        const pcns = answerOf(analytics.pcns);
        const waiting = answerOf(analytics.waiting);
        const { flow } = analytics;
        const byPcn = pcns.groups.map(
          ({ by: [key = ""] }): Pair => ({
            name: nameOf(question.pcnName, key),
            start: group(pcns, key, "MEDIAN_DAYS_TO_CONTACT"),
            now: group(pcns, key, "NINETIETH_DAYS_TO_CONTACT"),
          }),
        );
        // Not by month: of most months a few are not reached yet, who would be told of by the difference.
        const byQuarter = quartersOf(question).map(
          ({ key, name }): Pair => ({
            name,
            start: group(quarters, key, "MEDIAN_DAYS_TO_CONTACT"),
            now: group(quarters, key, "NINETIETH_DAYS_TO_CONTACT"),
          }),
        );
        const inTime = pcns.groups
          .map(({ by: [key = ""] }) => ({
            name: nameOf(question.pcnName, key),
            value: group(pcns, key, "PERCENT_CONTACTED_IN_TIME", "%"),
            of: guarded ? undefined : group(pcns, key, "REACHED"),
          }))
          .sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
        const steps = flow.filter(({ stage }) => stage !== "RECEIVED" && stage !== "CLOSED").map(stepOf);
        return (
          <>
            <div className="al-numbers-pair">
              <Bars
                title="How far referrals have come"
                aside={aside(question, "as it stands today")}
                of="Stage"
                unit="Referrals"
                order="given"
                rows={flow.map(({ stage, episodes }) => ({
                  name: episodeStageLabels[stage],
                  value: written(episodes),
                }))}
                note={rounded}
                definition={flowDefinition}
                file="stages"
              />
              <Dumbbell
                title={reachedTitle(flow)}
                aside={aside(question, "days from receipt")}
                of="Stage"
                lowest={0}
                highest={roundDays(steps)}
                startName={half}
                nowName={most}
                rows={steps}
                note={waits}
                definition={flowDefinition}
                file="days-to-stages"
              />
            </div>
            <Dumbbell
              title="Days to first contact, by the quarter of the referral"
              aside={aside(
                question,
                "quarters of the financial year, with those of their months that are in the period",
              )}
              of="Quarter"
              lowest={0}
              highest={roundDays(byQuarter)}
              startName={half}
              nowName={most}
              rows={byQuarter}
              note={waits}
              definition={defined(quarters, "MEDIAN_DAYS_TO_CONTACT", "NINETIETH_DAYS_TO_CONTACT")}
              file="days-to-first-contact-by-quarter"
            />
            <div className="al-numbers-pair">
              <Dumbbell
                title="Days to first contact by PCN"
                aside={aside(question)}
                of="PCN"
                lowest={0}
                highest={roundDays(byPcn)}
                startName={half}
                nowName={most}
                rows={byPcn}
                note={listing(pcns, waits)}
                definition={defined(pcns, "MEDIAN_DAYS_TO_CONTACT", "NINETIETH_DAYS_TO_CONTACT")}
                file="days-to-first-contact-by-pcn"
              />
              <Bars
                title={`Of those reached, reached within the scheme's limit of ${limit(analytics.firstContactDays)}`}
                aside={aside(question, ofReached(flow))}
                of="PCN"
                unit="% of those reached"
                ofUnit={guarded ? undefined : "Reached"}
                highest={100}
                order="given"
                rows={inTime}
                note={listing(
                  pcns,
                  `${fewPointsWords(inTime.map(({ of }) => of))}${guarded ? " How many were reached in each PCN is not told to your role." : ""} The limit is what the scheme has set today: ${limit(analytics.firstContactDays)} from receipt to the first contact that reached the client. Who was not reached yet is in no share. ${shares}`,
                )}
                definition={defined(pcns, "PERCENT_CONTACTED_IN_TIME", "REACHED")}
                file="reached-in-time-by-pcn"
              />
            </div>
            <Bars
              title="Waiting now"
              aside={today(question)}
              of="Status"
              unit="Referrals"
              order="given"
              rows={bars(waiting, { names: referralStatusLabels, all: waitingStatuses })}
              note={rounded}
              definition={defined(waiting, "COUNT")}
              file="waiting-now"
            />
          </>
        );
      }}
    </Shown>
  );
}

function stepOf({ stage, median, ninetieth }: Stage): Pair {
  return { name: episodeStageLabels[stage], start: days(median), now: days(ninetieth) };
}

/** Of how many the share is, where both are known. */
function ofReached(flow: readonly Stage[]): string | undefined {
  const of = (stage: Stage["stage"]) => flow.find((one) => one.stage === stage)?.episodes;
  return reachedWords(of("CONTACTED"), of("RECEIVED"));
}

function reachedTitle(flow: readonly Stage[]): string {
  const reached = flow.find(({ stage }) => stage === "CONTACTED");
  const [median, ninetieth] = [reached && days(reached.median), reached && days(reached.ninetieth)];
  if (typeof median?.value !== "number" || typeof ninetieth?.value !== "number")
    return "How long each stage takes";
  return `Half of those reached were reached within ${median.shown} days, nine in ten within ${ninetieth.shown}`;
}
