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
      <p className="al-signin__why">
        What you are about to do is sensitive, so prove once more who you are. It counts for five minutes.
      </p>
      {failed && <ErrorState error={failed} />}
      {!facts && !failed && <SkeletonLines lines={3} />}
      {facts && <Ways facts={facts} onProved={() => settle(true)} />}
    </Dialog>
  );
}

function Ways({ facts, onProved }: { facts: SessionFacts; onProved: () => void }) {
  const { codeApp, passkeys, password, providers, recoveryCodesLeft } = facts.factors;
  const passkey = passkeys.length > 0 && passkeysHere();
  const second = codeApp || passkeys.length > 0;
  const [recovery, setRecovery] = useState(false);
  const prove = async (code: string) => {
    const answer = await postAuth("/auth/step-up", { code });
    if (answer.ok) onProved();
    return answer.ok ? undefined : answer.error;
  };
  const words = ["Confirm", "Checking"] as const;
  if (recovery)
    return <CodeForm key="recovery" kind="recovery" scope="stepup" words={words} onCode={prove} />;
  return (
    <>
      {!second && password && <PasswordWay onProved={onProved} />}
      {codeApp && <CodeForm key="app" kind="app" scope="stepup" words={words} onCode={prove} />}
      {passkey && <PasskeyWay first={!codeApp} onProved={onProved} />}
      {second && recoveryCodesLeft > 0 && (
        <p className="al-signin__other">
          <button type="button" className="al-link" onClick={() => setRecovery(true)}>
            Use a recovery code
          </button>
        </p>
      )}
      {providers.length > 0 && <ProviderWay />}
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

/** By the organisation's own sign-in, which means leaving this page: what was begun has to be begun again. */
function ProviderWay() {
  const [problem, setProblem] = useState("");
  const go = async () => {
    const answer = await postAuth<{ url: string }>("/auth/provider/step-up");
    if (answer.ok) window.location.assign(answer.data.url);
    else setProblem(answer.error.message);
  };
  return (
    <div className="al-signin__other">
      <button type="button" className="al-link" onClick={go}>
        Use your organisation's sign-in
      </button>
      <p className="al-soft al-small">You come back to your account page, and then do this again.</p>
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
