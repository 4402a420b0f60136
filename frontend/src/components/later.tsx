import { type ComponentType, lazy, Suspense } from "react";

/** A part that comes when it is first asked for, such as a dialog: nothing stands in its place until it is here, and the
 * page round it stays. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Part = lazy(async () => ({ default: await load() })) as unknown as ComponentType<P>;
  return function Later(props: P) {
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    );
  };
}
