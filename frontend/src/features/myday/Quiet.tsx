import { Link } from "@tanstack/react-router";
import { Due } from "../../components/Due";
import { Tag } from "../../components/Tag";
import { count, londonDay, relativeDay } from "../../lib/format";
import { callName } from "../../lib/people";
import type { CaseRow, Day } from "./MyDayPage";

type Onward = Day["unanswered"][number];

/** Onward referrals that nobody has answered, the longest wait first. From the sixth working day they are chased. */
export function Unanswered({ referrals, today }: { referrals: readonly Onward[]; today: string }) {
  if (referrals.length === 0) return <p className="al-soft">Every service has answered.</p>;
  return (
    <ul className="al-lines al-lines--two">
      {referrals.map(({ id, client, service, sentAt, waitingDays }) => (
        <li key={id}>
          <span>
            {client && (
              <Link to="/people/$clientId" params={{ clientId: client.id }} hash="onward">
                {client.displayName}
              </Link>
            )}
            <span className="al-lines__under al-soft al-small">{service?.name}</span>
          </span>
          <span className="al-lines__end">
            {waitingDays !== null && waitingDays !== undefined && waitingDays >= 6 ? (
              <Tag tone={waitingDays >= 9 ? "red" : "orange"}>{count(waitingDays, "working day")}</Tag>
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

/** Clients whose time of support runs out within four weeks. */
export function Ending({ rows, today }: { rows: readonly CaseRow[]; today: string }) {
  if (rows.length === 0) return <p className="al-soft">Nobody's support ends in the next four weeks.</p>;
  return (
    <ul className="al-lines">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to="/people/$clientId" params={{ clientId: row.clientId }}>
            {callName(row)}
          </Link>
          <span className="al-lines__end">
            {row.supportUntil && <Due kind="SUPPORT_END" on={row.supportUntil} today={today} />}
          </span>
        </li>
      ))}
    </ul>
  );
}
