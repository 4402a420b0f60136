import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect, useState } from "react";
import { Toasts } from "../components/Toasts";
import { dock, restoreDock } from "../lib/dock";
import { setDraftOwner } from "../lib/drafts";
import { listenForShortcuts, useShortcut } from "../lib/keys";
import { draftsShown } from "../lib/leaving";
import { Outlet, usePlace } from "../lib/router";
import { followSignOut } from "../lib/session";
import { stepUpAsked } from "../lib/stepup";
import { useStore } from "../lib/store";
import { mayOpenRecords, type Viewer, ViewerContext } from "../lib/viewer";
import { useArrival } from "./arrival";
import { Bar } from "./Bar";
import { Nav, type NavCounts } from "./Nav";
import { mayVisit } from "./nav";
import { NotForYou } from "./PageStates";

// Few ask for it, and its dialog is code of its own.
const HelpSheet = lazy(() => import("./HelpSheet"));
// Most have nothing open, and the page need not wait to learn it.
const OpenBanner = lazy(() => import("../features/access/OpenBanner"));
const StepUpDialog = lazy(() => import("../components/signin/StepUpDialog"));
const IdleWatch = lazy(() => import("./IdleWatch"));

const DraftsDialog = lazy(() => import("../components/DraftsDialog"));
const Dock = lazy(() => import("./Dock"));

// The watch on the session's end is code that the first page can do without for a while, in milliseconds.
const watchAfter = 20_000;

interface ShellProps {
  /** Who is signed in; not known yet while the first answer is on its way, when the frame is drawn empty. */
  viewer: Viewer | undefined;
  counts?: NavCounts;
  children?: ReactNode;
}

/** The frame of every signed-in page. */
export function Shell({ viewer, counts, children }: ShellProps) {
  const [help, setHelp] = useState(false);
  const asked = useStore(stepUpAsked);
  const drafts = useStore(draftsShown);
  const docked = useStore(dock).works.length > 0;
  const watching = useLater(watchAfter);
  useArrival();
  useShortcut("?", "Show these shortcuts", () => setHelp(true));
  // Before what is drawn can be seen, as the keys themselves.
  useLayoutEffect(listenForShortcuts, []);
  useEffect(followSignOut, []);
  // Before any page draws, because its forms look for their drafts as they do.
  setDraftOwner(viewer?.id ?? "");
  const viewerId = viewer?.id;
  useEffect(() => {
    if (viewerId) restoreDock();
  }, [viewerId]);
  return (
    <ViewerContext value={viewer}>
      <div className="al-shell">
        <Bar viewer={viewer} />
        <Nav role={viewer?.role} counts={counts} />
        <main className="al-main" id="main" tabIndex={-1}>
          <Suspense>{viewer && mayOpenRecords(viewer.role) && <OpenBanner />}</Suspense>
          <div className="al-main__inner">{children ?? <Page viewer={viewer} />}</div>
        </main>
        <Suspense>{viewer && docked && <Dock />}</Suspense>
      </div>
      <Suspense>{help && <HelpSheet onClose={() => setHelp(false)} />}</Suspense>
      <Suspense>{viewer && drafts && <DraftsDialog />}</Suspense>
      <Suspense>{asked && <StepUpDialog />}</Suspense>
      <Suspense>{watching && viewer && <IdleWatch />}</Suspense>
      <Toasts />
    </ViewerContext>
  );
}

/** True from this many milliseconds after the component came up. */
function useLater(wait: number): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), wait);
    return () => clearTimeout(timer);
  }, [wait]);
  return later;
}

function Page({ viewer }: { viewer: Viewer | undefined }) {
  const path = usePlace().pathname;
  return viewer && !mayVisit(viewer.role, path) ? <NotForYou /> : <Outlet />;
}
