import { useState } from "react";
import { Dialog } from "../../components/Dialog";
import { AddPasskey } from "../../components/signin/AddPasskey";
import { RecoveryCodes } from "../../components/signin/RecoveryCodes";
import { SetUpCodeApp } from "../../components/signin/SetUpCodeApp";
import { Tag } from "../../components/Tag";
import { postAuth } from "../../lib/auth";
import { count, dateTime, shortDate } from "../../lib/format";
import { notify } from "../../lib/notify";
import { passkeysHere } from "../../lib/passkeys";
import type { Factor, Methods, SessionFacts } from "../../lib/session";
import { useAuth } from "../../lib/useAuth";
import { RenameDialog } from "./RenameDialog";
import { RowButton } from "./RowButton";

type Open =
  | { what: "app" | "passkey" }
  | { what: "codes"; codes: readonly string[] }
  | { what: "rename"; passkey: Factor };

interface SecondStepsProps {
  facts: SessionFacts;
  onChange: () => void;
}

/** The code app, passkeys, recovery codes and the organisation's sign-in. */
export function SecondSteps({ facts, onChange }: SecondStepsProps) {
  const { factors } = facts;
  const provider = useAuth<Methods>("/auth/methods").data?.provider;
  const [open, setOpen] = useState<Open | undefined>();
  const [busy, setBusy] = useState(false);
  const close = () => setOpen(undefined);
  const added = (words: string) => (codes: readonly string[]) => {
    notify(words);
    setOpen(codes.length > 0 ? { what: "codes", codes } : undefined);
    onChange();
  };
  const act = async <T,>(path: string, body: object, then: (data: T) => void) => {
    setBusy(true);
    const answer = await postAuth<T>(path, body);
    setBusy(false);
    if (!answer.ok) return notify(answer.error.message, { tone: "bad" });
    then(answer.data);
    onChange();
  };
  const remove = (path: string, body: object, words: string) => act(path, body, () => notify(words));
  return (
    <>
      <ul className="al-list">
        <li className="al-list__row">
          <span>
            <strong>Code app</strong> {factors.codeApp && <Tag tone="green">On</Tag>}
            <span className="al-list__more">
              {factors.codeApp ? "Six-digit codes from your phone" : "Not set up"}
            </span>
          </span>
          <span className="al-list__acts">
            <RowButton about="code app" busy={busy} onClick={() => setOpen({ what: "app" })}>
              {factors.codeApp ? "Move to another phone" : "Set up"}
            </RowButton>
            {factors.codeApp && (
              <RowButton
                about="code app"
                busy={busy}
                onClick={() => remove("/auth/totp/remove", {}, "The code app is removed.")}
              >
                Remove
              </RowButton>
            )}
          </span>
        </li>
        {factors.passkeys.map((passkey) => (
          <li key={passkey.id} className="al-list__row">
            <span>
              <strong>{passkey.name}</strong> <Tag tone="green">Passkey</Tag>
              <span className="al-list__more">{used(passkey)}</span>
            </span>
            <span className="al-list__acts">
              <RowButton
                about={passkey.name}
                busy={busy}
                onClick={() => setOpen({ what: "rename", passkey })}
              >
                Rename
              </RowButton>
              <RowButton
                about={passkey.name}
                busy={busy}
                onClick={() => remove("/auth/passkeys/remove", { id: passkey.id }, "The passkey is removed.")}
              >
                Remove
              </RowButton>
            </span>
          </li>
        ))}
        {passkeysHere() && (
          <li className="al-list__row">
            <span>
              <strong>{factors.passkeys.length > 0 ? "Another passkey" : "Passkey"}</strong>
              <span className="al-list__more">Your fingerprint, face or PIN, or a security key</span>
            </span>
            <RowButton about="passkey" busy={busy} onClick={() => setOpen({ what: "passkey" })}>
              Add
            </RowButton>
          </li>
        )}
        {(factors.codeApp || factors.passkeys.length > 0) && (
          <li className="al-list__row">
            <span>
              <strong>Recovery codes</strong>{" "}
              {factors.recoveryCodesLeft < 3 && <Tag tone="orange">Few left</Tag>}
              <span className="al-list__more">{count(factors.recoveryCodesLeft, "code")} left</span>
            </span>
            <RowButton
              about="recovery codes"
              busy={busy}
              onClick={() =>
                act<{ recoveryCodes: readonly string[] }>("/auth/recovery-codes", {}, ({ recoveryCodes }) =>
                  setOpen({ what: "codes", codes: recoveryCodes }),
                )
              }
            >
              Make new ones
            </RowButton>
          </li>
        )}
        {factors.providers.map((link) => (
          <li key={link.id} className="al-list__row">
            <span>
              <strong>{link.name}</strong> <Tag tone="green">Linked</Tag>
              <span className="al-list__more">{used(link)}</span>
            </span>
            <RowButton
              about={link.name}
              busy={busy}
              onClick={() => remove("/auth/provider/unlink", { id: link.id }, "The link is removed.")}
            >
              Remove
            </RowButton>
          </li>
        ))}
        {provider && factors.providers.length === 0 && (
          <li className="al-list__row">
            <span>
              <strong>{provider}</strong>
              <span className="al-list__more">Your organisation's own sign-in. Not linked</span>
            </span>
            <RowButton
              about={provider}
              busy={busy}
              onClick={() =>
                act<{ url: string }>("/auth/provider/link", {}, ({ url }) => window.location.assign(url))
              }
            >
              Link
            </RowButton>
          </li>
        )}
      </ul>
      {open?.what === "app" && (
        <Dialog open title="Set up a code app" onClose={close}>
          <SetUpCodeApp onDone={added("The code app is set up.")} />
        </Dialog>
      )}
      {open?.what === "passkey" && (
        <Dialog open title="Add a passkey" onClose={close}>
          <AddPasskey onDone={added("The passkey is added.")} />
        </Dialog>
      )}
      {open?.what === "rename" && (
        <RenameDialog
          passkey={open.passkey}
          onClose={close}
          onDone={() => {
            close();
            onChange();
          }}
        />
      )}
      {open?.what === "codes" && (
        <Dialog open title="Keep your recovery codes" onClose={close}>
          <RecoveryCodes codes={open.codes} onKept={close} />
        </Dialog>
      )}
    </>
  );
}

function used({ madeAt, usedAt }: Factor): string {
  return `Added ${shortDate(madeAt)}. ${usedAt ? `Last used ${dateTime(usedAt)}` : "Not used yet"}`;
}
