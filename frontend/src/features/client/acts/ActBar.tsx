import { useState } from "react";
import { Button } from "../../../components/Button";
import { later } from "../../../components/later";
import { useGoOn } from "../../../lib/goon";
import { graphql } from "../../../lib/graphql/generated";
import type { ReferralAct } from "../../../lib/graphql/generated/graphql";
import { type FragmentType, unmask } from "../../../lib/graphql/use";
import { useShortcut } from "../../../lib/keys";
import { useViewer } from "../../../lib/viewer";
import { useRecord } from "../record";

// Each is opened seldom; the page's first draw does without them.
const dialogs = {
  accept: later(() => import("./TriageDialogs").then((m) => m.AcceptDialog)),
  decline: later(() => import("./TriageDialogs").then((m) => m.DeclineDialog)),
  assign: later(() => import("./AssignDialog").then((m) => m.AssignDialog)),
  pause: later(() => import("./TimeDialogs").then((m) => m.PauseDialog)),
  resume: later(() => import("./TimeDialogs").then((m) => m.ResumeDialog)),
  ask: later(() => import("./TimeDialogs").then((m) => m.AskDialog)),
  extend: later(() => import("./TimeDialogs").then((m) => m.ExtendDialog)),
  close: later(() => import("./CloseDialog").then((m) => m.CloseDialog)),
  reopen: later(() => import("./EndDialogs").then((m) => m.ReopenDialog)),
  transfer: later(() => import("./EndDialogs").then((m) => m.TransferDialog)),
};

type Name = keyof typeof dialogs;

export const actBar = graphql(`
  fragment ActBar on Referral {
    id
    version
    status
    possibleActs
    supportUntil
    extensionAskedOn
    linkWorker {
      id
      name
    }
    practice {
      id
    }
  }
`);

/** What a dialog is told of the episode. */
export interface ActProps {
  referralId: string;
  version: number;
  practiceId: string | undefined;
  linkWorker: { id: string; name: string } | undefined;
  supportUntil: string | undefined;
  onClose: () => void;
}

interface Choice {
  name: Name;
  words: string;
  act: ReferralAct;
  first?: boolean;
}

/** The acts in the order of the journey, with their words. */
const choices: readonly Choice[] = [
  { name: "accept", words: "Accept", act: "ACCEPT", first: true },
  { name: "decline", words: "Decline", act: "DECLINE" },
  { name: "assign", words: "Assign", act: "ASSIGN" },
  { name: "resume", words: "Resume support", act: "RESUME", first: true },
  { name: "pause", words: "Pause", act: "PAUSE" },
  { name: "extend", words: "Give more time", act: "EXTEND" },
  { name: "transfer", words: "Transfer", act: "TRANSFER" },
  { name: "close", words: "Close", act: "CLOSE" },
  { name: "reopen", words: "Reopen", act: "REOPEN", first: true },
];

/** What the viewer may do to the episode now. */
export function ActBar({ referral }: { referral: FragmentType<typeof actBar> }) {
  const episode = unmask(actBar, referral);
  const viewer = useViewer();
  const { mayWrite } = useRecord();
  const [open, setOpen] = useState<Name | undefined>();
  const possible = choices.filter(({ act }) => episode.possibleActs.includes(act));
  // Only a manager gives more time; whoever works with the client may ask for it.
  const mayAsk =
    mayWrite &&
    viewer.role !== "MANAGER" &&
    !episode.extensionAskedOn &&
    (episode.status === "ACTIVE" || episode.status === "PAUSED");
  useShortcut("e", "End support: close", () => setOpen("close"), episode.possibleActs.includes("CLOSE"));
  useActDrafts(episode.id, (name) => {
    if (name === "ask" ? mayAsk : possible.some((one) => one.name === name)) setOpen(name);
  });
  if (possible.length === 0 && !mayAsk) return null;
  const Open = open && dialogs[open];
  return (
    <>
      <div className="al-row al-acts al-noprint" role="group" aria-label="What to do with this referral">
        {possible.map(({ name, words, first }) => (
          <Button
            key={name}
            small
            kind={first || (name === "assign" && !episode.linkWorker) ? "primary" : "secondary"}
            onClick={() => setOpen(name)}
          >
            {name === "assign" && episode.linkWorker ? "Hand over" : words}
          </Button>
        ))}
        {mayAsk && (
          <Button small kind="secondary" onClick={() => setOpen("ask")}>
            Ask for more time
          </Button>
        )}
      </div>
      {Open && (
        <Open
          referralId={episode.id}
          version={episode.version}
          practiceId={episode.practice?.id}
          linkWorker={episode.linkWorker ?? undefined}
          supportUntil={episode.supportUntil ?? undefined}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

/** Opens the act whose draft its writer goes on with. */
function useActDrafts(referralId: string, open: (name: Name) => void): void {
  useGoOn(`accept/${referralId}`, () => open("accept"));
  useGoOn(`decline/${referralId}`, () => open("decline"));
  useGoOn(`assign/${referralId}`, () => open("assign"));
  useGoOn(`pause/${referralId}`, () => open("pause"));
  useGoOn(`resume/${referralId}`, () => open("resume"));
  useGoOn(`ask/${referralId}`, () => open("ask"));
  useGoOn(`extend/${referralId}`, () => open("extend"));
  useGoOn(`close/${referralId}`, () => open("close"));
  useGoOn(`reopen/${referralId}`, () => open("reopen"));
  useGoOn(`transfer/${referralId}`, () => open("transfer"));
}
