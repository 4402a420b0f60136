import { graphql } from "../../lib/graphql/generated";

// An auditor sees that records were opened and why, and of no client. So the client is asked for beside, by those who may.

/** An opening as everybody sees it who sees any. */
export const openedParts = graphql(`
  fragment OpenedParts on BreakGlass {
    id
    version
    createdAt
    reason
    words
    until
    closedAt
    reviewedAt
    finding
    findingWords
    account {
      id
      name
      title
    }
    reviewedBy {
      id
      name
    }
  }
`);

export const openedQuery = graphql(`
  query Opened($first: Int!, $after: Cursor, $waiting: Boolean!) {
    openedRecords(first: $first, after: $after, waiting: $waiting) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          ...OpenedParts
          client {
            id
            displayName
          }
        }
      }
    }
  }
`);

export const overseenQuery = graphql(`
  query OpenedOverseen($first: Int!, $after: Cursor, $waiting: Boolean!) {
    openedRecords(first: $first, after: $after, waiting: $waiting) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          ...OpenedParts
        }
      }
    }
  }
`);

export const reviewOpenedRecord = graphql(`
  mutation ReviewOpenedRecord($input: ReviewOpenedRecordInput!) {
    reviewOpenedRecord(input: $input) {
      openedRecord {
        id
        ...OpenedParts
      }
      clientMutationId
    }
  }
`);
