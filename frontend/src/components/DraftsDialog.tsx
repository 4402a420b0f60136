import { useDraftCount } from "../lib/drafts";
import { count } from "../lib/format";
import { draftsShown, leaveNow } from "../lib/leaving";
import { useStore } from "../lib/store";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { DraftList } from "./DraftList";

/** What is typed here and not sent yet, over any page: to go on with, or to decide about before signing out. */
export default function DraftsDialog() {
  const leaving = useStore(draftsShown) === "SIGN_OUT";
  const drafts = useDraftCount();
  const close = () => draftsShown.set(false);
  const these = drafts === 1 ? "it" : "them";
  return (
    <Dialog open title={leaving ? "Sign out with words not sent?" : "Drafts not sent"} onClose={close}>
      {drafts === 0 && <p>Nothing is left here that is not sent.</p>}
      {leaving && drafts > 0 && (
        <p>
          You have {count(drafts, "draft")} on this device. Signing out deletes {these}. Open {these} below to
          go on.
        </p>
      )}
      <DraftList title={() => null} onOpen={close} />
      <div className="al-actions">
        {leaving && (
          <Button kind={drafts > 0 ? "danger" : "primary"} onClick={leaveNow}>
            {drafts > 0 ? `Delete ${these} and sign out` : "Sign out"}
          </Button>
        )}
        <Button kind="secondary" onClick={close}>
          {leaving ? "Stay signed in" : "Close"}
        </Button>
      </div>
    </Dialog>
  );
}
