import { useEffect, useRef } from "react";
import { Icon, Mark } from "../components/Icon";
import { later } from "../components/later";
import { useDraftCount } from "../lib/drafts";
import { draftsShown } from "../lib/leaving";
import { Link } from "../lib/router";
import { useSaved } from "../lib/saving";
import type { Viewer } from "../lib/viewer";
import { CommandBar } from "./CommandBar";

const AccountSheet = later(() => import("./AccountSheet").then((module) => module.AccountSheet));

/** The top bar: mark, search, what is saved, account. */
export function Bar({ viewer }: { viewer: Viewer | undefined }) {
  return (
    <>
      <a className="nhsuk-skip-link" href="#main">
        Skip to main content
      </a>
      <header className="al-bar">
        <Link to="/" className="al-brand">
          <Mark />
          <span className="al-brand__name">Alongside</span>
        </Link>
        {viewer && <CommandBar role={viewer.role} />}
        <div className="al-bar__end">
          <Saved />
          {viewer && <AccountMenu viewer={viewer} />}
        </div>
      </header>
    </>
  );
}

function Saved() {
  const { kind, words } = useSaved();
  const drafts = useDraftCount();
  return (
    <span className={`al-saved al-saved--${kind}`} role="status">
      {kind === "saved" ? (
        <span className="al-saved__words">
          <span className="al-saved__all">All changes </span>saved
        </span>
      ) : drafts > 0 && kind !== "busy" ? (
        <button type="button" onClick={() => draftsShown.set("LIST")}>
          {words}
        </button>
      ) : (
        words
      )}
    </span>
  );
}

function AccountMenu({ viewer }: { viewer: Viewer }) {
  const menu = useRef<HTMLDetailsElement>(null);
  useDismissable(menu);
  return (
    <details className="al-account" ref={menu}>
      <summary>
        <Icon name="account" />
        <span className="al-account__name">{viewer.name}</span>
        <span className="nhsuk-u-visually-hidden">account</span>
        <Icon name="down" />
      </summary>
      <AccountSheet viewer={viewer} onLeave={() => menu.current?.removeAttribute("open")} />
    </details>
  );
}

/** A details element used as a menu closes at Escape and at a press outside. */
export function useDismissable(menu: { current: HTMLDetailsElement | null }): void {
  useEffect(() => {
    const close = (event: Event) => {
      const element = menu.current;
      if (!element?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        element.querySelector("summary")?.focus();
      } else if (element.contains(event.target as Node)) return;
      element.open = false;
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", close);
    };
  }, [menu]);
}
