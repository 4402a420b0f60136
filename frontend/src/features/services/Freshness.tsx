import { Icon } from "../../components/Icon";
import { freshness } from "./decay";

interface FreshnessProps {
  confirmedOn: string | null | undefined;
  today: string;
  /** Under a heading that says "Confirmed" already. */
  short?: boolean;
}

/** How lately somebody confirmed a service. An old word says what to do about it. */
export function Freshness({ confirmedOn, today, short }: FreshnessProps) {
  const { words: long, short: brief, ring } = freshness(confirmedOn, today);
  const words = short ? brief : long;
  const told = words.charAt(0).toUpperCase() + words.slice(1);
  if (!ring) return <span className="al-soft al-nowrap">{told}</span>;
  return (
    <span className="al-ring">
      <Icon name="phone" />
      {told}, ring first
    </span>
  );
}
