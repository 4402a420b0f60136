import { graphql } from "../../lib/graphql/generated";
import type { TeamBoardQuery } from "../../lib/graphql/generated/graphql";

export const teamQuery = graphql(`
  query TeamBoard($from: Date!) {
    linkWorkers {
      id
      name
      employer
      openCases
      weightedCases
      unreached
      overdue
      capacity
      version
      onLeaveUntil
      coveredBy
    }
    unassigned: caseload(first: 50, filter: { team: true, unassigned: true }, sort: DUE) {
      totalCount
      edges {
        node {
          id
          clientId
          version
          givenName
          familyName
          preferredName
          urgency
          hasRisk
          primaryReason
          practiceName
          complexity
          receivedAt
          nextDueKind
          nextDueOn
        }
      }
    }
    asked: caseload(first: 50, filter: { team: true, extensionAsked: true }) {
      edges {
        node {
          id
          clientId
          version
          givenName
          familyName
          preferredName
          linkWorkerName
          supportUntil
          extensionAskedOn
        }
      }
    }
    absences(from: $from) {
      id
      version
      fromOn
      toOn
      cancelled
      account {
        id
        name
      }
      cover {
        id
        name
      }
    }
  }
`);

export const assignMutation = graphql(`
  mutation AssignOnBoard($input: AssignReferralInput!) {
    assignReferral(input: $input) {
      referral {
        id
        version
        linkWorker {
          id
        }
      }
      clientMutationId
    }
  }
`);

export const extendMutation = graphql(`
  mutation GiveMoreTime($input: ExtendReferralInput!) {
    extendReferral(input: $input) {
      referral {
        id
        version
        supportUntil
      }
      clientMutationId
    }
  }
`);

export const refuseMutation = graphql(`
  mutation RefuseMoreTime($input: RefuseExtensionInput!) {
    refuseExtension(input: $input) {
      referral {
        id
        version
      }
      clientMutationId
    }
  }
`);

export const capacityMutation = graphql(`
  mutation SetCapacity($input: SetCapacityInput!) {
    setCapacity(input: $input) {
      account {
        id
        version
        capacity
      }
      clientMutationId
    }
  }
`);

export const addAbsenceMutation = graphql(`
  mutation AddAbsence($input: AddAbsenceInput!) {
    addAbsence(input: $input) {
      absence {
        id
        version
      }
      clientMutationId
    }
  }
`);

export const changeAbsenceMutation = graphql(`
  mutation ChangeAbsence($input: ChangeAbsenceInput!) {
    changeAbsence(input: $input) {
      absence {
        id
        version
        cancelled
      }
      clientMutationId
    }
  }
`);

export type Board = TeamBoardQuery;
export type Worker = Board["linkWorkers"][number];
export type Waiting = Board["unassigned"]["edges"][number]["node"];
export type Asked = Board["asked"]["edges"][number]["node"];
export type Away = Board["absences"][number];
