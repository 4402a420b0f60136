import type { ReactNode } from "react";
import { Mark } from "./Icon";

/** The frame of pages for those who are not signed in yet: the mark, and one card. */
export function PlainFrame({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <div className="al-plain">
      <a className="nhsuk-skip-link" href="#main">
        Skip to main content
      </a>
      <header className="al-bar">
        <span className="al-brand">
          <Mark />
          Alongside
        </span>
      </header>
      <main className="al-plain__main" id="main" tabIndex={-1}>
        <div className="al-plain__card">{children}</div>
        {note && <p className="al-soft al-small al-plain__note">{note}</p>}
      </main>
    </div>
  );
}
