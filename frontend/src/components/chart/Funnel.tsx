import { area, line } from "d3-shape";
import { useRef } from "react";
import { Figure, type Said } from "./Figure";
import { Hatch } from "./Hatch";
import { along, place } from "./labels";
import { Plot, Stretched } from "./Plot";
import { type Axis, axis, share, spread, tickText } from "./scale";
import { useRoom } from "./useRoom";
import { type Value, withheld } from "./value";

export interface Limits {
  /** Within which 95 of 100 would fall by chance. */
  inner: readonly [low: number, high: number];
  /** Within which 998 of 1,000 would. */
  outer: readonly [low: number, high: number];
}

export interface FunnelPoint extends Limits {
  name: string;
  size: number;
  rate: Value;
  /** Between what its rate lies, where it was made of a rounded number: it is outside the outer limits only if all of that
   * is. */
  between?: readonly [low: number, high: number];
}

interface FunnelProps extends Said {
  /** Each with the limits at its own size. */
  points: readonly FunnelPoint[];
  /** The limits from the smallest size to the largest, for the curves. */
  limits: readonly (Limits & { size: number })[];
  /** The rate of all together, and what it is called: "Scheme 24". */
  target: { name: string; value: number };
  /** What the points are: "Practice". */
  of: string;
  /** What size and rate are: "Registered patients", "Referrals per 1,000 patients". */
  sizeUnit: string;
  rateUnit: string;
  /** How many decimals the rates have, where they all have as many. */
  decimals?: number;
}

// More than so many of which nothing is known are a list of names below the picture.
const fewHidden = 3;

/** The height of the plot in em, as chart.scss has it. */
const tall = 18;

/** Where a point lies among the limits. */
export type Standing = "withheld" | "in" | "high" | "low" | "very-high" | "very-low";

const standings: Record<Standing, string> = {
  withheld: "Withheld",
  in: "Within 95% limits",
  high: "Above 95% limits",
  low: "Below 95% limits",
  "very-high": "Above 99.8% limits",
  "very-low": "Below 99.8% limits",
};

/** Where a point lies among the limits of its size. */
export function standingOf({ rate, between, inner, outer }: FunnelPoint): Standing {
  if (rate.value === null) return "withheld";
  const [low, high] = between ?? [rate.value, rate.value];
  if (low > outer[1]) return "very-high";
  if (high < outer[0]) return "very-low";
  if (rate.value > inner[1]) return "high";
  return rate.value < inner[0] ? "low" : "in";
}

/** Rates against the size of what they are the rates of, with the limits within which they would fall by chance: no
 * league table. What lies outside is named first, the rest where there is room. */
export function Funnel({ points, limits, target, of, sizeUnit, rateUnit, decimals, ...said }: FunnelProps) {
  const drawnIn = useRef<SVGSVGElement>(null);
  const width = useRoom(drawnIn, 44);
  // The curves are wide without end at the left: what lies past all that is seen is cut off.
  const y = fitted([
    target.value,
    ...points.flatMap(({ rate, inner }) => (rate.value === null ? inner : [rate.value, ...inner])),
  ]);
  const x = sizes(
    [...points, ...limits].map(({ size }) => size),
    Math.min(5, Math.floor(width / 6)),
  );
  const judged = points.map((point) => ({ ...point, is: standingOf(point) }));
  const hidden = judged.filter(({ rate }) => withheld(rate));
  const dots = judged.flatMap(({ name, size, rate, is }) =>
    rate.value === null
      ? []
      : [{ key: name, is, at: x.at(size), height: 100 - y.at(rate.value), words: `${name} ${rate.shown}` }],
  );
  const spots = dots
    .map((dot) => ({ ...dot, x: (dot.at / 100) * width, y: (dot.height / 100) * tall }))
    .sort((a, b) => Number(a.is === "in") - Number(b.is === "in") || a.x - b.x);
  const { placed, listed } = place(
    spots,
    { width, height: tall },
    ({ is }) => is !== "in",
    linesOf(limits, target.value, (size) => (x.at(size) / 100) * width, y),
  );
  const table = {
    columns: [of, sizeUnit, rateUnit, "95% limits", "99.8% limits", "Compared with chance"],
    rows: judged.map(({ name, size, rate, inner, outer, is }) => [
      name,
      { shown: tickText(size), value: size },
      rate,
      span(inner, decimals),
      span(outer, decimals),
      standings[is],
    ]),
  };
  const ends = Math.max(6, target.name.length + 1);
  return (
    <Figure {...said} table={table}>
      <p className="al-chart__keys">
        <Sign is="in" words="Within 95% limits" />
        <Sign is="high" words="Outside 95%" />
        <Sign is="very-high" words="Outside 99.8%" />
      </p>
      <div className="al-funnel">
        <Plot y={y} unit={rateUnit} ends={ends} endsNarrow={ends} rowsBelow={2.2} area={drawnIn}>
          <Curves limits={limits} x={x} y={y} />
          <Ends last={limits.at(-1)} target={target} y={y} />
          {hidden.map(({ name, size }) => (
            <Foot key={name} at={x.at(size)} name={hidden.length > fewHidden ? "" : name} />
          ))}
          {dots.map(({ key, is, at, height }) => (
            <Dot key={key} is={is} x={share(at)} y={share(height)} />
          ))}
          {placed.map(({ key, is, words, left, line: middle, anchor }) => (
            <text
              key={key}
              className={is === "in" ? "al-funnel__name" : "al-funnel__name al-funnel__name--out"}
              x={`${left}em`}
              y={`${middle}em`}
              dy="0.35em"
              textAnchor={anchor}
            >
              {words}
            </text>
          ))}
          <Below x={x} unit={sizeUnit} />
        </Plot>
        {listed.length > 0 && (
          <ul className="al-funnel__list">
            {listed.map(({ letter, words }) => (
              <li key={letter}>
                <b>{letter}</b> {words}
              </li>
            ))}
          </ul>
        )}
      </div>
      {hidden.length > fewHidden && (
        <p className="al-chart__listed">{`Withheld, each: ${hidden.map(({ name }) => name).join("; ")}`}</p>
      )}
    </Figure>
  );
}

/** An axis that holds all numbers, from nought unless they all are far from it. */
function fitted(values: readonly number[]): Axis {
  const high = Math.max(...values);
  const low = Math.min(...values);
  return axis(low > high * 0.4 ? low - (high - low) * 0.1 : 0, high + (high - low) * 0.05, 5);
}

function sizes(all: readonly number[], ticks: number): Axis {
  const high = Math.max(...all);
  const low = Math.min(...all);
  return axis(low > high * 0.4 ? low - (high - low) * 0.05 : 0, high, ticks, true);
}

// Limits are sums of their own: they are written as the rates are, or as the numbers of an axis, to three figures.
function span([low, high]: readonly [number, number], decimals: number | undefined): string {
  const short = (value: number) =>
    decimals === undefined ? tickText(Number(value.toPrecision(3))) : value.toFixed(decimals);
  return `${short(low)} to ${short(high)}`;
}

interface CurvesProps {
  limits: FunnelProps["limits"];
  x: Axis;
  y: Axis;
}

function Curves({ limits, x, y }: CurvesProps) {
  type One = (typeof limits)[number];
  const across = ({ size }: One) => x.at(size);
  const curve = (of: (one: One) => number) =>
    line<One>(across, (one) => 100 - y.at(of(one)))(limits) ?? undefined;
  const within = area<One>(
    across,
    ({ inner }) => 100 - y.at(inner[0]),
    ({ inner }) => 100 - y.at(inner[1]),
  )(limits);
  return (
    <Stretched cut>
      <path className="al-funnel__within" d={within ?? undefined} />
      <path className="al-funnel__inner" d={curve(({ inner }) => inner[0])} />
      <path className="al-funnel__inner" d={curve(({ inner }) => inner[1])} />
      <path className="al-funnel__outer" d={curve(({ outer }) => outer[0])} />
      <path className="al-funnel__outer" d={curve(({ outer }) => outer[1])} />
    </Stretched>
  );
}

/** Where the lines run, in em: no name stands there that has another place. */
function linesOf(limits: FunnelProps["limits"], target: number, x: (size: number) => number, y: Axis) {
  const high = (rate: number) => (1 - y.at(rate) / 100) * tall;
  const edges = [
    () => target,
    ...(["inner", "outer"] as const).flatMap((which) =>
      [0, 1].map((end) => (one: Limits) => one[which][end] ?? target),
    ),
  ];
  return edges.flatMap((of) => along(limits.map((one) => ({ x: x(one.size), y: high(of(one)) }))));
}

/** What the lines are, at their right ends: the outer limits beside the upper one and the inner beside the lower, with the
 * target between. One that stands a little off its line is joined to it. */
function Ends({
  last,
  target,
  y,
}: {
  last: FunnelProps["limits"][number] | undefined;
  target: FunnelProps["target"];
  y: Axis;
}) {
  const middle = 100 - y.at(target.value);
  const names = [
    ...(last ? [{ words: "99.8%", at: 100 - y.at(last.outer[1]) }] : []),
    { words: target.name, at: middle },
    ...(last ? [{ words: "95%", at: 100 - y.at(last.inner[0]) }] : []),
  ].map((name) => ({ ...name, own: (name.at / 100) * tall }));
  const places = spread(
    names.map(({ own }) => own),
    1.2,
    tall,
  );
  return (
    <>
      <line className="al-chart__target" x1="0" x2="100%" y1={share(middle)} y2={share(middle)} />
      <svg x="100%" overflow="visible">
        {names.map(({ words, own }, index) => {
          const at = places[index] ?? own;
          return (
            <g key={words}>
              {Math.abs(at - own) > 0.1 && (
                <line className="al-funnel__join" x1="0" x2="0.55em" y1={`${own}em`} y2={`${at}em`} />
              )}
              <text className="al-funnel__end" x="0.7em" y={`${at}em`} dy="0.35em">
                {words}
              </text>
            </g>
          );
        })}
      </svg>
    </>
  );
}

/** Whose rate is withheld stands at its size, below all rates; of many there is a stroke each. */
function Foot({ at, name }: { at: number; name: string }) {
  return (
    <svg className="al-funnel__foot" x={share(at)} y="100%" overflow="visible">
      {name ? (
        <>
          <Hatch x="-0.36em" y="-1em" width="0.72em" height="1em" />
          <text className="al-chart__hidden" y="-0.6em" textAnchor="middle">
            *
          </text>
          <text className="al-funnel__name" x="0.7em" y="-0.4em">
            {name}
          </text>
        </>
      ) : (
        <line className="al-chart__hatch" x1="0" x2="0" y1="-0.55em" y2="0" />
      )}
    </svg>
  );
}

/** Each standing has a shape of its own, so that it needs no colour. */
function Dot({ is, x, y }: { is: Standing; x: string; y: string }) {
  if (is === "in") return <circle className="al-funnel__dot" cx={x} cy={y} r="0.36em" />;
  return (
    <svg x={x} y={y} overflow="visible" className="al-funnel__out">
      {is.startsWith("very") ? (
        <svg x="-0.57em" y="-0.57em" width="1.14em" height="1.14em" viewBox="-8 -8 16 16">
          <path d="M0 -8 8 0 0 8 -8 0z" />
        </svg>
      ) : (
        <circle r="0.39em" />
      )}
    </svg>
  );
}

function Sign({ is, words }: { is: Standing; words: string }) {
  return (
    <span className="al-chart__key">
      <svg className="al-chart__sign" focusable="false" aria-hidden="true">
        <Dot is={is} x="50%" y="50%" />
      </svg>
      {words}
    </span>
  );
}

function Below({ x, unit }: { x: Axis; unit: string }) {
  return (
    <>
      {x.ticks.map((tick) => (
        <text
          key={tick}
          className="al-plot__tick"
          x={share(x.at(tick))}
          y="100%"
          dy="1.5em"
          textAnchor="middle"
        >
          {tickText(tick)}
        </text>
      ))}
      <text className="al-plot__tick" x="50%" y="100%" dy="3em" textAnchor="middle">
        {unit}
      </text>
    </>
  );
}
