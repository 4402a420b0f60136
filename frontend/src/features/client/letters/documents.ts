import { graphql } from "../../../lib/graphql/generated";
import type { WritePageQuery } from "../../../lib/graphql/generated/graphql";

export const writeQuery = graphql(`
  query WritePage($clientId: ID!, $kind: TemplateKind!) {
    templates(kind: $kind, retired: false) {
      id
      name
      words
    }
    viewer {
      account {
        id
        name
        phone
      }
      organisation {
        id
        name
        phone
        email
        address {
          line1
          line2
          town
          postcode
        }
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
      displayName
      title
      givenName
      familyName
      preferredName
      dateOfBirth
      diedOn
      nhsNumber
      phone
      address {
        line1
        line2
        town
        postcode
      }
      language
      interpreterNeeded
      accessibleNeeds
      safeContactLine
      safeContact {
        rules
        fromHour
        toHour
        onlyNumber
      }
      consents {
        id
        createdAt
        what
        decision
        how
        on
        expiresOn
        withdrawnOn
        capacityConcern
      }
      practice {
        id
        name
        address {
          line1
          line2
          town
          postcode
        }
      }
      referrals {
        id
        status
        receivedAt
        linkWorker {
          id
          name
          title
          phone
        }
      }
    }
  }
`);

export const recordWritten = graphql(`
  mutation RecordWritten($input: RecordContactInput!) {
    recordContact(input: $input) {
      contact {
        id
        referral {
          ...ActBar
        }
      }
      clientMutationId
    }
  }
`);

export type Templates = WritePageQuery["templates"];
export type Writer = WritePageQuery["viewer"];
export type Client = NonNullable<WritePageQuery["client"]>;
export type Episode = NonNullable<Client["referrals"]>[number];

/** What both forms are given. */
export interface WriteProps {
  templates: Templates;
  writer: Writer;
  client: Client;
  episode: Episode;
  /** What to call the client: "Halina". */
  firstName: string;
  /** The name that the text is signed with, and the number to ring. */
  worker: string;
  ring: string;
  today: string;
  /** The template to begin with, by the address. */
  template: string | undefined;
  /** Called when the server has it, and to go back without. */
  onLeave: () => void;
}
