import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { EmptyState, ErrorState, SkeletonLines } from "../../../components/State";
import { Tag } from "../../../components/Tag";
import { clockTime, londonDay, relativeDay, shortDate } from "../../../lib/format";
import { graphql } from "../../../lib/graphql/generated";
import type { AccessHistoryQuery } from "../../../lib/graphql/generated/graphql";
import { usePaged } from "../../../lib/graphql/pages";
import { useRecord } from "../record";
import { didOf, type Looked, roleOf, together } from "./sentence";
import "./access.scss";

const accessHistoryQuery = graphql(`
  query AccessHistory($clientId: ID!, $first: Int!, $after: String) {
    accessHistory(clientId: $clientId, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          at
          action
          outcome
          purpose
          name
          role
          organisation
          operation
          objectType
          objectId
          fields
          reason
          openedRecordId
        }
      }
    }
  }
`);

const pageSize = 30;
const pick = (data: AccessHistoryQuery) => data.accessHistory;

/** Who has looked at the record or changed it, newest first: what the client is told who asks. */
export function WhoLookedDialog({ onClose }: { onClose: () => void }) {
  const { clientId, firstName, today } = useRecord();
  const list = usePaged(accessHistoryQuery, { clientId, first: pageSize }, pick);
  return (
    <Dialog open title={`Who has looked at ${firstName}'s record`} onClose={onClose}>
      {list.error && <ErrorState error={list.error} again={list.again} />}
      {list.loading && <SkeletonLines lines={12} />}
      {!list.loading && !list.error && list.rows.length === 0 && (
        <EmptyState title="Nobody has looked yet" icon="people" />
      )}
      {list.rows.length > 0 && (
        <>
          <p className="al-small al-soft">
            Newest first, with changes. Your own looking is written down too. {firstName} may ask to see this.
          </p>
          <ol className="al-looked">
            {days(together(list.rows)).map(([day, lines]) => (
              <li key={day}>
                <h3>{dayWords(day, today)}</h3>
                <ol>
                  {lines.map((line) => (
                    <Line key={line.id} line={line} />
                  ))}
                </ol>
              </li>
            ))}
          </ol>
          {list.more && (
            <Button kind="secondary" small busy={list.loadingMore} onClick={list.showMore}>
              {list.loadingMore ? "Loading" : "Show earlier"}
            </Button>
          )}
        </>
      )}
    </Dialog>
  );
}

function Line({ line }: { line: Looked }) {
  const need = line.purpose === "NEED" || line.action === "RECORD_OPENED";
  return (
    <li className={need ? "al-looked__need" : undefined}>
      <time className="al-soft al-small" dateTime={line.at}>
        {clockTime(line.at)}
      </time>
      <div>
        <strong>{line.name}</strong> {roleOf(line)} {didOf(line)}
        {need && line.action === "READ" && (
          <>
            {" "}
            <Tag tone="purple">Opened in need</Tag>
          </>
        )}
        {line.reason && <div className="al-small al-soft">{line.reason}</div>}
      </div>
    </li>
  );
}

/** The lines under their London days, in the order that they came. */
function days(lines: readonly Looked[]): [string, Looked[]][] {
  const found: [string, Looked[]][] = [];
  for (const line of lines) {
    const day = londonDay(new Date(line.at));
    const last = found.at(-1);
    if (last?.[0] === day) last[1].push(line);
    else found.push([day, [line]]);
  }
  return found;
}

function dayWords(day: string, today: string): string {
  const near = relativeDay(day, today);
  return near === "today" || near === "yesterday"
    ? near.charAt(0).toUpperCase() + near.slice(1)
    : shortDate(day, today);
}
