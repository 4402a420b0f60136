import { Chips } from "../../components/Chips";
import { type Column, DataTable } from "../../components/DataTable";
import { PageHead } from "../../components/PageHead";
import { Pager } from "../../components/Pager";
import { Panel } from "../../components/Panel";
import { EmptyState, ErrorState } from "../../components/State";
import { onwardDeclineReasonLabels, onwardOutcomeLabels } from "../../lib/codes.generated";
import { count, londonDay, shortDate } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import type { HostOnwardQuery } from "../../lib/graphql/generated/graphql";
import { type Paged, usePaged } from "../../lib/graphql/pages";
import { Link, useNavigate, useSearch } from "../../lib/router";
import { useRowKeys } from "../../lib/rows";
import { say } from "../../lib/terms";
import { useViewer } from "../../lib/viewer";
import { type Show, statusesOf } from "./address";
import { OnwardTag } from "./OnwardTag";
import "./host.scss";

const hostOnwardQuery = graphql(`
  query HostOnward($first: Int!, $after: Cursor, $filter: OnwardReferralFilter) {
    onwardReferrals(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          status
          sentAt
          waitingDays
          outcome
          outcomeOn
          declineReason
          sent {
            name
            linkWorker
            safeContact
          }
          service {
            id
            name
          }
        }
      }
    }
  }
`);

type Row = NonNullable<NonNullable<NonNullable<HostOnwardQuery["onwardReferrals"]["edges"]>[number]>["node"]>;

const pageSize = 50;
const pick = (data: HostOnwardQuery) => data.onwardReferrals;
const keyOf = (row: Row) => row.id;

const parts: readonly [Show | undefined, string][] = [
  [undefined, "To answer"],
  ["coming", "Taken on"],
  ["ended", "Ended"],
];

const empty: Record<Show | "open", string> = {
  open: "Nothing waits for your answer",
  coming: "You have taken nobody on yet",
  ended: "None has come to an end",
};

/** What link workers have sent to this organisation's services: to answer, taken on, and ended. */
export function HostPage() {
  const { show } = useSearch("/host");
  const { organisation } = useViewer();
  const navigate = useNavigate();
  const list = usePaged(hostOnwardQuery, { first: pageSize, filter: { statuses: statusesOf(show) } }, pick);
  const picked = useRowKeys({
    ids: list.rows.map(keyOf),
    one: "referral",
    open: (onwardId) => navigate({ to: "/host/$onwardId", params: { onwardId } }),
  });
  return (
    <>
      <PageHead title="Sent to us" aside={organisation} />
      <Chips
        label="Which referrals"
        chips={parts.map(([part, words]) => ({
          key: part ?? "open",
          words,
          on: show === part,
          link: { to: "/host", search: { show: part } },
        }))}
      />
      {list.error ? (
        <Panel>
          <ErrorState error={list.error} again={list.again} />
        </Panel>
      ) : (
        <List list={list} show={show} picked={picked} />
      )}
    </>
  );
}

function List({ list, show, picked }: { list: Paged<Row>; show: Show | undefined; picked?: string }) {
  const { rows } = list;
  return (
    <>
      <Panel flush>
        <DataTable
          caption="Referrals to our services"
          columns={columns(show, londonDay())}
          rows={rows}
          rowKey={keyOf}
          picked={picked}
          loadingRows={list.loading ? 10 : undefined}
          empty={
            <EmptyState title={empty[show ?? "open"]}>
              {show
                ? "What you answered stands here."
                : say("When a link worker refers somebody to one of your services it appears here.")}
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
  );
}

function columns(show: Show | undefined, today: string): Column<Row>[] {
  const last: Record<Show | "open", Column<Row>> = {
    open: {
      key: "waits",
      title: "Waiting",
      card: "wide",
      cardLabel: "Waiting",
      cell: (row) => <Waiting days={row.waitingDays} />,
    },
    coming: {
      key: "outcome",
      title: "Did they come?",
      card: "wide",
      cell: (row) =>
        row.outcome ? (
          `${onwardOutcomeLabels[row.outcome]}, ${shortDate(row.outcomeOn, today)}`
        ) : (
          <span className="al-soft">Not told yet</span>
        ),
    },
    ended: {
      key: "why",
      title: "Why",
      card: "wide",
      cell: (row) => (row.declineReason ? onwardDeclineReasonLabels[row.declineReason] : ""),
    },
  };
  return [
    {
      key: "name",
      title: "Who",
      heading: true,
      cell: (row) => (
        <>
          <Link className="al-host__name" to="/host/$onwardId" params={{ onwardId: row.id }}>
            {row.sent?.name || "Name not shared"}
          </Link>
          {(row.sent?.safeContact?.length ?? 0) > 0 && (
            <span className="al-host__safe">Contact with care</span>
          )}
        </>
      ),
    },
    { key: "service", title: "To", card: "wide", cell: (row) => row.service?.name },
    { key: "from", title: "From", card: "wide", cardLabel: "From", cell: (row) => row.sent?.linkWorker },
    {
      key: "sent",
      title: "Sent",
      card: "wide",
      cardLabel: "Sent",
      cell: (row) => <span className="al-nowrap">{shortDate(row.sentAt, today)}</span>,
    },
    { key: "status", title: "Status", card: "end", cell: (row) => <OnwardTag status={row.status} /> },
    last[show ?? "open"],
  ];
}

// After six working days the scheme nudges; a number that old is told in bold.
const late = 6;

function Waiting({ days }: { days: number | null | undefined }) {
  if (days === null || days === undefined) return null;
  const words = days === 0 ? "under a working day" : count(days, "working day");
  return days >= late ? <strong className="al-host__late">{words}</strong> : words;
}
