import { graphql } from "../../lib/graphql/generated";

/** The list at the left. */
export const inboxQuery = graphql(`
  query Inbox($first: Int!, $after: String) {
    inbox(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          clientId
          givenName
          familyName
          dateOfBirth
          status
          urgency
          source
          primaryReason
          practiceName
          pcnName
          receivedAt
          dueOn
          wait {
            days
            left
          }
          earlierEpisodes
          possibleDuplicate
          enquiry
        }
      }
    }
  }
`);

/** All that is needed to decide on one. */
export const previewQuery = graphql(`
  query InboxPreview($id: ID!) {
    referral(id: $id) {
      id
      version
      status
      source
      urgency
      referrerName
      referrerWords
      clientWords
      receivedAt
      wait {
        days
        left
      }
      clientAware
      handoverNote
      possibleActs
      linkWorker {
        id
        name
      }
      due {
        kind
        on
      }
      reasons {
        code
        primary
        words
      }
      practice {
        id
        name
      }
      pcn {
        id
        name
      }
      referringOrganisation {
        id
        name
        kind
      }
      enquiries {
        id
        answeredAt
        ...EnquiryParts
      }
      referredBy {
        id
        name
      }
      client {
        id
        displayName
        pronouns
        age
        dateOfBirth
        nhsNumber
        phone
        email
        language
        interpreterNeeded
        accessibleNeeds
        safeContactLine
        address {
          line1
          town
          postcode
        }
        referrals {
          id
          status
          receivedAt
          closedAt
          closingReason
          primaryReason
          linkWorker {
            id
            name
          }
        }
        duplicates {
          because
          strong
          client {
            id
            displayName
            dateOfBirth
            nhsNumber
            practice {
              id
              name
            }
          }
        }
      }
    }
  }
`);

/** Who may be given it, and the questions to answer. */
export const choiceQuery = graphql(`
  query InboxChoice($practiceId: ID) {
    linkWorkers(practiceId: $practiceId) {
      id
      name
      employer
      assigned
      openCases
      capacity
      onLeaveUntil
    }
    viewer {
      account {
        id
      }
      scheme {
        id
        settings {
          inclusionCriteria
        }
      }
    }
  }
`);

export const askMutation = graphql(`
  mutation AskReferrer($input: AskReferrerInput!) {
    askReferrer(input: $input) {
      enquiry {
        ...EnquiryParts
        referral {
          id
          version
          status
          enquiries {
            id
          }
        }
      }
      clientMutationId
    }
  }
`);

export const acceptMutation = graphql(`
  mutation AcceptReferral($input: AcceptReferralInput!) {
    acceptReferral(input: $input) {
      referral {
        id
        version
        status
      }
      clientMutationId
    }
  }
`);

export const assignMutation = graphql(`
  mutation AssignReferral($input: AssignReferralInput!) {
    assignReferral(input: $input) {
      referral {
        id
        version
        status
      }
      clientMutationId
    }
  }
`);

export const declineMutation = graphql(`
  mutation DeclineReferral($input: DeclineReferralInput!) {
    declineReferral(input: $input) {
      referral {
        id
        version
        status
      }
      clientMutationId
    }
  }
`);

export const transferMutation = graphql(`
  mutation TransferFromInbox($input: TransferReferralInput!) {
    transferReferral(input: $input) {
      referral {
        id
        version
        status
      }
      clientMutationId
    }
  }
`);

export const servicesQuery = graphql(`
  query DeclineServices($text: String!) {
    services(search: $text, first: 6) {
      edges {
        node {
          id
          name
          organisationName
          place
        }
      }
    }
  }
`);
