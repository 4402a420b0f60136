import { useEffect, useRef } from "react";
import type { AppError } from "../errors";

// What stands in the way of an answer for a while, and says nothing about what was asked for.
const passing = new Set(["NETWORK", "INTERNAL", "LIMIT"]);

// How long to wait before asking again, in milliseconds: from two seconds to a minute, doubled with each failure and spread.
// (That of lib/line is not used here: it would bring the line's code into the first download.)
function pause(failures: number): number {
  return Math.min(60_000, 1_000 * 2 ** failures) * (0.5 + Math.random() / 2);
}

/** Whether an answer failed to come for a reason that passes: it refuses nothing, and what is on the screen stands. */
export function passes(error: AppError | undefined): boolean {
  return error !== undefined && passing.has(error.code);
}

/** Asks again what failed for a reason that passes: when the browser is back on the network, and by itself, at first after
 * a moment and then ever more rarely. `failure` is another object with each failure, and nothing when there is none. */
export function useAskAgain(failure: object | undefined, again: () => void): void {
  const failures = useRef(0);
  useEffect(() => {
    if (!failure) {
      failures.current = 0;
      return;
    }
    const timer = setTimeout(again, pause(++failures.current));
    window.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [failure, again]);
}
