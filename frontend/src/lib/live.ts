import type { Client } from "urql";
import { make, pipe, type Source, subscribe } from "wonka";
import { documentNode } from "./graphql/documents";
import { wroteLately } from "./graphql/transport";
import { type Change, changesSubscription, everything, followChanges } from "./line";

// Keeps what is on the screen true while colleagues work: what has changed is forgotten by the cache, which asks again for
// what is shown, and for nothing else.

// Changes that come together are told together, in milliseconds.
const together = 250;

// A window that nobody has looked at for this long stops hearing, and asks for everything when it is looked at again.
const longHidden = 5 * 60_000;

/** Two changes as one. */
export function both(a: Change, b: Change): Change {
  return {
    ids: [...new Set([...a.ids, ...b.ids])],
    clientIds: [...new Set([...a.clientIds, ...b.clientIds])],
    mine: a.mine && b.mine,
    all: a.all || b.all,
  };
}

/** Follows changes for one window until stopped. */
export function startLive(client: Client): () => void {
  const source: Source<{ changes: Change }> = make(({ next }) =>
    whileSeen((change) => next({ changes: { __typename: "Change", ...change } as Change })),
  );
  const { unsubscribe } = pipe(
    client.subscription(documentNode(changesSubscription), {}, { source }),
    subscribe(() => {}),
  );
  return unsubscribe;
}

/** Hears of changes while the window is looked at; those that came meanwhile, when it is looked at again. */
function whileSeen(tell: (change: Change) => void): () => void {
  let waiting: Change | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | undefined;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!waiting || document.hidden) return;
    tell(waiting);
    waiting = undefined;
  };
  const hear = (change: Change) => {
    // This window has written it, and knows already.
    if (change.mine && !change.all && wroteLately()) return;
    waiting = waiting ? both(waiting, change) : change;
    timer ??= setTimeout(flush, together);
  };
  const begin = () => {
    stop ??= followChanges(hear);
  };
  const end = () => {
    stop?.();
    stop = undefined;
  };
  const look = () => {
    clearTimeout(leaving);
    if (document.hidden) {
      leaving = setTimeout(() => {
        end();
        waiting = everything;
      }, longHidden);
      return;
    }
    begin();
    flush();
  };
  begin();
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pagehide", end);
  return () => {
    end();
    clearTimeout(timer);
    clearTimeout(leaving);
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("pagehide", end);
  };
}
