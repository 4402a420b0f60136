import { type ReactNode, useEffect, useRef } from "react";

/** The heading of a step that takes the place of the last one on the same page. It takes the focus, which went with the
 * button that was pressed, so that the step is read out and the next Tab starts here. */
export function StepHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
