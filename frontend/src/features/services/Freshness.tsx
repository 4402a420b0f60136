import { Icon } from "../../components/Icon";
import { freshness } from "./decay";

interface FreshnessProps {
  confirmedOn: string | null | undefined;
  today: string;
  /** In a list: two short lines under a heading that says "Last checked". */
  short?: boolean;
}

/** How lately somebody confirmed a service. An old word says what to do about it. */
export function Freshness({ confirmedOn, today, short }: FreshnessProps) {
  const { words: long, short: brief, ring } = freshness(confirmedOn, today);
  const words = short ? brief : long;
  const told = words.charAt(0).toUpperCase() + words.slice(1);
  const checked = short && <span className="al-table__label">Checked </span>;
  if (!ring) {
    return (
      <span className="al-soft al-nowrap">
        {checked}
        {told}
      </span>
    );
  }
  if (!short) {
    return (
      <span className="al-ring">
        <Icon name="phone" />
        {told}, ring first
      </span>
    );
  }
  return (
    <>
      <span className="al-ring">
        <Icon name="phone" />
        Ring first
      </span>
      <span className="al-service__under">
        {checked}
        {told}
      </span>
    </>
  );
}
