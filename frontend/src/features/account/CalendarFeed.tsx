import { useState } from "react";
import { Button } from "../../components/Button";
import { Panel } from "../../components/Panel";
import { ErrorState, SkeletonLines } from "../../components/State";
import { graphql } from "../../lib/graphql/generated";
import { useAsk, useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";

const feedQuery = graphql(`
  query CalendarFeed {
    hasCalendarFeed
  }
`);

const makeFeed = graphql(`
  mutation MakeCalendarFeed($input: MakeCalendarFeedInput!) {
    makeCalendarFeed(input: $input) {
      path
      clientMutationId
    }
  }
`);

const endFeed = graphql(`
  mutation EndCalendarFeed($input: EndCalendarFeedInput!) {
    endCalendarFeed(input: $input) {
      clientMutationId
    }
  }
`);

/** One's appointments in one's own calendar program, at an address that nobody else knows. */
export function CalendarFeed() {
  const { data, error, again } = useAsk(feedQuery, {}, { requestPolicy: "cache-and-network" });
  const make = useMutate(makeFeed);
  const end = useMutate(endFeed);
  const [address, setAddress] = useState("");
  const [said, setSaid] = useState("");
  const has = data?.hasCalendarFeed ?? false;
  const begin = async () => {
    const outcome = await make.submit({});
    if (!outcome.ok) return notify(outcome.error.message, { tone: "bad" });
    const { path } = outcome.data.makeCalendarFeed;
    setAddress(path ? new URL(path, window.location.origin).href : "");
    setSaid("");
    return again();
  };
  const stop = async () => {
    const outcome = await end.submit({});
    if (!outcome.ok) return notify(outcome.error.message, { tone: "bad" });
    setAddress("");
    notify("The calendar feed has ended. Its address shows nothing any more.");
    return again();
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setSaid("Copied.");
    } catch {
      setSaid("This browser did not let us copy it. Mark the text and copy it yourself.");
    }
  };
  return (
    <Panel title="Your appointments in your calendar" id="calendar">
      <p className="al-soft al-small">
        Outlook, Google and Apple calendars can show your appointments and keep them up to date: the client's
        initials, the time and how you meet, and never a home address.
      </p>
      {error && <ErrorState error={error} again={again} />}
      {!data && !error && <SkeletonLines lines={2} />}
      {data && !address && (
        <p className="al-account-page__none">
          {has
            ? "You have a calendar feed. For another device, make a new address: the old one ends."
            : "You have no calendar feed."}
        </p>
      )}
      {address && (
        <>
          <p className="al-account-page__none">
            In your calendar, choose to add one from the internet and paste this address. It is not shown
            again. Keep it to yourself: whoever has it sees these appointments.
          </p>
          <code className="al-secret">{address}</code>
        </>
      )}
      {data && (
        <div className="al-actions">
          {address ? (
            <Button small onClick={copy}>
              Copy
            </Button>
          ) : (
            <Button kind="secondary" small busy={make.pending} onClick={begin}>
              {has ? "Make a new address" : "Make a calendar feed"}
            </Button>
          )}
          {has && (
            <Button kind="secondary" small busy={end.pending} onClick={stop}>
              End the feed
            </Button>
          )}
          <span className="al-small al-soft" role="status">
            {said}
          </span>
        </div>
      )}
    </Panel>
  );
}
