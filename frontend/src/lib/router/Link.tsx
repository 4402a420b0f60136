import {
  type AnchorHTMLAttributes,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useContext,
} from "react";
import { TablesContext, usePlace } from "./context";
import { fillPath, readSearch, type Target, writeSearch } from "./pages";
import { go } from "./place";

type Anchor = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href">;

export type LinkProps = Anchor &
  Target & {
    /** It says that one is there on pages below it too. */
    within?: boolean;
    children?: ReactNode;
    ref?: Ref<HTMLAnchorElement>;
  };

/** The address of a target, as it stands in a link. */
export function useHref(): (target: Target) => string {
  const { addresses } = useContext(TablesContext);
  const place = usePlace();
  return useCallback(
    ({ to, params, search, hash }: Target) => {
      const now = () => addresses[to]?.(readSearch(place.search)) ?? {};
      const then = typeof search === "function" ? (search as (now: object) => object)(now()) : search;
      return fillPath(to, params) + writeSearch(then ?? {}) + (hash ? `#${encodeURIComponent(hash)}` : "");
    },
    [addresses, place.search],
  );
}

/** Goes to a page. */
export function useNavigate(): (target: Target) => void {
  const href = useHref();
  return useCallback(
    (target) => go(href(target), { replace: target.replace, still: target.resetScroll === false }),
    [href],
  );
}

/** The attributes of a link inside the app: a plain press is ours, any other the browser's. */
export function useLinkProps(target: Target) {
  const { to } = target;
  const { pages } = useContext(TablesContext);
  const navigate = useNavigate();
  const href = useHref()(target);
  const preload = () => pages[to]?.preload();
  return {
    href,
    onClick: (event: MouseEvent<HTMLAnchorElement>) => {
      if (!plain(event)) return;
      event.preventDefault();
      navigate(target);
    },
    onPointerEnter: preload,
    onFocus: preload,
  };
}

/** A link to a page of the app. It says when one is there. */
export function Link(props: LinkProps) {
  const { to, params, search, hash, replace, resetScroll, within, onClick, children, ...rest } = props;
  const link = useLinkProps({ to, params, search, hash, replace, resetScroll } as Target);
  const { pathname } = usePlace();
  const path = fillPath(to, params);
  const there = pathname === path || (within === true && pathname.startsWith(`${path}/`));
  return (
    <a
      aria-current={there && !search && !hash ? "page" : undefined}
      {...rest}
      {...link}
      onClick={(event) => {
        onClick?.(event);
        link.onClick(event);
      }}
    >
      {children}
    </a>
  );
}

interface AddressLinkProps extends Anchor {
  /** An address of the app with its search parameters, as one was read from the browser before. */
  address: string;
  children: ReactNode;
}

/** A link to an address that was kept as text. */
export function AddressLink({ address, onClick, children, ...rest }: AddressLinkProps) {
  return (
    <a
      {...rest}
      href={address}
      onClick={(event) => {
        onClick?.(event);
        if (!plain(event)) return;
        event.preventDefault();
        go(address);
      }}
    >
      {children}
    </a>
  );
}

/** Whether a press is for the app: one that asks for another window or a download is the browser's. */
function plain({ metaKey, ctrlKey, shiftKey, altKey, button, defaultPrevented }: MouseEvent): boolean {
  return !defaultPrevented && button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
}
