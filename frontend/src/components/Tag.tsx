import type { ReactNode } from "react";

export type Tone = "grey" | "teal" | "blue" | "green" | "yellow" | "orange" | "red" | "purple";

/** A status in a word or two. The colour helps; the word tells. */
export function Tag({ tone = "grey", children }: { tone?: Tone; children: ReactNode }) {
  return <strong className={`al-tag al-tag--${tone}`}>{children}</strong>;
}
