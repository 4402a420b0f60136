import type { ReactNode } from "react";
import type { AppError } from "../lib/errors";
import { useSay } from "../lib/terms";
import { Button } from "./Button";
import { Icon, type IconName } from "./Icon";

/** A grey bar where text will be. */
export function Skeleton({ width = "8em" }: { width?: string }) {
  return <span className="al-skeleton" style={{ width }} />;
}

/** Stands in for a panel's text while it loads: as many lines as it will have. */
export function SkeletonLines({ lines }: { lines: number }) {
  return (
    <div className="al-lines" role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <p key={index} aria-hidden="true">
          <span className="al-skeleton" />
        </p>
      ))}
    </div>
  );
}

interface EmptyStateProps {
  title: string;
  icon?: IconName;
  /** What to do about it. */
  children?: ReactNode;
}

/** Nothing to show, said kindly and with what to do next. */
export function EmptyState({ title, icon = "tick", children }: EmptyStateProps) {
  const say = useSay();
  return (
    <div className="al-state">
      <Icon name={icon} />
      <p>
        <strong>{say(title)}</strong>
      </p>
      {children && <div className="al-soft">{say(children)}</div>}
    </div>
  );
}

/** Something could not be loaded: what, and a way to try again. */
export function ErrorState({ error, again }: { error: AppError; again?: () => void }) {
  const missing = error.code === "NOT_FOUND" || error.code === "FORBIDDEN";
  return (
    <div className="al-state" role="alert">
      <Icon name="warning" />
      <p>
        <strong>{missing ? "Not found, or not yours to see" : "This could not be loaded"}</strong>
      </p>
      <p className="al-soft">
        {missing ? "It may be with somebody else now, or the address may be wrong." : error.message}
      </p>
      {!missing && again && (
        <Button kind="secondary" onClick={again}>
          Try again
        </Button>
      )}
    </div>
  );
}
