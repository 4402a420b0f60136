import { Link, Navigate } from "@tanstack/react-router";
import { lazy } from "react";
import { PageHead } from "../components/PageHead";
import { Panel } from "../components/Panel";
import { EmptyState } from "../components/State";
import { useViewer } from "../lib/viewer";
import { navFor } from "./nav";

const MyDayPage = lazy(() =>
  import("../features/myday/MyDayPage").then(({ MyDayPage: page }) => ({ default: page })),
);
const MadePage = lazy(() =>
  import("../features/refer/MadePage").then(({ MadePage: page }) => ({ default: page })),
);

/** The start, which is another page for each role. Each is code of its own. */
export function HomePage() {
  const { role } = useViewer();
  if (role === "LINK_WORKER" || role === "LEAD") return <MyDayPage />;
  if (role === "PRACTICE") return <MadePage />;
  if (role === "HOST") return <Navigate to="/host" replace />;
  return <Places />;
}

/** For roles that have no page of their own here: where they may go. */
function Places() {
  const viewer = useViewer();
  const places = navFor(viewer.role).filter((item) => item.to !== "/");
  return (
    <>
      <PageHead title={`Hello, ${viewer.name}`} aside={viewer.scheme} />
      <Panel title="Where to go">
        {places.length === 0 ? (
          <EmptyState title="Nothing is waiting for you here" />
        ) : (
          <ul>
            {places.map((item) => (
              <li key={item.to}>
                <Link to={item.to}>{item.words}</Link>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}
