import type { ReactNode } from "react";
import { type Target as Place, useLinkProps } from "../lib/router";

/** Where a link inside a list goes: the same page with another filter or order. */
export type Target = Place;

interface PlainLinkProps {
  target: Target;
  className: string;
  /** Whether what it leads to is what is shown now. The router's own link would say "page" of them all. */
  on?: boolean;
  children: ReactNode;
}

/** A link that changes how the page's list is shown. It takes the place of the last in the history. */
export function PlainLink({ target, className, on, children }: PlainLinkProps) {
  const props = useLinkProps({ ...target, replace: true });
  return (
    <a {...props} className={className} aria-current={on ? "true" : undefined}>
      {children}
    </a>
  );
}
