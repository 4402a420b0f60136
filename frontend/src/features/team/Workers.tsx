import { useState } from "react";
import { check, object, pipe, string } from "valibot";
import { FormDialog } from "../../components/form/FormDialog";
import { TextField } from "../../components/form/TextField";
import { Tag } from "../../components/Tag";
import { count, shortDate } from "../../lib/format";
import { Link } from "../../lib/router";
import { say } from "../../lib/terms";
import { capacityMutation, type Worker } from "./documents";
import { loadOf } from "./load";

interface WorkersProps {
  workers: readonly Worker[];
  today: string;
  onDone: () => void;
  onDrop: (referralId: string, worker: Worker) => void;
}

/** What each link worker carries against what they can; a waiting referral may be dropped on one. */
export function Workers({ workers, today, onDone, onDrop }: WorkersProps) {
  const [over, setOver] = useState("");
  const [open, setOpen] = useState<Worker | undefined>();
  if (workers.length === 0) return <p className="al-soft">{say("There are no link workers yet.")}</p>;
  return (
    <>
      <ul className="al-team__rows">
        {workers.map((worker) => {
          const load = loadOf(worker);
          return (
            <li
              key={worker.id}
              className={over === worker.id ? "al-team__over" : undefined}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(worker.id);
              }}
              onDragLeave={() => setOver((now) => (now === worker.id ? "" : now))}
              onDrop={(event) => {
                event.preventDefault();
                setOver("");
                onDrop(event.dataTransfer.getData("text/plain"), worker);
              }}
            >
              <div className="al-team__who">
                <Link to="/caseload" search={{ team: true, worker: worker.id }} className="al-strong">
                  {worker.name}
                </Link>
                <span className="al-small al-soft">{worker.employer}</span>
                {worker.onLeaveUntil && (
                  <Tag tone="blue">
                    {`Away until ${shortDate(worker.onLeaveUntil, today)}${worker.coveredBy ? `, ${worker.coveredBy} covers` : ", nobody covers"}`}
                  </Tag>
                )}
              </div>
              <div className="al-team__load">
                <svg
                  className={`al-load al-load--${load.tone}`}
                  viewBox="0 0 100 8"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                  focusable="false"
                >
                  <rect className="al-load__all" width="100" height="8" rx="2" />
                  <rect className="al-load__part" width={load.part * 100} height="8" rx="2" />
                </svg>
                <span className="al-number">{load.words}</span>
                {load.room && (
                  <span className={load.tone === "full" ? "al-team__full" : "al-soft"}>{load.room}</span>
                )}
                <button type="button" className="al-team__change" onClick={() => setOpen(worker)}>
                  Change<span className="nhsuk-u-visually-hidden"> what {worker.name} can carry</span>
                </button>
              </div>
              <p className="al-small al-soft al-row">
                <span>{count(worker.openCases, "open case")}</span>
                {worker.overdue > 0 && (
                  <Link to="/caseload" search={{ team: true, worker: worker.id, show: "overdue" }}>
                    {worker.overdue} overdue
                    <span className="nhsuk-u-visually-hidden"> with {worker.name}</span>
                  </Link>
                )}
                {worker.unreached > 0 && <span>{worker.unreached} not reached yet</span>}
              </p>
            </li>
          );
        })}
      </ul>
      {open && <CapacityDialog worker={open} onDone={onDone} onClose={() => setOpen(undefined)} />}
    </>
  );
}

const schema = object({
  capacity: pipe(
    string(),
    check((text) => /^\d{1,3}$/.test(text.trim()), "Give a whole number, 0 where there is no limit"),
  ),
});

function CapacityDialog({
  worker,
  onDone,
  onClose,
}: {
  worker: Worker;
  onDone: () => void;
  onClose: () => void;
}) {
  return (
    <FormDialog
      title={`What ${worker.name} can carry`}
      document={capacityMutation}
      schema={schema}
      draft={`capacity/${worker.id}`}
      defaultValues={{ capacity: String(worker.capacity) }}
      version={worker.version}
      fromCurrent={({ capacity }) => ({ capacity: String(capacity) })}
      toInput={({ capacity }, version) => ({
        accountId: worker.id,
        version: version ?? worker.version,
        capacity: Number(capacity),
      })}
      submit="Save"
      saved="The capacity is saved."
      onDone={onDone}
      onClose={onClose}
    >
      <TextField
        name="capacity"
        label="Standard cases"
        hint="A light case counts for less, a complex one for more. 0 means no limit is set."
        inputMode="numeric"
        width={4}
      />
    </FormDialog>
  );
}
