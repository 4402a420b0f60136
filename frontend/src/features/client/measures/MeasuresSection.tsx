import { useState } from "react";
import { Button } from "../../../components/Button";
import { later } from "../../../components/later";
import { Panel } from "../../../components/Panel";
import { instrumentLabels, measurePointLabels } from "../../../lib/codes.generated";
import { inOrder, shortDate } from "../../../lib/format";
import { useGoOn } from "../../../lib/goon";
import { graphql } from "../../../lib/graphql/generated";
import type { Instrument, MeasurePartsFragment } from "../../../lib/graphql/generated/graphql";
import { type FragmentType, unmask } from "../../../lib/graphql/use";
import { useShortcut } from "../../../lib/keys";
import { useRecord } from "../record";
import { MeasureTable } from "./MeasureTable";

const MeasureDialog = later(() => import("./MeasureDialog").then((m) => m.MeasureDialog));

export const measureParts = graphql(`
  fragment MeasureParts on Referral {
    id
    measureChanges {
      instrument
      item
      label
      lowest
      highest
      higherIsBetter
      start
      startOn
      now
      nowOn
      change
    }
    assessments {
      id
      instrument
      point
      on
      score
      items {
        code
        value
        declined
      }
      goal {
        id
        words
      }
      author {
        id
        name
      }
    }
  }
`);

interface MeasuresSectionProps {
  referral: FragmentType<typeof measureParts>;
  goals: readonly { id: string; words: string }[];
}

/** Where they were at the start and where they are now, told as better or worse. */
export function MeasuresSection({ referral, goals }: MeasuresSectionProps) {
  const { id, measureChanges, assessments } = unmask(measureParts, referral);
  const { mayWrite, firstName } = useRecord();
  const [open, setOpen] = useState(false);
  useShortcut("m", "Record a measure", () => setOpen(true), mayWrite);
  useGoOn(`measure/${id}`, () => setOpen(true), mayWrite);
  const taken = [...(assessments ?? [])].sort((a, b) => inOrder(b.on, a.on) || inOrder(b.id, a.id));
  const instruments = [...new Set(measureChanges.map(({ instrument }) => instrument))];
  return (
    <Panel
      id="measures"
      title="Measures"
      actions={
        mayWrite && (
          <Button kind="secondary" small onClick={() => setOpen(true)}>
            Record a measure
          </Button>
        )
      }
    >
      {taken.length === 0 && (
        <p className="al-soft">
          None yet. Measures help to show what changes; {firstName} may always say no.
        </p>
      )}
      {instruments.map((instrument) => (
        <MeasureTable
          key={instrument}
          id={id}
          instrument={instrument}
          changes={measureChanges.filter((change) => change.instrument === instrument)}
        />
      ))}
      {taken.length > 0 && (
        <details className="al-small">
          <summary>Every time it was asked ({taken.length})</summary>
          <ul className="al-plain-list al-lines">
            {taken.map((one) => (
              <li key={one.id}>
                {shortDate(one.on)}, {measurePointLabels[one.point].toLowerCase()}:{" "}
                {instrumentLabels[one.instrument]}
                <div className="al-soft">{told(one)}</div>
              </li>
            ))}
          </ul>
        </details>
      )}
      {open && <MeasureDialog goals={goals} begun={taken.length > 0} onClose={() => setOpen(false)} />}
    </Panel>
  );
}

type Taken = NonNullable<MeasurePartsFragment["assessments"]>[number];

const itemWords: Record<string, string> = {
  LIFE_SATISFACTION: "satisfied",
  WORTHWHILE: "worthwhile",
  HAPPINESS: "happy",
  ANXIETY: "anxious",
  COMPANIONSHIP: "companionship",
  LEFT_OUT: "left out",
  ISOLATED: "isolated",
  HOW_OFTEN: "lonely",
};

function told(one: Taken): string {
  const items = (one.items ?? []).map(
    ({ code, value, declined }) =>
      `${itemWords[code] ?? code} ${declined ? "preferred not to say" : (value ?? "-")}`,
  );
  const score =
    one.score === null || one.score === undefined || hasOneItem(one.instrument) ? "" : `score ${one.score}`;
  return [score, ...items, one.goal?.words, one.author?.name].filter(Boolean).join(", ");
}

function hasOneItem(instrument: Instrument): boolean {
  return instrument === "LONELINESS_DIRECT";
}
