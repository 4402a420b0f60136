import { buttonClass } from "../../components/Button";
import { Chips } from "../../components/Chips";
import { type Column, DataTable } from "../../components/DataTable";
import { PageHead } from "../../components/PageHead";
import { Pager } from "../../components/Pager";
import { Panel } from "../../components/Panel";
import { EmptyState, ErrorState } from "../../components/State";
import { StatusTag } from "../../components/StatusTag";
import { londonDay, shortDate } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import type { MadeReferralsQuery, ReferralStatus } from "../../lib/graphql/generated/graphql";
import { usePaged } from "../../lib/graphql/pages";
import { Link, useSearch } from "../../lib/router";
import { useViewer } from "../../lib/viewer";
import { useWords, type Words } from "../../lib/words";
import { asked, type Made, news } from "./news";
import "./refer.scss";

const madeQuery = graphql(`
  query MadeReferrals($first: Int!, $after: Cursor, $filter: ReferralFilter) {
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
          primaryReason
          receivedAt
          supportFrom
          pauseUntil
          closedAt
          closingReason
          enquiries {
            id
            words
            answeredAt
          }
          declineReason
          declineWords
          alternative
          linkWorker {
            id
            name
          }
          client {
            id
            displayName
            dateOfBirth
          }
        }
      }
    }
  }
`);

const pick = (data: MadeReferralsQuery) => data.referrals;

const groups: Record<"all" | "open" | "ended", { words: string; statuses?: ReferralStatus[] }> = {
  all: { words: "All" },
  open: {
    words: "Open",
    statuses: ["RECEIVED", "IN_TRIAGE", "ACCEPTED", "WAITING", "CONTACTING", "ACTIVE", "PAUSED"],
  },
  ended: { words: "Ended or not taken on", statuses: ["DECLINED", "REDIRECTED", "CLOSED"] },
};
type Group = keyof typeof groups;

/** A practice's start: the referrals that it made, and what became of each. */
export function MadePage() {
  const { organisation } = useViewer();
  const { show: group = "all" } = useSearch("/");
  const { statuses } = groups[group];
  const list = usePaged(madeQuery, { first: 50, filter: { statuses } }, pick);
  const today = londonDay();
  const words = useWords();
  return (
    <>
      <PageHead
        title="Referrals you have made"
        aside={organisation}
        actions={
          <Link to="/refer" className={buttonClass()}>
            Add a referral
          </Link>
        }
      />
      <Chips
        label="Which referrals"
        chips={(Object.keys(groups) as Group[]).map((key) => ({
          key,
          words: groups[key].words,
          on: key === group,
          link: { to: "/", search: { show: key === "all" ? undefined : key } },
        }))}
      />
      {list.error ? (
        <Panel>
          <ErrorState error={list.error} again={list.again} />
        </Panel>
      ) : (
        <Panel flush>
          <DataTable
            caption="Referrals you have made"
            columns={columns(today, words)}
            rows={list.rows}
            rowKey={(made) => made.id}
            loadingRows={list.loading ? 8 : undefined}
            empty={
              <EmptyState
                title={group === "all" ? "You have made no referrals yet" : "None here"}
                icon="referrals"
              >
                <Link to="/refer">Refer somebody</Link> who would like help with more than medicine.
              </EmptyState>
            }
          />
        </Panel>
      )}
      {list.rows.length > 0 && (
        <Pager
          shown={list.rows.length}
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

/** What became of it; an enquiry leads to where it is answered. */
function News({ made, today }: { made: Made; today: string }) {
  if (!made.client || !asked(made)) return news(made, today);
  return (
    <Link to="/people/$clientId" params={{ clientId: made.client.id }} className="al-strong">
      {news(made, today)}
    </Link>
  );
}

function columns(today: string, words: Words): Column<Made>[] {
  return [
    {
      key: "name",
      title: "Client",
      heading: true,
      cell: ({ client }) =>
        client && (
          <Link to="/people/$clientId" params={{ clientId: client.id }}>
            {client.displayName}
          </Link>
        ),
    },
    { key: "status", title: "Status", card: "end", cell: (made) => <StatusTag status={made.status} /> },
    {
      key: "sent",
      title: "Sent",
      card: "wide",
      cardLabel: "Sent",
      cell: (made) => <span className="al-nowrap">{shortDate(made.receivedAt, today)}</span>,
    },
    {
      key: "reason",
      title: "Main reason",
      card: "wide",
      cell: (made) => words.reasons[made.primaryReason],
    },
    {
      key: "worker",
      title: "Link worker",
      card: "wide",
      cardLabel: "Link worker",
      cell: (made) => made.linkWorker?.name ?? <span className="al-soft">Nobody yet</span>,
    },
    { key: "news", title: "News", card: "wide", cell: (made) => <News made={made} today={today} /> },
    {
      key: "ended",
      title: "Ended",
      card: "hide",
      cell: (made) => made.closedAt && <span className="al-nowrap">{shortDate(made.closedAt, today)}</span>,
    },
  ];
}
