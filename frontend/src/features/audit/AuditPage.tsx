import { useMemo } from "react";
import { PageHead } from "../../components/PageHead";
import { Pager } from "../../components/Pager";
import { Panel } from "../../components/Panel";
import { EmptyState, ErrorState, Skeleton } from "../../components/State";
import { graphql } from "../../lib/graphql/generated";
import type { AuditTrailQuery } from "../../lib/graphql/generated/graphql";
import { usePaged } from "../../lib/graphql/pages";
import { Link, useNavigate, useSearch } from "../../lib/router";
import { useRowKeys } from "../../lib/rows";
import { useViewer } from "../../lib/viewer";
import { toldTogether } from "./deed";
import { EntryDialog } from "./EntryDialog";
import { Filters } from "./Filters";
import { filterOf, isNarrowed } from "./filter";
import { Trail } from "./Trail";
import "./audit.scss";

const auditTrailQuery = graphql(`
  query AuditTrail($first: Int!, $after: String, $filter: AuditFilter) {
    auditTrail(first: $first, after: $after, filter: $filter) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          seq
          at
          action
          outcome
          purpose
          accountId
          name
          role
          organisation
          sessionId
          operation
          objectType
          objectId
          clientIds
          fields
          reason
          openedRecordId
        }
      }
    }
  }
`);

const pageSize = 50;
const pick = (data: AuditTrailQuery) => data.auditTrail;

/** The audit trail of the scheme: who did what, when and what for. Clients stand in it by key alone. */
export function AuditPage() {
  const address = useSearch("/audit");
  const { scheme } = useViewer();
  const navigate = useNavigate();
  const list = usePaged(auditTrailQuery, { first: pageSize, filter: filterOf(address) }, pick);
  const { rows } = list;
  const open = (entry: string | undefined) =>
    navigate({ to: "/audit", search: { ...address, entry }, replace: true, resetScroll: false });
  const told = useMemo(() => toldTogether(rows), [rows]);
  const picked = useRowKeys({ ids: told.map(({ id }) => id), one: "entry", open });
  const shown = rows.find(({ id }) => id === address.entry);
  return (
    <>
      <PageHead title="Audit trail" aside={scheme} />
      <Filters address={address} />
      {list.error ? (
        <Panel>
          <ErrorState error={list.error} again={list.again} />
        </Panel>
      ) : (
        <div className="al-audit">
          <Panel flush>
            {list.loading && <Waiting />}
            {!list.loading && rows.length === 0 && <Nothing narrowed={isNarrowed(address)} />}
            <Trail told={told} address={address} picked={picked} />
          </Panel>
          {rows.length > 0 && (
            <Pager
              shown={rows.length}
              one="entry"
              many="entries"
              more={list.more}
              loading={list.loadingMore}
              onMore={list.showMore}
            />
          )}
        </div>
      )}
      {shown && <EntryDialog line={shown} onClose={() => open(undefined)} />}
    </>
  );
}

/** Rows of the height that they will have. */
function Waiting() {
  return (
    <ol className="al-trail" aria-busy="true" aria-label="Loading">
      {Array.from({ length: 12 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the stand-in rows are all alike and never move
        <li key={index} className="al-trail__act">
          <Skeleton width="3.5em" />
          <div>
            <p>
              <Skeleton width={`${40 + ((index * 17) % 35)}%`} />
            </p>
            <p className="al-small">
              <Skeleton width="30%" />
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  if (!narrowed)
    return <EmptyState title="The trail is empty">Whatever anybody does is written here.</EmptyState>;
  return (
    <EmptyState title="No entry fits" icon="search">
      <Link to="/audit">Show every entry</Link>
    </EmptyState>
  );
}
