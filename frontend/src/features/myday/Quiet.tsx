import { type ReactNode, useState } from "react";
import { Button } from "../../components/Button";
import { Covering } from "../../components/Covering";
import { Tag } from "../../components/Tag";
import { count, londonDay, relativeDay } from "../../lib/format";
import { type Carried, callName, type Named, workerOf } from "../../lib/people";
import { Link } from "../../lib/router";
import type { Day } from "./MyDayPage";

type Onward = Day["unanswered"][number];

// A longer list shows its first rows, and the rest when asked.
const atFirst = 6;

interface UnansweredProps {
  referrals: readonly Onward[];
  /** The keys of those that have gone quiet. */
  silent: ReadonlySet<string>;
  today: string;
}

/** Onward referrals that nobody has answered, the longest wait first. From the sixth working day they are chased. */
export function Unanswered({ referrals, silent, today }: UnansweredProps) {
  if (referrals.length === 0) return <p className="al-soft">Every service has answered.</p>;
  return (
    <ul className="al-lines al-lines--two">
      {referrals.map(({ id, client, service, referral, sentAt, waitingDays }) => (
        <li key={id}>
          <span>
            {client && (
              <Link to="/people/$clientId" params={{ clientId: client.id }} hash="onward">
                {client.displayName}
              </Link>
            )}
            <span className="al-lines__under al-soft al-small">{service?.name}</span>
            <Covering worker={referral?.linkWorker} />
          </span>
          <span className="al-lines__end">
            {waitingDays !== null && waitingDays !== undefined && waitingDays >= 6 ? (
              <Tag tone={silent.has(id) ? "red" : "orange"}>{count(waitingDays, "working day")}</Tag>
            ) : (
              <span className="al-small al-soft">
                {sentAt && `Sent ${relativeDay(londonDay(new Date(sentAt)), today)}`}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface RowsProps<Row> {
  rows: readonly Row[];
  /** The part of the client's page where it is dealt with; the top when empty. */
  section: string;
  none: string;
  /** What stands at the right. */
  end: (row: Row) => ReactNode;
}

/** Clients, a line each, that lead to where the matter is dealt with. */
export function Rows<Row extends Named & Carried & { id: string; clientId: string }>({
  rows,
  section,
  none,
  end,
}: RowsProps<Row>) {
  const [all, setAll] = useState(false);
  if (rows.length === 0) return <p className="al-soft">{none}</p>;
  const shown = all ? rows : rows.slice(0, atFirst);
  return (
    <>
      <ul className="al-lines">
        {shown.map((row) => (
          <li key={row.id}>
            <span>
              <Link to="/people/$clientId" params={{ clientId: row.clientId }} hash={section || undefined}>
                {callName(row)}
              </Link>{" "}
              <Covering worker={workerOf(row)} />
            </span>
            <span className="al-lines__end">{end(row)}</span>
          </li>
        ))}
      </ul>
      {rows.length > shown.length && (
        <Button kind="secondary" small onClick={() => setAll(true)}>
          Show {rows.length - shown.length} more
        </Button>
      )}
    </>
  );
}
