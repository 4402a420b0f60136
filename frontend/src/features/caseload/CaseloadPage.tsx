import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo, useRef } from "react";
import { buttonClass } from "../../components/Button";
import { type Chip, Chips } from "../../components/Chips";
import { DataTable } from "../../components/DataTable";
import { PageHead } from "../../components/PageHead";
import { Pager } from "../../components/Pager";
import { Panel } from "../../components/Panel";
import { PlainLink } from "../../components/PlainLink";
import { EmptyState, ErrorState } from "../../components/State";
import { count, londonDay } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import type { CaseloadQuery } from "../../lib/graphql/generated/graphql";
import { usePaged } from "../../lib/graphql/pages";
import { useRowKeys } from "../../lib/rows";
import { useViewer } from "../../lib/viewer";
import { type CaseloadAddress, filterOf, type Show } from "./address";
import { type CaseRow, caseloadColumns } from "./columns";
import "./caseload.scss";

const caseloadQuery = graphql(`
  query Caseload($first: Int!, $after: String, $filter: CaseloadFilter, $sort: CaseloadSort) {
    caseload(first: $first, after: $after, filter: $filter, sort: $sort) {
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
          dateOfBirth
          status
          urgency
          primaryReason
          practiceName
          linkWorkerId
          linkWorkerName
          lastContactAt
          nextReviewOn
          nextDueKind
          nextDueOn
          supportUntil
          hasRisk
        }
      }
    }
  }
`);

const pageSize = 50;
const pick = (data: CaseloadQuery) => data.caseload;
const keyOf = (row: CaseRow) => row.id;

const chipWords: readonly [Show | undefined, string][] = [
  [undefined, "All open"],
  ["overdue", "Overdue"],
  ["start", "To start"],
  ["contacting", "Contacting"],
  ["active", "Active"],
  ["paused", "Paused"],
];

/** Everybody one supports, what is overdue first; leads and managers may look at the whole team. */
export function CaseloadPage() {
  const address = useSearch({ from: "/signedIn/caseload" });
  const viewer = useViewer();
  const leads = viewer.role === "LEAD" || viewer.role === "MANAGER";
  // A manager carries no caseload: the scheme's is what there is to see.
  const shown: CaseloadAddress = viewer.role === "MANAGER" ? { ...address, team: true } : address;
  const list = usePaged(
    caseloadQuery,
    { first: pageSize, filter: filterOf(shown), sort: shown.sort ?? "DUE" },
    pick,
  );
  const { rows, total } = list;
  const today = londonDay();
  const navigate = useNavigate();
  const open = (id: string) => {
    const row = rows.find((one) => one.id === id);
    if (row) navigate({ to: "/people/$clientId", params: { clientId: row.clientId } });
  };
  const picked = useRowKeys({ ids: rows.map(keyOf), one: "client", open });
  // The columns only change with the order: the rows are then drawn anew for that alone.
  const columns = useMemo(() => caseloadColumns(shown, today), [shown, today]);

  return (
    <>
      <PageHead
        title={shown.team ? "Team's caseload" : "Caseload"}
        aside={total !== undefined && count(total, "person", "people")}
        actions={
          <>
            <NameSearch address={address} />
            {viewer.role === "LEAD" && <TeamSwitch address={address} />}
            <Link to="/refer" className={buttonClass("secondary")}>
              Add a referral
            </Link>
          </>
        }
      />
      <Chips label="Which clients" chips={chips(address, leads && shown.team === true)} />
      {list.error ? (
        <Panel>
          <ErrorState error={list.error} again={list.again} />
        </Panel>
      ) : (
        <>
          <Panel flush>
            <DataTable
              caption={shown.team ? "The team's caseload" : "My caseload"}
              columns={columns}
              rows={rows}
              rowKey={keyOf}
              picked={picked}
              loadingRows={list.loading ? 16 : undefined}
              empty={<Nobody address={address} />}
            />
          </Panel>
          {rows.length > 0 && (
            <Pager
              shown={rows.length}
              total={total}
              one="person"
              many="people"
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

function chips(address: CaseloadAddress, team: boolean): Chip[] {
  const words = team ? [...chipWords, ["unassigned", "No link worker"] as const] : chipWords;
  return words.map(([show, text]) => ({
    key: show ?? "all",
    words: text,
    on: address.show === show,
    link: { to: "/caseload", search: { ...address, show } },
  }));
}

function Nobody({ address }: { address: CaseloadAddress }) {
  if (address.show === "overdue" && !address.q) {
    return <EmptyState title="Nothing is overdue">Everybody has been seen to in time.</EmptyState>;
  }
  if (address.show || address.q) {
    return (
      <EmptyState title="Nobody here fits" icon="search">
        <Link to="/caseload" search={{ team: address.team }}>
          Show everybody
        </Link>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Your caseload is empty" icon="caseload">
      People whose referral you accept stand here. <Link to="/inbox">Go to the inbox</Link>
    </EmptyState>
  );
}

/** Mine or the team's: two links, of which one is on. */
function TeamSwitch({ address }: { address: CaseloadAddress }) {
  const mine = { ...address, team: undefined, worker: undefined };
  return (
    <div className="al-switch">
      <PlainLink target={{ to: "/caseload", search: mine }} className="al-switch__side" on={!address.team}>
        Mine
      </PlainLink>
      <PlainLink
        target={{ to: "/caseload", search: { ...address, team: true } }}
        className="al-switch__side"
        on={address.team === true}
      >
        Team
      </PlainLink>
    </div>
  );
}

/** Finds by name as one types; the address follows, so that a list can be shared. */
function NameSearch({ address }: { address: CaseloadAddress }) {
  const navigate = useNavigate({ from: "/caseload" });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  const { q } = address;
  // Going back, or "Show everybody", empties the box too; what is being typed is left alone.
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = q ?? "";
  }, [q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <search className="al-namesearch">
      <input
        ref={field}
        className="nhsuk-input"
        type="search"
        defaultValue={q}
        autoComplete="off"
        spellCheck={false}
        placeholder="Find by name"
        aria-label="Find in the caseload by name"
        onChange={(event) => {
          const text = event.target.value.trim();
          clearTimeout(timer.current);
          timer.current = setTimeout(() => {
            navigate({ to: "/caseload", search: (now) => ({ ...now, q: text || undefined }), replace: true });
          }, 250);
        }}
      />
    </search>
  );
}
