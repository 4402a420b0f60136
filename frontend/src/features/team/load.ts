/** What a link worker carries, as far as their card needs. */
export interface Carried {
  name: string;
  openCases: number;
  weightedCases: number;
  capacity: number;
  onLeaveUntil?: string | null;
}

export interface Load {
  /** "24.5 of 30", or "24.5" where no capacity is set. */
  words: string;
  /** "room for 5.5", "full", "3 too many"; empty where no capacity is set. */
  room: string;
  /** How much of the bar is taken, 0 to 1. */
  part: number;
  tone: "free" | "near" | "full";
}

/** The load of a link worker in words, weighted by how much work each case is likely to be. */
export function loadOf({ weightedCases, capacity }: Carried): Load {
  const carried = figure(weightedCases);
  if (capacity <= 0) return { words: carried, room: "", part: 0, tone: "free" };
  const left = Math.round((capacity - weightedCases) * 10) / 10;
  const part = Math.min(1, Math.max(0, weightedCases / capacity));
  const words = `${carried} of ${capacity}`;
  if (left < 0) return { words, room: `${figure(-left)} too many`, part, tone: "full" };
  if (left === 0) return { words, room: "full", part, tone: "full" };
  return { words, room: `room for ${figure(left)}`, part, tone: part > 0.9 ? "near" : "free" };
}

function figure(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Those who are here first, and of them whoever has the most room. */
export function byRoom<T extends Carried>(workers: readonly T[]): T[] {
  const room = ({ capacity, weightedCases }: T) => (capacity > 0 ? capacity - weightedCases : 0);
  return [...workers].sort(
    (a, b) =>
      Number(Boolean(a.onLeaveUntil)) - Number(Boolean(b.onLeaveUntil)) ||
      room(b) - room(a) ||
      a.name.localeCompare(b.name),
  );
}
