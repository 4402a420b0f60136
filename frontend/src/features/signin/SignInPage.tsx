import { useCallback, useEffect, useRef, useState } from "react";
import { Button, buttonClass } from "../../components/Button";
import { useTitle } from "../../components/PageHead";
import { PlainFrame } from "../../components/PlainFrame";
import { SecondStepSetUp } from "../../components/signin/SecondStepSetUp";
import { type Need, needsOf, postAuth } from "../../lib/auth";
import { type SignedIn, signInByPasskey } from "../../lib/ceremony";
import type { AppError } from "../../lib/errors";
import { passkeysHere, passkeysInField } from "../../lib/passkeys";
import { type Methods, readSession, type SignedOutReason, safeReturn } from "../../lib/session";
import { useAuth } from "../../lib/useAuth";
import { CodeStep } from "./CodeStep";
import { PasswordStep, type Secrets } from "./PasswordStep";
import { problemWords } from "./problems";
import "../../components/signin/signin.scss";

interface SignInPageProps {
  /** The address the reader was on its way to. */
  from?: string;
  /** Why they are here again, such as "idle". */
  why?: SignedOutReason;
  /** What a sign-in provider's answer came to. */
  problem?: string;
  /** A sign-in provider let them in, and our own second step is missing. */
  needs?: "CODE";
}

type Step =
  | { at: "password" | "enrol" | "provider" }
  | { at: "code"; secrets: Secrets; needs: readonly Need[] };

const lost =
  "If you have lost your phone and your recovery codes, ask the person who runs your scheme for a new invitation.";

/** Signing in: password or passkey or provider, then the second step; somebody who has none yet sets one up. */
export function SignInPage({ from, why, problem, needs }: SignInPageProps) {
  const [step, setStep] = useState<Step>({ at: needs ? "provider" : "password" });
  useTitle("Sign in");

  // The page is loaded anew, so that nothing of another person's session is left in memory.
  const enter = useCallback(() => window.location.assign(safeReturn(from)), [from]);
  const arrived = useCallback(
    ({ enrolling }: SignedIn) => (enrolling ? setStep({ at: "enrol" }) : enter()),
    [enter],
  );

  // Whoever left in the middle of setting up comes back to it.
  useEffect(() => {
    readSession().then((answer) => {
      if (answer.ok && answer.data.enrolling) setStep({ at: "enrol" });
    });
  }, []);

  if (step.at === "enrol")
    return (
      <PlainFrame>
        <SecondStepSetUp onDone={enter} />
      </PlainFrame>
    );
  if (step.at === "provider")
    return (
      <PlainFrame note={lost}>
        <CodeStep
          needs={["CODE", "RECOVERY_CODE"]}
          onCode={async (code) => {
            const answer = await postAuth<SignedIn>("/auth/provider/code", { code });
            if (answer.ok) arrived(answer.data);
            // The way by the provider is good for one code: after a wrong one it begins anew.
            else window.location.assign("/signin?problem=CODE");
            return undefined;
          }}
          onSignedIn={arrived}
          onBack={() => setStep({ at: "password" })}
        />
      </PlainFrame>
    );
  if (step.at === "code")
    return (
      <PlainFrame note={lost}>
        <CodeStep
          needs={step.needs}
          onCode={async (code) => {
            const answer = await postAuth<SignedIn>("/auth/login", { ...step.secrets, code });
            if (answer.ok) arrived(answer.data);
            return answer.ok ? undefined : answer.error;
          }}
          onSignedIn={arrived}
          onBack={() => setStep({ at: "password" })}
        />
      </PlainFrame>
    );
  return (
    <PlainFrame note="Alongside is for people who work in social prescribing. If you cannot sign in, ask the person who runs your scheme.">
      <h1>Sign in</h1>
      <Told words={problemWords(problem, why)} />
      <PasswordStep
        onGiven={async (secrets) => {
          const answer = await postAuth<SignedIn>("/auth/login", secrets);
          if (answer.ok) {
            arrived(answer.data);
            return undefined;
          }
          const needs = needsOf(answer.error);
          if (needs.length === 0) return answer.error;
          setStep({ at: "code", secrets, needs });
          return undefined;
        }}
      />
      <OtherWays onSignedIn={arrived} />
    </PlainFrame>
  );
}

function Told({ words }: { words: string | undefined }) {
  return words ? (
    <p className="al-signin__told" role="status">
      {words}
    </p>
  ) : null;
}

/** What needs no password. A passkey is offered in the email field too, where the browser can. */
function OtherWays({ onSignedIn }: { onSignedIn: (answer: SignedIn) => void }) {
  const provider = useAuth<Methods>("/auth/methods").data?.provider;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<AppError | undefined>();
  const waiting = useRef<AbortController | undefined>(undefined);

  useEffect(() => {
    const stop = new AbortController();
    waiting.current = stop;
    const offer = async (): Promise<void> => {
      const ended = await signInByPasskey({ signal: stop.signal, inField: true });
      if (ended?.ok) return onSignedIn(ended.data);
      if (!ended) return;
      // The page was open longer than such a question lasts, or the passkey is not known here.
      setProblem(ended.error);
      return offer();
    };
    passkeysInField().then((can) => {
      if (can && !stop.signal.aborted) offer();
    });
    return () => stop.abort();
  }, [onSignedIn]);

  const prove = async () => {
    // A browser has one such question open at a time.
    waiting.current?.abort();
    setBusy(true);
    setProblem(undefined);
    const ended = await signInByPasskey();
    if (ended?.ok) return onSignedIn(ended.data);
    setBusy(false);
    setProblem(ended?.error);
  };

  if (!passkeysHere() && !provider) return null;
  return (
    <div className="al-signin__ways">
      {passkeysHere() && (
        <Button kind="secondary" busy={busy} onClick={prove}>
          {busy ? "Waiting for your device" : "Sign in with a passkey"}
        </Button>
      )}
      {provider && (
        <a className={buttonClass("secondary")} href="/auth/provider/start">
          {provider}
        </a>
      )}
      {problem && (
        <p className="nhsuk-error-message" role="alert">
          {problem.message}
        </p>
      )}
    </div>
  );
}
