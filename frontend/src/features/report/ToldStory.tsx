import { storyChangeLabels, storyPartLabels } from "../../lib/codes.apart.generated";
import type { StoryChange } from "../../lib/graphql/generated/graphql";
import { useSay } from "../../lib/terms";
import "./toldstory.scss";

export interface Told {
  title: string;
  called: string;
  before: string;
  together: string;
  changed: string;
  inTheirWords: string;
  changes: readonly StoryChange[];
}

interface ToldStoryProps {
  story: Told;
  /** What stands below the title: when it was made ready. */
  aside?: string;
  level?: 2 | 3;
}

/** A story as its readers see it, on screen and on paper. */
export function ToldStory({ story, aside, level = 2 }: ToldStoryProps) {
  const say = useSay();
  const Heading = level === 2 ? "h2" : "h3";
  const Part = level === 2 ? "h3" : "h4";
  const parts = [
    [storyPartLabels.BEFORE, story.before],
    [storyPartLabels.TOGETHER, story.together],
    [storyPartLabels.CHANGED, story.changed],
  ] as const;
  return (
    <article className="al-told">
      <Heading className="al-told__title">{story.title}</Heading>
      <p className="al-told__aside">
        Here called {story.called}.{aside && ` ${aside}.`}
      </p>
      {story.inTheirWords && (
        <blockquote className="al-told__words">
          <p>{story.inTheirWords}</p>
        </blockquote>
      )}
      <div className="al-told__parts">
        {parts.map(([title, text]) => (
          <section key={title}>
            <Part>{say(title)}</Part>
            {text.split(/\n+/).map((paragraph, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text that does not change
              <p key={at}>{paragraph}</p>
            ))}
          </section>
        ))}
      </div>
      {story.changes.length > 0 && (
        <ul className="al-told__changes" aria-label="What is different now">
          {story.changes.map((change) => (
            <li key={change}>{say(storyChangeLabels[change])}</li>
          ))}
        </ul>
      )}
    </article>
  );
}
