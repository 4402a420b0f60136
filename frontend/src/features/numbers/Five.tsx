import { Figure, type Said } from "../../components/chart/Figure";
import { type Cell, type Value, withheld } from "../../components/chart/value";
import { Skeleton } from "../../components/State";
import type { Question } from "./question";
import { inWords } from "./said";
import { TotalWithheld } from "./Withheld";

/** One of the figures that come first. */
export interface Tile {
  name: string;
  value: Value;
  /** The same of the period before. */
  before?: Value;
  /** What belongs to it. */
  more?: string;
}

interface FiveProps extends Said {
  /** Null for one whose answer is on its way. */
  tiles: readonly (Tile | null)[];
  question: Question;
}

const noRecords = "no records yet";

/** A few figures, large, with what they were before beside each, or why that is not told. */
export function Five({ tiles, question, note, ...said }: FiveProps) {
  const { period, uncompared } = question;
  const there = tiles.filter((tile) => tile !== null);
  const before = period.before?.words ?? (uncompared && "Period before");
  const table = {
    columns: ["Figure", period.words, ...(before ? [before] : []), "About"],
    rows: there.map((tile): Cell[] => [
      tile.name,
      tile.value,
      ...(before ? [uncompared ? noRecords : (tile.before ?? "")] : []),
      tile.more ?? "",
    ]),
  };
  return (
    <>
      <Figure {...said} note={[uncompared, note].filter(Boolean).join(" ")} table={table}>
        <div className="al-five">
          {tiles.map((tile, index) => (
            <One key={tile?.name ?? index} tile={tile} uncompared={uncompared} />
          ))}
        </div>
      </Figure>
      {there.some(({ value }) => withheld(value)) && <TotalWithheld question={question} />}
    </>
  );
}

function One({ tile, uncompared }: { tile: Tile | null; uncompared?: string }) {
  if (!tile) {
    return (
      <div className="al-five__one">
        <p className="al-five__name">
          <Skeleton />
        </p>
        <p className="al-five__number">
          <Skeleton width="3em" />
        </p>
      </div>
    );
  }
  const { name, value, more } = tile;
  const before = uncompared ? noRecords : tile.before && inWords(tile.before);
  return (
    <div className="al-five__one">
      <p className="al-five__name">{name}</p>
      <p className={withheld(value) ? "al-five__number al-five__number--words" : "al-five__number"}>
        {inWords(value)}
      </p>
      <div className="al-five__more">
        {before && <p>{`Period before: ${before}`}</p>}
        {more && <p>{more}</p>}
      </div>
    </div>
  );
}
