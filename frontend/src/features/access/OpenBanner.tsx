import { useEffect, useState } from "react";
import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { count } from "../../lib/format";
import { useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import { closeRecord, minutesLeft, type Opening, useOpenings } from "../../lib/openings";
import { Link } from "../../lib/router";
import { useViewer } from "../../lib/viewer";
import "./access.scss";

/** Across every page while a record is open past the usual limits: whose, for how long, and a way to close it. */
export default function OpenBanner() {
  const { role } = useViewer();
  const { open, again } = useOpenings(role);
  const now = useNow(open.map(({ id }) => id).join());
  const standing = open.filter(({ until }) => Date.parse(until) > now);
  const over = standing.length < open.length;
  // The server forgets it at the same moment; what is on the screen is then asked for anew.
  useEffect(() => {
    if (over) again();
  }, [over, again]);
  if (standing.length === 0) return null;
  return (
    <section className="al-opened" aria-label="Records you opened in need">
      {standing.map((opening) => (
        <Standing key={opening.id} opening={opening} left={minutesLeft(opening.until, now)} />
      ))}
    </section>
  );
}

function Standing({ opening, left }: { opening: Opening; left: number }) {
  const { submit, pending } = useMutate(closeRecord);
  const { id, clientId, name } = opening;
  const close = async () => {
    const outcome = await submit({ openedRecordId: id });
    notify(
      outcome.ok ? "The record is closed to you again." : outcome.error.message,
      outcome.ok ? {} : { tone: "bad" },
    );
  };
  return (
    <div className="al-opened__one">
      <Icon name="warning" />
      <p>
        <strong>
          {clientId ? (
            <Link to="/people/$clientId" params={{ clientId }}>
              {name}'s record
            </Link>
          ) : (
            "A record"
          )}{" "}
          is open to you for {count(left, "more minute")}.
        </strong>{" "}
        <span className="al-opened__terms">To read, not to change. Each part you read is written down.</span>
      </p>
      <Button kind="secondary" small busy={pending} onClick={close}>
        Close now
      </Button>
    </div>
  );
}

/** The device's clock while any of these records is open: looked at when they change, and often enough for minutes. */
function useNow(open: string): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (open === "") return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, [open]);
  return now;
}
