import { type LinkProps, useLinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** Where a link inside a list goes: the same page with another filter or order. */
export type Target = Pick<LinkProps, "to" | "search" | "params">;

interface PlainLinkProps {
  target: Target;
  className: string;
  /** Whether what it leads to is what is shown now. The router's own link would say "page" of them all. */
  on?: boolean;
  children: ReactNode;
}

/** A link that changes how the page's list is shown. It takes the place of the last in the history. */
export function PlainLink({ target, className, on, children }: PlainLinkProps) {
  const props = useLinkProps({ ...target, className, replace: true });
  return (
    <a {...props} aria-current={on ? "true" : undefined}>
      {children}
    </a>
  );
}
