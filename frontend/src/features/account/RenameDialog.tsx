import { useState } from "react";
import { maxLength, nonEmpty, object, pipe, string, trim } from "valibot";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Form, useAppForm } from "../../components/form/Form";
import { TextField } from "../../components/form/TextField";
import { postAuth } from "../../lib/auth";
import type { Factor } from "../../lib/session";

const schema = object({
  name: pipe(
    string(),
    trim(),
    nonEmpty("Give the passkey a name"),
    maxLength(60, "Use at most 60 characters"),
  ),
});

interface RenameDialogProps {
  passkey: Factor;
  onDone: () => void;
  onClose: () => void;
}

/** Gives a passkey another name. */
export function RenameDialog({ passkey, onDone, onClose }: RenameDialogProps) {
  const form = useAppForm({ schema, defaultValues: { name: passkey.name } });
  const [busy, setBusy] = useState(false);
  return (
    <Dialog open title="Rename the passkey" onClose={onClose}>
      <Form
        form={form}
        scope="rename"
        onSubmit={async ({ name }) => {
          setBusy(true);
          const answer = await postAuth("/auth/passkeys/rename", { id: passkey.id, name: name.trim() });
          setBusy(false);
          if (!answer.ok) return [answer.error];
          onDone();
        }}
      >
        <TextField name="name" label="Name of the passkey" width={20} />
        <div className="al-actions">
          <Button type="submit" busy={busy}>
            {busy ? "Saving" : "Save"}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
