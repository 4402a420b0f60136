import { lazy, Suspense, useState } from "react";
import { Button, buttonClass } from "../../components/Button";
import { Chips } from "../../components/Chips";
import { type Column, DataTable } from "../../components/DataTable";
import { PageHead } from "../../components/PageHead";
import { Pager } from "../../components/Pager";
import { Panel } from "../../components/Panel";
import { EmptyState, ErrorState } from "../../components/State";
import { Tag } from "../../components/Tag";
import { roleLabels } from "../../lib/codes.generated";
import { londonDay } from "../../lib/format";
import type { AccountsQuery, BreakGlassReason } from "../../lib/graphql/generated/graphql";
import { usePaged } from "../../lib/graphql/pages";
import { useOpenedClient } from "../../lib/openings";
import { Link, useNavigate, useSearch } from "../../lib/router";
import { useRowKeys } from "../../lib/rows";
import { say } from "../../lib/terms";
import { useViewer } from "../../lib/viewer";
import type { AccountsAddress } from "./address";
import { accountsQuery } from "./documents";
import { Find } from "./Find";
import { holdsNow } from "./roles";
import "./admin.scss";

const MakeAccountDialog = lazy(() => import("./MakeAccountDialog"));
const OpenRecordDialog = lazy(() =>
  import("../../components/OpenRecordDialog").then((m) => ({ default: m.OpenRecordDialog })),
);

type Row = NonNullable<NonNullable<NonNullable<AccountsQuery["accounts"]["edges"]>[number]>["node"]>;

const pageSize = 50;
const pick = (data: AccountsQuery) => data.accounts;
const keyOf = ({ id }: Row) => id;

/** Everybody who may sign in, or may no longer, with the roles that they hold today. */
export function AccountsPage() {
  const address = useSearch("/admin");
  const { role } = useViewer();
  const navigate = useNavigate();
  const list = usePaged(
    accountsQuery,
    { first: pageSize, search: address.q, disabled: address.show === "refused" ? true : undefined },
    pick,
  );
  const { rows } = list;
  const find = (q: string | undefined) =>
    navigate({ to: "/admin", search: (now) => ({ ...now, q }), replace: true });
  const open = (accountId: string) => navigate({ to: "/admin/accounts/$accountId", params: { accountId } });
  const picked = useRowKeys({ ids: rows.map(keyOf), one: "account", open });
  return (
    <>
      <PageHead
        title="People"
        aside="who may sign in"
        actions={
          <>
            <Find q={address.q} label="Find by name or email" onFind={find} />
            {role === "ADMIN" && <OpenByNumber />}
            <Link to="/admin" search={{ ...address, make: true }} replace className={buttonClass()}>
              Add somebody
            </Link>
          </>
        }
      />
      <Chips
        label="Which accounts"
        chips={[
          { key: "all", words: "Everybody", on: !address.show, link: target(address, undefined) },
          { key: "refused", words: "Sign-in refused", on: !!address.show, link: target(address, "refused") },
        ]}
      />
      {list.error ? (
        <Panel>
          <ErrorState error={list.error} again={list.again} />
        </Panel>
      ) : (
        <>
          <Panel flush>
            <DataTable
              caption="Accounts and the roles they hold today"
              columns={columns}
              rows={rows}
              rowKey={keyOf}
              picked={picked}
              loadingRows={list.loading ? 14 : undefined}
              empty={<Nobody address={address} />}
            />
          </Panel>
          {rows.length > 0 && (
            <Pager
              shown={rows.length}
              total={list.total}
              one="account"
              more={list.more}
              loading={list.loadingMore}
              onMore={list.showMore}
            />
          )}
        </>
      )}
      <Suspense>
        {address.make && (
          <MakeAccountDialog
            onClose={() => navigate({ to: "/admin", search: { ...address, make: undefined }, replace: true })}
          />
        )}
      </Suspense>
    </>
  );
}

function target(address: AccountsAddress, show: AccountsAddress["show"]) {
  return { to: "/admin", search: { ...address, show } } as const;
}

const columns: Column<Row>[] = [
  {
    key: "name",
    title: "Name",
    width: "24%",
    heading: true,
    cell: (row) => (
      <Link to="/admin/accounts/$accountId" params={{ accountId: row.id }} className="al-admin__name">
        {row.name}
      </Link>
    ),
  },
  { key: "roles", title: "Role and place", card: "wide", cell: (row) => <Roles row={row} /> },
  {
    key: "email",
    title: "Signs in as",
    card: "wide",
    cell: (row) => <span className="al-soft">{row.email}</span>,
  },
  {
    key: "marks",
    title: "Of note",
    card: "end",
    cell: (row) =>
      row.disabled ? (
        <Tag tone="orange">Sign-in refused</Tag>
      ) : (
        row.safeguardingLead && <Tag tone="purple">Safeguarding lead</Tag>
      ),
  },
];

function Roles({ row }: { row: Row }) {
  const today = londonDay();
  const now = (row.memberships ?? []).filter((one) => holdsNow(one, today));
  if (now.length === 0) return <span className="al-soft">No role today</span>;
  return (
    <span className="al-admin__roles">
      {now.map((one) => (
        <span key={one.id}>
          {say(roleLabels[one.role])} <span className="al-soft">at {one.organisation?.name}</span>
        </span>
      ))}
    </span>
  );
}

function Nobody({ address }: { address: AccountsAddress }) {
  if (address.show === "refused" && !address.q) {
    return <EmptyState title="Nobody's sign-in is refused" icon="people" />;
  }
  return (
    <EmptyState title="Nobody here fits" icon="search">
      <Link to="/admin">Show everybody</Link>
    </EmptyState>
  );
}

const reasons: readonly BreakGlassReason[] = ["RISK", "CLIENT_ASKED", "COMPLAINT", "REPAIR"];

/** An administrator sees no clients: a record that has to be opened is named by its NHS number or key. */
function OpenByNumber() {
  const [asking, setAsking] = useState(false);
  const clientOf = useOpenedClient();
  const navigate = useNavigate();
  return (
    <>
      <Button kind="secondary" onClick={() => setAsking(true)}>
        Open a record in need
      </Button>
      <Suspense>
        {asking && (
          <OpenRecordDialog
            reasons={reasons}
            onClose={() => setAsking(false)}
            onOpened={async (openingId, known) => {
              setAsking(false);
              const clientId = known ?? (await clientOf(openingId));
              if (clientId) navigate({ to: "/people/$clientId", params: { clientId } });
            }}
          />
        )}
      </Suspense>
    </>
  );
}
