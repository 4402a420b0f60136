import { type Bar, Bars } from "../../../components/chart/Bars";
import type { Value } from "../../../components/chart/value";
import { Panel } from "../../../components/Panel";
import { graphql } from "../../../lib/graphql/generated";
import { useAsk } from "../../../lib/graphql/use";
import { type Answer, answerOf, group, total, written } from "../answer";
import { type Change, changesOf, itemName } from "../change";
import { known, partOf } from "../known";
import type { SectionProps } from "../NumbersPage";
import { aside, within } from "../question";
import { Shown } from "../Shown";
import { shares } from "../said";

const qualityQuery = graphql(`
  query NumbersQuality($now: EpisodeFilter!, $onward: OnwardFilter!) {
    analytics {
      ethnic: episodes {
        aggregate(groupBy: [ETHNIC_GROUP], measures: [COUNT], filter: $now) {
          ...NumbersRows
        }
      }
      planned: episodes {
        aggregate(measures: [PERCENT_PLANNED], filter: $now) {
          ...NumbersRows
        }
      }
      gender: episodes {
        aggregate(groupBy: [GENDER], measures: [COUNT], filter: $now) {
          ...NumbersRows
        }
      }
      carer: episodes {
        aggregate(groupBy: [CARER_STATUS], measures: [COUNT], filter: $now) {
          ...NumbersRows
        }
      }
      household: episodes {
        aggregate(groupBy: [HOUSEHOLD], measures: [COUNT], filter: $now) {
          ...NumbersRows
        }
      }
      deprivation: episodes {
        aggregate(groupBy: [IMD_QUINTILE], measures: [COUNT], filter: $now) {
          ...NumbersRows
        }
      }
      outcomes: onwardReferrals {
        aggregate(groupBy: [OUTCOME], measures: [COUNT], filter: $onward) {
          ...NumbersRows
        }
      }
    }
  }
`);

const measuredQuery = graphql(`
  query NumbersMeasured($now: EpisodeFilter!) {
    analytics {
      outcomes(instruments: [ONS4], filter: $now) {
        ...NumbersChange
      }
    }
  }
`);

const knownDefinition = {
  text: "Of the referrals received in the period, the share of which this is written down. Who would rather not say has answered.",
  numerator: "referrals of which it is written down",
  denominator: "all referrals received in the period",
  excluded: "Deleted clients, test clients among them, are counted nowhere.",
};

/** How much of what should be known is known, and how the figures are made. */
export function Quality({ question }: SectionProps) {
  const now = within(question, question.period);
  const asked = useAsk(qualityQuery, { now, onward: now });
  const measured = useAsk(measuredQuery, { now });
  return (
    <div className="al-stack">
      <Shown asked={asked} heights={[[22, 15]]}>
        {({ analytics }) => {
          const ethnic = answerOf(analytics.ethnic);
          const outcomes = answerOf(analytics.outcomes);
          const rows: Bar[] = [
            { name: "Ethnic group", value: knownOf(ethnic, "NOT_KNOWN") },
            { name: "Gender", value: knownOf(answerOf(analytics.gender), "NOT_KNOWN") },
            { name: "Whether they are a carer", value: knownOf(answerOf(analytics.carer), "NOT_KNOWN") },
            { name: "Whom they live with", value: knownOf(answerOf(analytics.household), "NOT_KNOWN") },
            { name: "Deprivation of the practice", value: knownOf(answerOf(analytics.deprivation), "0") },
          ];
          return (
            <div className="al-numbers-pair">
              <Bars
                title="What is known of people when they are referred"
                aside={aside(question)}
                of="What"
                unit="% known"
                highest={100}
                rows={rows}
                note={shares}
                definition={knownDefinition}
                file="known-of-people"
              />
              <Bars
                title="What is known of their support"
                aside={aside(question, "as it stands today")}
                of="What"
                unit="% known"
                highest={100}
                rows={[
                  {
                    name: "A plan is agreed",
                    value: total(answerOf(analytics.planned), "PERCENT_PLANNED", "%"),
                  },
                  { name: "What became of signposts and onward referrals", value: knownOf(outcomes, "") },
                ]}
                note={shares}
                definition={{
                  text: "Of episodes whose support has started, the share with an agreed plan; and of signposts and onward referrals, the share of which it is known what became of them.",
                }}
                file="known-of-support"
              />
            </div>
          );
        }}
      </Shown>
      <Shown asked={measured} heights={[19]}>
        {({ analytics }) => <Measured changes={changesOf(analytics.outcomes)} when={aside(question)} />}
      </Shown>
      <Method />
    </div>
  );
}

function knownOf(answer: Answer, unknown: string): Value {
  return known(total(answer, "COUNT"), group(answer, unknown, "COUNT"));
}

function Measured({ changes, when }: { changes: readonly Change[]; when: string }) {
  const rows = changes.map((change): Bar => {
    const { episodes, measured, pairs } = change;
    const share = (of: typeof pairs) => partOf(written(of), written(episodes));
    return { name: itemName(change), value: share(measured), beside: share(pairs) };
  });
  return (
    <Bars
      title="Wellbeing questions that were asked"
      aside={`${when}, of those whose support has started`}
      of="Question"
      unit="% with a first answer"
      compare="% with a later one too"
      order="given"
      highest={100}
      rows={rows}
      note={`Support that still goes on is among them, whether it is time to ask again or not. ${shares}`}
      definition={{
        text: "Of the episodes whose support has started, ended or not, the share with a first answer to the question, and the share with a later answer to the same question.",
        numerator: "episodes with a first answer, and with a first and a later one",
        denominator: "episodes whose support has started",
        excluded: "Answers that were declined.",
      }}
      file="measures-asked"
    />
  );
}

/** What holds for every figure. */
function Method() {
  return (
    <Panel title="How all figures are made">
      <ul className="al-numbers-said">
        <li>
          A figure about 1 to 7 people is withheld, and so is one from which such a figure could be worked
          out. Other counts are rounded to the nearest 5. Totals are counted first and then rounded: they need
          not be the sum of what is shown.
        </li>
        <li>One person with two episodes is one person and two episodes, everywhere.</li>
        <li>A practice counts for the PCN that it was in on the day, also after it has moved.</li>
        <li>
          Where a change is told, the same people are compared with themselves: their first answer and their
          latest.
        </li>
        <li>Waits that are not over are in no median. Percentages are made from rounded counts.</li>
        <li>Deleted clients, test clients among them, are counted nowhere.</li>
      </ul>
    </Panel>
  );
}
