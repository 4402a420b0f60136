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
  if (role === "AUDITOR") return <Navigate to="/audit" replace />;
  if (role === "ADMIN") return <Navigate to="/admin" replace />;
  return <Places />;
}

/** For roles that have no page of their own here: where they may go. */
function Places() {
  const viewer = useViewer();
  const places = navFor(viewer.role).filter((item) => item.to !== "/");
  return (
    <>
      <PageHead title={`Hello, ${viewer.name}`} aside={viewer.scheme} />
      <div className="al-stack">
        {viewer.role === "ANALYST" && (
          <Panel title="Ask questions of your own">
            <p>
              In the playground you ask in GraphQL, with the schema beside you. You see what your role may
              see: the services, the organisations and the lists of codes.
            </p>
            <p className="al-actions">
              <a className="nhsuk-button" href="/playground">
                Open the playground
              </a>
            </p>
          </Panel>
        )}
        {viewer.role === "COMMISSIONER" && (
          <Panel title="Reports">
            <p>
              Reports on the scheme come here: figures without names. Until then, the directory shows which
              services there are and whether they can take people.
            </p>
          </Panel>
        )}
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
      </div>
    </>
  );
}
