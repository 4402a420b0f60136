import { graphql } from "../../../lib/graphql/generated";
import type { PrintedClientFragment, PrintedEpisodeFragment } from "../../../lib/graphql/generated/graphql";

export const printedClient = graphql(`
  fragment PrintedClient on Person {
    id
    displayName
    givenName
    preferredName
    pronouns
    age
    dateOfBirth
    nhsNumber
    phone
    language
    interpreterNeeded
    accessibleNeeds
    reasonableAdjustments
    occupation
    conditions
    whatMatters
    aboutMe
    safeContactLine
    safeContact {
      rules
    }
    relevantContacts {
      name
      relationship
      phone
      mayTalkTo
    }
  }
`);

export const printedEpisode = graphql(`
  fragment PrintedEpisode on Referral {
    id
    linkWorker {
      id
      name
      title
      phone
    }
    plan {
      id
      whatMatters
      strengths
      agreedOn
      agreedWith
      reviewOn
      number
      status
      needs {
        id
        code
        words
      }
      goals {
        id
        words
        needId
        importance
        status
        removed
        position
        actions {
          id
          words
          who
          dueOn
          strategies
          status
          removed
          position
        }
      }
    }
  }
`);

export const printQuery = graphql(`
  query PrintedPlan($clientId: ID!) {
    viewer {
      account {
        id
      }
      scheme {
        id
        name
        settings {
          callerNumber
        }
      }
    }
    client(id: $clientId) {
      id
      ...PrintedClient
      referrals {
        id
        status
        receivedAt
        ...PrintedEpisode
      }
    }
  }
`);

export type Client = PrintedClientFragment;
export type Episode = PrintedEpisodeFragment;
export type Plan = NonNullable<Episode["plan"]>;
export type Goal = NonNullable<Plan["goals"]>[number];
export type Action = NonNullable<Goal["actions"]>[number];

/** What every paper is made of. */
export interface PaperProps {
  client: Client;
  episode: Episode | undefined;
  /** What to call the client: "Halina". */
  name: string;
  /** The number to ring about it; empty when none is known. */
  ring: string;
  today: string;
}
