import { useState } from "react";
import { object } from "valibot";
import { Button } from "../../../components/Button";
import { Panel } from "../../../components/Panel";
import { QuietButton } from "../../../components/QuietButton";
import { ErrorState, SkeletonLines } from "../../../components/State";
import { Tag, type Tone } from "../../../components/Tag";
import { storyStatusLabels } from "../../../lib/codes.apart.generated";
import { longDate } from "../../../lib/format";
import { useGoOn } from "../../../lib/goon";
import { graphql } from "../../../lib/graphql/generated";
import type { StoryStatus } from "../../../lib/graphql/generated/graphql";
import { unmask, useAsk } from "../../../lib/graphql/use";
import { useSay } from "../../../lib/terms";
import { ActDialog } from "../Act";
import { useRecord } from "../record";
import { CheckDialog } from "./CheckDialog";
import { type Story, storiesOf, written } from "./documents";
import { holdsUntil } from "./holds";
import { StoryDialog } from "./StoryDialog";
import "./stories.scss";

const storiesQuery = graphql(`
  query ClientStories($clientId: ID!) {
    client(id: $clientId) {
      ...StoriesOf
    }
  }
`);

const withdrawStory = graphql(`
  mutation WithdrawStory($input: WithdrawStoryInput!) {
    withdrawStory(input: $input) {
      story {
        id
        client {
          ...StoriesOf
        }
      }
      clientMutationId
    }
  }
`);

const tones: Readonly<Record<StoryStatus, Tone>> = { DRAFT: "yellow", READY: "green", WITHDRAWN: "grey" };

type Open = { what: "write"; story?: Story } | { what: "check" | "withdraw"; story: Story };

/** The stories of a client, the newest first. */
export function StoriesSection() {
  const { clientId, own } = useRecord();
  const say = useSay();
  const { data, error, again } = useAsk(storiesQuery, { clientId }, { requestPolicy: "cache-and-network" });
  const [open, setOpen] = useState<Open | undefined>();
  const stories = written(unmask(storiesOf, data?.client) ?? undefined);
  const close = () => setOpen(undefined);
  useGoOn(
    "story",
    (id) => setOpen({ what: "write", story: stories.find((one) => one.id === id) }),
    own && data !== undefined,
  );
  // What is open is shown as it is now, and not as it was when it was opened.
  const shown = open?.story && (stories.find(({ id }) => id === open.story?.id) ?? open.story);
  return (
    <Panel
      id="stories"
      title="Story"
      actions={
        own && (
          <Button kind="secondary" small onClick={() => setOpen({ what: "write" })}>
            Write a story
          </Button>
        )
      }
    >
      {error && <ErrorState error={error} again={again} />}
      {!data && !error && <SkeletonLines lines={2} />}
      {data && stories.length === 0 && (
        <p className="al-soft">
          {say(
            "No story is written. A client's story is told without their name, once they have agreed to it and until when.",
          )}
        </p>
      )}
      <ul className="al-plain-list al-lines">
        {stories.map((story) => (
          <li key={story.id}>
            <div>
              <div className="al-row">
                <strong>{story.title || "A story without a title"}</strong>
                <Tag tone={tones[story.status]}>{storyStatusLabels[story.status]}</Tag>
              </div>
              <div className="al-small al-soft">
                {standing(story)} Written by {story.author?.name ?? "somebody"}.
              </div>
            </div>
            {own && story.status !== "WITHDRAWN" && (
              <div className="al-row al-story__acts">
                {!(story.status === "READY" && holdsUntil(story)) && (
                  <Button kind="secondary" small onClick={() => setOpen({ what: "check", story })}>
                    Check and make ready
                  </Button>
                )}
                <QuietButton about={story.title} onClick={() => setOpen({ what: "write", story })}>
                  Edit
                </QuietButton>
                <QuietButton about={story.title} onClick={() => setOpen({ what: "withdraw", story })}>
                  Withdraw
                </QuietButton>
              </div>
            )}
          </li>
        ))}
      </ul>
      {open?.what === "write" && <StoryDialog story={shown} onSaved={again} onClose={close} />}
      {open?.what === "check" && shown && (
        <CheckDialog
          story={shown}
          onReady={again}
          onEdit={() => setOpen({ what: "write", story: shown })}
          onClose={close}
        />
      )}
      {open?.what === "withdraw" && shown && (
        <ActDialog
          title="Withdraw the story"
          onClose={close}
          document={withdrawStory}
          schema={object({})}
          draft={`withdraw-story/${shown.id}`}
          defaultValues={{}}
          toInput={() => ({ storyId: shown.id, version: shown.version })}
          submit="Withdraw"
          saved="The story is withdrawn."
          onDone={again}
          danger
        >
          <p>It is told to nobody any more, here or in a report, and its text is deleted.</p>
        </ActDialog>
      )}
    </Panel>
  );
}

/** Where a story stands, in a sentence. */
function standing(story: Story): string {
  const until = holdsUntil(story);
  switch (story.status) {
    case "WITHDRAWN":
      return `Withdrawn on ${longDate(story.withdrawnOn)}; its text is gone.`;
    case "READY":
      return until
        ? `Told until ${longDate(until)}.`
        : "Told no more: the consent has ended. Ask again, record it, and make it ready.";
    case "DRAFT":
      return until ? `The consent holds until ${longDate(until)}.` : "The consent has ended: ask again.";
  }
}
