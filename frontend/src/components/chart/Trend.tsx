import { area, line } from "d3-shape";
import { Figure, type Said } from "./Figure";
import { Hatch } from "./Hatch";
import { Plot, Stretched } from "./Plot";
import { axis, largest, monthLabels, share, spread, wholeMonthText } from "./scale";
import { emptyCountsWords, type Value, withheld } from "./value";

export interface Series {
  name: string;
  /** One for each month. */
  values: readonly Value[];
}

interface TrendProps extends Said {
  /** The months in order, without a gap: "2026-04". */
  months: readonly string[];
  /** The one of them that is not over: its numbers are so far. */
  running?: string;
  /** One to four lines. */
  series: readonly Series[];
  /** What is counted: "Referrals a month". */
  unit: string;
  /** What should be reached or not be passed: "Limit: 7 days". */
  target?: { name: string; value: number };
  /** The end of the scale, such as 100 of a percentage; else a round number past the largest. */
  highest?: number;
}

/** The height of the plot in em, as chart.scss has it. */
const tall = 13;
/** A name longer than this stands in the key above instead of at the end of its line. */
const longName = 18;

/** Lines over months, from nought. Where a number is withheld the line has a gap, with a mark at its foot. */
export function Trend({ months, running, series, unit, target, highest, ...said }: TrendProps) {
  const top = largest(
    series.flatMap(({ values }) => values.map(({ value }) => value)).concat(target?.value ?? 0),
  );
  const y = wholeTicks(axis(0, highest ?? top, 4, highest !== undefined), series);
  const x = (index: number) => (months.length < 2 ? 50 : 1.5 + (index / (months.length - 1)) * 97);
  const table = {
    columns: ["Month", ...series.map(({ name }) => name)],
    rows: months.map((month, index) => [
      month === running ? `${wholeMonthText(month)}, so far` : wholeMonthText(month),
      ...series.map(({ values }) => values[index] ?? { shown: "", value: null }),
    ]),
  };
  const several = series.length > 1;
  const named = several && series.every(({ name }) => name.length <= longName);
  // What is withheld has its star at the foot.
  const lasts = series.map(({ values }) => {
    const last = values[months.length - 1];
    return last && !withheld(last) ? last.shown : "";
  });
  const short = Math.max(1, ...lasts.map((last) => last.length)) + 1;
  const long = named
    ? Math.max(...series.map(({ name }, index) => name.length + (lasts[index] ?? "").length)) + 1
    : short;
  return (
    <Figure {...said} table={table} empty={emptyCountsWords(series.flatMap(({ values }) => values))}>
      {several && (
        <p className={named ? "al-chart__keys al-chart__keys--narrow" : "al-chart__keys"}>
          {series.map(({ name }, index) => (
            <span key={name} className="al-chart__key">
              <svg className="al-chart__sign" focusable="false" aria-hidden="true">
                <line
                  className={`al-trend__line al-chart__${index + 1}`}
                  x1="0"
                  x2="100%"
                  y1="50%"
                  y2="50%"
                />
              </svg>
              {name}
            </span>
          ))}
        </p>
      )}
      <Plot y={y} unit={unit} ends={long} endsNarrow={short} rowsBelow={2}>
        {target && <Target target={target} series={series} y={y.at} />}
        <Stretched>
          {series.map(({ name, values }, index) => (
            <Lines key={name} values={values} x={x} y={y.at} order={index + 1} filled={!several} />
          ))}
        </Stretched>
        {series.map(({ name, values }, index) => (
          <Alone key={name} values={values} x={x} y={y.at} order={index + 1} />
        ))}
        <Gaps series={series} x={x} />
        <Ends series={series} lasts={lasts} named={named} x={x} y={y.at} />
        <Months months={months} running={running} x={x} />
      </Plot>
    </Figure>
  );
}

type At = (value: number) => number;

// Halves of a person are no help.
function wholeTicks({ at, ticks }: ReturnType<typeof axis>, series: readonly Series[]) {
  const whole = series.every(({ values }) =>
    values.every(({ value }) => value === null || Number.isInteger(value)),
  );
  return { at, ticks: whole ? ticks.filter(Number.isInteger) : ticks };
}

interface LinesProps {
  values: readonly Value[];
  x: At;
  y: At;
  /** Which of the four it is. */
  order: number;
  filled?: boolean;
}

function Lines({ values, x, y, order, filled }: LinesProps) {
  const there = ({ value }: Value) => value !== null;
  const height = ({ value }: Value) => 100 - y(value ?? 0);
  const path = line<Value>((_, index) => x(index), height).defined(there)(values);
  const below = area<Value>((_, index) => x(index), 100, height).defined(there)(values);
  return (
    <>
      {filled && below && <path className="al-trend__area" d={below} />}
      {path && <path className={`al-trend__line al-chart__${order}`} d={path} />}
    </>
  );
}

/** A month between two gaps has no line: a dot stands for it. */
function Alone({ values, x, y, order }: LinesProps) {
  const there = (index: number) => (values[index]?.value ?? null) !== null;
  return values.map(({ value }, index) =>
    value === null || there(index - 1) || there(index + 1) ? null : (
      <circle
        // biome-ignore lint/suspicious/noArrayIndexKey: the month is what it is
        key={index}
        className={`al-trend__dot al-chart__${order}`}
        cx={share(x(index))}
        cy={share(100 - y(value))}
        r="0.28em"
      />
    ),
  );
}

/** The feet of what is withheld, side by side where several lines have a gap in one month. */
function Gaps({ series, x }: { series: readonly Series[]; x: At }) {
  const gaps = series.flatMap(({ name, values }, order) =>
    values.flatMap((value, index) => (withheld(value) ? [{ key: `${name} ${index}`, order, index }] : [])),
  );
  return gaps.map(({ key, order, index }) => {
    const beside = gaps.filter((gap) => gap.index === index);
    const place = beside.findIndex((gap) => gap.order === order) - (beside.length - 1) / 2;
    return (
      <svg key={key} className="al-trend__gap" x={share(x(index))} y="100%" overflow="visible">
        <svg x={`${place * 0.95}em`} overflow="visible">
          <Hatch x="-0.36em" y="-1em" width="0.72em" height="1em" />
          <text
            className={`al-chart__hidden al-chart__text al-chart__${order + 1}`}
            y="-0.6em"
            textAnchor="middle"
          >
            *
          </text>
        </svg>
      </svg>
    );
  });
}

interface EndsProps {
  series: readonly Series[];
  lasts: readonly string[];
  named: boolean;
  x: At;
  y: At;
}

/** A dot at the last number of each line, and beside it the last month's number and the line's name. */
function Ends({ series, lasts, named, x, y }: EndsProps) {
  const ends = series.map(({ values }) => {
    const index = values.findLastIndex(({ value }) => value !== null);
    return { index, height: index < 0 ? 100 : 100 - y(values[index]?.value ?? 0) };
  });
  const places = spread(
    ends.map(({ height }) => (height / 100) * tall),
    1.15,
    tall,
  );
  return series.map(({ name }, order) => {
    const { index = -1, height = 100 } = ends[order] ?? {};
    return (
      <g key={name} className={`al-chart__${order + 1}`}>
        {index >= 0 && (
          <circle className="al-trend__dot" cx={share(x(index))} cy={share(height)} r="0.32em" />
        )}
        <text
          className="al-trend__end al-chart__text"
          x="100%"
          dx="0.5em"
          y={`${places[order]}em`}
          dy="0.35em"
        >
          {lasts[order]}
          {named && (
            <tspan className="al-trend__name" dx={lasts[order] ? "0.4em" : undefined}>
              {name}
            </tspan>
          )}
        </text>
      </g>
    );
  });
}

interface TargetProps {
  target: { name: string; value: number };
  series: readonly Series[];
  y: At;
}

/** What is to be reached, with its name where the lines leave most room for it. */
function Target({ target, series, y }: TargetProps) {
  const at = 100 - y(target.value);
  const { end, under } = freest(series, target.value, y);
  return (
    <>
      <line className="al-chart__target" x1="0" x2="100%" y1={share(at)} y2={share(at)} />
      <text
        className="al-chart__targetname"
        x={end ? "100%" : "0"}
        dx={end ? "-0.3em" : "0.3em"}
        y={share(at)}
        dy={under ? "1.15em" : "-0.45em"}
        textAnchor={end ? "end" : "start"}
      >
        {target.name}
      </text>
    </>
  );
}

function freest(series: readonly Series[], value: number, y: At) {
  const corners = [false, true].flatMap((end) => [false, true].map((under) => ({ end, under })));
  const room = ({ end, under }: (typeof corners)[number]) => {
    const middle = y(value) + (under ? -7 : 7);
    const near = series.flatMap(({ values }) => {
      const half = Math.ceil(values.length / 2);
      return end ? values.slice(-half) : values.slice(0, half);
    });
    return Math.min(
      middle,
      100 - middle,
      ...near.map((one) => (one.value === null ? 100 : Math.abs(y(one.value) - middle))),
    );
  };
  return corners.reduce((best, corner) => (room(corner) > room(best) ? corner : best));
}

/** The months below, fewer of them where there is little room, and the year under the first of each. */
function Months({ months, running, x }: { months: readonly string[]; running?: string; x: At }) {
  return [13, 5].map((most) => (
    <g key={most} className={most === 13 ? "al-plot__months" : "al-plot__months al-plot__months--few"}>
      {monthLabels(months, most, running).map(({ index, month, year, below = year }) => (
        <text
          key={index}
          className="al-plot__tick"
          x={share(x(index))}
          y="100%"
          dy="1.5em"
          textAnchor="middle"
        >
          {month}
          {below && (
            <tspan x={share(x(index))} dy="1.4em">
              {below}
            </tspan>
          )}
        </text>
      ))}
    </g>
  ));
}
