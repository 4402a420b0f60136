import { oneOf, textParam } from "../../../lib/search";

export const papers = ["plan", "about-me", "handover"] as const;
export type PaperName = (typeof papers)[number];

/** What the address of a paper may carry. Without `easy` or `large` the client's own format decides. */
export interface PrintSearch {
  episode?: string;
  easy?: 0 | 1;
  large?: 0 | 1;
}

export function readAddress({ episode, easy, large }: Record<string, unknown>): PrintSearch {
  return { episode: textParam(episode), easy: switchParam(easy), large: switchParam(large) };
}

/** "1" and "0" of an address. */
function switchParam(value: unknown): 0 | 1 | undefined {
  return value === "1" ? 1 : value === "0" ? 0 : undefined;
}

/** The paper of an address; nothing for any other word. */
export function paperOf(word: string): PaperName | undefined {
  return oneOf(word, papers);
}

/** How a paper is made: as the address says, else as the client needs their letters. */
export function formatOf(
  { easy, large }: PrintSearch,
  needs: readonly string[] | null | undefined,
): { easy: boolean; large: boolean } {
  return {
    easy: easy === undefined ? Boolean(needs?.includes("EASY_READ")) : easy === 1,
    large: large === undefined ? Boolean(needs?.includes("LARGE_PRINT")) : large === 1,
  };
}
