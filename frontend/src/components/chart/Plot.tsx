import type { CSSProperties, ReactNode, Ref } from "react";
import { type Axis, share, tickText } from "./scale";
import "./plot.scss";

interface PlotProps {
  /** The upright axis. */
  y: Axis;
  /** What it counts, above it. */
  unit: string;
  /** Room at the right for what is written at the ends of lines, in characters, where there is much room and little. */
  ends: number;
  endsNarrow: number;
  /** Rows of labels below. */
  rowsBelow: number;
  /** What its lines are drawn in, for who measures it. */
  area?: Ref<SVGSVGElement>;
  children: ReactNode;
}

/** The quiet frame of a picture with an upright axis: a few thin lines with their numbers. */
export function Plot({ y, unit, ends, endsNarrow, rowsBelow, area, children }: PlotProps) {
  const longest = Math.max(1, ...y.ticks.map((tick) => tickText(tick).length));
  const room = {
    "--al-ticks": `${longest}ch`,
    "--al-ends": `${ends}ch`,
    "--al-ends-narrow": `${endsNarrow}ch`,
    "--al-below": `${rowsBelow * 1.4 + 0.5}em`,
  } as CSSProperties;
  return (
    <>
      <p className="al-plot__unit">{unit}</p>
      <div className="al-plot" style={room}>
        <svg ref={area} className="al-plot__area" focusable="false" aria-hidden="true">
          {y.ticks.map((tick) => {
            const at = share(100 - y.at(tick));
            return (
              <g key={tick}>
                <line
                  className={tick === 0 ? "al-plot__base" : "al-plot__line"}
                  x1="0"
                  x2="100%"
                  y1={at}
                  y2={at}
                />
                <text className="al-plot__tick" x="0" dx="-0.6em" y={at} dy="0.34em" textAnchor="end">
                  {tickText(tick)}
                </text>
              </g>
            );
          })}
          {children}
        </svg>
      </div>
    </>
  );
}

/** Paths whose places are shares of the plot: they stretch with it, and their lines stay as thick as they are. `cut`: what
 * lies past the plot's edges is not drawn. */
export function Stretched({ cut, children }: { cut?: boolean; children: ReactNode }) {
  return (
    <svg
      className={cut ? "al-plot__stretched al-plot__stretched--cut" : "al-plot__stretched"}
      width="100%"
      height="100%"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
    >
      {children}
    </svg>
  );
}
