import { useEffect, useId, useState } from "react";
import { Dialog } from "../../components/Dialog";
import { EmptyState, ErrorState, SkeletonLines } from "../../components/State";
import { StatusTag } from "../../components/StatusTag";
import { graphql } from "../../lib/graphql/generated";
import { useAsk } from "../../lib/graphql/use";
import { callName } from "../../lib/people";
import { Link } from "../../lib/router";
import { useViewer } from "../../lib/viewer";
import type { ServiceRecord } from "./ServicePage";

const referClientsQuery = graphql(`
  query ReferClients($filter: CaseloadFilter!) {
    caseload(first: 30, filter: $filter, sort: NAME) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          clientId
          givenName
          familyName
          preferredName
          status
          practiceName
        }
      }
    }
  }
`);

/** Whom to refer: the viewer's own clients (a manager's: the scheme's), found by name. */
export function ReferDialog({ service, onClose }: { service: ServiceRecord; onClose: () => void }) {
  const { role } = useViewer();
  const [text, setText] = useState("");
  const [search, setSearch] = useState("");
  const id = useId();
  useEffect(() => {
    const timer = setTimeout(() => setSearch(text.trim()), 250);
    return () => clearTimeout(timer);
  }, [text]);
  const { data, loading, error, again } = useAsk(
    referClientsQuery,
    { filter: { search: search || undefined, team: role === "MANAGER" || undefined } },
    { keepPrevious: true },
  );
  const rows = data?.caseload.edges.map((edge) => edge.node) ?? [];
  return (
    <Dialog open title={`Refer somebody to ${service.name}`} onClose={onClose}>
      <div className="nhsuk-form-group">
        <label className="nhsuk-label" htmlFor={id}>
          Find a client by name
        </label>
        <input
          id={id}
          className="nhsuk-input"
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {error && <ErrorState error={error} again={again} />}
      {loading && <SkeletonLines lines={6} />}
      {data && rows.length === 0 && (
        <EmptyState title="No client of yours fits" icon="people">
          Only clients whose referral is open can be referred on.
        </EmptyState>
      )}
      <ul className="al-pick" aria-label="Clients">
        {rows.map((row) => (
          <li key={row.id}>
            <Link
              className="al-pick__one"
              to="/people/$clientId/refer/$serviceId"
              params={{ clientId: row.clientId, serviceId: service.id }}
            >
              <span>
                <strong>{callName(row)}</strong>
                <span className="al-soft al-small"> {row.practiceName}</span>
              </span>
              <StatusTag status={row.status} />
            </Link>
          </li>
        ))}
      </ul>
      {data?.caseload.pageInfo.hasNextPage && (
        <p className="al-soft al-small">There are more. Type a name to find somebody.</p>
      )}
    </Dialog>
  );
}
