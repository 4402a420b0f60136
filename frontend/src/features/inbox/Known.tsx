import { Panel } from "../../components/Panel";
import { StatusTag } from "../../components/StatusTag";
import { Tag } from "../../components/Tag";
import { inOrder, longDate, nhsNumber, shortDate } from "../../lib/format";
import { Link } from "../../lib/router";
import { useWords } from "../../lib/words";
import type { Referral } from "./Preview";

const why: Record<string, string> = {
  NHS_NUMBER: "same NHS number",
  NAME_AND_BIRTH: "same name and date of birth",
  PHONE: "same telephone",
  SOUNDS_ALIKE: "name sounds alike, born on the same day",
};

/** Others in the scheme who may be the same person: shown beside, never merged in silence. */
export function Duplicates({ client }: { client: Referral["client"] }) {
  if (!client || client.duplicates.length === 0) return null;
  return (
    <Panel title="May be the same person" tone="warn" level={3}>
      <ul className="al-known">
        {client.duplicates.map(({ client: other, because, strong }) => (
          <li key={other.id}>
            <span>
              <Link to="/people/$clientId" params={{ clientId: other.id }}>
                {other.displayName}
              </Link>
              <span className="al-soft al-small">
                {[
                  other.dateOfBirth && `born ${longDate(other.dateOfBirth)}`,
                  other.nhsNumber && nhsNumber(other.nhsNumber),
                  other.practice?.name,
                ]
                  .filter(Boolean)
                  .join(", ")}
              </span>
            </span>
            <Tag tone={strong ? "red" : "yellow"}>{because.map((code) => why[code] ?? code).join(", ")}</Tag>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What the scheme did for the client before. */
export function Earlier({ client, except }: { client: Referral["client"]; except: string }) {
  const words = useWords();
  const earlier = (client?.referrals ?? [])
    .filter((one) => one.id !== except)
    .sort((a, b) => inOrder(b.receivedAt, a.receivedAt));
  if (!client || earlier.length === 0) return null;
  return (
    <Panel title="Supported before" level={3}>
      <ul className="al-known">
        {earlier.map((one) => (
          <li key={one.id}>
            <span>
              {words.reasons[one.primaryReason]}
              <span className="al-soft al-small">
                {shortDate(one.receivedAt)}
                {one.closedAt && ` to ${shortDate(one.closedAt)}`}
                {one.linkWorker && `, with ${one.linkWorker.name}`}
              </span>
            </span>
            {one.closingReason ? (
              <Tag>{words.closingReasons[one.closingReason]}</Tag>
            ) : (
              <StatusTag status={one.status} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
