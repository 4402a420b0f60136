import { Icon } from "../components/Icon";
import { PageHead } from "../components/PageHead";
import { Panel } from "../components/Panel";
import { Link } from "../lib/router";
import { useViewer } from "../lib/viewer";
import { type NavItem, navFor } from "./nav";
import "./places.scss";

// What each place is for. Who has it in the navigation knows its name; who is new here does not yet.
const purposes: Readonly<Partial<Record<NonNullable<NavItem["to"]>, string>>> = {
  "/inbox": "New referrals, and who takes them on",
  "/caseload": "Everybody who is being supported",
  "/reviews": "Whose support is to be looked at again",
  "/numbers": "Referrals, waits, needs and outcomes, without names",
  "/report": "The quarter for the steering group, on paper or in a spreadsheet",
  "/projects": "Who may read rows without names, for what and until when",
  "/refer": "One that came by letter, email or telephone",
  "/services": "What there is nearby, and whether it has room",
  "/opened": "Records that were opened with a reason, to look at",
  "/admin": "Who may sign in, and in which role",
  "/organisations": "Practices, hosts and providers, and who signs in for them",
};

/** For roles that have no page of their own here: where they may go. */
export function Places() {
  const viewer = useViewer();
  const places = navFor(viewer.role).filter((item) => item.to !== "/");
  return (
    <>
      <PageHead title={`Hello, ${viewer.name}`} aside={viewer.scheme} />
      <div className="al-stack">
        {viewer.role === "ANALYST" && (
          <Panel title="Ask questions of your own">
            <p>
              In the playground you ask in GraphQL, from examples or with the schema beside you. You see what
              your role may see: figures without names, the services and the organisations.
            </p>
            <p className="al-actions">
              <a className="nhsuk-button" href="/playground">
                Open the playground
              </a>
            </p>
          </Panel>
        )}
        <ul className="al-places">
          {places.map(({ to, words, icon }) => (
            <li key={to}>
              <Icon name={icon} />
              <Link to={to}>{words}</Link>
              {to && purposes[to] && <span>{purposes[to]}</span>}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
