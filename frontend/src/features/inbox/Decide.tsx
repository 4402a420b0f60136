import { Tag } from "../../components/Tag";
import { londonDay } from "../../lib/format";
import { decideBy } from "./choice";

interface DecideProps {
  /** The last day to decide. */
  on: string;
  /** Working days until then, as the server counts them. */
  left: number | null | undefined;
  today?: string;
}

/** When a referral has to be decided: a tag when it is near or late, plain words before. */
export function Decide({ on, left, today = londonDay() }: DecideProps) {
  const { words, tone } = decideBy(on, left, today);
  if (tone === "plain") return <span className="al-nowrap">{words}</span>;
  return <Tag tone={tone}>{words}</Tag>;
}
