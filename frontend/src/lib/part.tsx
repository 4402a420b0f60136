import { type ComponentType, lazy, useState } from "react";

/** A component whose code comes by itself. */
export interface Part<P extends object> {
  /** Draws it; until it is here the nearest Suspense draws what stands for it. */
  Component: ComponentType<P>;
  /** Fetches it ahead. */
  fetch: () => Promise<unknown>;
}

/** Makes a component of code that comes later. What has been fetched already is drawn at once, where React's own lazy
 * component would first draw what stands for it, and would leave that there for a third of a second. */
export function part<P extends object>(load: () => Promise<ComponentType<P>>): Part<P> {
  let here: ComponentType<P> | undefined;
  const fetch = async () => {
    here = await load();
    return here;
  };
  const Later = lazy(async () => ({ default: await fetch() })) as unknown as ComponentType<P>;
  function Component(props: P) {
    // It goes on as it was first drawn: what is typed in it stays.
    const [Drawn] = useState(() => here ?? Later);
    return <Drawn {...props} />;
  }
  return { Component, fetch };
}
