import { Button } from "../components/Button";
import { roleLabels } from "../lib/codes.generated";
import { askToSignOut } from "../lib/leaving";
import { Link } from "../lib/router";
import { say } from "../lib/terms";
import type { Viewer } from "../lib/viewer";

/** Who is signed in, and where they go from there. `onLeave` shuts the menu that it stands in. */
export function AccountSheet({ viewer, onLeave }: { viewer: Viewer; onLeave: () => void }) {
  return (
    <div className="al-account__sheet">
      <p>
        <strong>{viewer.name}</strong>
      </p>
      <p className="al-soft al-small">{viewer.email}</p>
      <p className="al-small">
        {say(roleLabels[viewer.role])}, {viewer.organisation}
      </p>
      <p className="al-soft al-small">{viewer.scheme}</p>
      <p>
        <Link to="/account" onClick={onLeave}>
          Your account
        </Link>
      </p>
      {viewer.mayUsePlayground && (
        <p>
          <a href="/playground">GraphQL playground</a>
        </p>
      )}
      <Button
        kind="secondary"
        onClick={() => {
          onLeave();
          askToSignOut();
        }}
      >
        Sign out
      </Button>
    </div>
  );
}
