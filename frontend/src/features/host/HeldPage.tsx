import { type Column, DataTable } from "../../components/DataTable";
import { PageHead } from "../../components/PageHead";
import { Pager } from "../../components/Pager";
import { Panel } from "../../components/Panel";
import { EmptyState, ErrorState } from "../../components/State";
import { StatusTag } from "../../components/StatusTag";
import { londonDay, shortDate } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import type { HeldReferralsQuery, ReferralStatus } from "../../lib/graphql/generated/graphql";
import { usePaged } from "../../lib/graphql/pages";
import { Link, useNavigate } from "../../lib/router";
import { useRowKeys } from "../../lib/rows";
import { say } from "../../lib/terms";
import { useViewer } from "../../lib/viewer";
import "./host.scss";

const heldReferralsQuery = graphql(`
  query HeldReferrals($first: Int!, $after: Cursor, $filter: ReferralFilter) {
    referrals(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          status
          receivedAt
          lastContactAt
          nextReviewOn
          client {
            id
            displayName
          }
          linkWorker {
            id
            name
          }
        }
      }
    }
  }
`);

type Row = NonNullable<NonNullable<NonNullable<HeldReferralsQuery["referrals"]["edges"]>[number]>["node"]>;

const pageSize = 50;
const open: ReferralStatus[] = ["ACCEPTED", "WAITING", "CONTACTING", "ACTIVE", "PAUSED"];
const pick = (data: HeldReferralsQuery) => data.referrals;
const keyOf = (row: Row) => row.id;

/** The open referrals that link workers of this organisation hold: who, with whom, and how lately they were seen. */
export function HeldPage() {
  const { organisation } = useViewer();
  const navigate = useNavigate();
  const list = usePaged(heldReferralsQuery, { first: pageSize, filter: { statuses: open } }, pick);
  const { rows } = list;
  const picked = useRowKeys({
    ids: rows.map(keyOf),
    one: "referral",
    open: (referralId) => navigate({ to: "/held/$referralId", params: { referralId } }),
  });
  return (
    <>
      <PageHead title={say("Our link workers' referrals")} aside={organisation} />
      {list.error ? (
        <Panel>
          <ErrorState error={list.error} again={list.again} />
        </Panel>
      ) : (
        <>
          <Panel flush>
            <DataTable
              caption="Referrals that our link workers hold"
              columns={columns(londonDay())}
              rows={rows}
              rowKey={keyOf}
              picked={picked}
              loadingRows={list.loading ? 14 : undefined}
              empty={
                <EmptyState title="Your link workers hold no open referral" icon="people">
                  Who they support appears here by name, with how to reach them.
                </EmptyState>
              }
            />
          </Panel>
          {rows.length > 0 && (
            <Pager
              shown={rows.length}
              total={list.total}
              one="referral"
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

function columns(today: string): Column<Row>[] {
  return [
    {
      key: "name",
      title: "Client",
      heading: true,
      cell: (row) => (
        <Link className="al-host__name" to="/held/$referralId" params={{ referralId: row.id }}>
          {row.client?.displayName}
        </Link>
      ),
    },
    { key: "status", title: "Status", card: "end", cell: (row) => <StatusTag status={row.status} /> },
    { key: "worker", title: "Link worker", card: "wide", cell: (row) => row.linkWorker?.name },
    {
      key: "received",
      title: "Referred",
      card: "wide",
      cardLabel: "Referred",
      cell: (row) => shortDate(row.receivedAt, today),
    },
    {
      key: "contact",
      title: "Last contact",
      card: "wide",
      cardLabel: "Last contact",
      cell: (row) => shortDate(row.lastContactAt, today) || <span className="al-soft">None yet</span>,
    },
    {
      key: "review",
      title: "Review",
      card: "wide",
      cardLabel: "Review",
      cell: (row) => shortDate(row.nextReviewOn, today) || <span className="al-soft">Not set</span>,
    },
  ];
}
