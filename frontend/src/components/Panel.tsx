import { type ReactNode, useId } from "react";
import { useSay } from "../lib/terms";

interface PanelProps {
  title?: ReactNode;
  /** What stands at the right of the title: a button, a count. */
  actions?: ReactNode;
  /** No padding, for a table that reaches the edges. */
  flush?: boolean;
  tone?: "plain" | "warn";
  id?: string;
  level?: 2 | 3;
  children: ReactNode;
}

/** A white box with a heading; a region of the page named by it. */
export function Panel({ title, actions, flush, tone = "plain", id, level = 2, children }: PanelProps) {
  const own = useId();
  const say = useSay();
  const Heading = level === 2 ? "h2" : "h3";
  const name = `al-panel${flush ? " al-panel--flush" : ""}${tone === "warn" ? " al-panel--warn" : ""}`;
  return (
    // One with an id can be gone to: the focus comes here when what was done in it is done.
    <section
      className={name}
      id={id}
      tabIndex={id ? -1 : undefined}
      aria-labelledby={title ? own : undefined}
    >
      {(title || actions) && (
        <div className="al-panel__head">
          {title && <Heading id={own}>{say(title)}</Heading>}
          {actions && <div className="al-row">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}

export interface Fact {
  name: string;
  value: ReactNode;
}

/** Names and values of a record. What nobody has answered says so rather than leaving a hole. */
export function Facts({ facts, stacked }: { facts: readonly Fact[]; stacked?: boolean }) {
  const say = useSay();
  return (
    <dl className={stacked ? "al-facts al-facts--stacked" : "al-facts"}>
      {facts.flatMap(({ name, value }) => [
        <dt key={`${name}-name`}>{say(name)}</dt>,
        <dd key={name}>
          {value === null || value === undefined || value === "" ? (
            <span className="al-soft">Not recorded</span>
          ) : (
            value
          )}
        </dd>,
      ])}
    </dl>
  );
}
