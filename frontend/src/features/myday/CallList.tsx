import { type MouseEvent, useLayoutEffect, useRef } from "react";
import { Button } from "../../components/Button";
import { Covering } from "../../components/Covering";
import { Due } from "../../components/Due";
import { Icon } from "../../components/Icon";
import { Tag } from "../../components/Tag";
import { focusLost, focusOn } from "../../lib/focus";
import { count } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import { useMutate } from "../../lib/graphql/use";
import { useShortcut } from "../../lib/keys";
import { notify } from "../../lib/notify";
import { workerOf } from "../../lib/people";
import { Link } from "../../lib/router";
import { type Call, callActs, callInput, triedWords } from "./calls";
import type { Clock } from "./day";
import { type HeldCall, useHeld } from "./held";
import type { CallRow as Row } from "./MyDayPage";
import { counts, moved, stillSince } from "./rest";

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

interface CallListProps {
  rows: readonly Row[];
  /** The clock of each that is to be reached by a day, by the key of the referral. */
  reach: ReadonlyMap<string, Clock>;
  today: string;
}

/** Who is still to be reached: what to try, the number, and what came of it in one press. By keys the focus goes from
 * call to call, and a figure says what came of the one that it is on. */
export function CallList({ rows, reach, today }: CallListProps) {
  const list = useRef<HTMLUListElement>(null);
  const held = useHeld(rows);
  const some = held.calls.length > 0;
  const calls = () => [...(list.current?.children ?? [])];
  const here = () => calls().find((row) => row.contains(document.activeElement));
  const go = (by: 1 | -1) => {
    const all = calls();
    const at = all.findIndex((row) => row.contains(document.activeElement));
    focusOn(all[Math.max(0, Math.min(all.length - 1, at + by))], list.current);
    document.activeElement?.scrollIntoView({ block: "nearest" });
  };
  const answer = (key: string) => {
    const row = here();
    const call = row && held.calls[calls().indexOf(row)];
    if (!call) {
      tell("Go to a call with j or k first: the figures are about the one that you are on.");
      return;
    }
    const name = call.row.client.displayName;
    if (!call.open) {
      tell(`${name}: ${call.said ?? ""} There is nothing more to record now.`);
      return;
    }
    const button = row.querySelector<HTMLElement>(`[data-answer="${key}"]`);
    if (button) button.click();
    // The words are seldom needed, and the first page does without them.
    else
      import("./whynot")
        .then(({ whyNot }) =>
          tell(`${name}: ${whyNot(call.row, call.row.client.safeContact?.rules ?? [], key)}`),
        )
        .catch(() => tell(`${name}: ${key} records nothing here.`));
  };
  // A row that says something else, or goes, moves all below it.
  const drawn = held.calls
    .map(({ row, said, open }) => [row.referralId, row.step, said, open].join())
    .join(";");
  const before = useRef(drawn);
  useLayoutEffect(() => {
    if (before.current !== drawn && before.current !== "") moved(list.current, performance.now());
    before.current = drawn;
  }, [drawn]);
  useShortcut("j", "Next call", () => go(1), some);
  useShortcut("k", "Previous call", () => go(-1), some);
  useShortcut("1", "Record of the call: no answer", () => answer("1"), some);
  useShortcut("2", "Record of the call: left a voicemail", () => answer("2"), some);
  useShortcut("3", "Record of the call: wrong number", () => answer("3"), some);
  useShortcut("4", "Record that the letter is sent", () => answer("4"), some);
  useShortcut("Enter", "Open the client of the call", () => here()?.querySelector("a")?.click(), some);
  if (!some) return <p className="al-soft">Nobody new waits for a call today.</p>;
  return (
    <ul className="al-calls" ref={list}>
      {held.calls.map((call) => (
        <CallRow
          key={call.row.referralId}
          call={call}
          say={held.say}
          by={reach.get(call.row.referralId)}
          today={today}
        />
      ))}
    </ul>
  );
}

/** Says why a press recorded nothing. It is about no act that could be taken back. */
const tell = (words: string) => notify(words, { of: [] });

/** The next call that is still to be made, or the one before. */
function following(item: Element | null): Element | null | undefined {
  const all = [...(item?.parentElement?.children ?? [])];
  const at = item ? all.indexOf(item) : -1;
  const waits = (one: Element) => one.querySelector(".al-calls__acts button") !== null;
  return all.slice(at + 1).find(waits) ?? all.slice(0, Math.max(0, at)).findLast(waits);
}

interface CallRowProps {
  call: HeldCall<Row>;
  /** Tells what was recorded of it. */
  say: (row: Row, words: string) => void;
  by: Clock | undefined;
  today: string;
}

function CallRow({ call: { row, said, open }, say, by, today }: CallRowProps) {
  const { submit, pending } = useMutate(recordCall);
  const item = useRef<HTMLLIElement>(null);
  const { client, numberToCall } = row;
  const record = async (call: Call) => {
    // The next call is the next thing to do, and need not wait for the line.
    const next = following(item.current);
    const panel = item.current?.closest("section");
    moved(item.current?.closest("ul") ?? null, performance.now());
    if (item.current?.contains(document.activeElement)) focusOn(next);
    const outcome = await submit(callInput(row, call, new Date()));
    if (!outcome.ok) {
      notify(`${client.displayName}: ${outcome.error.message}`, { tone: "bad" });
      return;
    }
    say(row, call.done);
    notify(`${client.displayName}: ${call.done}`);
    if (focusLost()) focusOn(next, panel);
  };
  // Before any button or link of the row hears of it.
  const second = (event: MouseEvent) => {
    const list = item.current?.closest("ul") ?? null;
    if (counts(event.timeStamp, stillSince(list))) return;
    event.preventDefault();
    event.stopPropagation();
    if (pending) return;
    const why = said
      ? "a second press records nothing more"
      : "nothing is recorded, because the list had only just moved";
    tell(`${client.displayName}: ${why}. Press again if you meant it.`);
  };
  const answers = callActs(row, client.safeContact?.rules ?? []).map((call) => (
    <Button
      key={call.key}
      kind="secondary"
      small
      busy={pending}
      data-answer={call.key}
      onClick={() => record(call)}
    >
      {call.words}
    </Button>
  ));
  return (
    <li ref={item} tabIndex={-1}>
      <div className="al-calls__who">
        <Link to="/people/$clientId" params={{ clientId: client.id }} hash="contacts" className="al-strong">
          {client.displayName}
        </Link>
        <Covering worker={workerOf(row)} />
        {row.urgency === "URGENT" && <Tag tone="purple">Urgent</Tag>}
        {by && <Due kind={by.kind} on={by.on} today={today} />}
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
      {said && (
        <p className="al-small" role="status">
          <Icon name="tick" /> {said}
        </p>
      )}
      {open && (
        <div
          className="al-row al-calls__acts"
          role="group"
          aria-label={`What came of it: ${client.displayName}`}
          onClickCapture={second}
        >
          {/* Never where "No answer" stood a moment ago. */}
          {row.step !== "SEND_LETTER" && answers}
          {row.step === "SEND_LETTER" && !client.safeContact?.rules?.includes("NO_POST") && (
            <Link
              to="/people/$clientId/write/$kind"
              params={{ clientId: client.id, kind: "letter" }}
              search={{ episode: row.referralId }}
              className="al-small"
            >
              Write the letter
              <span className="nhsuk-u-visually-hidden"> to {client.displayName}</span>
            </Link>
          )}
          <Link to="/people/$clientId" params={{ clientId: client.id }} hash="contacts" className="al-small">
            {row.step === "MAY_CLOSE" ? "Close it, or write a note" : "We spoke: write the note"}
            <span className="nhsuk-u-visually-hidden"> for {client.displayName}</span>
          </Link>
          {row.step === "SEND_LETTER" && answers}
        </div>
      )}
    </li>
  );
}
