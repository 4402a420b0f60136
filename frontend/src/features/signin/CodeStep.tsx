import { useState } from "react";
import { Button } from "../../components/Button";
import { CodeForm } from "../../components/signin/CodeForm";
import { StepHeading } from "../../components/signin/StepHeading";
import type { Need } from "../../lib/auth";
import { type SignedIn, signInByPasskey } from "../../lib/ceremony";
import type { AppError } from "../../lib/errors";
import { passkeysHere } from "../../lib/passkeys";

interface CodeStepProps {
  /** The ways that the account has. */
  needs: readonly Need[];
  /** Tries a code. Answers the error, or nothing when it was taken. */
  onCode: (code: string) => Promise<AppError | undefined>;
  onSignedIn: (answer: SignedIn) => void;
  onBack: () => void;
}

/** The second step of a sign-in: a code, a passkey, or a recovery code. */
export function CodeStep({ needs, onCode, onSignedIn, onBack }: CodeStepProps) {
  const app = needs.includes("CODE");
  const passkey = needs.includes("PASSKEY") && passkeysHere();
  const [recovery, setRecovery] = useState(!app && !passkey);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const prove = async () => {
    setBusy(true);
    setProblem("");
    const ended = await signInByPasskey();
    if (ended?.ok) return onSignedIn(ended.data);
    setBusy(false);
    if (ended) setProblem(ended.error.message);
  };
  const words = ["Continue", "Checking"] as const;
  return (
    <>
      <StepHeading key={String(recovery)}>{recovery ? "Use a recovery code" : "One more step"}</StepHeading>
      {recovery ? (
        <CodeForm key="recovery" kind="recovery" words={words} onCode={onCode} />
      ) : (
        app && <CodeForm key="app" kind="app" words={words} onCode={onCode} />
      )}
      {problem && (
        <p className="nhsuk-error-message" role="alert">
          {problem}
        </p>
      )}
      <div className="al-signin__ways">
        {passkey && (
          <Button kind={app || recovery ? "secondary" : "primary"} busy={busy} onClick={prove}>
            {busy ? "Waiting for your device" : "Use your passkey"}
          </Button>
        )}
        {recovery
          ? app && <Other words="Use the code app" onPress={() => setRecovery(false)} />
          : needs.includes("RECOVERY_CODE") && (
              <Other words="Use a recovery code" onPress={() => setRecovery(true)} />
            )}
        <Other words="Sign in as somebody else" onPress={onBack} />
      </div>
    </>
  );
}

function Other({ words, onPress }: { words: string; onPress: () => void }) {
  return (
    <button type="button" className="al-link" onClick={onPress}>
      {words}
    </button>
  );
}
