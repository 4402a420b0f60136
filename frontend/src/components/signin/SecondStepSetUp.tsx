import { useState } from "react";
import { passkeysHere } from "../../lib/passkeys";
import { Button } from "../Button";
import { AddPasskey } from "./AddPasskey";
import { RecoveryCodes } from "./RecoveryCodes";
import { SetUpCodeApp } from "./SetUpCodeApp";
import { StepHeading } from "./StepHeading";
import "./signin.scss";

type At = { at: "choice" | "app" | "passkey" } | { at: "codes"; codes: readonly string[] };

/** The first second step of an account: a code app or a passkey, then the recovery codes. */
export function SecondStepSetUp({ onDone }: { onDone: () => void }) {
  const [state, setState] = useState<At>({ at: "choice" });
  const done = (codes: readonly string[]) => (codes.length > 0 ? setState({ at: "codes", codes }) : onDone());
  const back = (
    <p className="al-signin__other">
      <button type="button" className="al-link" onClick={() => setState({ at: "choice" })}>
        Choose another way
      </button>
    </p>
  );
  switch (state.at) {
    case "choice":
      return (
        <>
          <StepHeading>Set up a second step</StepHeading>
          <p>
            A password alone does not keep clients' records safe enough. Choose what you will use beside it
            each time you sign in.
          </p>
          <div className="al-ways">
            <Button onClick={() => setState({ at: "app" })}>Use a code app</Button>
            <p className="al-soft al-small">
              An app on your phone shows a new six-digit code every 30 seconds. It works without a signal.
            </p>
            {passkeysHere() && (
              <>
                <Button kind="secondary" onClick={() => setState({ at: "passkey" })}>
                  Use a passkey
                </Button>
                <p className="al-soft al-small">
                  Your fingerprint, your face or the PIN of this device, or a security key. No code to type.
                </p>
              </>
            )}
          </div>
        </>
      );
    case "app":
      return (
        <>
          <StepHeading>Set up a code app</StepHeading>
          <SetUpCodeApp onDone={done} />
          {back}
        </>
      );
    case "passkey":
      return (
        <>
          <StepHeading>Make a passkey</StepHeading>
          <AddPasskey onDone={done} />
          {back}
        </>
      );
    case "codes":
      return (
        <>
          <StepHeading>Keep your recovery codes</StepHeading>
          <RecoveryCodes codes={state.codes} onKept={onDone} />
        </>
      );
  }
}
