import { Link } from "@tanstack/react-router";
import { PageHead } from "../components/PageHead";
import { Panel } from "../components/Panel";
import { EmptyState } from "../components/State";
import { useViewer } from "../lib/viewer";
import { navFor } from "./nav";

/** The start for roles that have no page of their own there: where they may go. */
export function HomePage() {
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
