import { useState } from "react";
import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { ErrorState, SkeletonLines } from "../../components/State";
import { Tag } from "../../components/Tag";
import { count } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import type { CallListQuery } from "../../lib/graphql/generated/graphql";
import { useAsk, useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import { Link } from "../../lib/router";
import { type Call, callActs, callInput, triedWords } from "./calls";

const callListQuery = graphql(`
  query CallList {
    callList(first: 20) {
      referralId
      urgency
      attemptDays
      step
      on
      words
      numberToCall
      attempts {
        contactId
        at
        partOfDay
      }
      client {
        id
        displayName
        safeContactLine
        safeContact {
          rules
        }
      }
    }
  }
`);

const recordCall = graphql(`
  mutation RecordCall($input: RecordContactInput!) {
    recordContact(input: $input) {
      contact {
        id
        outcome
      }
      clientMutationId
    }
  }
`);

type Row = CallListQuery["callList"][number];

/** Who is still to be reached: what to try, the number, and what came of it in one press. */
export function CallList() {
  const { data, loading, error, again } = useAsk(callListQuery, {}, { requestPolicy: "cache-and-network" });
  if (loading) return <SkeletonLines lines={6} />;
  if (!data) return error ? <ErrorState error={error} again={again} /> : null;
  if (data.callList.length === 0) {
    return <p className="al-soft">Nobody new waits for a call today.</p>;
  }
  return (
    <ul className="al-calls">
      {data.callList.map((row) => (
        <CallRow key={row.referralId} row={row} onDone={again} />
      ))}
    </ul>
  );
}

function CallRow({ row, onDone }: { row: Row; onDone: () => void }) {
  const { submit, pending } = useMutate(recordCall);
  // What was said of this call is told in its place until the list is asked for anew.
  const [said, setSaid] = useState<{ words: string; attempts: number } | undefined>();
  const { client, numberToCall } = row;
  const record = async (call: Call) => {
    const outcome = await submit(callInput(row, call, new Date()));
    if (!outcome.ok) {
      notify(outcome.error.message, { tone: "bad" });
      return;
    }
    setSaid({ words: call.done, attempts: row.attempts.length });
    notify(`${client.displayName}: ${call.done}`);
    onDone();
  };
  const told = said && said.attempts === row.attempts.length ? said.words : undefined;
  return (
    <li>
      <div className="al-calls__who">
        <Link to="/people/$clientId" params={{ clientId: client.id }} hash="contacts" className="al-strong">
          {client.displayName}
        </Link>
        {row.urgency === "URGENT" && <Tag tone="purple">Urgent</Tag>}
        {numberToCall ? (
          <a href={`tel:${numberToCall.replace(/\s/g, "")}`} className="al-number al-nowrap">
            {numberToCall}
          </a>
        ) : (
          <span className="al-soft al-small">Not to be called now</span>
        )}
      </div>
      <p className="al-small al-calls__next">
        {row.words}{" "}
        <span className="al-soft">
          {row.attempts.length > 0 && `${count(row.attempts.length, "attempt")}: ${triedWords(row.attempts)}`}
        </span>
      </p>
      {client.safeContactLine && (
        <p className="al-small al-day__safe">
          <Icon name="warning" /> {client.safeContactLine}
        </p>
      )}
      {told ? (
        <p className="al-small" role="status">
          <Icon name="tick" /> {told}
        </p>
      ) : (
        <div
          className="al-row al-calls__acts"
          role="group"
          aria-label={`What came of it: ${client.displayName}`}
        >
          {callActs(row, client.safeContact?.rules ?? []).map((call) => (
            <Button
              key={call.outcome + call.method}
              kind="secondary"
              small
              busy={pending}
              onClick={() => record(call)}
            >
              {call.words}
            </Button>
          ))}
          <Link to="/people/$clientId" params={{ clientId: client.id }} hash="contacts" className="al-small">
            {row.step === "MAY_CLOSE" ? "Close it, or write a note" : "We spoke: write the note"}
            <span className="nhsuk-u-visually-hidden"> for {client.displayName}</span>
          </Link>
        </div>
      )}
    </li>
  );
}
