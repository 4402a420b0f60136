import { graphql } from "../../lib/graphql/generated";

/** Who refers, and the practices to choose from. */
export const startQuery = graphql(`
  query ReferStart {
    viewer {
      role
      organisation {
        id
        name
        kind
      }
      scheme {
        id
        name
        settings {
          triageDays
          firstContactDays
        }
      }
    }
    organisations(first: 100, filter: { kinds: [PRACTICE] }) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

export const findQuery = graphql(`
  query ReferFind($text: String!) {
    clients(search: $text, first: 8) {
      edges {
        node {
          id
          givenName
          familyName
          preferredName
          dateOfBirth
          nhsNumber
          postcode
          practiceName
          openStatus
        }
      }
    }
  }
`);

/** The client that the address names, when one comes from their page. */
export const clientQuery = graphql(`
  query ReferClient($id: ID!) {
    client(id: $id) {
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
`);

export const submitMutation = graphql(`
  mutation SubmitReferral($input: SubmitReferralInput!) {
    submitReferral(input: $input) {
      referral {
        id
        status
        receivedAt
        client {
          id
          displayName
        }
        practice {
          id
          name
        }
      }
      possibleDuplicates {
        because
        strong
        client {
          id
          displayName
          dateOfBirth
          nhsNumber
          address {
            postcode
          }
          practice {
            id
            name
          }
        }
      }
      clientMutationId
    }
  }
`);
