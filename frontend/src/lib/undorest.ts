import type { AppError } from "./errors";
import { type Done, notify } from "./notify";
import { someNames } from "./people";

// Several acts are taken back as one, all or none. Where a colleague has gone on with one of them, the reader is asked
// whether the others are to go back without it.

type Send = (acts: readonly Done[]) => Promise<AppError | undefined>;

/** Says that not all can be taken back, and offers those that can. Which of them stands in the way is found by trying. */
export function offerRest(acts: readonly Done[], send: Send): void {
  const whose = someNames(acts.flatMap(({ about }) => about ?? []));
  notify(
    `Not undone. Something was changed since in one of ${whose || "them"}. Undo again to take back the others.`,
    { tone: "bad", undo: () => void takeRest(acts, send) },
  );
}

/** Takes back each by itself, the newest first, and names those that stay. */
export async function takeRest(acts: readonly Done[], send: Send): Promise<void> {
  const stay = new Set<string>();
  let why = "";
  let undone = 0;
  for (const act of acts.toReversed()) {
    const error = await send([act]);
    if (!error) {
      undone++;
      continue;
    }
    stay.add(act.about ?? "one of them");
    why = error.message;
  }
  const whose = someNames([...stay]);
  if (stay.size === 0) notify("Undone.", { of: [] });
  else if (undone === 0) notify(`Not undone for ${whose}. ${why}`, { tone: "bad" });
  else notify(`Undone, but not for ${whose}. ${why}`, { tone: "bad" });
}
