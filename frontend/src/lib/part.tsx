import { type ComponentType, lazy, useState } from "react";

/** A component whose code comes by itself. */
export interface Part<P extends object> {
  /** Draws it; until it is here the nearest Suspense draws what stands for it. */
  Component: ComponentType<P>;
  /** Fetches it ahead. */
  fetch: () => Promise<unknown>;
}

// What is to be forgotten before code that did not come is asked for again: a lazy component keeps its failure for good.
const failures = new Set<() => void>();

/** Forgets which code did not come: whoever draws it next asks for it anew. */
export function forgetUncome(): void {
  for (const forget of failures) forget();
  failures.clear();
}

/** Makes a component of code that comes later. What has been fetched already is drawn at once, where React's own lazy
 * component would first draw what stands for it, and would leave that there for a third of a second. */
export function part<P extends object>(load: () => Promise<ComponentType<P>>): Part<P> {
  let here: ComponentType<P> | undefined;
  const fetch = async () => {
    here = await load();
    return here;
  };
  const begin = () =>
    lazy(async () => {
      try {
        return { default: await fetch() };
      } catch (error) {
        failures.add(() => {
          Later = begin();
        });
        throw error;
      }
    }) as unknown as ComponentType<P>;
  let Later = begin();
  function Component(props: P) {
    // It goes on as it was first drawn: what is typed in it stays.
    const [Drawn] = useState(() => here ?? Later);
    return <Drawn {...props} />;
  }
  return { Component, fetch };
}
