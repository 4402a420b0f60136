import { Figure, type Said } from "./Figure";
import { Hatch } from "./Hatch";
import { axis, largest, share, tickText } from "./scale";
import { emptyWords, type Value, withheld } from "./value";
import "./rows.scss";

export interface Rate {
  name: string;
  /** How many there are, and out of how many. */
  counted: Value;
  size: Value;
  rate: Value;
  /** Between what the true rate lies: 95 of 100 such intervals hold it. */
  from: Value;
  to: Value;
}

interface RatesProps extends Said {
  /** Those of nobody have no rate: they stand in the table alone. */
  rows: readonly Rate[];
  /** The rate that the others are held against; no line where it has none. */
  all: Rate;
  /** What else belongs to them, in the table alone. */
  beside?: readonly Rate[];
  /** What the rows are: "Age". */
  of: string;
  /** What is counted, out of what, and the rate: "People referred", "Registered", "Per 1,000". */
  countedUnit: string;
  sizeUnit: string;
  rateUnit: string;
}

/** The rate of each group as a dot, with its interval as a whisker, against a line at the rate of all. */
export function Rates({ rows, all, beside = [], of, countedUnit, sizeUnit, rateUnit, ...said }: RatesProps) {
  const drawn = rows.filter(hasRate);
  const { at, ticks } = axis(
    0,
    largest([all, ...drawn].flatMap(({ rate, to }) => [rate.value, to.value])),
    4,
  );
  const table = {
    columns: [of, countedUnit, sizeUnit, rateUnit, "95% interval"],
    rows: [...rows, all, ...beside]
      .filter(told)
      .map((row) => [row.name, row.counted, row.size, row.rate, between(row)]),
  };
  const line = all.rate.value === null ? undefined : share(at(all.rate.value));
  return (
    <Figure
      {...said}
      table={{ ...table, rows: rows.length > 0 ? table.rows : [] }}
      empty={emptyWords(drawn.map(({ rate }) => rate))}
    >
      <p className="al-chart__keys">
        <span className="al-chart__key">
          <svg className="al-chart__sign" focusable="false" aria-hidden="true">
            <Whisker from="0" to="100%" />
            <circle className="al-rates__dot" cx="50%" cy="50%" r="0.4em" />
          </svg>
          {`${rateUnit}, with its 95% interval`}
        </span>
        {line && (
          <span className="al-chart__key">
            <svg className="al-chart__sign" focusable="false" aria-hidden="true">
              <line className="al-chart__target" x1="50%" x2="50%" y1="0" y2="100%" />
            </svg>
            {`${all.name}: ${all.rate.shown}`}
          </span>
        )}
      </p>
      <div className="al-rates">
        {drawn.map((row) => (
          <div key={row.name} className="al-rates__row">
            <div className="al-rates__name">{row.name}</div>
            <svg className="al-rates__plot" focusable="false" aria-hidden="true">
              {line && <line className="al-chart__target" x1={line} x2={line} y1="0" y2="100%" />}
              <Marks row={row} at={at} />
            </svg>
            <div className="al-rates__value">
              <b>{row.rate.shown}</b>
              {row.rate.value !== null && <span>{` (${between(row)})`}</span>}
            </div>
          </div>
        ))}
        <div className="al-rates__row al-rates__row--axis">
          <svg className="al-rates__axis" focusable="false" aria-hidden="true">
            {ticks.map((tick) => (
              <text key={tick} x={share(at(tick))} y="1.1em" textAnchor="middle">
                {tickText(tick)}
              </text>
            ))}
          </svg>
        </div>
      </div>
    </Figure>
  );
}

/** Whether there is a rate, be it withheld. */
export function hasRate({ rate }: Rate): boolean {
  return rate.value !== null || withheld(rate);
}

// What is of nothing is no row: a line that there is not.
function told({ counted, rate }: Rate): boolean {
  return counted.shown !== "-" || rate.value !== null;
}

function between({ from, to }: Rate): string {
  return from.value === null || to.value === null ? "" : `${from.shown} to ${to.shown}`;
}

function Marks({ row: { rate, from, to }, at }: { row: Rate; at: (value: number) => number }) {
  return (
    <>
      <line className="al-rates__track" x1="0" x2="100%" y1="50%" y2="50%" />
      {withheld(rate) && <Hatch x="0.5" y="28%" width="2em" height="44%" />}
      {from.value !== null && to.value !== null && (
        <Whisker from={share(at(from.value))} to={share(at(to.value))} />
      )}
      {rate.value !== null && (
        <circle className="al-rates__dot" cx={share(at(rate.value))} cy="50%" r="0.43em" />
      )}
    </>
  );
}

/** A line between two places, with an end across at each. */
function Whisker({ from, to }: { from: string; to: string }) {
  return (
    <>
      <line className="al-rates__whisker" x1={from} x2={to} y1="50%" y2="50%" />
      {[from, to].map((end, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the two ends never change places
        <line key={index} className="al-rates__whisker" x1={end} x2={end} y1="34%" y2="66%" />
      ))}
    </>
  );
}
