import { memo } from "react";
import { Icon } from "../../components/Icon";
import { PlainLink } from "../../components/PlainLink";
import { Tag } from "../../components/Tag";
import { age } from "../../lib/format";
import type { InboxQuery } from "../../lib/graphql/generated/graphql";
import { callName } from "../../lib/people";
import { useSay } from "../../lib/terms";
import { useWords } from "../../lib/words";
import { waited } from "./choice";
import { Decide } from "./Decide";

export type Row = InboxQuery["inbox"]["edges"][number]["node"];

interface InboxRowProps {
  row: Row;
  today: string;
  /** It is the one that is shown. */
  on: boolean;
  /** It is one of several that are dealt with at once. */
  picked: boolean;
  /** A colleague has dealt with it. */
  gone: boolean;
  onPick: (id: string) => void;
}

/** One referral in the list: who, why, from where, and how long there is to decide. Drawn anew only when something of its
 * own has changed: the keys walk through fifty. */
export const InboxRow = memo(function InboxRow({ row, today, on, picked, gone, onPick }: InboxRowProps) {
  const name = callName(row);
  const words = useWords();
  return (
    <li data-row={row.id} className={gone ? "al-inbox__item al-inbox__item--gone" : "al-inbox__item"}>
      {!gone && (
        // A button, so that single keys go on working while it has the focus.
        <button
          type="button"
          role="checkbox"
          aria-checked={picked}
          aria-label={`Select ${name}`}
          className="al-inbox__pick"
          onClick={() => onPick(row.id)}
        >
          <span className="al-inbox__box">{picked && <Icon name="tick" />}</span>
        </button>
      )}
      <PlainLink target={{ to: "/inbox", search: { open: row.id } }} className="al-inbox__row" on={on}>
        <span className="al-inbox__line">
          <strong>
            {name}
            {row.dateOfBirth && (
              <span className="al-soft al-inbox__age">, {age(row.dateOfBirth, today)}</span>
            )}
          </strong>
          {!gone && <Clock row={row} today={today} />}
        </span>
        <span className="al-inbox__why">
          {words.reasons[row.primaryReason]}
          {!gone && <Flags row={row} />}
        </span>
        <span className="al-inbox__from al-soft al-small">
          {words.sources[row.source]}, {row.practiceName}
        </span>
        {gone && <span className="al-small">A colleague has dealt with it.</span>}
      </PlainLink>
    </li>
  );
});

function Clock({ row, today }: { row: Row; today: string }) {
  if (row.status !== "WAITING" && row.dueOn)
    return <Decide on={row.dueOn} left={row.wait.left} today={today} />;
  return <span className="al-small al-soft">{waited(row.wait.days)}</span>;
}

function Flags({ row }: { row: Row }) {
  const say = useSay();
  const flags = [
    row.status === "WAITING" && (
      <Tag key="waiting" tone="purple">
        {say("Needs a link worker")}
      </Tag>
    ),
    row.status === "IN_TRIAGE" && (
      <Tag key="triage" tone="blue">
        Being decided
      </Tag>
    ),
    row.urgency === "URGENT" && (
      <Tag key="urgent" tone="red">
        Urgent
      </Tag>
    ),
    row.urgency === "SOON" && (
      <Tag key="soon" tone="orange">
        Soon
      </Tag>
    ),
    row.enquiry === "ASKED" && (
      <Tag key="asked" tone="purple">
        Asked the referrer
      </Tag>
    ),
    row.enquiry === "ANSWERED" && (
      <Tag key="answered" tone="green">
        Answered
      </Tag>
    ),
    row.possibleDuplicate && (
      <Tag key="duplicate" tone="yellow">
        Possible duplicate
      </Tag>
    ),
    row.earlierEpisodes > 0 && <Tag key="earlier">Supported before</Tag>,
  ].filter(Boolean);
  return flags.length > 0 ? <span className="al-inbox__flags">{flags}</span> : null;
}
