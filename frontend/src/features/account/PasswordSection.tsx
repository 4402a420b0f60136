import { useState } from "react";
import { nonEmpty, object, pipe, string } from "valibot";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Form, useAppForm } from "../../components/form/Form";
import { PasswordField } from "../../components/form/PasswordField";
import { postAuth } from "../../lib/auth";
import { notify } from "../../lib/notify";
import type { SessionFacts } from "../../lib/session";

const schema = object({
  current: pipe(string(), nonEmpty("Enter your present password")),
  new: pipe(string(), nonEmpty("Enter the new password")),
});

interface PasswordSectionProps {
  facts: SessionFacts;
  onDone: () => void;
}

/** Changing the password. */
export function PasswordSection({ facts, onDone }: PasswordSectionProps) {
  const [open, setOpen] = useState(false);
  if (!facts.factors.password)
    return <p>You sign in without a password. If you need one, ask the person who runs your scheme.</p>;
  return (
    <>
      <p className="al-soft">
        Change it when you think that somebody else may know it. There is no need to change it every few
        months.
      </p>
      <div className="al-actions">
        <Button kind="secondary" onClick={() => setOpen(true)}>
          Change your password
        </Button>
      </div>
      {open && (
        <PasswordDialog
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            notify("Your password is changed. You were signed out everywhere else.");
            onDone();
          }}
        />
      )}
    </>
  );
}

function PasswordDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const form = useAppForm({ schema, defaultValues: { current: "", new: "" } });
  const [busy, setBusy] = useState(false);
  return (
    <Dialog open title="Change your password" onClose={onClose}>
      <Form
        form={form}
        scope="password"
        fieldNames={{ password: "new" }}
        onSubmit={async (values) => {
          setBusy(true);
          const answer = await postAuth("/auth/password", values);
          setBusy(false);
          if (!answer.ok) return [answer.error];
          onDone();
        }}
      >
        <PasswordField name="current" label="Current password" autoComplete="current-password" />
        <PasswordField
          name="new"
          label="New password"
          hint="At least 12 characters. Three or four unrelated words are good."
          autoComplete="new-password"
        />
        <div className="al-actions">
          <Button type="submit" busy={busy}>
            {busy ? "Changing" : "Change it"}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
