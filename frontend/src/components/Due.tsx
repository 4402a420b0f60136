import { dueWhen, dueWords } from "../lib/due";
import type { DueKind } from "../lib/graphql/generated/graphql";
import { Tag } from "./Tag";

interface DueProps {
  /** Which clock; without it only the when is said, because the list's heading names it. */
  kind?: DueKind;
  /** The day it runs out. */
  on: string;
  today: string;
}

/** What is due and when: a tag when it is near or late, plain words before. */
export function Due({ kind, on, today }: DueProps) {
  const { words, tone } = kind ? dueWords(kind, on, today) : dueWhen(on, today);
  if (tone === "plain") return <span className="al-nowrap">{words}</span>;
  return <Tag tone={tone}>{words}</Tag>;
}
