import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { buttonClass } from "../../components/Button";
import { PageHead } from "../../components/PageHead";
import { KeyHint, Pager } from "../../components/Pager";
import { Panel } from "../../components/Panel";
import { EmptyState, ErrorState, SkeletonLines } from "../../components/State";
import { londonDay } from "../../lib/format";
import type { InboxQuery } from "../../lib/graphql/generated/graphql";
import { usePaged } from "../../lib/graphql/pages";
import { useShortcut } from "../../lib/keys";
import { inboxQuery } from "./documents";
import { InboxRow } from "./InboxRow";
import { Preview } from "./Preview";
import "./inbox.scss";

const pick = (data: InboxQuery) => data.inbox;

/** Referrals to decide on: the list, and beside it the one that is open. Which that is stands in the address. */
export function InboxPage() {
  const { open } = useSearch({ from: "/signedIn/inbox" });
  const navigate = useNavigate();
  const list = usePaged(inboxQuery, { first: 50 }, pick);
  const ids = list.rows.map((row) => row.id);
  // The first stands open at a desk. A phone shows the list until one is chosen.
  const shown = open ?? (hasRoom() ? ids[0] : undefined);
  const at = shown ? ids.indexOf(shown) : -1;
  const go = (to: number) => {
    const next = ids[Math.max(0, Math.min(ids.length - 1, to))];
    if (next) navigate({ to: "/inbox", search: { open: next }, replace: true });
  };
  useShortcut("j", "Next referral", () => go(at + 1), ids.length > 0);
  useShortcut("k", "Previous referral", () => go(at - 1), ids.length > 0);
  useFollow(shown);

  // Where the decided one stood, so that the next takes its place.
  const [place, setPlace] = useState<number | undefined>();
  const decided = () => {
    const next = ids[at + 1] ?? ids[at - 1];
    setPlace(at);
    navigate({ to: "/inbox", search: { open: next }, replace: true });
  };

  return (
    <>
      <PageHead
        title="Inbox"
        aside={list.total !== undefined && (list.total === 1 ? "1 waiting" : `${list.total} waiting`)}
        actions={
          <span className="al-keys al-soft al-small">
            <KeyHint keys="j" /> <KeyHint keys="k" /> move <KeyHint keys="a" /> accept <KeyHint keys="d" />{" "}
            decline
          </span>
        }
      />
      {list.error && (
        <Panel>
          <ErrorState error={list.error} again={list.again} />
        </Panel>
      )}
      {!list.error && !list.loading && ids.length === 0 && (
        <Panel>
          <EmptyState title="The inbox is empty" icon="inbox">
            Every referral has been decided on. <Link to="/caseload">Go to the caseload</Link>
          </EmptyState>
        </Panel>
      )}
      {!list.error && (list.loading || ids.length > 0) && (
        <div className={open ? "al-split al-split--open" : "al-split"}>
          <div className="al-split__list">
            <Panel flush>
              {list.loading ? (
                <div className="al-panel__pad">
                  <SkeletonLines lines={16} />
                </div>
              ) : (
                <ul className="al-inbox" aria-label="Referrals to decide on">
                  {list.rows.map((row) => (
                    <InboxRow key={row.id} row={row} today={londonDay()} on={row.id === shown} />
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
            <Link to="/inbox" className={`${buttonClass("secondary", true)} al-split__back`}>
              Back to the list
            </Link>
            {shown ? (
              <Preview key={shown} id={shown} onDecided={decided} focus={place !== undefined} />
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
