import { useEffect, useRef, useState } from "react";
import { PageHead } from "../components/PageHead";
import { Panel } from "../components/Panel";
import { EmptyState, ErrorState, SkeletonLines } from "../components/State";
import { forgetUncome } from "../lib/part";
import { type Failure, Link } from "../lib/router";

/** While a page's code is on its way: the heading's place and a panel. */
export function PagePending() {
  return (
    <Panel>
      <SkeletonLines lines={8} />
    </Panel>
  );
}

/** A page that failed while drawing. The rest of the app stands. */
export function PageError({ error, reset }: Failure) {
  const uncome = /dynamically imported module|module script failed|preload CSS/i.test(String(error));
  if (uncome) return <Uncome of={String(error)} reset={reset} />;
  return (
    <Failed
      title="Something went wrong"
      words="This page could not be shown. What you typed is kept on this device."
      again={reset}
    />
  );
}

// How often a page whose code did not come looks whether the server can be reached again, in milliseconds.
const patience = 5_000;

// Code that did not come though the server was there, and was asked for once more.
const tried = new Set<string>();

/** The code of a page did not come: either there was no line, and it comes when there is, or the app was replaced on the
 * server and its old files are gone, and only loading the page anew helps. Asking the server tells which. */
function Uncome({ of, reset }: { of: string; reset: () => void }) {
  const [found, setFound] = useState<"offline" | "replaced" | undefined>();
  const anew = useRef(() => {});
  anew.current = () => {
    forgetUncome();
    reset();
  };
  useEffect(() => {
    let gone = false;
    let away = false;
    const look = async () => {
      const there = await fetch("/healthz", { cache: "no-store" }).then(
        ({ ok }) => ok,
        () => false,
      );
      if (gone) return;
      away = !there;
      if (away) tried.delete(of);
      else if (!tried.has(of)) {
        tried.add(of);
        return anew.current();
      }
      setFound(away ? "offline" : "replaced");
    };
    const back = () => void (away && look());
    void look();
    const timer = setInterval(back, patience);
    window.addEventListener("online", back);
    return () => {
      gone = true;
      clearInterval(timer);
      window.removeEventListener("online", back);
    };
  }, [of]);
  if (!found) return <PagePending />;
  return found === "replaced" ? (
    <Failed
      title="Alongside has been updated"
      words="Load this page again to go on. What you typed is kept."
      again={() => window.location.reload()}
    />
  ) : (
    <Failed
      title="We cannot reach Alongside"
      words="This page comes by itself when the connection is back. What you typed is kept on this device."
      again={() => anew.current()}
    />
  );
}

function Failed({ title, words, again }: { title: string; words: string; again: () => void }) {
  return (
    <>
      <PageHead title={title} />
      <Panel>
        <ErrorState error={{ code: "INTERNAL", message: words, details: {} }} again={again} />
      </Panel>
    </>
  );
}

/** A page that others work on: its forms would only be refused. */
export function NotForYou() {
  return (
    <>
      <PageHead title="Not one of your pages" />
      <Panel>
        <EmptyState title="This page is for other people's work" icon="people">
          Somebody may have sent you their link. You can <Link to="/">go to the start</Link>.
        </EmptyState>
      </Panel>
    </>
  );
}

/** No such address. */
export function NotFound() {
  return (
    <>
      <PageHead title="Page not found" />
      <Panel>
        <EmptyState title="There is nothing at this address" icon="search">
          Check the address, or <Link to="/">go to the start</Link>.
        </EmptyState>
      </Panel>
    </>
  );
}
