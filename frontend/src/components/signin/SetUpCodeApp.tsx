import { useEffect, useState } from "react";
import { postAuth } from "../../lib/auth";
import type { AppError } from "../../lib/errors";
import { ErrorState, SkeletonLines } from "../State";
import { CodeForm } from "./CodeForm";

interface Begun {
  secret: string;
  /** The otpauth: address that a code app reads. */
  uri: string;
  /** A picture of it, as a data: URL. */
  qr: string;
}

interface SetUpCodeAppProps {
  /** The app gives right codes. The recovery codes are shown this once. */
  onDone: (recoveryCodes: readonly string[]) => void;
}

/** Joins a code app to the account: the picture to scan, the same as text, and a first code to show that it works. */
export function SetUpCodeApp({ onDone }: SetUpCodeAppProps) {
  const [begun, setBegun] = useState<Begun | undefined>();
  const [failed, setFailed] = useState<AppError | undefined>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt begins anew
  useEffect(() => {
    let gone = false;
    setFailed(undefined);
    postAuth<Begun>("/auth/totp/begin").then((answer) => {
      if (gone) return;
      if (answer.ok) setBegun(answer.data);
      else setFailed(answer.error);
    });
    return () => {
      gone = true;
    };
  }, [attempt]);
  if (failed) return <ErrorState error={failed} again={() => setAttempt(attempt + 1)} />;
  if (!begun) return <SkeletonLines lines={9} />;
  return (
    <>
      <ol className="al-steps">
        <li>Open a code app on your phone. If you have none, your phone's app shop has free ones.</li>
        <li>
          Scan this picture with it:
          <img className="al-qr" src={begun.qr} alt="The code to scan" width="240" height="240" />
          <span className="al-soft al-small">
            On the phone itself, <a href={begun.uri}>open the app with this link</a>, or type this key into
            it:
          </span>
          <code className="al-secret">{spaced(begun.secret)}</code>
        </li>
        <li>Enter the six digits that the app shows now.</li>
      </ol>
      <CodeForm
        kind="app"
        scope="totp"
        words={["Confirm", "Checking"]}
        onCode={async (code) => {
          const answer = await postAuth<{ recoveryCodes?: readonly string[] }>("/auth/totp/confirm", {
            code,
          });
          if (!answer.ok) return answer.error;
          onDone(answer.data.recoveryCodes ?? []);
        }}
      />
    </>
  );
}

/** A key in groups of four, as somebody types it. */
export function spaced(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, "$1 ");
}
