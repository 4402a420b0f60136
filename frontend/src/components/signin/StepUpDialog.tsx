import { useEffect, useState } from "react";
import { nonEmpty, object, pipe, string } from "valibot";
import { postAuth } from "../../lib/auth";
import { stepUpByPasskey } from "../../lib/ceremony";
import type { AppError } from "../../lib/errors";
import { passkeysHere } from "../../lib/passkeys";
import { readSession, type SessionFacts } from "../../lib/session";
import { stepUpAsked } from "../../lib/stepup";
import { Button } from "../Button";
import { Dialog } from "../Dialog";
import { Form, useAppForm } from "../form/Form";
import { PasswordField } from "../form/PasswordField";
import { ErrorState, SkeletonLines } from "../State";
import { CodeForm } from "./CodeForm";
import "./signin.scss";

/** The dialog behind stepUp(): proves again who is there, in one of the ways that the account has. */
export default function StepUpDialog() {
  const [facts, setFacts] = useState<SessionFacts | undefined>();
  const [failed, setFailed] = useState<AppError | undefined>();
  const settle = (proved: boolean) => stepUpAsked.get()?.settle(proved);
  useEffect(() => {
    readSession().then((answer) => (answer.ok ? setFacts(answer.data) : setFailed(answer.error)));
  }, []);
  return (
    <Dialog open title="Is it still you?" onClose={() => settle(false)}>
      <p>
        What you are about to do is sensitive, so prove once more who you are. It counts for five minutes.
      </p>
      {failed && <ErrorState error={failed} />}
      {!facts && !failed && <SkeletonLines lines={3} />}
      {facts && <Ways facts={facts} onProved={() => settle(true)} />}
    </Dialog>
  );
}

function Ways({ facts, onProved }: { facts: SessionFacts; onProved: () => void }) {
  const { codeApp, passkeys } = facts.factors;
  const passkey = passkeys.length > 0 && passkeysHere();
  if (!codeApp && passkeys.length === 0) return <PasswordWay onProved={onProved} />;
  return (
    <>
      {codeApp && (
        <CodeForm
          kind="app"
          scope="stepup"
          words={["Confirm", "Checking"]}
          onCode={async (code) => {
            const answer = await postAuth("/auth/step-up", { code });
            if (!answer.ok) return answer.error;
            onProved();
          }}
        />
      )}
      {passkey && <PasskeyWay first={!codeApp} onProved={onProved} />}
    </>
  );
}

function PasskeyWay({ first, onProved }: { first: boolean; onProved: () => void }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const prove = async () => {
    setBusy(true);
    setProblem("");
    const ended = await stepUpByPasskey();
    setBusy(false);
    if (ended?.ok) onProved();
    else if (ended) setProblem(ended.error.message);
  };
  return (
    <div className="al-signin__other">
      <Button kind={first ? "primary" : "secondary"} busy={busy} onClick={prove}>
        {busy ? "Waiting for your device" : "Use your passkey"}
      </Button>
      <p className="nhsuk-error-message" role="alert">
        {problem}
      </p>
    </div>
  );
}

const schema = object({ password: pipe(string(), nonEmpty("Enter your password")) });

function PasswordWay({ onProved }: { onProved: () => void }) {
  const form = useAppForm({ schema, defaultValues: { password: "" } });
  const [busy, setBusy] = useState(false);
  return (
    <Form
      form={form}
      scope="stepup"
      onSubmit={async ({ password }) => {
        setBusy(true);
        const answer = await postAuth("/auth/step-up", { password });
        setBusy(false);
        if (!answer.ok) return [answer.error];
        onProved();
      }}
    >
      <PasswordField name="password" label="Your password" autoComplete="current-password" />
      <div className="al-actions">
        <Button type="submit" busy={busy}>
          {busy ? "Checking" : "Confirm"}
        </Button>
      </div>
    </Form>
  );
}
