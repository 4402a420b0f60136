import type { ReactNode } from "react";
import { Panel } from "../../components/Panel";
import { EmptyState, ErrorState, Skeleton } from "../../components/State";
import type { Asked } from "../../lib/graphql/use";

/** How high the boxes of a section are, in rem: one alone, or two beside one another. */
export type Heights = readonly (number | readonly [number, number])[];

interface ShownProps<T> {
  asked: Asked<T>;
  /** What stands there until the answer comes. */
  heights: Heights;
  children: (data: T) => ReactNode;
}

/** Draws an answer when it is there, and till then boxes as high as its pictures. A refusal is told kindly. */
export function Shown<T>({ asked: { data, error, again }, heights, children }: ShownProps<T>) {
  if (data) return <div className="al-stack">{children(data)}</div>;
  if (!error) return <Waiting heights={heights} />;
  return (
    <Panel>
      {error.code === "FORBIDDEN" ? (
        <EmptyState title="These figures are not open to your role" icon="measure">
          The scheme's manager sees them, and can send them to you.
        </EmptyState>
      ) : (
        <ErrorState error={error} again={again} />
      )}
    </Panel>
  );
}

export function Waiting({ heights }: { heights: Heights }) {
  return (
    <div className="al-stack" role="status" aria-label="Loading" aria-busy="true">
      {heights.map((height, index) =>
        typeof height === "number" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the boxes never move
          <Box key={index} height={height} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the boxes never move
          <div key={index} className="al-numbers-pair">
            <Box height={height[0]} />
            <Box height={height[1]} />
          </div>
        ),
      )}
    </div>
  );
}

function Box({ height }: { height: number }) {
  return (
    <div className="al-panel" aria-hidden="true" style={{ minHeight: `${height}rem` }}>
      <p>
        <Skeleton width="min(20em, 70%)" />
      </p>
      <p className="al-small">
        <Skeleton width="12em" />
      </p>
    </div>
  );
}
