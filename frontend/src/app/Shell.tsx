import { Outlet, useLocation } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { Toasts } from "../components/Toasts";
import { setDraftOwner } from "../lib/drafts";
import { listenForShortcuts, useShortcut } from "../lib/keys";
import { followSignOut } from "../lib/session";
import { type Viewer, ViewerContext } from "../lib/viewer";
import { useArrival } from "./arrival";
import { Bar } from "./Bar";
import { Nav, type NavCounts } from "./Nav";
import { mayVisit } from "./nav";
import { NotForYou } from "./PageStates";

// Few ask for it, and its dialog is code of its own.
const HelpSheet = lazy(() => import("./HelpSheet"));

interface ShellProps {
  /** Who is signed in; not known yet while the first answer is on its way, when the frame is drawn empty. */
  viewer: Viewer | undefined;
  counts?: NavCounts;
  children?: ReactNode;
}

/** The frame of every signed-in page. */
export function Shell({ viewer, counts, children }: ShellProps) {
  const [help, setHelp] = useState(false);
  useArrival();
  useShortcut("?", "Show these shortcuts", () => setHelp(true));
  useEffect(listenForShortcuts, []);
  useEffect(followSignOut, []);
  // Before any page draws, because its forms look for their drafts as they do.
  setDraftOwner(viewer?.id ?? "");
  return (
    <ViewerContext value={viewer}>
      <div className="al-shell">
        <Bar viewer={viewer} />
        <Nav role={viewer?.role} counts={counts} />
        <main className="al-main" id="main" tabIndex={-1}>
          <div className="al-main__inner">{children ?? <Page viewer={viewer} />}</div>
        </main>
      </div>
      <Suspense>{help && <HelpSheet onClose={() => setHelp(false)} />}</Suspense>
      <Toasts />
    </ViewerContext>
  );
}

function Page({ viewer }: { viewer: Viewer | undefined }) {
  const path = useLocation({ select: ({ pathname }) => pathname });
  return viewer && !mayVisit(viewer.role, path) ? <NotForYou /> : <Outlet />;
}
