import { useCallback, useEffect, useRef, useState } from "react";
import { useShortcut } from "../../lib/keys";

export interface Choice {
  chosen: ReadonlySet<string>;
  /** Ticks a row or takes the tick away; with `range` all from the last one touched to it. */
  toggle: (id: string, range?: boolean) => void;
  all: (on: boolean) => void;
}

/** The rows after a tick: with a range, all from the last one touched to this one stand as this one does. */
export function ticked(
  now: ReadonlySet<string>,
  ids: readonly string[],
  id: string,
  from: string | undefined,
): ReadonlySet<string> {
  const on = !now.has(id);
  const [a, b] = [ids.indexOf(from ?? id), ids.indexOf(id)].sort((one, other) => one - other);
  const range = a !== undefined && a >= 0 && b !== undefined ? ids.slice(a, b + 1) : [id];
  const next = new Set(now);
  for (const one of range) on ? next.add(one) : next.delete(one);
  return next;
}

/** Which rows of the list are ticked. Those that leave the list lose their tick. `x` ticks the row under the cursor. */
export function useChoice(ids: readonly string[], picked: string | undefined): Choice {
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | undefined>(undefined);
  const latest = useRef(ids);
  latest.current = ids;
  const toggle = useCallback((id: string, range = false) => {
    const from = range ? last.current : undefined;
    last.current = id;
    setTicks((now) => ticked(now, latest.current, id, from));
  }, []);
  const all = useCallback((on: boolean) => setTicks(new Set(on ? latest.current : [])), []);
  const there = ids.join(" ");
  useEffect(() => {
    const stay = new Set(there.split(" "));
    setTicks((now) =>
      [...now].every((id) => stay.has(id)) ? now : new Set([...now].filter((id) => stay.has(id))),
    );
  }, [there]);
  useShortcut("x", "Tick the client", () => picked !== undefined && toggle(picked), picked !== undefined);
  useShortcut("Escape", "Take all ticks away", () => all(false), ticks.size > 0);
  return { chosen: ticks, toggle, all };
}
