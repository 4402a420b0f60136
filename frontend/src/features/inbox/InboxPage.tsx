import { useCallback, useEffect, useRef, useState } from "react";
import { Button, buttonClass } from "../../components/Button";
import { later } from "../../components/later";
import { PageHead } from "../../components/PageHead";
import { KeyHint, Pager } from "../../components/Pager";
import { Panel } from "../../components/Panel";
import { EmptyState, ErrorState, SkeletonLines } from "../../components/State";
import { count, londonDay } from "../../lib/format";
import type { InboxQuery } from "../../lib/graphql/generated/graphql";
import { usePaged } from "../../lib/graphql/pages";
import { useShortcut } from "../../lib/keys";
import { Link, useNavigate, useSearch } from "../../lib/router";
import { inboxQuery } from "./documents";
import { InboxRow, type Row } from "./InboxRow";
import { Preview } from "./Preview";
import { type SteadyRow, useSteady } from "./steady";
import { useEscape } from "./useEscape";
import "./inbox.scss";

const Heard = later(() => import("./Heard").then((module) => module.Heard));
const BulkForm = later(
  () => import("./BulkForm").then((m) => m.BulkForm),
  () => <SkeletonLines lines={5} />,
);

const pick = (data: InboxQuery) => data.inbox;

/** Referrals to decide on: the list, and beside it the one that is open. Which that is stands in the address. */
export function InboxPage() {
  const { open } = useSearch("/inbox");
  const navigate = useNavigate();
  const list = usePaged(inboxQuery, { first: 50 }, pick);
  // Where the decided one stood, so that the next takes its place and the focus.
  const [place, setPlace] = useState<number | undefined>();
  const show = (id: string | undefined) => navigate({ to: "/inbox", search: { open: id }, replace: true });
  const { shown: rows, fresh, takeIn, dealtWith } = useSteady(list.rows, (back) => show(back));
  const ids = rows.filter(({ gone }) => !gone).map(({ row }) => row.id);
  // The first stands open at a desk. A phone shows the list until one is chosen.
  const shown = open ?? (hasRoom() ? ids[0] : undefined);
  const { at, go } = usePlace(rows, shown, show);
  useShortcut("j", "Next referral", () => go(1), ids.length > 0);
  useShortcut("k", "Previous referral", () => go(-1), ids.length > 0);
  useShortcut("Enter", "Read the referral", () => document.getElementById("preview-name")?.focus(), at >= 0);
  useFollow(shown);

  const [picked, setPicked] = useState<readonly string[]>([]);
  const [bulk, setBulk] = useState(false);
  const several = rows.filter(({ row, gone }) => !gone && picked.includes(row.id)).map(({ row }) => row);
  const toggle = useCallback(
    (id: string) =>
      setPicked((now) => (now.includes(id) ? now.filter((other) => other !== id) : [...now, id])),
    [],
  );
  useShortcut("x", "Select the referral, or not", () => shown && toggle(shown), at >= 0 && !bulk);
  useShortcut("A", "Accept all that are selected", () => setBulk(true), several.length > 0);
  useEscape(() => (bulk ? setBulk(false) : setPicked([])), bulk || several.length > 0);

  const decided = (done: readonly string[]) => {
    const before = rows.findIndex(({ row }) => row.id === shown);
    const left = rows.filter(({ row, gone }) => !gone && !done.includes(row.id));
    const next =
      left.find(({ row }) => rows.findIndex((one) => one.row.id === row.id) > before) ?? left.at(-1);
    setPlace(before);
    dealtWith(done);
    setPicked((now) => now.filter((id) => !done.includes(id)));
    if (shown && done.includes(shown)) show(next?.row.id);
  };

  return (
    <>
      <PageHead
        title="Inbox"
        aside={list.total !== undefined && (list.total === 1 ? "1 waiting" : `${list.total} waiting`)}
        actions={<Keys />}
      />
      <Heard rows={rows} fresh={fresh} />
      {list.error && (
        <Panel>
          <ErrorState error={list.error} again={list.again} />
        </Panel>
      )}
      {!list.error && !list.loading && rows.length === 0 && (
        <Panel>
          <EmptyState title="The inbox is empty" icon="inbox">
            Every referral has been decided on. <Link to="/caseload">Go to the caseload</Link>
          </EmptyState>
        </Panel>
      )}
      {!list.error && (list.loading || rows.length > 0) && (
        <div className={open || bulk ? "al-split al-split--open" : "al-split"}>
          <div className="al-split__list">
            {fresh > 0 && (
              <Button kind="secondary" small onClick={takeIn}>
                {`Show ${count(fresh, "new referral")}`}
              </Button>
            )}
            {several.length > 0 && (
              <div className="al-inbox__bulk" role="status">
                {`${several.length} selected`}
                <Button small onClick={() => setBulk(true)} aria-expanded={bulk}>
                  Accept or assign <KeyHint keys="A" />
                </Button>
                <Button kind="secondary" small onClick={() => setPicked([])}>
                  Select none
                </Button>
              </div>
            )}
            <Panel flush>
              {list.loading ? (
                <div className="al-panel__pad">
                  <SkeletonLines lines={16} />
                </div>
              ) : (
                <ul className="al-inbox" aria-label="Referrals to decide on">
                  {rows.map(({ row, gone }) => (
                    <InboxRow
                      key={row.id}
                      row={row}
                      today={londonDay()}
                      on={row.id === shown}
                      gone={gone}
                      picked={picked.includes(row.id)}
                      onPick={toggle}
                    />
                  ))}
                </ul>
              )}
            </Panel>
            {list.more && (
              <Pager
                shown={ids.length}
                total={list.total}
                one="referral"
                more
                loading={list.loadingMore}
                onMore={list.showMore}
              />
            )}
          </div>
          <div className="al-split__one">
            <Link
              to="/inbox"
              className={`${buttonClass("secondary", true)} al-split__back`}
              onClick={() => setBulk(false)}
            >
              Back to the list
            </Link>
            {bulk && several.length > 0 ? (
              <BulkForm
                rows={several}
                onDone={(done) => {
                  decided(done);
                  if (done.length === several.length) setBulk(false);
                }}
                onCancel={() => setBulk(false)}
              />
            ) : shown ? (
              <Preview
                key={shown}
                id={shown}
                onDecided={() => decided([shown])}
                focus={place !== undefined}
              />
            ) : (
              <Panel>
                <SkeletonLines lines={12} />
              </Panel>
            )}
          </div>
        </div>
      )}
    </>
  );
}

function Keys() {
  return (
    <span className="al-keys al-soft al-small">
      <KeyHint keys="j" /> <KeyHint keys="k" /> move <KeyHint keys="a" /> accept <KeyHint keys="d" /> decline{" "}
      <KeyHint keys="m" /> ask <KeyHint keys="t" /> transfer <KeyHint keys="x" /> select <KeyHint keys="z" />{" "}
      undo
    </span>
  );
}

/** Where the shown one stands, and going up or down from there, past those that a colleague has dealt with. */
function usePlace(
  rows: readonly SteadyRow<Row>[],
  shown: string | undefined,
  show: (id: string | undefined) => void,
) {
  const at = rows.findIndex(({ row }) => row.id === shown);
  const go = (by: 1 | -1) => {
    let to = at + by;
    while (rows[to]?.gone) to += by;
    const next = rows[to];
    if (next) show(next.row.id);
  };
  return { at, go };
}

/** Whether list and referral stand side by side (see inbox.scss). Opening a record is written down as read, so that
 * nothing is opened where nobody sees it. */
function hasRoom(): boolean {
  return window.matchMedia?.("(min-width: 61.3125em)").matches ?? true;
}

/** Keeps the open row in view, without moving the focus or the page. */
function useFollow(id: string | undefined): void {
  const last = useRef(id);
  useEffect(() => {
    if (id === last.current) return;
    last.current = id;
    if (id) document.querySelector(`[data-row="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [id]);
}
