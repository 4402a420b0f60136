import { graphql } from "../../lib/graphql/generated";

// The operations of the caseload.

export const caseloadQuery = graphql(`
  query Caseload($first: Int!, $after: String, $filter: CaseloadFilter, $sort: CaseloadSort, $reversed: Boolean) {
    caseload(first: $first, after: $after, filter: $filter, sort: $sort, reversed: $reversed) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          version
          clientId
          givenName
          familyName
          preferredName
          dateOfBirth
          status
          urgency
          complexity
          primaryReason
          practiceName
          linkWorkerId
          linkWorkerName
          lastContactAt
          nextReviewOn
          nextDueKind
          nextDueOn
          supportUntil
          extensionAskedOn
          hasRisk
        }
      }
    }
  }
`);

export const countsQuery = graphql(`
  query CaseloadCounts($filter: CaseloadFilter) {
    caseloadCounts(filter: $filter) {
      all
      overdue
      reviewSoon
      quiet
      nearLimit
      hasRisk
      extensionAsked
    }
  }
`);

export const linkWorkersQuery = graphql(`
  query CaseloadLinkWorkers {
    linkWorkers {
      id
      name
      openCases
      weightedCases
      capacity
      onLeaveUntil
    }
  }
`);

export const viewsQuery = graphql(`
  query CaseloadViews {
    savedViews(list: CASELOAD) {
      id
      name
      query
    }
  }
`);

export const saveViewMutation = graphql(`
  mutation SaveCaseloadView($input: SaveViewInput!) {
    saveView(input: $input) {
      view {
        id
        name
        query
      }
      clientMutationId
    }
  }
`);

export const removeViewMutation = graphql(`
  mutation RemoveCaseloadView($input: RemoveViewInput!) {
    removeView(input: $input) {
      view {
        id
      }
      clientMutationId
    }
  }
`);

export const assignMutation = graphql(`
  mutation AssignFromCaseload($input: AssignReferralInput!) {
    assignReferral(input: $input) {
      referral {
        id
      }
      clientMutationId
    }
  }
`);

export const taskMutation = graphql(`
  mutation AddTaskFromCaseload($input: AddTaskInput!) {
    addTask(input: $input) {
      task {
        id
      }
      clientMutationId
    }
  }
`);

export const reviewDayMutation = graphql(`
  mutation SetReviewDayFromCaseload($input: SetReviewDayInput!) {
    setReviewDay(input: $input) {
      referral {
        id
      }
      clientMutationId
    }
  }
`);

export const complexityMutation = graphql(`
  mutation SetComplexityFromCaseload($input: SetComplexityInput!) {
    setComplexity(input: $input) {
      referral {
        id
      }
      clientMutationId
    }
  }
`);
