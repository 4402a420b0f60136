import { useEffect, useRef } from "react";
import { createStore, useStore } from "./store";

// A draft that was written in a dialog: its link leads to the page, and the page then opens the dialog.

const wanted = createStore<string | undefined>(undefined);

/** Says which draft its writer goes on with, by its place: "consent/pe01...". */
export function goOn(place: string): void {
  wanted.set(place);
}

/** Opens the form of a draft that its writer goes on with. `place` is the draft's, or what it begins with, up to a slash;
 * `open` is told what follows. */
export function useGoOn(place: string, open: (rest: string) => void, on = true): void {
  const now = useStore(wanted);
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    if (!on || now === undefined || (now !== place && !now.startsWith(`${place}/`))) return;
    wanted.set(undefined);
    latest.current(now.slice(place.length + 1));
  }, [now, place, on]);
}
