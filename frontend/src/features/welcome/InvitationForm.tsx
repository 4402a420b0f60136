import { useState } from "react";
import { nonEmpty, object, pipe, string } from "valibot";
import { Button } from "../../components/Button";
import { Form, useAppForm } from "../../components/form/Form";
import { PasswordField } from "../../components/form/PasswordField";
import { postAuth } from "../../lib/auth";
import type { SignedIn } from "../../lib/ceremony";

const schema = object({ password: pipe(string(), nonEmpty("Choose a password")) });

interface InvitationFormProps {
  token: string;
  onDone: (answer: SignedIn) => void;
}

/** Sets the password of an invited account. */
export function InvitationForm({ token, onDone }: InvitationFormProps) {
  const form = useAppForm({ schema, defaultValues: { password: "" } });
  const [busy, setBusy] = useState(false);
  return (
    <>
      <h1>Welcome to Alongside</h1>
      <p>
        You were invited by the person who runs your scheme. Choose the password that you will sign in with.
      </p>
      <Form
        form={form}
        onSubmit={async ({ password }) => {
          setBusy(true);
          const answer = await postAuth<SignedIn>("/auth/welcome", { token, password });
          if (answer.ok) onDone(answer.data);
          else setBusy(false);
          return answer.ok ? undefined : [answer.error];
        }}
      >
        <PasswordField
          name="password"
          label="New password"
          hint="At least 12 characters. Three or four unrelated words are good."
          autoComplete="new-password"
        />
        <Button type="submit" busy={busy}>
          {busy ? "Setting it" : "Set the password"}
        </Button>
      </Form>
    </>
  );
}
