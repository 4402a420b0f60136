import { Button } from "../../components/Button";
import { PageHead } from "../../components/PageHead";
import { Panel } from "../../components/Panel";
import { EmptyState, ErrorState, SkeletonLines } from "../../components/State";
import { longDate } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import { useAsk } from "../../lib/graphql/use";
import { useSay } from "../../lib/terms";
import { useViewer } from "../../lib/viewer";
import { ToldStory } from "./ToldStory";

const storiesQuery = graphql(`
  query Stories {
    stories {
      title
      called
      before
      together
      changed
      inTheirWords
      changes
      month
    }
  }
`);

/** What clients agreed to have told, for those who read for the scheme. Nothing here says whose a story is. */
export function StoriesPage() {
  const { role, scheme } = useViewer();
  const say = useSay();
  const { data, error, again } = useAsk(storiesQuery, {}, { requestPolicy: "cache-and-network" });
  const stories = data?.stories ?? [];
  return (
    <>
      <PageHead
        title="Stories"
        aside={scheme}
        actions={
          stories.length > 0 && (
            <Button kind="secondary" small onClick={() => window.print()}>
              Print
            </Button>
          )
        }
      />
      <p className="al-soft al-told-note">
        {say(
          "Each client agreed to have their story told, for a time and without their name. When they change their mind, or the time is over, it is gone from here and from the reports. Please keep no copy for longer.",
        )}
      </p>
      <Panel>
        {error && !data ? (
          <ErrorState error={error} again={again} />
        ) : !data ? (
          <SkeletonLines lines={16} />
        ) : stories.length === 0 ? (
          <EmptyState title="There is no story to tell yet" icon="letter">
            {role === "COMMISSIONER"
              ? "Link workers write them with those who agree."
              : say("A story is written on the client's page, once they have agreed to it.")}
          </EmptyState>
        ) : (
          stories.map((story) => (
            <ToldStory
              key={`${story.month} ${story.title}`}
              story={story}
              aside={`Made ready in ${longDate(`${story.month}-01`).replace(/^1 /, "")}`}
            />
          ))
        )}
      </Panel>
    </>
  );
}
