import { useState } from "react";
import { nonEmpty, object, pipe, regex, string, transform } from "valibot";
import type { AppError } from "../../lib/errors";
import { Button } from "../Button";
import { Form, useAppForm } from "../form/Form";
import { TextField } from "../form/TextField";

const appCode = object({
  code: pipe(
    string(),
    transform((text) => text.replace(/\s/g, "")),
    nonEmpty("Enter the code"),
    regex(/^\d{6}$/, "The code has six digits"),
  ),
});
const recoveryCode = object({
  code: pipe(
    string(),
    transform((text) => text.replace(/[\s-]/g, "")),
    nonEmpty("Enter a recovery code"),
    regex(/^[a-zA-Z2-7]{10}$/, "A recovery code has ten letters and digits"),
  ),
});

interface CodeFormProps {
  kind: "app" | "recovery";
  /** The words on the button, at rest and under way. */
  words: readonly [string, string];
  label?: string;
  scope?: string;
  /** Tries the code. Answers the error, or nothing when it was taken. */
  onCode: (code: string) => Promise<AppError | undefined>;
}

/** Asks for the six digits of a code app, or for one of the recovery codes. */
export function CodeForm({ kind, words, label, scope, onCode }: CodeFormProps) {
  const app = kind === "app";
  const form = useAppForm({ schema: app ? appCode : recoveryCode, defaultValues: { code: "" } });
  const [busy, setBusy] = useState(false);
  return (
    <Form
      form={form}
      scope={scope}
      onSubmit={async ({ code }) => {
        setBusy(true);
        const error = await onCode(code.replace(/[\s-]/g, ""));
        if (!error) return;
        setBusy(false);
        return [error];
      }}
    >
      <TextField
        name="code"
        label={label ?? (app ? "Six-digit code" : "Recovery code")}
        hint={app ? "From the code app on your phone." : "One of those you kept. Each works once."}
        width={app ? 10 : 20}
        inputMode={app ? "numeric" : "text"}
        autoComplete={app ? "one-time-code" : "off"}
        spellCheck={false}
      />
      <div className="al-actions">
        <Button type="submit" busy={busy}>
          {words[busy ? 1 : 0]}
        </Button>
      </div>
    </Form>
  );
}
