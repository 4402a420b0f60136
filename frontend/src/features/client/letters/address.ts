import { oneOf, textParam } from "../../../lib/search";
import { type PrintSearch, readAddress as readPaper } from "../print/address";

export const kinds = ["letter", "text"] as const;
export type Kind = (typeof kinds)[number];

/** The kind of an address; nothing for any other word. */
export function kindOf(word: string): Kind | undefined {
  return oneOf(word, kinds);
}

/** What the address may carry: the episode, the form of the paper, and the template to begin with. */
export interface WriteSearch extends PrintSearch {
  template?: string;
}

export function readAddress(raw: Record<string, unknown>): WriteSearch {
  return { ...readPaper(raw), template: textParam(raw.template) };
}
