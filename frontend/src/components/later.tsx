import { type ComponentType, type ReactNode, Suspense, useEffect } from "react";
import { part } from "../lib/part";

// Fetched while nobody waits, so that the press that asks for one finds it here: what is typed next is not lost.
const ahead: (() => Promise<unknown>)[] = [];
let fetching = false;

// How long a page that has just come is left to itself, in milliseconds.
const quiet = 2000;

/** A part that comes when it is first asked for, such as a dialog, or sooner, when the browser has nothing else to do.
 * Until it is here nothing stands in its place, or what is given, as high as the part will be; the page round it stays. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Waiting?: ComponentType,
): ComponentType<P> {
  // Asked for when the page round it has been painted: its code would hold up what can be shown already.
  let begin = () => {};
  const begun = new Promise<void>((done) => {
    begin = done;
  });
  const { Component: Part, fetch } = part(() => begun.then(load));
  ahead.push(() => {
    begin();
    return fetch();
  });
  if (!fetching) setTimeout(fetchAhead, quiet);
  return function Later(props: P) {
    return (
      <Suspense fallback={<Painted begin={begin}>{Waiting && <Waiting />}</Painted>}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** What stands in the place of a part; says so when it has been painted. */
function Painted({ begin, children }: { begin: () => void; children: ReactNode }): ReactNode {
  useEffect(() => {
    if (document.hidden) return begin();
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(begin);
    });
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(timer);
    };
  }, [begin]);
  return children;
}

/** Fetches the parts one after another. Who pays for each byte has said so, and a browser that cannot tell when it is
 * idle fetches them as they are asked for. */
function fetchAhead(): void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (fetching || connection?.saveData || typeof requestIdleCallback !== "function") return;
  fetching = true;
  requestIdleCallback(async () => {
    // A failure is told where the part is drawn.
    await ahead
      .shift()?.()
      .catch(() => {});
    fetching = false;
    if (ahead.length > 0) fetchAhead();
  });
}
