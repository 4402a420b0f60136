import { Dumbbell } from "../../../components/chart/Dumbbell";
import { Figure } from "../../../components/chart/Figure";
import { Panel } from "../../../components/Panel";
import { EmptyState } from "../../../components/State";
import { instrumentLabels } from "../../../lib/codes.generated";
import { humanise } from "../../../lib/format";
import { graphql } from "../../../lib/graphql/generated";
import { useAsk } from "../../../lib/graphql/use";
import { mean, written } from "../answer";
import {
  answeredAll,
  byReferral,
  type Change,
  changesOf,
  changeTitle,
  changeWords,
  itemName,
  type Moved,
  matrixOf,
  notAgain,
  notAgainDefinition,
  othersAnsweredAll,
  pairsWords,
  partsWords,
  type Scale,
  scales,
} from "../change";
import { useGuarded } from "../guarded";
import type { SectionProps } from "../NumbersPage";
import { aside, within } from "../question";
import { Shown } from "../Shown";
import { inWords, rounded } from "../said";

const outcomesQuery = graphql(`
  query NumbersOutcomes($now: EpisodeFilter!) {
    analytics {
      outcomes(filter: $now) {
        ...NumbersChange
      }
    }
  }
`);

/** How people's answers changed, in matched pairs, with how many are missing and what a change does not prove. */
export function Outcomes({ question }: SectionProps) {
  const asked = useAsk(outcomesQuery, { now: within(question, question.period) });
  const when = aside(question, "by the month of the referral");
  return (
    <Shown asked={asked} heights={[7, 26, 18, 25, [26, 26]]}>
      {({ analytics }) => {
        const all = changesOf(analytics.outcomes);
        const drawn = scales
          .map((scale) => ({ scale, changes: ofScale(all, scale) }))
          .filter(({ changes }) => changes.length > 0);
        const movers = all.filter((change) => change.movers.length > 0);
        if (drawn.length === 0) {
          return (
            <Panel>
              <EmptyState title="Nobody was asked yet" icon="measure">
                Of those who were referred in this period nobody has answered a questionnaire.
              </EmptyState>
            </Panel>
          );
        }
        return (
          <>
            <Warnings changes={all} />
            {drawn.map(({ scale, changes }) => (
              <ScaleFigure key={titleOf(scale)} scale={scale} changes={changes} when={when} />
            ))}
            {movers.length > 0 && (
              <div className="al-numbers-pair">
                {movers.map((change) => (
                  <Movers key={`${change.instrument} ${change.item}`} change={change} when={when} />
                ))}
              </div>
            )}
          </>
        );
      }}
    </Shown>
  );
}

function ofScale(all: readonly Change[], { instrument, items }: Scale): Change[] {
  return Object.keys(items).flatMap((item) =>
    all.filter((change) => change.instrument === instrument && change.item === item),
  );
}

// A questionnaire may have two scales: of its questions, and of its score.
function titleOf({ instrument, items }: Scale): string {
  const label = instrumentLabels[instrument];
  return instrument === "UCLA3" && items.TOTAL ? `${label}, score` : label;
}

interface ScaleFigureProps {
  scale: Scale;
  changes: readonly Change[];
  when: string;
}

function ScaleFigure({ scale, changes, when }: ScaleFigureProps) {
  const title = titleOf(scale);
  const guarded = useGuarded();
  const whole = changes[0] && scales.filter(({ instrument }) => instrument === changes[0]?.instrument);
  // Of one question alone nothing is left out.
  const several = whole?.some(({ items }) => Object.keys(items).length > 1);
  const started = changes[0] ? inWords(written(changes[0].episodes)) : "0";
  return (
    <Dumbbell
      title={changeTitle(changes, title)}
      aside={[
        started === "withheld" ? when : `${when}. Episodes whose support has started: ${started}`,
        several && (guarded ? answeredAll : othersAnsweredAll),
      ]
        .filter(Boolean)
        .join(". ")}
      of="Question"
      lowest={scale.lowest}
      highest={scale.highest}
      startName="First answer"
      nowName="Latest answer"
      changeName="Mean change (95% interval)"
      rows={changes.map((change) => ({
        name: itemName(change),
        aside: pairsWords(change),
        start: mean(change.start),
        now: mean(change.now),
        change: changeWords(change),
      }))}
      note={changes.some(({ missing }) => written(missing).value) ? `${notAgain} ${rounded}` : rounded}
      definition={changes[0] && [changes[0].definition, notAgainDefinition]}
      file={`outcomes-${title
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, "-")
        .replace(/-$/, "")}`}
    />
  );
}

/** What a change does not prove: each sentence once, with the questions that it is about unless it is about all. */
function Warnings({ changes }: { changes: readonly Change[] }) {
  const said = new Map<string, string[]>();
  for (const change of changes) {
    for (const warning of change.warnings) {
      said.set(warning, [...(said.get(warning) ?? []), itemName(change)]);
    }
  }
  return (
    <Panel title="Before you read these" tone="warn">
      <ul className="al-numbers-said">
        <li>{byReferral}</li>
        {[...said].map(([warning, names]) => (
          <li key={warning}>
            {names.length < changes.length && `${names.join(", ")}: `}
            {warning}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Movers({ change, when }: { change: Change; when: string }) {
  const { parts, rows } = matrixOf(change);
  const [up, level, down] = [change.better, change.same, change.worse].map((figure) =>
    inWords(written(figure)),
  );
  const name = (part: string) => humanise(part);
  return (
    <Figure
      title={`${itemName(change)}: who moved`}
      aside={`${when}. By their answers: ${up} better, ${level} the same, ${down} worse. By the parts of the scale below: ${partsWords(change)}`}
      table={{
        columns: ["At first", ...parts.map((part) => `Now ${name(part).toLowerCase()}`)],
        rows: rows.map((row, index) => [name(parts[index] ?? ""), ...row.map(({ pairs }) => pairs)]),
      }}
      note={`Shaded: moved to a better part of the scale. A part holds several answers: who moved by a point may be in the same part. ${rounded}`}
      definition={{
        text: "Pairs by the named parts of the scale that they went from and to; those that stayed in their part are among them. The parts of ONS4 are the thresholds of the Office for National Statistics.",
        numerator: "pairs: episodes with a first and a later answer",
        excluded:
          "Episodes whose support has not started; answers that were declined; questions answered once.",
      }}
      file={`movers-${change.item.toLowerCase().replaceAll("_", "-")}`}
    >
      <table className="al-movers">
        <thead>
          <tr>
            <td>At first</td>
            {parts.map((part) => (
              <td key={part}>{`Now ${name(part).toLowerCase()}`}</td>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={parts[index]}>
              <td>{name(parts[index] ?? "")}</td>
              {row.map((cell) => (
                <td key={cell.to} className={cellClass(cell)}>
                  {cell.pairs.shown}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Figure>
  );
}

function cellClass({ better, pairs }: Moved): string {
  return [better && "al-movers__better", pairs.value === 0 && "al-movers__none"].filter(Boolean).join(" ");
}
