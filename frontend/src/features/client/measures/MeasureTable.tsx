import { useId } from "react";
import { instrumentLabels } from "../../../lib/codes.generated";
import { shortDate } from "../../../lib/format";
import type { Instrument, MeasurePartsFragment } from "../../../lib/graphql/generated/graphql";

type MeasureChange = MeasurePartsFragment["measureChanges"][number];

const words: Record<string, string> = { BETTER: "Better", WORSE: "Worse", SAME: "Same" };

/** The questions in a word or two; a score and a goal are told as the server names them. */
const short: Record<string, string> = {
  LIFE_SATISFACTION: "Life satisfaction",
  WORTHWHILE: "Worthwhile",
  HAPPINESS: "Happiness",
  ANXIETY: "Anxiety",
  COMPANIONSHIP: "Lacks company",
  LEFT_OUT: "Left out",
  ISOLATED: "Isolated",
  HOW_OFTEN: "Lonely",
};

interface MeasureTableProps {
  id: string;
  instrument: Instrument;
  changes: readonly MeasureChange[];
}

/** One measure: its figures in a table, and a picture in each row that repeats them on the scale of that row. */
export function MeasureTable({ instrument, changes }: MeasureTableProps) {
  const heading = useId();
  const first = changes[0];
  const again = changes.find(({ nowOn }) => nowOn);
  return (
    <div className="al-measure">
      <h3 id={heading}>
        {instrumentLabels[instrument]}{" "}
        {first && (
          <span className="al-small al-soft">
            {shortDate(first.startOn)}
            {again?.nowOn && ` to ${shortDate(again.nowOn)}`}
          </span>
        )}
      </h3>
      <table className="al-table al-measures" aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col" className="al-table__number">
              Start
            </th>
            <th scope="col" className="al-table__number">
              Now
            </th>
            <th scope="col">Change</th>
            <th scope="col">
              <span className="nhsuk-u-visually-hidden">Picture</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((one) => (
            <tr key={`${one.item}-${one.label}`}>
              <th scope="row">{short[one.item] ?? one.label}</th>
              <td className="al-table__number">{one.start}</td>
              <td className="al-table__number">{one.now ?? "-"}</td>
              <td className={one.change === "BETTER" ? "al-better" : undefined}>
                {one.change ? (words[one.change] ?? one.change) : ""}
              </td>
              <td>
                <Picture change={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Picture({ change }: { change: MeasureChange }) {
  const { start, now, lowest, highest } = change;
  // A margin at both ends, so that the dots of the lowest and highest value are whole.
  const at = (value: number) => `${6 + ((value - lowest) / (highest - lowest || 1)) * 88}%`;
  return (
    <svg className="al-dots" aria-hidden="true" focusable="false">
      <line className="al-dots__axis" x1="6%" x2="94%" y1="8" y2="8" />
      {typeof now === "number" && (
        <line className="al-dots__change" x1={at(start)} x2={at(now)} y1="8" y2="8" />
      )}
      <circle className="al-dots__start" cx={at(start)} cy="8" r="5" />
      {typeof now === "number" && <circle className="al-dots__now" cx={at(now)} cy="8" r="5" />}
    </svg>
  );
}
