import { nonEmpty, object, pipe, string, trim } from "valibot";
import { FormDialog } from "../../components/form/FormDialog";
import { TextArea } from "../../components/form/TextField";
import { callName } from "../../lib/people";
import { assignMutation, type Waiting, type Worker } from "./documents";

interface OverrideDialogProps {
  row: Waiting;
  worker: Worker;
  onDone: () => void;
  onClose: () => void;
}

/** Asks why somebody takes a client whose practice they do not work with. */
export function OverrideDialog({ row, worker, onDone, onClose }: OverrideDialogProps) {
  return (
    <FormDialog
      title={`Assign ${callName(row)} to ${worker.name}`}
      document={assignMutation}
      schema={object({
        overrideReason: pipe(string(), trim(), nonEmpty("Say why, in a sentence")),
      })}
      draft={`override/${row.id}`}
      defaultValues={{ overrideReason: "" }}
      toInput={({ overrideReason }) => ({
        referralId: row.id,
        version: row.version,
        linkWorkerId: worker.id,
        overrideReason: overrideReason.trim(),
      })}
      submit="Assign"
      saved={`${callName(row)} is with ${worker.name}.`}
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        {worker.name} does not work with {row.practiceName || "the client's practice"}.
      </p>
      <TextArea name="overrideReason" label="Why they take this client" rows={2} />
    </FormDialog>
  );
}
