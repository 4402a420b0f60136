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
  subscription Changes {
    changes {
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

// Whoever gets the line later than this has waited for another window to let go of it.
const atOnce = 1_000;

/** How long to wait before trying again, in milliseconds: from one second to a minute, doubled with each failure, and
 * spread, so that not every browser comes back in the same moment. */
export function pauseAfter(failures: number, random: number = Math.random()): number {
  return Math.min(60_000, 1_000 * 2 ** failures) * (0.5 + random / 2);
}

/** Hears of changes, on this window's line or another's, until stopped. */
export function followChanges(hear: (change: Change) => void): () => void {
  const stop = new AbortController();
  const others = new BroadcastChannel(name);
  others.onmessage = ({ data }: MessageEvent<Change>) => hear(data);
  const tell = (change: Change) => {
    if (stop.signal.aborted) return;
    hear(change);
    others.postMessage(change);
  };
  const asked = performance.now();
  const hold = () => keepLine(tell, performance.now() - asked > atOnce, stop.signal);
  if (navigator.locks) {
    navigator.locks.request(name, { signal: stop.signal }, hold).catch(() => {});
  } else void hold();
  return () => {
    stop.abort();
    others.close();
  };
}

/** Holds the line, and opens it anew when it breaks, until stopped or until the session is over. */
async function keepLine(tell: (change: Change) => void, missed: boolean, stop: AbortSignal): Promise<void> {
  let failures = 0;
  let gap = missed;
  while (!stop.aborted) {
    const ended = await listen(stop, (change) => {
      failures = 0;
      // What happened while there was no line was not heard.
      if (gap) tell(everything);
      gap = false;
      if (change.ids.length > 0 || change.all) tell(change);
    });
    if (ended === "over") return;
    gap = true;
    await pause(pauseAfter(failures++), stop);
  }
}

/** Opens the line once and hears until it ends: "over" when there is nobody signed in to hear. */
async function listen(stop: AbortSignal, hear: (change: Change) => void): Promise<"over" | "broken"> {
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
