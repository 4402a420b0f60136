import { readEvents } from "./events";
import { graphql } from "./graphql/generated";
import type { ChangesSubscription } from "./graphql/generated/graphql";
import { unattendedHeader } from "./presence";

// The line on which the server tells what has changed (docs/adr/0036). A browser opens few connections to one server, so
// one window holds it for all of the browser's windows and tells them what it hears: keys, and nothing else.

/** What has changed: the keys of rows, and of the clients that they are about. */
export type Change = Pick<ChangesSubscription["changes"], "ids" | "clientIds" | "mine" | "all">;

/** Something may have happened that was not heard. */
export const everything: Change = { ids: [], clientIds: [], mine: false, all: true };

export const changesSubscription = graphql(`
  subscription Changes($unheard: Int) {
    changes(unheard: $unheard) {
      ids
      clientIds
      mine
      all
    }
  }
`);

const name = "alongside.live";

// The server says every 15 seconds that the line is alive. One that is silent for longer than two of those is not.
const silence = 40_000;

// What was asked for this long before it was heard of may have been answered a little earlier still, in milliseconds.
const margin = 1_000;

// How long a window remembers what it has told, for one that opens meanwhile, in milliseconds.
const remembered = 60_000;

/** A window that has only just begun to hear asks the one with the line what it has missed. */
interface Question {
  unheard: number;
}

interface Told {
  /** Milliseconds of the page's clock. */
  at: number;
  change: Change;
}

/** How long to wait before trying again, in milliseconds: from one second to a minute, doubled with each failure, and
 * spread, so that not every browser comes back in the same moment. */
export function pauseAfter(failures: number, random: number = Math.random()): number {
  return Math.min(60_000, 1_000 * 2 ** failures) * (0.5 + random / 2);
}

/** Hears of changes, on this window's line or another's, until stopped. What has changed since the page was asked for is
 * heard first. */
export function followChanges(hear: (change: Change) => void): () => void {
  const stop = new AbortController();
  const others = new BroadcastChannel(name);
  const told: Told[] = [];
  const unheard = () => Math.ceil(performance.now()) + margin;
  others.onmessage = ({ data }: MessageEvent<Change | Question>) => {
    if (!("unheard" in data)) return hear(data);
    const from = performance.now() - data.unheard;
    for (const { at, change } of told) if (at >= from) others.postMessage(change);
  };
  const tell = (change: Change) => {
    if (stop.signal.aborted) return;
    hear(change);
    others.postMessage(change);
    const now = performance.now();
    while (told[0] && told[0].at < now - remembered) told.shift();
    told.push({ at: now, change });
  };
  const begun = unheard();
  others.postMessage({ unheard: begun } satisfies Question);
  const asked = performance.now();
  const hold = () => keepLine(tell, begun + performance.now() - asked, stop.signal);
  if (navigator.locks) {
    navigator.locks.request(name, { signal: stop.signal }, hold).catch(() => {});
  } else void hold();
  return () => {
    stop.abort();
    others.close();
  };
}

/** Holds the line, and opens it anew when it breaks, until stopped or until the session is over. Whatever time there was
 * no line, the server is asked what happened in it. */
async function keepLine(tell: (change: Change) => void, unheard: number, stop: AbortSignal): Promise<void> {
  let failures = 0;
  let heard = performance.now() - unheard;
  while (!stop.aborted) {
    const ended = await listen(stop, Math.ceil(performance.now() - heard), (change) => {
      failures = 0;
      heard = performance.now() - margin;
      if (change.ids.length > 0 || change.all) tell(change);
    });
    if (ended === "over") return;
    await pause(pauseAfter(failures++), stop);
  }
}

/** Opens the line once and hears until it ends: "over" when there is nobody signed in to hear. */
async function listen(
  stop: AbortSignal,
  unheard: number,
  hear: (change: Change) => void,
): Promise<"over" | "broken"> {
  const here = new AbortController();
  const end = () => here.abort();
  stop.addEventListener("abort", end);
  let silent = setTimeout(end, silence);
  try {
    const answer = await fetch("/graphql", {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", Accept: "text/event-stream", ...unattendedHeader },
      body: JSON.stringify({
        operationName: "Changes",
        variables: { unheard },
        query: changesSubscription.toString(),
        documentId: (changesSubscription as { __meta__?: { hash?: string } }).__meta__?.hash,
      }),
      signal: here.signal,
    });
    if (answer.status === 401 || answer.status === 403) return "over";
    if (!answer.ok || !answer.body || !answer.headers.get("Content-Type")?.startsWith("text/event-stream")) {
      return "broken";
    }
    for await (const event of readEvents(answer.body)) {
      clearTimeout(silent);
      silent = setTimeout(end, silence);
      if (event.name !== "next") continue;
      const { data } = JSON.parse(event.data) as { data?: ChangesSubscription };
      if (data) hear(data.changes);
    }
    return "broken";
  } catch {
    return "broken";
  } finally {
    clearTimeout(silent);
    stop.removeEventListener("abort", end);
    end();
  }
}

function pause(wait: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, wait);
    stop.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
