import type { AppError } from "./errors";
import { type Done, notify } from "./notify";

// Several acts are taken back as one, all or none. Where a colleague has gone on with one of them, the reader is asked
// whether the others are to go back without it.

type Send = (acts: readonly Done[]) => Promise<AppError | undefined>;

/** Says that not all can be taken back, and offers those that can. */
export function offerRest(acts: readonly Done[], send: Send): void {
  notify("Not undone. Something was changed in one of them since. Undo again to take back the others.", {
    tone: "bad",
    undo: () => void takeRest(acts, send),
  });
}

/** Takes back each by itself, the newest first, and names those that stay. */
export async function takeRest(acts: readonly Done[], send: Send): Promise<void> {
  const stay = new Set<string>();
  let why = "";
  for (const act of acts.toReversed()) {
    const error = await send([act]);
    if (!error) continue;
    stay.add(act.about ?? "one of them");
    why = error.message;
  }
  if (stay.size === 0) notify("Undone.", { of: [] });
  else notify(`Undone, but not for ${[...stay].join(", ")}. ${why}`, { tone: "bad" });
}
