import { Figure, type Said } from "../../components/chart/Figure";
import { type Cell, type Value, withheld } from "../../components/chart/value";
import { Skeleton } from "../../components/State";
import { inWords } from "./said";

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
  /** The period, and the one before where it is compared. */
  now: string;
  before?: string;
}

/** A few figures, large, with what they were before beside each. */
export function Five({ tiles, now, before, ...said }: FiveProps) {
  const there = tiles.filter((tile) => tile !== null);
  const table = {
    columns: ["Figure", now, ...(before ? [before] : []), "About"],
    rows: there.map((tile): Cell[] => [
      tile.name,
      tile.value,
      ...(before ? [tile.before ?? ""] : []),
      tile.more ?? "",
    ]),
  };
  return (
    <Figure {...said} table={table}>
      <div className="al-five">
        {tiles.map((tile, index) => (
          <One key={tile?.name ?? index} tile={tile} compared={before !== undefined} />
        ))}
      </div>
    </Figure>
  );
}

function One({ tile, compared }: { tile: Tile | null; compared: boolean }) {
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
  const { name, value, before, more } = tile;
  return (
    <div className="al-five__one">
      <p className="al-five__name">{name}</p>
      <p className={withheld(value) ? "al-five__number al-five__number--words" : "al-five__number"}>
        {inWords(value)}
      </p>
      <div className="al-five__more">
        {compared && before && <p>{`Period before: ${inWords(before)}`}</p>}
        {more && <p>{more}</p>}
      </div>
    </div>
  );
}
