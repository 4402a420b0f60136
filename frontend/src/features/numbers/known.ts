import { type Value, withheld } from "../../components/chart/value";

/** The share of all that is known, in whole per cent, where so many are not; withheld where either is. */
export function known(all: Value, unknown: Value): Value {
  if (withheld(all) || withheld(unknown)) return { shown: "*", value: null };
  return share((all.value ?? 0) - (unknown.value ?? 0), all.value ?? 0);
}

/** One number as a share of another, in whole per cent; withheld where either is. Both are rounded, so that a part may
 * seem a little larger than the whole. */
export function partOf(part: Value, all: Value): Value {
  if (withheld(part) || withheld(all)) return { shown: "*", value: null };
  return share(part.value ?? 0, all.value ?? 0);
}

function share(part: number, all: number): Value {
  if (all === 0) return { shown: "-", value: null };
  const value = Math.max(0, Math.min(100, Math.round((100 * part) / all)));
  return { shown: `${value}%`, value };
}
