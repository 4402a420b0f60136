import type { ReactNode } from "react";
import { longDate } from "../../../lib/format";

interface SheetProps {
  title: string;
  organisation: string;
  scheme: string;
  today: string;
  easy?: boolean;
  large?: boolean;
  children: ReactNode;
}

/** A paper: what is in the head stands at the top of each of its pages, the page numbers are the print sheet's. */
export function Sheet({ title, organisation, scheme, today, easy, large, children }: SheetProps) {
  const size = easy || large ? " al-paper--large" : "";
  return (
    <article className={`al-paper${size}${easy ? " al-paper--easy" : ""}`} aria-label={title}>
      <div className="al-paper__head">
        <div className="al-paper__row">
          <span>
            <strong>{organisation}</strong>
            {scheme && scheme !== organisation && <span>, {scheme}</span>}
          </span>
          <span>{longDate(today)}</span>
        </div>
      </div>
      <div className="al-paper__body">{children}</div>
    </article>
  );
}

/** A part of a paper, with its heading; nothing without content. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="al-paper__part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Words under a heading; nothing when there are none. */
export function Words({ title, words }: { title: string; words: string | null | undefined }) {
  if (!words) return null;
  return (
    <Part title={title}>
      <p className="al-prose">{words}</p>
    </Part>
  );
}

/** Lines to sign on, kept together on one page. */
export function Signatures({ names }: { names: readonly string[] }) {
  return (
    <dl className="al-paper__sign">
      {names.map((name) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd aria-hidden="true" />
          <dt>Date</dt>
          <dd aria-hidden="true" />
        </div>
      ))}
    </dl>
  );
}

/** How to reach the link worker, at the foot of what a client takes home. */
export function Ring({ who, ring }: { who: string; ring: string }) {
  if (!who && !ring) return null;
  return (
    <p className="al-paper__ring">
      {who ? `Questions? Ask ${who}` : "Questions? Ask us"}
      {ring && (
        <>
          {" on "}
          <strong className="al-nowrap">{ring}</strong>
        </>
      )}
      .
    </p>
  );
}
