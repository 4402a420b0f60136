import type { ReactNode } from "react";
import { discardDraft, type KeptDraft, useDrafts } from "../lib/drafts";
import { draftWords } from "../lib/draftwords";
import { dateTime } from "../lib/format";
import { goOn } from "../lib/goon";
import { notify } from "../lib/notify";
import { AddressLink } from "../lib/router";
import { Icon } from "./Icon";
import "./drafts.scss";

interface DraftListProps {
  title: (count: number) => ReactNode;
  onOpen?: () => void;
}

/** What this viewer has typed on this device and not sent: each leads to the page where it was written. Nothing at all
 * when there is none. `title` heads it; `onOpen` hears of one that is gone on with. */
export function DraftList({ title, onOpen }: DraftListProps) {
  const drafts = useDrafts();
  if (drafts.length === 0) return null;
  return (
    <>
      {title(drafts.length)}
      <ul className="al-drafts">
        {drafts.map((draft) => (
          <Draft key={draft.place} draft={draft} onOpen={onOpen} />
        ))}
      </ul>
    </>
  );
}

function Draft({ draft, onOpen }: { draft: KeptDraft; onOpen?: () => void }) {
  const words = draftWords(draft);
  // The address is one of the app's own, read where the draft was written.
  const { pathname, search } = new URL(draft.path, "https://here.invalid");
  return (
    <li>
      <Icon name="plan" />
      <AddressLink
        address={pathname + search}
        onClick={() => {
          onOpen?.();
          goOn(draft.place);
        }}
      >
        {words}
      </AddressLink>
      <span className="al-soft al-small">{dateTime(new Date(draft.at).toISOString())}</span>
      <button
        type="button"
        className="al-icon-button"
        aria-label={`Throw away: ${words}`}
        onClick={() => notify("The draft is thrown away.", { undo: discardDraft(draft.place) })}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}
