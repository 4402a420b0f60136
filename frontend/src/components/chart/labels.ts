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

// How much of a line of words is letters, which nothing may strike through.
const letters = 0.45;

const straight = ["right", "left", "above", "below"] as const;
const aslant = ["above right", "above left", "below right", "below left"] as const;
const sides = [...straight, ...aslant];

/** A place in em from the left and the top. */
export interface Point {
  x: number;
  y: number;
}

/** Places on a line so close that no letter goes between them. */
export function along(corners: readonly Point[]): Point[] {
  return corners.flatMap((to, index) => {
    const from = corners[index - 1] ?? to;
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) / 0.3));
    return Array.from({ length: steps }, (_, step) => {
      const part = (step + 1) / steps;
      return { x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) };
    });
  });
}

/** Finds a place for each label: right of its dot, else left, above, below or aslant, and off the lines that are drawn. Those
 * that come first are placed first. One that has to be named may stand on a line; for one that nowhere has room for a letter
 * stands there and its words in a list. Any other is left out, as the table has it. */
export function place<S extends Spot>(
  spots: readonly S[],
  room: Size,
  must: (spot: S) => boolean,
  lines: readonly Point[] = [],
) {
  const taken = spots.map(({ x, y }) => around(x, y));
  const placed: (S & Placed)[] = [];
  const listed: { letter: string; words: string }[] = [];
  const put = (spot: S, force: boolean): boolean => {
    const own = around(spot.x, spot.y);
    const all = sides.map((side) => beside(spot, side));
    const free = all.filter(
      ({ box }) => inside(box, room) && taken.every((other) => same(other, own) || !touch(other, box)),
    );
    const clear = free.find(({ box, line }) => !lines.some((point) => strikes(point, box, line)));
    const chosen = clear ?? (must(spot) ? free[0] : undefined) ?? (force ? all[0] : undefined);
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
  const upright = side.startsWith("above") ? -1 : side.startsWith("below") ? 1 : 0;
  const line = y + upright * (dot + half + 0.1);
  const anchor = side.endsWith("right") ? "start" : side.endsWith("left") ? "end" : "middle";
  const away = upright === 0 ? 0.7 : -dot;
  const left = anchor === "start" ? x + away : anchor === "end" ? x - away : x;
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

function strikes({ x, y }: Point, { left, right }: Box, line: number): boolean {
  return x > left && x < right && Math.abs(y - line) < letters;
}

function same(a: Box, b: Box): boolean {
  return a.left === b.left && a.top === b.top;
}
