import { graphql } from "../../lib/graphql/generated";

/** A grant as the register shows it. */
export const projectParts = graphql(`
  fragment ProjectParts on ProjectGrant {
    id
    createdAt
    state
    title
    purpose
    basis
    askedBy
    sources
    fromMonth
    toMonth
    expiresOn
    decidedBy
    decidedAt
    decision
    withdrawnBy
    withdrawnAt
    withdrawnWhy
    lastUsedAt
    rowsGiven
  }
`);

export const projectsQuery = graphql(`
  query Projects($first: Int!, $after: Cursor, $state: ProjectGrantState) {
    projectGrants(first: $first, after: $after, state: $state) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          ...ProjectParts
        }
      }
    }
  }
`);

export const askForProjectGrant = graphql(`
  mutation AskForProjectGrant($input: AskForProjectGrantInput!) {
    askForProjectGrant(input: $input) {
      projectGrant {
        id
        ...ProjectParts
      }
      clientMutationId
    }
  }
`);

export const approveProjectGrant = graphql(`
  mutation ApproveProjectGrant($input: ApproveProjectGrantInput!) {
    approveProjectGrant(input: $input) {
      projectGrant {
        id
        ...ProjectParts
      }
      clientMutationId
    }
  }
`);

export const refuseProjectGrant = graphql(`
  mutation RefuseProjectGrant($input: RefuseProjectGrantInput!) {
    refuseProjectGrant(input: $input) {
      projectGrant {
        id
        ...ProjectParts
      }
      clientMutationId
    }
  }
`);

export const withdrawProjectGrant = graphql(`
  mutation WithdrawProjectGrant($input: WithdrawProjectGrantInput!) {
    withdrawProjectGrant(input: $input) {
      projectGrant {
        id
        ...ProjectParts
      }
      clientMutationId
    }
  }
`);
