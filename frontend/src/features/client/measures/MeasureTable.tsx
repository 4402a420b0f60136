import { useId } from "react";
import { StartNow } from "../../../components/StartNow";
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
                <StartNow start={one.start} now={one.now} lowest={one.lowest} highest={one.highest} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
