import { type FormEvent, useState } from "react";
import { Button } from "../../components/Button";
import { Due } from "../../components/Due";
import { EmptyState } from "../../components/State";
import { Tag } from "../../components/Tag";
import { complexityLabels } from "../../lib/codes.generated";
import { callName } from "../../lib/people";
import { Link } from "../../lib/router";
import { useSay } from "../../lib/terms";
import { useWords } from "../../lib/words";
import type { Waiting, Worker } from "./documents";
import { loadOf } from "./load";

interface UnallocatedProps {
  rows: readonly Waiting[];
  workers: readonly Worker[];
  today: string;
  onAssign: (row: Waiting, worker: Worker) => Promise<void>;
}

/** Who waits for a link worker, the most pressing first. A row is dragged to somebody, or given by its own list. */
export function Unallocated({ rows, workers, today, onAssign }: UnallocatedProps) {
  const { reasons } = useWords();
  if (rows.length === 0) {
    return <EmptyState title="Everybody has a link worker">New referrals stand in the inbox.</EmptyState>;
  }
  return (
    <ul className="al-team__rows">
      {rows.map((row) => (
        <li
          key={row.id}
          draggable
          onDragStart={(event) => {
            event.dataTransfer.setData("text/plain", row.id);
            event.dataTransfer.effectAllowed = "move";
          }}
        >
          <div className="al-team__who">
            <Link to="/people/$clientId" params={{ clientId: row.clientId }} draggable={false}>
              {callName(row)}
            </Link>
            {row.urgency === "URGENT" && <Tag tone="purple">Urgent</Tag>}
            {row.hasRisk && <Tag tone="yellow">Risk</Tag>}
            {row.nextDueKind && row.nextDueOn && (
              <Due kind={row.nextDueKind} on={row.nextDueOn} today={today} />
            )}
          </div>
          <p className="al-small al-soft">
            {[reasons[row.primaryReason], row.practiceName, complexityLabels[row.complexity]]
              .filter(Boolean)
              .join(", ")}
          </p>
          <Give row={row} workers={workers} onAssign={onAssign} />
        </li>
      ))}
    </ul>
  );
}

function Give({ row, workers, onAssign }: Omit<UnallocatedProps, "rows" | "today"> & { row: Waiting }) {
  const say = useSay();
  const [chosen, setChosen] = useState("");
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const id = `give-${row.id}`;
  const give = async (event: FormEvent) => {
    event.preventDefault();
    const worker = workers.find((one) => one.id === chosen);
    setMissing(!worker);
    if (!worker || busy) return;
    setBusy(true);
    await onAssign(row, worker);
    setBusy(false);
  };
  return (
    <form className="al-team__give" onSubmit={give} noValidate>
      <label className="nhsuk-u-visually-hidden" htmlFor={id}>
        {say("Link worker for")} {callName(row)}
      </label>
      <select
        id={id}
        className="nhsuk-select"
        value={chosen}
        onChange={(event) => {
          setChosen(event.target.value);
          setMissing(false);
        }}
        aria-invalid={missing || undefined}
        aria-describedby={missing ? `${id}-missing` : undefined}
      >
        <option value="">{say("Choose a link worker")}</option>
        {workers.map((worker) => (
          <option key={worker.id} value={worker.id}>
            {[worker.name, worker.onLeaveUntil ? "away" : loadOf(worker).room].filter(Boolean).join(", ")}
          </option>
        ))}
      </select>
      <Button type="submit" kind="secondary" small busy={busy}>
        Assign
        <span className="nhsuk-u-visually-hidden"> {callName(row)}</span>
      </Button>
      {missing && (
        <span className="al-small al-team__missing" id={`${id}-missing`}>
          Choose who takes it
        </span>
      )}
    </form>
  );
}
