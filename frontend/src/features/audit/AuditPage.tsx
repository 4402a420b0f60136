import { useMemo } from "react";
import { DataTable } from "../../components/DataTable";
import { PageHead } from "../../components/PageHead";
import { Pager } from "../../components/Pager";
import { Panel } from "../../components/Panel";
import { EmptyState, ErrorState } from "../../components/State";
import { graphql } from "../../lib/graphql/generated";
import type { AuditTrailQuery } from "../../lib/graphql/generated/graphql";
import { usePaged } from "../../lib/graphql/pages";
import { Link, useNavigate, useSearch } from "../../lib/router";
import { useRowKeys } from "../../lib/rows";
import { useViewer } from "../../lib/viewer";
import { auditColumns } from "./columns";
import { EntryDialog } from "./EntryDialog";
import { Filters } from "./Filters";
import { filterOf, isNarrowed } from "./filter";
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
const keyOf = ({ id }: { id: string }) => id;

/** The audit trail of the scheme: who did what, when and what for. Clients stand in it by key alone. */
export function AuditPage() {
  const address = useSearch("/audit");
  const { scheme } = useViewer();
  const navigate = useNavigate();
  const list = usePaged(auditTrailQuery, { first: pageSize, filter: filterOf(address) }, pick);
  const { rows } = list;
  const open = (entry: string | undefined) =>
    navigate({ to: "/audit", search: { ...address, entry }, replace: true, resetScroll: false });
  const picked = useRowKeys({ ids: rows.map(keyOf), one: "entry", open });
  const columns = useMemo(() => auditColumns(address), [address]);
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
            <DataTable
              caption="Entries of the audit trail, newest first"
              columns={columns}
              rows={rows}
              rowKey={keyOf}
              picked={picked}
              loadingRows={list.loading ? 16 : undefined}
              empty={<Nothing narrowed={isNarrowed(address)} />}
            />
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

function Nothing({ narrowed }: { narrowed: boolean }) {
  if (!narrowed) return <EmptyState title="The trail is empty" />;
  return (
    <EmptyState title="No entry fits" icon="search">
      <Link to="/audit">Show every entry</Link>
    </EmptyState>
  );
}
