import { type Value, withheld } from "../../components/chart/value";
import { written } from "./answer";

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

/** Of how many a share of known outcomes is: "of about 70 whose outcome is known; of about 150 it is not known yet". */
export function knownWords(known: Value, all: Value): string {
  if (known.value === null) return "of those whose outcome is known; how many that is, is withheld";
  const of = `of about ${known.shown} whose outcome is known`;
  if (all.value === null) return `${of}; of how many it is not known yet is withheld`;
  const left = Math.max(0, all.value - known.value);
  return left === 0 ? of : `${of}; of about ${written({ shown: "", value: left }).shown} it is not known yet`;
}

function share(part: number, all: number): Value {
  if (all === 0) return { shown: "-", value: null };
  const value = Math.max(0, Math.min(100, Math.round((100 * part) / all)));
  return { shown: `${value}%`, value };
}
