import { useState } from "react";
import { maxLength, nonEmpty, object, pipe, string, trim } from "valibot";
import { registerPasskey } from "../../lib/ceremony";
import { Button } from "../Button";
import { Form, useAppForm } from "../form/Form";
import { TextField } from "../form/TextField";

const schema = object({
  name: pipe(
    string(),
    trim(),
    nonEmpty("Give the passkey a name"),
    maxLength(60, "Use at most 60 characters"),
  ),
});

interface AddPasskeyProps {
  /** It is made. Recovery codes come with an account's first second step, and are shown this once. */
  onDone: (recoveryCodes: readonly string[]) => void;
}

/** Makes a passkey on this device or on a security key. */
export function AddPasskey({ onDone }: AddPasskeyProps) {
  const form = useAppForm({ schema, defaultValues: { name: "" } });
  const [busy, setBusy] = useState(false);
  return (
    <Form
      form={form}
      scope="passkey"
      onSubmit={async ({ name }) => {
        setBusy(true);
        const ended = await registerPasskey(name.trim());
        setBusy(false);
        if (ended?.ok) onDone(ended.data.recoveryCodes ?? []);
        else if (ended) return [ended.error];
      }}
    >
      <TextField
        name="name"
        label="Name of the passkey"
        hint={"So that you know it again, such as “work laptop” or “my phone”."}
        width={20}
      />
      <div className="al-actions">
        <Button type="submit" busy={busy}>
          {busy ? "Waiting for your device" : "Make the passkey"}
        </Button>
      </div>
    </Form>
  );
}
