import { useState } from "react";
import { email, maxLength, nonEmpty, object, pipe, string } from "valibot";
import { Button } from "../../components/Button";
import { Form, useAppForm } from "../../components/form/Form";
import { TextField } from "../../components/form/TextField";
import { Mark } from "../../components/Icon";
import { useTitle } from "../../components/PageHead";
import { safeReturn, signIn } from "../../lib/session";

const schema = object({
  email: pipe(
    string(),
    nonEmpty("Enter your email address"),
    email("Enter an email address in the correct format, like name@example.org"),
  ),
  password: pipe(string(), nonEmpty("Enter your password"), maxLength(1024, "That password is too long")),
});

interface SignInPageProps {
  /** The address the reader was on its way to. */
  from?: string;
}

/** Email and password. What is typed here is never kept as a draft. */
export function SignInPage({ from }: SignInPageProps) {
  const form = useAppForm({ schema, defaultValues: { email: "", password: "" } });
  const [busy, setBusy] = useState(false);
  useTitle("Sign in");
  return (
    <div className="al-plain">
      <a className="nhsuk-skip-link" href="#main">
        Skip to main content
      </a>
      <header className="al-bar">
        <span className="al-brand">
          <Mark />
          Alongside
        </span>
      </header>
      <main className="al-plain__main" id="main" tabIndex={-1}>
        <div className="al-plain__card">
          <h1>Sign in</h1>
          <Form
            form={form}
            onSubmit={async (values) => {
              setBusy(true);
              const error = await signIn(values.email.trim(), values.password);
              // The page is loaded anew, so that nothing of another person's session is left in memory.
              if (!error) window.location.assign(safeReturn(from));
              else setBusy(false);
              return error ? [error] : undefined;
            }}
          >
            <TextField
              name="email"
              label="Email address"
              type="email"
              autoComplete="username"
              spellCheck={false}
            />
            <TextField name="password" label="Password" type="password" autoComplete="current-password" />
            <Button type="submit" busy={busy}>
              {busy ? "Signing in" : "Sign in"}
            </Button>
          </Form>
        </div>
        <p className="al-soft al-small al-plain__note">
          Alongside is for people who work in social prescribing. If you cannot sign in, ask the person who
          runs your scheme.
        </p>
      </main>
    </div>
  );
}
