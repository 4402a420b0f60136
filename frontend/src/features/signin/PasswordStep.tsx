import { useState } from "react";
import { email, maxLength, nonEmpty, object, pipe, string } from "valibot";
import { Button } from "../../components/Button";
import { Form, useAppForm } from "../../components/form/Form";
import { PasswordField } from "../../components/form/PasswordField";
import { TextField } from "../../components/form/TextField";
import type { AppError } from "../../lib/errors";

const schema = object({
  email: pipe(
    string(),
    nonEmpty("Enter your email address"),
    email("Enter an email address in the correct format, like name@example.org"),
  ),
  password: pipe(string(), nonEmpty("Enter your password"), maxLength(1024, "That password is too long")),
});

/** What somebody signs in with. It stays in memory until the second step is done, and is never kept as a draft. */
export interface Secrets {
  email: string;
  password: string;
}

interface PasswordStepProps {
  /** Tries them. Answers the error, or nothing when they were taken. */
  onGiven: (secrets: Secrets) => Promise<AppError | undefined>;
}

/** Email and password. */
export function PasswordStep({ onGiven }: PasswordStepProps) {
  const form = useAppForm({ schema, defaultValues: { email: "", password: "" } });
  const [busy, setBusy] = useState(false);
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        setBusy(true);
        const error = await onGiven({ email: values.email.trim(), password: values.password });
        if (!error) return;
        setBusy(false);
        return [error];
      }}
    >
      <TextField
        name="email"
        label="Email address"
        type="email"
        // Where the browser knows passkeys it offers them in this field's list.
        autoComplete="username webauthn"
        spellCheck={false}
      />
      <PasswordField name="password" label="Password" autoComplete="current-password" />
      <Button type="submit" busy={busy}>
        {busy ? "Signing in" : "Sign in"}
      </Button>
    </Form>
  );
}
