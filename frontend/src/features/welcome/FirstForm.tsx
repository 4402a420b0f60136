import { useState } from "react";
import { email, maxLength, nonEmpty, object, pipe, string, trim } from "valibot";
import { Button } from "../../components/Button";
import { Form, useAppForm } from "../../components/form/Form";
import { PasswordField } from "../../components/form/PasswordField";
import { TextField } from "../../components/form/TextField";
import { postAuth } from "../../lib/auth";
import type { SignedIn } from "../../lib/ceremony";

const line = (missing: string) =>
  pipe(string(), trim(), nonEmpty(missing), maxLength(200, "Use at most 200 characters"));
const schema = object({
  scheme: line("Enter the scheme's name"),
  name: line("Enter your name"),
  email: pipe(
    string(),
    trim(),
    nonEmpty("Enter your email address"),
    email("Enter an email address in the correct format, like name@example.org"),
  ),
  password: pipe(string(), nonEmpty("Choose a password")),
});

interface FirstFormProps {
  token: string;
  onDone: (answer: SignedIn) => void;
}

/** Makes the scheme and its first administrator. */
export function FirstForm({ token, onDone }: FirstFormProps) {
  const form = useAppForm({ schema, defaultValues: { scheme: "", name: "", email: "", password: "" } });
  const [busy, setBusy] = useState(false);
  return (
    <>
      <h1>Set up Alongside</h1>
      <p>
        This database is new. Name your scheme, and make the account of its first administrator, who then
        invites everybody else.
      </p>
      <Form
        form={form}
        onSubmit={async ({ scheme, name, email: address, password }) => {
          setBusy(true);
          const given = { token, scheme: scheme.trim(), name: name.trim(), email: address.trim(), password };
          const answer = await postAuth<SignedIn>("/auth/first", given);
          if (answer.ok) onDone(answer.data);
          else setBusy(false);
          return answer.ok ? undefined : [answer.error];
        }}
      >
        <TextField name="scheme" label="Name of the scheme" hint="Such as Harrow Social Prescribing." />
        <TextField name="name" label="Your name" autoComplete="name" spellCheck={false} />
        <TextField
          name="email"
          label="Your email address"
          type="email"
          autoComplete="username"
          spellCheck={false}
        />
        <PasswordField
          name="password"
          label="Your password"
          hint="At least 12 characters. Three or four unrelated words are good."
          autoComplete="new-password"
        />
        <Button type="submit" busy={busy}>
          {busy ? "Setting up" : "Set up"}
        </Button>
      </Form>
    </>
  );
}
