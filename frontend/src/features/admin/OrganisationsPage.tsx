import { Chips } from "../../components/Chips";
import { type Column, DataTable } from "../../components/DataTable";
import { PageHead } from "../../components/PageHead";
import { Pager } from "../../components/Pager";
import { Panel } from "../../components/Panel";
import { EmptyState, ErrorState } from "../../components/State";
import { organisationKindLabels, roleLabels } from "../../lib/codes.generated";
import { londonDay } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import type { AdminOrganisationsQuery } from "../../lib/graphql/generated/graphql";
import { usePaged } from "../../lib/graphql/pages";
import { Link, useSearch } from "../../lib/router";
import { oneOf } from "../../lib/search";
import { useViewer } from "../../lib/viewer";
import { holdsNow, kinds } from "./roles";
import "./admin.scss";

const adminOrganisationsQuery = graphql(`
  query AdminOrganisations($first: Int!, $after: Cursor, $filter: OrganisationFilter) {
    organisations(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          kind
          odsCode
          neighbourhood
          memberships {
            id
            role
            fromOn
            toOn
            account {
              id
              name
              email
              disabled
            }
          }
        }
      }
    }
  }
`);

type Row = NonNullable<
  NonNullable<NonNullable<AdminOrganisationsQuery["organisations"]["edges"]>[number]>["node"]
>;

const pageSize = 100;
const pick = (data: AdminOrganisationsQuery) => data.organisations;

/** The organisations of the scheme and who may sign in for each. */
export function OrganisationsPage() {
  const address = useSearch("/organisations");
  const kind = oneOf(address.kind, kinds);
  const { scheme } = useViewer();
  const list = usePaged(
    adminOrganisationsQuery,
    { first: pageSize, filter: { kinds: kind && [kind] } },
    pick,
  );
  return (
    <>
      <PageHead title="Organisations" aside={scheme} />
      <Chips
        label="Which organisations"
        chips={[undefined, ...kinds].map((one) => ({
          key: one ?? "all",
          words: one ? organisationKindLabels[one] : "All",
          on: kind === one,
          link: { to: "/organisations", search: { kind: one } },
        }))}
      />
      {list.error ? (
        <Panel>
          <ErrorState error={list.error} again={list.again} />
        </Panel>
      ) : (
        <>
          <Panel flush>
            <DataTable
              caption="Organisations and who may sign in for them"
              columns={columns}
              rows={list.rows}
              rowKey={(row) => row.id}
              loadingRows={list.loading ? 14 : undefined}
              empty={<EmptyState title="No organisation of this kind" icon="search" />}
            />
          </Panel>
          {list.rows.length > 0 && (
            <Pager
              shown={list.rows.length}
              total={list.total}
              one="organisation"
              more={list.more}
              loading={list.loadingMore}
              onMore={list.showMore}
            />
          )}
        </>
      )}
    </>
  );
}

const columns: Column<Row>[] = [
  { key: "name", title: "Organisation", heading: true, cell: (row) => <strong>{row.name}</strong> },
  {
    key: "kind",
    title: "Kind",
    card: "end",
    cell: (row) => <span className="al-nowrap">{organisationKindLabels[row.kind]}</span>,
  },
  {
    key: "ods",
    title: "ODS code",
    card: "wide",
    cardLabel: "ODS code",
    cell: (row) => row.odsCode || <span className="al-soft">None</span>,
  },
  {
    key: "people",
    title: "Who may sign in",
    card: "wide",
    cardLabel: "Signs in",
    cell: (row) => <People row={row} />,
  },
];

function People({ row }: { row: Row }) {
  const today = londonDay();
  const now = (row.memberships ?? []).filter((one) => holdsNow(one, today));
  if (now.length === 0) return <span className="al-soft">Nobody</span>;
  return (
    <ul className="al-admin__people">
      {now.map((one) => (
        <li key={one.id}>
          {one.account && (
            <Link to="/admin/accounts/$accountId" params={{ accountId: one.account.id }}>
              {one.account.name}
            </Link>
          )}
          , {roleLabels[one.role].toLowerCase()}{" "}
          <span className="al-soft al-small">
            {one.account?.email}
            {one.account?.disabled && " (sign-in refused)"}
          </span>
        </li>
      ))}
    </ul>
  );
}
