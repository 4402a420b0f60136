import type { CSSProperties } from "react";
import { Figure, type Said } from "./Figure";
import { Hatch } from "./Hatch";
import { axis, share, tickText } from "./scale";
import { emptyWords, withheld as isWithheld, type Value } from "./value";
import "./rows.scss";

export interface Pair {
  name: string;
  /** Below the name: "117 of 160 people", or "lower is better". */
  aside?: string;
  start: Value;
  now: Value;
  /** How much it is, in words: "+1.9 (1.4 to 2.4)". */
  change?: string;
}

interface DumbbellProps extends Said {
  rows: readonly Pair[];
  /** What the rows are: "Question". */
  of: string;
  /** The ends of the scale. */
  lowest: number;
  highest: number;
  /** What the two are: "First" and "Latest" when left out. */
  startName?: string;
  nowName?: string;
  /** What the changes are: "Mean change (95% interval)". */
  changeName?: string;
}

/** Where things stood at first and stand now, on one scale: an empty dot and a full one. */
export function Dumbbell(props: DumbbellProps) {
  const {
    rows,
    of,
    lowest,
    highest,
    startName = "First",
    nowName = "Latest",
    changeName = "Change",
    ...said
  } = props;
  const asides = rows.some(({ aside }) => aside);
  const changes = rows.some(({ change }) => change);
  const { at, ticks } = axis(lowest, highest, 5, true);
  const table = {
    columns: [of, ...(asides ? ["About"] : []), startName, nowName, ...(changes ? [changeName] : [])],
    rows: rows.map(({ name, aside, start, now, change }) => [
      name,
      ...(asides ? [aside ?? ""] : []),
      start,
      now,
      ...(changes ? [change ?? ""] : []),
    ]),
  };
  const longest = Math.max(1, ...rows.flatMap(({ start, now }) => [start.shown.length, now.shown.length]));
  const ends = { "--al-ends": `${longest + 1.5}ch` } as CSSProperties;
  return (
    <Figure {...said} table={table} empty={emptyWords(rows.flatMap(({ start, now }) => [start, now]))}>
      <div className={changes ? "al-pairs al-pairs--changes" : "al-pairs"} style={ends}>
        <div className="al-pairs__row al-pairs__row--head">
          <p className="al-chart__keys">
            <span className="al-chart__key">
              <svg className="al-chart__sign" focusable="false" aria-hidden="true">
                <circle className="al-pairs__start" cx="50%" cy="50%" r="0.36em" />
              </svg>
              {startName}
            </span>
            <span className="al-chart__key">
              <svg className="al-chart__sign" focusable="false" aria-hidden="true">
                <circle className="al-pairs__now" cx="50%" cy="50%" r="0.43em" />
              </svg>
              {nowName}
            </span>
          </p>
          {changes && <div className="al-pairs__change">{changeName}</div>}
        </div>
        {rows.map((row) => (
          <div key={row.name} className="al-pairs__row">
            <div className="al-pairs__name">
              {row.name}
              {row.aside && <span className="al-pairs__aside">{row.aside}</span>}
            </div>
            <svg className="al-pairs__plot" focusable="false" aria-hidden="true">
              <PairMarks row={row} at={at} />
            </svg>
            {row.change && (
              <div className="al-pairs__change">
                <span className="al-pairs__narrow">{changeName}: </span>
                {row.change}
              </div>
            )}
          </div>
        ))}
        <div className="al-pairs__row al-pairs__row--axis">
          <svg className="al-pairs__axis" focusable="false" aria-hidden="true">
            {ticks.map((tick) => (
              <text key={tick} x={share(at(tick))} y="1em" textAnchor="middle">
                {tickText(tick)}
              </text>
            ))}
          </svg>
        </div>
      </div>
    </Figure>
  );
}

function PairMarks({ row, at }: { row: Pair; at: (value: number) => number }) {
  const { start, now } = row;
  const from = start.value === null ? null : at(start.value);
  const to = now.value === null ? null : at(now.value);
  const whole = from !== null && to !== null;
  const same = whole && from === to;
  // The numbers stand on the outer sides, where the two are never in each other's way.
  const rises = !whole || to > from;
  const known = to ?? from;
  const labels = [
    ...(from !== null && !same ? [{ at: from, words: start.shown, after: !rises }] : []),
    ...(to !== null ? [{ at: to, words: now.shown, after: rises || same, strong: true }] : []),
  ];
  return (
    <>
      {(known !== null || !(isWithheld(start) || isWithheld(now))) && (
        <line className="al-pairs__track" x1="0" x2="100%" y1="50%" y2="50%" />
      )}
      {labels.map((label) => (
        <Gap key={label.words + label.after} {...label} />
      ))}
      {!whole && <Unknown start={start} now={now} known={known} />}
      {whole && !same && (
        <line className="al-pairs__between" x1={share(from)} x2={share(to)} y1="50%" y2="50%" />
      )}
      {from !== null && (
        <circle className="al-pairs__start" cx={share(from)} cy="50%" r={same ? "0.53em" : "0.37em"} />
      )}
      {to !== null && (
        <circle className="al-pairs__now" cx={share(to)} cy="50%" r={same ? "0.3em" : "0.43em"} />
      )}
      {labels.map((label) => (
        <Label key={label.words + label.after} {...label} />
      ))}
    </>
  );
}

/** What is withheld has a small hatched box, as bars have, which is no measure of it: at the low end of the scale, or where the
 * other number is known, at the end away from that. What nobody has answered is said. */
function Unknown({ start, now, known }: { start: Value; now: Value; known: number | null }) {
  const unknown = now.value === null ? now : start;
  if (!isWithheld(unknown)) {
    return (
      <text className="al-pairs__none" x="50%" y="50%" dy="0.36em" textAnchor="middle">
        {unknown.shown}
      </text>
    );
  }
  const right = known !== null && known < 50;
  return (
    <svg x={right ? "100%" : "0"} overflow="visible">
      <Hatch x={right ? "-2em" : "0.5"} y="18%" width="2em" height="64%" />
      <text
        className="al-pairs__hidden"
        x={right ? "0.6em" : known === null ? "2.5em" : "-0.6em"}
        y="50%"
        dy="0.45em"
        textAnchor={right || known === null ? "start" : "end"}
      >
        *
      </text>
    </svg>
  );
}

interface LabelProps {
  at: number;
  words: string;
  /** At the right of its dot. */
  after: boolean;
  strong?: boolean;
}

/** Where a number stands the track is interrupted: it would strike the number through. */
function Gap({ at, words, after }: LabelProps) {
  const wide = words.length * 0.62 + 0.4;
  return (
    <svg x={share(at)} y="50%" overflow="visible">
      <rect
        className="al-pairs__gap"
        x={`${after ? 0.55 : -0.55 - wide}em`}
        y="-0.6em"
        width={`${wide}em`}
        height="1.2em"
      />
    </svg>
  );
}

function Label({ at, words, after, strong }: LabelProps) {
  return (
    <text
      className={strong ? "al-pairs__label al-pairs__label--now" : "al-pairs__label"}
      x={share(at)}
      y="50%"
      dx={after ? "0.75em" : "-0.75em"}
      dy="0.36em"
      textAnchor={after ? "start" : "end"}
    >
      {words}
    </text>
  );
}
