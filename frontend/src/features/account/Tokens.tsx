import { useState } from "react";
import { Button } from "../../components/Button";
import { Panel } from "../../components/Panel";
import { ErrorState, SkeletonLines } from "../../components/State";
import { postAuth } from "../../lib/auth";
import { roleLabels } from "../../lib/codes.generated";
import { dateTime, shortDate } from "../../lib/format";
import { notify } from "../../lib/notify";
import type { HeldRole } from "../../lib/session";
import { say } from "../../lib/terms";
import { useAuth } from "../../lib/useAuth";
import type { Role } from "../../lib/viewer";
import { RowButton } from "./RowButton";
import { TokenDialog } from "./TokenDialog";

interface Token {
  id: string;
  name: string;
  role: Role;
  organisation: string;
  madeAt: string;
  expiresAt: string;
  usedAt: string | null;
}

/** Tokens with which programs ask as this account. */
export function Tokens({ roles }: { roles: readonly HeldRole[] | undefined }) {
  const { data, error, again } = useAuth<{ tokens: readonly Token[] }>("/auth/tokens");
  const [making, setMaking] = useState(false);
  const [ending, setEnding] = useState("");
  const tokens = data?.tokens ?? [];
  const end = async ({ id, name }: Token) => {
    setEnding(id);
    const answer = await postAuth("/auth/tokens/end", { id });
    if (answer.ok) notify(`The token ${name} is revoked. Programs that use it are refused from now on.`);
    else notify(answer.error.message, { tone: "bad" });
    await again();
    setEnding("");
  };
  return (
    <Panel
      title="Tokens for programs"
      actions={
        roles && (
          <Button kind="secondary" small onClick={() => setMaking(true)}>
            Make a token
          </Button>
        )
      }
    >
      <p className="al-soft al-small">
        With a token, a script or another system asks as you, in one of your roles. What it reads is written
        down like anything you read.
      </p>
      {error && <ErrorState error={error} again={again} />}
      {!data && !error && <SkeletonLines lines={2} />}
      {data && tokens.length === 0 && <p className="al-account-page__none">You have none.</p>}
      <ul className="al-list">
        {tokens.map((token) => (
          <li key={token.id} className="al-list__row">
            <span>
              <strong>{token.name}</strong>
              <span className="al-list__more">
                {say(roleLabels[token.role])}, {token.organisation}. Ends {shortDate(token.expiresAt)}.{" "}
                {token.usedAt ? `Last used ${dateTime(token.usedAt)}` : "Never used"}
              </span>
            </span>
            <RowButton about={token.name} busy={ending !== ""} onClick={() => end(token)}>
              {ending === token.id ? "Revoking" : "Revoke"}
            </RowButton>
          </li>
        ))}
      </ul>
      {making && roles && <TokenDialog roles={roles} onMade={again} onClose={() => setMaking(false)} />}
    </Panel>
  );
}
