import { type Chip, Chips } from "../../components/Chips";
import { Covering } from "../../components/Covering";
import { type Column, DataTable } from "../../components/DataTable";
import { Due } from "../../components/Due";
import { PageHead } from "../../components/PageHead";
import { Pager } from "../../components/Pager";
import { Panel } from "../../components/Panel";
import { EmptyState, ErrorState, Skeleton } from "../../components/State";
import { StatusTag } from "../../components/StatusTag";
import { count, londonDay, shortDate } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import type { ReviewsQuery } from "../../lib/graphql/generated/graphql";
import { usePaged } from "../../lib/graphql/pages";
import { callName, workerOf } from "../../lib/people";
import { Link, useNavigate, useSearch } from "../../lib/router";
import { useRowKeys } from "../../lib/rows";
import { useViewer } from "../../lib/viewer";
import { addDays, type ReviewsAddress, spans } from "./address";

const reviewsQuery = graphql(`
  query Reviews($first: Int!, $after: String, $until: Date!, $team: Boolean!) {
    reviewsDue(first: $first, after: $after, until: $until, team: $team) {
      totalCount
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
          linkWorkerId
          linkWorkerName
          lastContactAt
          nextReviewOn
          supportUntil
        }
      }
    }
  }
`);

type Row = ReviewsQuery["reviewsDue"]["edges"][number]["node"];
const pick = (data: ReviewsQuery) => data.reviewsDue;
const keyOf = (row: Row) => row.id;

/** Reviews that are due or late, the longest wait first. */
export function ReviewsPage() {
  const address = useSearch("/reviews");
  const { role } = useViewer();
  const team = role === "MANAGER" || (role === "LEAD" && address.team === true);
  const today = londonDay();
  const days = spans[address.span ?? "week"];
  const list = usePaged(reviewsQuery, { first: 50, until: addDays(today, days), team }, pick);
  const navigate = useNavigate();
  const picked = useRowKeys({
    ids: list.rows.map(keyOf),
    one: "review",
    open: (id) => {
      const row = list.rows.find((one) => one.id === id);
      if (row) navigate({ to: "/people/$clientId", params: { clientId: row.clientId }, hash: "reviews" });
    },
  });
  return (
    <>
      <PageHead
        title="Reviews"
        aside={
          list.total !== undefined
            ? `${count(list.total, "review")} ${within[address.span ?? "week"]}`
            : list.loading && <Skeleton width="17em" />
        }
      />
      <Chips label="Which reviews" chips={chips(address, role === "LEAD")} />
      {list.error ? (
        <Panel>
          <ErrorState error={list.error} again={list.again} />
        </Panel>
      ) : (
        <>
          <Panel flush>
            <DataTable
              caption="Reviews due"
              columns={columns(today, team)}
              rows={list.rows}
              rowKey={keyOf}
              picked={picked}
              loadingRows={list.loading ? 8 : undefined}
              empty={
                <EmptyState title={`No review is ${within[address.span ?? "week"]}`}>
                  A review is due six weeks after the plan was agreed, or on the day the plan says.
                </EmptyState>
              }
            />
          </Panel>
          {list.rows.length > 0 && (
            <Pager
              shown={list.rows.length}
              total={list.total}
              one="review"
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

const within = {
  late: "late",
  week: "due in the next seven days",
  month: "due in the next four weeks",
} as const;

function chips(address: ReviewsAddress, lead: boolean): Chip[] {
  const span = (key: ReviewsAddress["span"], words: string): Chip => ({
    key: key ?? "week",
    words,
    on: address.span === key,
    link: { to: "/reviews", search: { ...address, span: key } },
  });
  const all = [span("late", "Late"), span(undefined, "This week"), span("month", "Next four weeks")];
  if (!lead) return all;
  const team: Chip = {
    key: "team",
    words: "Whole team",
    on: address.team === true,
    link: { to: "/reviews", search: { ...address, team: address.team ? undefined : true } },
  };
  return [...all, team];
}

function columns(today: string, team: boolean): Column<Row>[] {
  const worker: Column<Row> = {
    key: "worker",
    title: "Link worker",
    card: "wide",
    cell: (row) => row.linkWorkerName,
  };
  return [
    {
      key: "name",
      title: "Client",
      heading: true,
      cell: (row) => (
        <>
          <Link to="/people/$clientId" params={{ clientId: row.clientId }} hash="reviews">
            {callName(row)}
          </Link>{" "}
          {!team && <Covering worker={workerOf(row)} />}
        </>
      ),
    },
    {
      key: "due",
      title: "Review",
      card: "end",
      cell: (row) => row.nextReviewOn && <Due on={row.nextReviewOn} today={today} />,
    },
    { key: "status", title: "Status", card: "wide", cell: (row) => <StatusTag status={row.status} /> },
    ...(team ? [worker] : []),
    {
      key: "contact",
      title: "Last contact",
      card: "wide",
      cardLabel: "Last contact",
      cell: (row) => (row.lastContactAt ? shortDate(row.lastContactAt, today) : "None yet"),
    },
    {
      key: "until",
      title: "Support until",
      card: "wide",
      cardLabel: "Support until",
      cell: (row) => (row.supportUntil ? shortDate(row.supportUntil, today) : "Not started"),
    },
    {
      key: "practice",
      title: "Practice",
      card: "hide",
      cell: (row) => <span className="al-soft">{row.practiceName}</span>,
    },
  ];
}
