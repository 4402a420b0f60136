import { PageHead } from "../components/PageHead";
import { Panel } from "../components/Panel";
import { EmptyState, ErrorState, SkeletonLines } from "../components/State";
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
  // The app was replaced on the server while this page was open, and its old chunks are gone: only a reload helps.
  const stale = /dynamically imported module|module script failed/i.test(String(error));
  return (
    <>
      <PageHead title={stale ? "Alongside has been updated" : "Something went wrong"} />
      <Panel>
        <ErrorState
          error={{
            code: "INTERNAL",
            message: stale
              ? "Load this page again to go on. What you typed is kept."
              : "This page could not be shown. What you typed is kept on this device.",
            details: {},
          }}
          again={stale ? () => window.location.reload() : reset}
        />
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
