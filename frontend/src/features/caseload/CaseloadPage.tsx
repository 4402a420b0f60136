import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { buttonClass } from "../../components/Button";
import { DataTable } from "../../components/DataTable";
import { PageHead } from "../../components/PageHead";
import { Pager } from "../../components/Pager";
import { Panel } from "../../components/Panel";
import { PlainLink } from "../../components/PlainLink";
import { EmptyState, ErrorState, Skeleton } from "../../components/State";
import { openWork } from "../../lib/dock";
import { count, londonDay } from "../../lib/format";
import type { CaseloadQuery } from "../../lib/graphql/generated/graphql";
import { usePaged } from "../../lib/graphql/pages";
import { useShortcut } from "../../lib/keys";
import { callName } from "../../lib/people";
import { Link, useNavigate, useSearch } from "../../lib/router";
import { useRowKeys } from "../../lib/rows";
import { useViewer } from "../../lib/viewer";
import { useWords } from "../../lib/words";
import { type CaseloadAddress, filterOf } from "./address";
import { type BulkAct, BulkBar } from "./BulkBar";
import { useChoice } from "./choice";
import { type CaseRow, caseloadColumns, caseloadSorts } from "./columns";
import { caseloadQuery } from "./documents";
import { Filters } from "./Filters";
import { LoadBar } from "./LoadBar";
import { Views } from "./Views";
import "./caseload.scss";

const BulkDialog = lazy(() => import("./BulkDialog"));

const pageSize = 50;
const pick = (data: CaseloadQuery) => data.caseload;
const keyOf = (row: CaseRow) => row.id;

/** Everybody one supports, what is overdue first; leads and managers may look at the whole team. */
export function CaseloadPage() {
  const address = useSearch("/caseload");
  const viewer = useViewer();
  const leads = viewer.role === "LEAD" || viewer.role === "MANAGER";
  // A manager carries no caseload: the scheme's is what there is to see.
  const shown: CaseloadAddress = viewer.role === "MANAGER" ? { ...address, team: true } : address;
  const team = leads && shown.team === true;
  const today = londonDay();
  const list = usePaged(
    caseloadQuery,
    { first: pageSize, filter: filterOf(shown, today), sort: shown.sort ?? "DUE", reversed: shown.down },
    pick,
  );
  const { rows, total } = list;
  const navigate = useNavigate();
  const ids = rows.map(keyOf);
  const find = (id: string | undefined) => rows.find((one) => one.id === id);
  const open = (id: string) => {
    const row = find(id);
    if (row) navigate({ to: "/people/$clientId", params: { clientId: row.clientId } });
  };
  const picked = useRowKeys({ ids, one: "client", open });
  const choice = useChoice(ids, picked);
  const beside = (kind: "contact" | "task") => {
    const row = find(picked);
    if (row) openWork({ kind, clientId: row.clientId, name: callName(row) });
  };
  useShortcut("n", "Write a note about the client", () => beside("contact"), picked !== undefined);
  useShortcut("t", "Add a task for the client", () => beside("task"), picked !== undefined);
  const [act, setAct] = useState<BulkAct | undefined>();
  const ticked = rows.filter(({ id }) => choice.chosen.has(id));
  useShortcut("a", "Assign the ticked clients", () => setAct("assign"), leads && ticked.length > 0);
  const words = useWords();
  // Another view or order has the same columns: a row that stays is not drawn anew.
  const { team: ofTeam, worker } = shown;
  const columns = useMemo(
    () => caseloadColumns({ team: ofTeam, worker }, today, words),
    [ofTeam, worker, today, words],
  );

  return (
    <div className="al-caseload">
      <PageHead
        title={team ? "Team's caseload" : "Caseload"}
        aside={
          <>
            {total !== undefined
              ? count(total, "person", "people")
              : list.loading && <Skeleton width="4em" />}
            {!team && <LoadBar accountId={viewer.id} />}
          </>
        }
        actions={
          <>
            <NameSearch address={address} />
            <Filters address={address} team={team} />
            {viewer.role === "LEAD" && <TeamSwitch address={address} />}
            <Link to="/refer" className={buttonClass("secondary", true)}>
              Add a referral
            </Link>
          </>
        }
      />
      {ticked.length > 0 ? (
        <BulkBar rows={ticked} leads={leads} onAct={setAct} onClear={() => choice.all(false)} />
      ) : (
        <Views address={address} team={team} filter={shown} />
      )}
      {list.error ? (
        <Panel>
          <ErrorState error={list.error} again={list.again} />
        </Panel>
      ) : (
        <>
          <Panel flush>
            <DataTable
              caption={team ? "The team's caseload" : "My caseload"}
              columns={columns}
              sorts={caseloadSorts(shown)}
              rows={rows}
              rowKey={keyOf}
              picked={picked}
              choice={{ ...choice, nameOf: callName }}
              tight
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
      <Suspense>
        {act && ticked.length > 0 && (
          <BulkDialog
            act={act}
            rows={ticked}
            onClose={() => setAct(undefined)}
            onDone={(done) => {
              for (const id of done) choice.toggle(id);
              if (done.length === ticked.length) setAct(undefined);
            }}
          />
        )}
      </Suspense>
    </div>
  );
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
  const navigate = useNavigate();
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
