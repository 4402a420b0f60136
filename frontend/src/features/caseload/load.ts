import { figure } from "../../lib/format";

/** What a link worker carries, in standard cases. */
export interface Load {
  openCases: number;
  weightedCases: number;
  capacity: number;
}

/** "31.5 of 40 cases": counted by how much work each is. Without a capacity only what they carry is said. */
export function loadWords({ weightedCases, capacity }: Load): string {
  const carried = figure(weightedCases);
  return capacity > 0 ? `${carried} of ${capacity} cases by weight` : `${carried} cases by weight`;
}

/** How full, 0 to 1, and whether more is carried than there is room for. */
export function fullness({ weightedCases, capacity }: Load): { part: number; over: boolean } {
  if (capacity <= 0) return { part: 0, over: false };
  return { part: Math.min(1, weightedCases / capacity), over: weightedCases > capacity };
}
