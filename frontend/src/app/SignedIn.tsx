import { lazy, memo, Suspense, useEffect, useState } from "react";
import { Button } from "../components/Button";
import { Panel } from "../components/Panel";
import { ErrorState } from "../components/State";
import { draftsAreBack, restoreDrafts } from "../lib/drafts";
import { graphql } from "../lib/graphql/generated";
import { useAsk } from "../lib/graphql/use";
import { signOut } from "../lib/session";
import { setTerms, TermsContext, termsNow } from "../lib/terms";
import type { Role, Viewer } from "../lib/viewer";
import type { NavCounts } from "./Nav";
import { PagePending } from "./PageStates";
import { Shell } from "./Shell";

// What colleagues change is heard of from a moment after the page has come up.
const LiveWatch = lazy(() => import("./LiveWatch"));

// An analyst, a commissioner and an auditor see figures and the trail, in which nobody else works.
const live: ReadonlySet<Role> = new Set(["LINK_WORKER", "LEAD", "MANAGER", "HOST", "PRACTICE", "ADMIN"]);

const viewerQuery = graphql(`
  query Viewer {
    viewer {
      account {
        id
        name
        email
      }
      role
      organisation {
        id
        name
      }
      scheme {
        id
        name
        settings {
          clientWord
          linkWorkerWord
          hiddenReasons
          hiddenClosingReasons
          hiddenSources
          reasonWords {
            code
            words
          }
          closingReasonWords {
            code
            words
          }
          sourceWords {
            code
            words
          }
        }
      }
      mayUsePlayground
      badges {
        inbox
        caseload
        overdue
        onward
      }
    }
  }
`);

// A manager's own count, asked for beside: the question itself is refused to most roles.
const openedWaitingQuery = graphql(`
  query OpenedWaiting {
    openedRecords(first: 1, waiting: true) {
      totalCount
    }
  }
`);

/** Asks who is signed in and draws the shell round the page. The data client sends everybody else to the sign-in page. */
export const SignedIn = memo(function SignedIn() {
  const { data, error, again } = useAsk(viewerQuery, {});
  const opened = useAsk(openedWaitingQuery, {}, { pause: data?.viewer.role !== "MANAGER" });
  const restored = useRestored();
  const settings = data?.viewer.scheme.settings;
  // Before anything is drawn: no screen is seen in other words first, or drawn twice.
  const terms = settings ? setTerms(settings) : termsNow();
  // Forms look for their drafts as they are drawn, so these have to be there before.
  if (!data || !restored) {
    return (
      <Shell viewer={undefined}>
        {error ? (
          <Panel>
            <ErrorState error={error} again={again} />
            <Button kind="secondary" onClick={signOut}>
              Sign out
            </Button>
          </Panel>
        ) : (
          <PagePending />
        )}
      </Shell>
    );
  }
  const { account, role, organisation, scheme, mayUsePlayground, badges } = data.viewer;
  const viewer: Viewer = {
    id: account.id,
    name: account.name,
    email: account.email ?? "",
    role,
    organisation: organisation.name,
    organisationId: organisation.id,
    scheme: scheme.name,
    mayUsePlayground,
  };
  const counts: NavCounts = { ...badges, opened: opened.data?.openedRecords.totalCount };
  return (
    <TermsContext value={terms}>
      <Shell viewer={viewer} counts={counts} />
      <Suspense>{live.has(role) && <LiveWatch />}</Suspense>
    </TermsContext>
  );
});

/** Whether the drafts of a browser that was killed are back in their places. */
function useRestored(): boolean {
  const [restored, setRestored] = useState(draftsAreBack);
  useEffect(() => {
    void restoreDrafts().finally(() => setRestored(true));
  }, []);
  return restored;
}
