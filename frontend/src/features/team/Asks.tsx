import { useState } from "react";
import { check, nonEmpty, object, pipe, string, trim } from "valibot";
import { Button } from "../../components/Button";
import { FormDialog } from "../../components/form/FormDialog";
import { TextArea, TextField } from "../../components/form/TextField";
import { longDate, shortDate } from "../../lib/format";
import { callName } from "../../lib/people";
import { Link } from "../../lib/router";
import { type Asked, extendMutation, refuseMutation } from "./documents";

interface AsksProps {
  rows: readonly Asked[];
  /** Whether the viewer may answer: more time is the manager's to give. */
  may: boolean;
  today: string;
  onDone: () => void;
}

type Open = { kind: "give" | "refuse"; row: Asked } | undefined;

/** Who asked for more time with a client, each given with a new last day or refused with a reason. */
export function Asks({ rows, may, today, onDone }: AsksProps) {
  const [open, setOpen] = useState<Open>();
  if (rows.length === 0) return <p className="al-soft">Nobody has asked for more time.</p>;
  const close = () => setOpen(undefined);
  return (
    <>
      {!may && <p className="al-small al-soft">A manager gives more time, or refuses it.</p>}
      <ul className="al-team__rows">
        {rows.map((row) => (
          <li key={row.id}>
            <div className="al-team__who">
              <Link to="/people/$clientId" params={{ clientId: row.clientId }}>
                {callName(row)}
              </Link>
              <span className="al-small al-soft">{row.linkWorkerName}</span>
            </div>
            <p className="al-small al-soft">
              {[
                row.extensionAskedOn && `asked ${shortDate(row.extensionAskedOn, today)}`,
                row.supportUntil && `support ends ${shortDate(row.supportUntil, today)}`,
              ]
                .filter(Boolean)
                .join(", ")}
            </p>
            {may && (
              <div className="al-row">
                <Button kind="secondary" small onClick={() => setOpen({ kind: "give", row })}>
                  Give more time
                  <span className="nhsuk-u-visually-hidden"> with {callName(row)}</span>
                </Button>
                <Button kind="secondary" small onClick={() => setOpen({ kind: "refuse", row })}>
                  Refuse
                  <span className="nhsuk-u-visually-hidden"> more time with {callName(row)}</span>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {open?.kind === "give" && <GiveDialog row={open.row} today={today} onDone={onDone} onClose={close} />}
      {open?.kind === "refuse" && <RefuseDialog row={open.row} onDone={onDone} onClose={close} />}
    </>
  );
}

interface AnswerProps {
  row: Asked;
  onDone: () => void;
  onClose: () => void;
}

const why = pipe(string(), trim(), nonEmpty("Say why, in a sentence"));

function GiveDialog({ row, today, onDone, onClose }: AnswerProps & { today: string }) {
  const end = row.supportUntil ?? today;
  const until = pipe(
    string(),
    nonEmpty("Give the new last day"),
    check((day) => day > end, "The new last day must be after the present one"),
  );
  return (
    <FormDialog
      title={`More time with ${callName(row)}`}
      document={extendMutation}
      schema={object({ until, reason: why })}
      draft={`extend/${row.id}`}
      defaultValues={{ until: "", reason: "" }}
      toInput={({ until: day, reason }) => ({
        referralId: row.id,
        version: row.version,
        until: day,
        reason: reason.trim(),
      })}
      submit="Give more time"
      saved="Support has a new last day."
      onDone={onDone}
      onClose={onClose}
    >
      {row.supportUntil && <p>Support ends on {longDate(row.supportUntil)} as things stand.</p>}
      <TextField name="until" label="New last day" type="date" width={20} />
      <TextArea name="reason" label="Why" rows={2} />
    </FormDialog>
  );
}

function RefuseDialog({ row, onDone, onClose }: AnswerProps) {
  return (
    <FormDialog
      title={`No more time with ${callName(row)}`}
      document={refuseMutation}
      schema={object({ reason: why })}
      draft={`refuse/${row.id}`}
      defaultValues={{ reason: "" }}
      toInput={({ reason }) => ({ referralId: row.id, version: row.version, reason: reason.trim() })}
      submit="Refuse"
      saved="It is refused, with your reason."
      onDone={onDone}
      onClose={onClose}
    >
      <TextArea
        name="reason"
        label="Why not"
        hint={`${row.linkWorkerName || "Their link worker"} reads it on the client's page.`}
        rows={3}
      />
    </FormDialog>
  );
}
