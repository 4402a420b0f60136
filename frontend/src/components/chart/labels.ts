// Where the names beside the dots of a picture go, so that none stands on another.

export interface Spot {
  key: string;
  /** The middle of its dot, in em from the left and the top. */
  x: number;
  y: number;
  words: string;
}

export interface Placed {
  /** Where the words begin, stand in the middle or end, and their middle line. */
  left: number;
  line: number;
  anchor: "start" | "middle" | "end";
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

// Letters are about half as wide as they are high; a little more keeps words from touching.
const letter = 0.56;
const half = 0.6;
const dot = 0.45;

const sides = ["right", "left", "above", "below"] as const;

/** Finds a place for each label: right of its dot, else left, above or below. Those that come first are placed first. For
 * one that nowhere has room for, and that has to be named, a letter stands there and its words in a list; else it is left
 * out, as the table has it. */
export function place<S extends Spot>(spots: readonly S[], room: Size, must: (spot: S) => boolean) {
  const taken = spots.map(({ x, y }) => around(x, y));
  const placed: (S & Placed)[] = [];
  const listed: { letter: string; words: string }[] = [];
  const put = (spot: S, force: boolean): boolean => {
    const own = around(spot.x, spot.y);
    const all = sides.map((side) => beside(spot, side));
    const free = all.find(
      ({ box }) => inside(box, room) && taken.every((other) => same(other, own) || !touch(other, box)),
    );
    const chosen = free ?? (force ? all[0] : undefined);
    if (!chosen) return false;
    const { box, ...label } = chosen;
    taken.push(box);
    placed.push({ ...spot, ...label });
    return true;
  };
  for (const spot of spots) {
    if (put(spot, false) || !must(spot)) continue;
    const letter = String.fromCharCode(97 + listed.length);
    listed.push({ letter, words: spot.words });
    // A dot in the thick of others has its letter all the same.
    put({ ...spot, words: letter }, true);
  }
  return { placed, listed };
}

function inside({ left, right, top, bottom }: Box, { width, height }: Size): boolean {
  return left >= 0 && right <= width && top >= 0 && bottom <= height;
}

interface Size {
  width: number;
  height: number;
}

function beside({ x, y, words }: Spot, side: (typeof sides)[number]) {
  const width = words.length * letter;
  const upright = side === "above" ? -1 : side === "below" ? 1 : 0;
  const line = y + upright * (dot + half + 0.1);
  const anchor = side === "right" ? "start" : side === "left" ? "end" : "middle";
  const left = side === "right" ? x + 0.7 : side === "left" ? x - 0.7 : x;
  const from = anchor === "start" ? left : anchor === "end" ? left - width : left - width / 2;
  const box = { left: from, right: from + width, top: line - half, bottom: line + half };
  return { left, line, anchor, box } as const;
}

function around(x: number, y: number): Box {
  return { left: x - dot, right: x + dot, top: y - dot, bottom: y + dot };
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function same(a: Box, b: Box): boolean {
  return a.left === b.left && a.top === b.top;
}
