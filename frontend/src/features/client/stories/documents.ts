import { inOrder } from "../../../lib/format";
import { graphql } from "../../../lib/graphql/generated";
import type { StoriesOfFragment } from "../../../lib/graphql/generated/graphql";

/** The stories of a client. An act that takes a story out asks for them too, so that the page shows it at once. */
export const storiesOf = graphql(`
  fragment StoriesOf on Person {
    id
    stories {
      id
      version
      status
      title
      called
      before
      together
      changed
      inTheirWords
      changes
      passed
      readyOn
      withdrawnOn
      updatedAt
      consent {
        id
        decision
        expiresOn
        withdrawnOn
      }
      author {
        id
        name
      }
    }
  }
`);

type Kept = NonNullable<StoriesOfFragment["stories"]>[number];
type Texts = "title" | "called" | "before" | "together" | "changed" | "inTheirWords";

/** A story as its writers see it. */
export type Story = Omit<Kept, Texts> & Record<Texts, string>;

/** The stories of a client, the last changed first; a text that is not there is empty. */
export function written(client: StoriesOfFragment | undefined): Story[] {
  return (client?.stories ?? [])
    .map((story) => ({
      ...story,
      title: story.title ?? "",
      called: story.called ?? "",
      before: story.before ?? "",
      together: story.together ?? "",
      changed: story.changed ?? "",
      inTheirWords: story.inTheirWords ?? "",
    }))
    .sort((a, b) => inOrder(b.updatedAt, a.updatedAt));
}
