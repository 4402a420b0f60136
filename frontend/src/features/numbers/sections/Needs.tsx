import { Bars } from "../../../components/chart/Bars";
import { goalStatusLabels } from "../../../lib/codes.generated";
import { graphql } from "../../../lib/graphql/generated";
import { useAsk } from "../../../lib/graphql/use";
import { useWords } from "../../../lib/words";
import { answerOf, bars, defined, listing, nameOf, total } from "../answer";
import { Five, type Tile } from "../Five";
import type { SectionProps } from "../NumbersPage";
import { aside, both } from "../question";
import { Shown } from "../Shown";
import { mostTitle, rounded, shares } from "../said";

const needsQuery = graphql(`
  query NumbersNeeds(
    $needs: NeedFilter!
    $goals: GoalFilter!
    $needsBefore: NeedFilter!
    $goalsBefore: GoalFilter!
    $compare: Boolean!
  ) {
    analytics {
      needs: needs {
        aggregate(groupBy: [NEED], measures: [COUNT, PEOPLE], filter: $needs) {
          ...NumbersRows
        }
      }
      needsBefore: needs @include(if: $compare) {
        aggregate(groupBy: [NEED], measures: [COUNT, PEOPLE], filter: $needsBefore) {
          ...NumbersRows
        }
      }
      goals: goals {
        aggregate(measures: [COUNT, PERCENT_ACHIEVED, MEAN_IMPORTANCE], filter: $goals) {
          ...NumbersRows
        }
      }
      achieved: goals {
        aggregate(groupBy: [NEED], measures: [PERCENT_ACHIEVED], filter: $goals) {
          ...NumbersRows
        }
      }
      goalsBefore: goals @include(if: $compare) {
        aggregate(measures: [COUNT, PERCENT_ACHIEVED, MEAN_IMPORTANCE], filter: $goalsBefore) {
          ...NumbersRows
        }
      }
      statuses: goals {
        aggregate(groupBy: [STATUS], measures: [COUNT], filter: $goals) {
          ...NumbersRows
        }
      }
    }
  }
`);

const ofNeeds = [
  ["Needs in support plans", "COUNT", ""],
  ["People whose needs they are", "PEOPLE", ""],
] as const;
const ofGoals = [
  ["Goals set", "COUNT", ""],
  ["Goals achieved", "PERCENT_ACHIEVED", "%"],
  ["Importance to the client, 1 to 10", "MEAN_IMPORTANCE", ""],
] as const;

/** Why the share of goals achieved is no fair measure of a period that is not long ago. */
function fresh(compared: boolean): string {
  return compared
    ? "By today. Goals of this period have had less time than those of the period before: a smaller share is no sign of worse work"
    : "By today. Goals that were set lately have had less time";
}

/** What people want help with, and how far their goals have come. */
export function Needs({ question }: SectionProps) {
  const words = useWords();
  const { now, before, compare } = both(question);
  const asked = useAsk(needsQuery, {
    needs: now,
    goals: now,
    needsBefore: before,
    goalsBefore: before,
    compare,
  });
  const { period } = question;
  return (
    <Shown asked={asked} heights={[18, [37, 22], 19]}>
      {({ analytics }) => {
        const needs = answerOf(analytics.needs);
        const needsBefore = answerOf(analytics.needsBefore);
        const goals = answerOf(analytics.goals);
        const goalsBefore = answerOf(analytics.goalsBefore);
        const achieved = answerOf(analytics.achieved);
        const statuses = answerOf(analytics.statuses);
        const byNeed = bars(needs, { measure: "PEOPLE", names: words.reasons, before: needsBefore });
        const tile =
          (answer: typeof needs, earlier: typeof needsBefore) =>
          ([name, measure, unit]: readonly [string, string, string]): Tile => ({
            name,
            value: total(answer, measure, unit),
            before: earlier && total(earlier, measure, unit),
            more: measure === "PERCENT_ACHIEVED" ? fresh(Boolean(earlier)) : undefined,
          });
        return (
          <>
            <Five
              title="At a glance"
              aside={aside(question, "plans begun and goals set")}
              tiles={[...ofNeeds.map(tile(needs, needsBefore)), ...ofGoals.map(tile(goals, goalsBefore))]}
              question={question}
              note={rounded}
              definition={[
                ...defined(needs, "COUNT", "PEOPLE"),
                ...defined(goals, "COUNT", "PERCENT_ACHIEVED", "MEAN_IMPORTANCE"),
              ]}
              file="needs-and-goals"
            />
            <div className="al-numbers-pair">
              <Bars
                // A person may have several needs, and is in the bar of each.
                title={mostTitle(
                  bars(needs, { names: words.reasons }),
                  total(needs, "COUNT"),
                  "Most common need",
                  "What people want help with",
                  needs.complete,
                )}
                aside={aside(question)}
                of="Need"
                unit={period.before ? period.words : "People"}
                compare={period.before?.words}
                rows={byNeed}
                note={listing(needs, `People, each in the bar of every need they have. ${rounded}`)}
                definition={defined(needs, "PEOPLE")}
                file="people-by-need"
              />
              <Bars
                title="Goals achieved, by need"
                aside={aside(question, "as it stands today")}
                of="Need"
                unit="% of goals achieved"
                rows={bars(achieved, {
                  measure: "PERCENT_ACHIEVED",
                  unit: "%",
                  names: (key) => (key === "" ? "No need named" : nameOf(words.reasons, key)),
                })}
                note={listing(
                  achieved,
                  `Goals that were set lately have had less time to be achieved. ${shares}`,
                )}
                definition={defined(goals, "PERCENT_ACHIEVED")}
                file="goals-achieved-by-need"
              />
            </div>
            <Bars
              title="How far goals have come"
              aside={aside(question, "as it stands today")}
              of="Status"
              unit="Goals"
              order="given"
              rows={bars(statuses, { names: goalStatusLabels, all: Object.keys(goalStatusLabels) })}
              note={rounded}
              definition={defined(statuses, "COUNT")}
              file="goals-by-status"
            />
          </>
        );
      }}
    </Shown>
  );
}
