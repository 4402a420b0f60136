import { useEffect, useRef } from "react";
import type { AppError } from "../errors";
import { pauseAfter } from "../line";

// What stands in the way of an answer for a while, and says nothing about what was asked for.
const passing = new Set(["NETWORK", "INTERNAL", "LIMIT"]);

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
    const timer = setTimeout(again, pauseAfter(++failures.current));
    window.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [failure, again]);
}
