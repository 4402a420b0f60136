import { PageHead } from "../../components/PageHead";
import { Pager } from "../../components/Pager";
import { Panel } from "../../components/Panel";
import { EmptyState, ErrorState, SkeletonLines } from "../../components/State";
import type { OpenedOverseenQuery, OpenedQuery } from "../../lib/graphql/generated/graphql";
import { type Paged, usePaged } from "../../lib/graphql/pages";
import { useViewer } from "../../lib/viewer";
import { openedQuery, overseenQuery } from "./documents";
import { OpenedItem, type OpenedRow } from "./OpenedItem";
import "./access.scss";

const pageSize = 20;
const pick = (data: OpenedQuery) => data.openedRecords;
const pickOverseen = (data: OpenedOverseenQuery) => data.openedRecords;

/** Records that were opened in need: those a manager has still to look at, and below them those that are looked at. */
export function OpenedPage() {
  const { role } = useViewer();
  return role === "AUDITOR" ? <Overseen /> : <Queue review={role === "MANAGER"} />;
}

function Queue({ review }: { review: boolean }) {
  const waiting = usePaged(openedQuery, { first: pageSize, waiting: true }, pick);
  const done = usePaged(openedQuery, { first: pageSize, waiting: false }, pick);
  return <Lists waiting={waiting} done={done} review={review} />;
}

function Overseen() {
  const waiting = usePaged(overseenQuery, { first: pageSize, waiting: true }, pickOverseen);
  const done = usePaged(overseenQuery, { first: pageSize, waiting: false }, pickOverseen);
  return <Lists waiting={waiting} done={done} review={false} />;
}

interface ListsProps {
  waiting: Paged<OpenedRow>;
  done: Paged<OpenedRow>;
  /** Whether the viewer looks at why they were opened. */
  review: boolean;
}

function Lists({ waiting, done, review }: ListsProps) {
  // They come together, so that the second is not pushed about by the first.
  const loading = waiting.loading || done.loading;
  return (
    <>
      <PageHead title="Records opened in need" />
      <div className="al-stack" key={loading ? "loading" : "found"}>
        <List
          title={review ? "To look at" : "Waiting for the manager"}
          list={waiting}
          loading={loading}
          review={review}
          empty={
            <EmptyState title={review ? "Nothing waits for you" : "No opened record waits to be looked at"}>
              Whenever somebody opens a record past the usual limits, it stands here until the manager has
              looked at why.
            </EmptyState>
          }
        />
        <List
          title="Looked at"
          list={done}
          loading={loading}
          review={false}
          empty={<EmptyState title="No opened record has been looked at yet" icon="search" />}
        />
      </div>
    </>
  );
}

interface ListProps {
  title: string;
  list: Paged<OpenedRow>;
  loading: boolean;
  review: boolean;
  empty: React.ReactNode;
}

function List({ title, list, loading, review, empty }: ListProps) {
  const { rows } = list;
  return (
    <section aria-label={title}>
      <h2 className="al-opened-title">{title}</h2>
      {list.error ? (
        <Panel>
          <ErrorState error={list.error} again={list.again} />
        </Panel>
      ) : loading ? (
        <Panel>
          <SkeletonLines lines={5} />
        </Panel>
      ) : (
        <>
          <Panel flush>
            {rows.length === 0
              ? empty
              : rows.map((row) => <OpenedItem key={row.id} row={row} review={review} />)}
          </Panel>
          {rows.length > 0 && (
            <Pager
              shown={rows.length}
              total={list.total}
              one="opened record"
              more={list.more}
              loading={list.loadingMore}
              onMore={list.showMore}
            />
          )}
        </>
      )}
    </section>
  );
}
