import { useState } from "react";
import { Button } from "../../components/Button";
import { Panel } from "../../components/Panel";
import { ErrorState, SkeletonLines } from "../../components/State";
import { Tag } from "../../components/Tag";
import { postAuth } from "../../lib/auth";
import { signInMethodLabels } from "../../lib/codes.apart.generated";
import { dateTime } from "../../lib/format";
import { notify } from "../../lib/notify";
import { useAuth } from "../../lib/useAuth";
import { RowButton } from "./RowButton";

interface DeviceSession {
  id: string;
  device: string;
  network: string;
  startedAt: string;
  seenAt: string;
  method: keyof typeof signInMethodLabels;
  current: boolean;
}

/** Where one is signed in, with a way to end each. */
export function Devices() {
  const { data, error, again } = useAuth<{ sessions: readonly DeviceSession[] }>("/auth/sessions");
  const [ending, setEnding] = useState("");
  const sessions = data?.sessions ?? [];
  const others = sessions.filter(({ current }) => !current);
  const end = async (which: { id: string } | { others: true }, words: string) => {
    setEnding("id" in which ? which.id : "others");
    const answer = await postAuth("/auth/sessions/end", which);
    if (answer.ok) notify(words);
    else notify(answer.error.message, { tone: "bad" });
    await again();
    setEnding("");
  };
  return (
    <Panel
      title="Where you are signed in"
      actions={
        others.length > 1 && (
          <Button
            kind="secondary"
            small
            busy={ending !== ""}
            onClick={() => end({ others: true }, "You are signed out everywhere else.")}
          >
            Sign out everywhere else
          </Button>
        )
      }
    >
      {error && <ErrorState error={error} again={again} />}
      {!data && !error && <SkeletonLines lines={4} />}
      <ul className="al-list">
        {sessions.map((one) => (
          <li key={one.id} className="al-list__row">
            <span>
              <strong>{one.device || "Unknown device"}</strong>{" "}
              {one.current && <Tag tone="green">This one</Tag>}
              <span className="al-list__more">
                {signInMethodLabels[one.method]}, from {one.network}. Since {dateTime(one.startedAt)}
                {!one.current && `, last seen ${dateTime(one.seenAt)}`}
              </span>
            </span>
            {!one.current && (
              <RowButton
                about={`${one.device}, since ${dateTime(one.startedAt)}`}
                busy={ending !== ""}
                onClick={() => end({ id: one.id }, "That device is signed out.")}
              >
                {ending === one.id ? "Signing out" : "Sign out"}
              </RowButton>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
