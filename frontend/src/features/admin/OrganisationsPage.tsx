import { Chips } from "../../components/Chips";
import { type Column, DataTable } from "../../components/DataTable";
import { PageHead } from "../../components/PageHead";
import { Pager } from "../../components/Pager";
import { Panel } from "../../components/Panel";
import { EmptyState, ErrorState } from "../../components/State";
import { organisationKindLabels } from "../../lib/codes.apart.generated";
import { roleLabels } from "../../lib/codes.generated";
import { londonDay } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import type { AdminOrganisationsQuery } from "../../lib/graphql/generated/graphql";
import { usePaged } from "../../lib/graphql/pages";
import { Link, useNavigate, useSearch } from "../../lib/router";
import { oneOf } from "../../lib/search";
import { say } from "../../lib/terms";
import { useViewer } from "../../lib/viewer";
import { Find } from "./Find";
import { holdsNow, kindPlurals, kinds } from "./roles";
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

/** The organisations of the scheme: those that people sign in for with their people, the others as a list of names. */
export function OrganisationsPage() {
  const address = useSearch("/organisations");
  const kind = oneOf(address.kind, kinds);
  const { scheme } = useViewer();
  const navigate = useNavigate();
  const list = usePaged(
    adminOrganisationsQuery,
    { first: pageSize, filter: { kinds: kind && [kind], search: address.q } },
    pick,
  );
  const find = (q: string | undefined) =>
    navigate({ to: "/organisations", search: (now) => ({ ...now, q }), replace: true });
  const today = londonDay();
  const staffed = list.rows.filter((row) => peopleOf(row, today).length > 0);
  const others = list.rows.filter((row) => peopleOf(row, today).length === 0);
  return (
    <>
      <PageHead
        title="Organisations"
        aside={scheme}
        actions={<Find q={address.q} label="Find by name" onFind={find} />}
      />
      <div className="al-one-line">
        <Chips
          label="Which organisations"
          chips={[undefined, ...kinds].map((one) => ({
            key: one ?? "all",
            words: one ? kindPlurals[one] : "All",
            on: kind === one,
            link: { to: "/organisations", search: { ...address, kind: one } },
          }))}
        />
      </div>
      {list.error ? (
        <Panel>
          <ErrorState error={list.error} again={list.again} />
        </Panel>
      ) : (
        <div className="al-stack">
          {(list.loading || staffed.length > 0) && (
            <Panel flush>
              <DataTable
                caption="Organisations that people sign in for"
                columns={columns}
                rows={staffed}
                rowKey={(row) => row.id}
                loadingRows={list.loading ? 14 : undefined}
              />
            </Panel>
          )}
          {others.length > 0 && <Others rows={others} alone={staffed.length === 0} />}
          {!list.loading && list.rows.length === 0 && (
            <Panel flush>
              <EmptyState title="No organisation fits" icon="search">
                <Link to="/organisations">Show every organisation</Link>
              </EmptyState>
            </Panel>
          )}
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
        </div>
      )}
    </>
  );
}

type Held = NonNullable<Row["memberships"]>[number];

function peopleOf(row: Row, today: string): Held[] {
  return (row.memberships ?? []).filter((one) => holdsNow(one, today));
}

const columns: Column<Row>[] = [
  {
    key: "name",
    title: "Organisation",
    width: "46%",
    heading: true,
    cell: (row) => (
      <>
        <strong>{row.name}</strong>
        <span className="al-admin__under">{whatItIs(row)}</span>
      </>
    ),
  },
  { key: "people", title: "Who signs in", card: "wide", cell: (row) => <People row={row} /> },
];

/** "GP practice, Harrow East, E84014": what of it is known. */
function whatItIs({ kind, neighbourhood, odsCode }: Row): string {
  return [organisationKindLabels[kind], neighbourhood, odsCode].filter(Boolean).join(", ");
}

function People({ row }: { row: Row }) {
  return (
    <ul className="al-admin__people">
      {peopleOf(row, londonDay()).map((one) => (
        <li key={one.id}>
          {one.account && (
            <Link
              to="/admin/accounts/$accountId"
              params={{ accountId: one.account.id }}
              title={one.account.email ?? undefined}
            >
              {one.account.name}
            </Link>
          )}{" "}
          <span className="al-soft al-small">
            {say(roleLabels[one.role]).toLowerCase()}
            {one.account?.disabled && ", sign-in refused"}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Those for which nobody signs in: there is no more to say of them than what they are. */
function Others({ rows, alone }: { rows: readonly Row[]; alone: boolean }) {
  return (
    <Panel title={alone ? "Nobody signs in for these" : "And those that nobody signs in for"}>
      <ul className="al-admin__names">
        {rows.map((row) => (
          <li key={row.id}>
            {row.name}
            <span className="al-admin__under">{whatItIs(row)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
