import type { CSSProperties } from "react";
import { Figure, type Said } from "./Figure";
import { Hatch } from "./Hatch";
import { axis, largest, share } from "./scale";
import { emptyWords, type Value, withheld } from "./value";
import "./rows.scss";

export interface Bar {
  name: string;
  value: Value;
  /** Of how many it is, where it is a share. */
  of?: Value;
  /** The number that it is compared with. */
  beside?: Value;
  /** Between what its true value lies: 95 of 100 such intervals hold it. */
  interval?: { low: number; high: number; shown: string };
}

interface BarsProps extends Said {
  rows: readonly Bar[];
  /** What the rows are: "Reason". */
  of: string;
  /** What is counted: "Referrals". */
  unit: string;
  /** What the numbers are of, where they are shares of numbers that are told: "Reached". */
  ofUnit?: string;
  /** What the second numbers are: "January to March 2026". */
  compare?: string;
  /** "given" for groups that have an order of their own, such as ages. Else the longest bar comes first. */
  order?: "size" | "given";
  /** The end of the scale, such as 100 of a percentage; else the largest number. */
  highest?: number;
}

// More than so many bars of which nothing is known are a list of names below the others.
const fewHidden = 4;

/** Horizontal bars with their numbers, the largest first. A second number is a thin mark across. */
export function Bars({ rows, of, unit, ofUnit, compare, order = "size", highest, ...said }: BarsProps) {
  const sorted = order === "given" ? rows : [...rows].sort(bySize);
  const hidden = sorted.filter(({ value }) => withheld(value));
  const listed = order === "size" && hidden.length > fewHidden ? hidden : [];
  const drawn = sorted.filter((row) => !listed.includes(row));
  const intervals = rows.some(({ interval }) => interval);
  const top = largest(rows.flatMap((row) => [row.value.value, row.beside?.value, row.interval?.high]));
  const { at } = axis(0, highest ?? top, 4, true);
  const table = {
    columns: [
      of,
      unit,
      ...(ofUnit ? [ofUnit] : []),
      ...(compare ? [compare] : []),
      ...(intervals ? ["95% interval"] : []),
    ],
    rows: sorted.map(({ name, value, of: whole, beside, interval }) => [
      name,
      value,
      ...(ofUnit ? [whole ?? ""] : []),
      ...(compare ? [beside ?? ""] : []),
      ...(intervals ? [interval?.shown ?? ""] : []),
    ]),
  };
  // The numbers stand past the ends of the bars: the longest has room there.
  const room = Math.max(
    0,
    ...rows.map((row) => [row.value, row.of, row.beside].map((one) => one?.shown ?? "").join("").length),
  );
  const ends = { "--al-ends": `${room + (compare ? 4 : 1) + (ofUnit ? 4 : 0)}ch` } as CSSProperties;
  return (
    <Figure
      {...said}
      table={table}
      empty={
        emptyWords(rows.flatMap(({ value, beside }) => (beside ? [value, beside] : [value]))) ??
        loneWords(rows)
      }
    >
      {(compare || intervals) && (
        <p className="al-chart__keys">
          <Key mark="bar" words={unit} />
          {compare && <Key mark="mark" words={compare} />}
          {intervals && <Key mark="interval" words="95% interval" />}
        </p>
      )}
      <div className="al-bars" style={ends}>
        {drawn.map((row) => (
          <div key={row.name} className="al-bars__row">
            <div className="al-bars__name">{row.name}</div>
            <svg className="al-bars__plot" focusable="false" aria-hidden="true">
              <BarMarks row={row} at={at} />
            </svg>
          </div>
        ))}
      </div>
      {listed.length > 0 && (
        <p className="al-chart__listed">{`Withheld, each: ${listed.map(({ name }) => name).join("; ")}`}</p>
      )}
    </Figure>
  );
}

/** What stands in place of one bar among many of which nothing is known: there is nothing that it could be longer than. */
function loneWords(rows: readonly Bar[]): string | undefined {
  const [known, ...others] = rows.filter(
    ({ value, beside }) => value.value !== null || beside?.value != null,
  );
  const hidden = rows.filter(({ value }) => withheld(value)).length;
  if (!known || others.length > 0 || hidden <= fewHidden) return undefined;
  return `Of ${rows.length} groups ${hidden} are withheld. One can be shown: ${known.name}, ${inWords(known)}.`;
}

function inWords({ value, of, beside }: Bar): string {
  const told = (one: Value) => (withheld(one) ? "withheld" : one.shown);
  return `${told(value)}${of ? ` of ${told(of)}` : ""}${beside ? `, compared with ${told(beside)}` : ""}`;
}

// What is withheld is smaller than what is shown and larger than nothing. Among equals names decide: the order in which
// they came could tell which is larger.
function bySize(a: Bar, b: Bar): number {
  return rank(b.value) - rank(a.value) || a.name.localeCompare(b.name, "en-GB");
}

function rank(value: Value): number {
  if (withheld(value)) return Number.MIN_VALUE;
  return value.value ?? -1;
}

function BarMarks({ row, at }: { row: Bar; at: (value: number) => number }) {
  const { value, of, beside, interval } = row;
  const own = value.value;
  const other = beside?.value ?? null;
  // The number stands past everything that is drawn.
  const end = share(at(Math.max(own ?? 0, other ?? 0, interval?.high ?? 0)));
  return (
    <>
      {own !== null && own > 0 && (
        <rect className="al-bars__bar" x="0" y="18%" width={share(at(own))} height="64%" />
      )}
      {withheld(value) && <Hatch x="0.5" y="18%" width="2em" height="64%" />}
      <line className="al-bars__base" x1="0" x2="0" y1="0" y2="100%" />
      {interval && (
        <>
          <Across className="al-bars__edge" from={at(interval.low)} to={at(interval.high)} />
          <Across className="al-bars__interval" from={at(interval.low)} to={at(interval.high)} />
        </>
      )}
      {other !== null && <Mark x={share(at(other))} />}
      <text
        className="al-bars__value"
        x={end}
        y="50%"
        dx={withheld(value) && end === "0%" ? "2.5em" : "0.5em"}
        dy="0.36em"
      >
        {value.shown}
        {of && <tspan className="al-bars__beside">{` of ${of.shown}`}</tspan>}
        {beside && (
          <tspan className="al-bars__beside" dx="0.6em">
            {`❘ ${beside.shown}`}
          </tspan>
        )}
      </text>
    </>
  );
}

function Across({ className, from, to }: { className: string; from: number; to: number }) {
  return <line className={className} x1={share(from)} x2={share(to)} y1="50%" y2="50%" />;
}

/** A thin mark across a bar, with a lighter edge so that it is seen on the bar too. */
function Mark({ x }: { x: string }) {
  return (
    <>
      <line className="al-bars__edge" x1={x} x2={x} y1="4%" y2="96%" />
      <line className="al-bars__mark" x1={x} x2={x} y1="4%" y2="96%" />
    </>
  );
}

function Key({ mark, words }: { mark: "bar" | "mark" | "interval"; words: string }) {
  return (
    <span className="al-chart__key">
      <svg className="al-chart__sign" focusable="false" aria-hidden="true">
        {mark === "bar" && <rect className="al-bars__bar" x="0" y="20%" width="100%" height="60%" />}
        {mark === "mark" && <line className="al-bars__mark" x1="50%" x2="50%" y1="4%" y2="96%" />}
        {mark === "interval" && <line className="al-bars__interval" x1="0" x2="100%" y1="50%" y2="50%" />}
      </svg>
      {words}
    </span>
  );
}
