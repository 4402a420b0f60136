import { textParam } from "../../lib/search";

// The router reads this with the first page, which does without the lists of codes: a code that is none is dropped by
// ./question, where the page is.

/** What the address of a page of figures carries: when, and of whom. What stands at its usual value is left out. */
export interface NumbersAddress {
  /** "2026-27-Q2" or "2026-27"; the last twelve whole months when left out. */
  period?: string;
  /** Key of a PCN. */
  pcn?: string;
  age?: string;
  gender?: string;
  ethnic?: string;
}

/** Reads the address, dropping what does not fit. */
export function readAddress(search: Record<string, unknown>): NumbersAddress {
  return {
    period: textParam(search.period),
    pcn: textParam(search.pcn),
    age: textParam(search.age),
    gender: textParam(search.gender),
    ethnic: textParam(search.ethnic),
  };
}
