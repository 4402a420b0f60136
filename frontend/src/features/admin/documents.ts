import { graphql } from "../../lib/graphql/generated";

/** An account with all that its page shows. */
export const accountParts = graphql(`
  fragment AccountParts on Account {
    id
    name
    email
    title
    phone
    disabled
    safeguardingLead
    memberships {
      id
      role
      fromOn
      toOn
      organisation {
        id
        name
      }
    }
    assignments {
      id
      fromOn
      toOn
      organisation {
        id
        name
      }
    }
  }
`);

export const accountsQuery = graphql(`
  query Accounts($search: String, $disabled: Boolean, $first: Int!, $after: Cursor) {
    accounts(search: $search, disabled: $disabled, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          email
          disabled
          safeguardingLead
          memberships {
            id
            role
            fromOn
            toOn
            organisation {
              id
              name
            }
          }
        }
      }
    }
  }
`);

export const accountQuery = graphql(`
  query AccountPage($id: ID!) {
    node(id: $id) {
      id
      ... on Account {
        ...AccountParts
      }
    }
  }
`);

/** Where a role may be held, to choose from. */
export const placesQuery = graphql(`
  query RolePlaces($kinds: [OrganisationKind!], $search: String) {
    organisations(first: 100, filter: { kinds: $kinds, search: $search }) {
      totalCount
      edges {
        node {
          id
          name
          kind
        }
      }
    }
  }
`);

export const createAccount = graphql(`
  mutation CreateAccount($input: CreateAccountInput!) {
    createAccount(input: $input) {
      account {
        ...AccountParts
      }
      invitation
      invitationUntil
      clientMutationId
    }
  }
`);

export const inviteAccount = graphql(`
  mutation InviteAccount($input: InviteAccountInput!) {
    inviteAccount(input: $input) {
      account {
        ...AccountParts
      }
      invitation
      invitationUntil
      clientMutationId
    }
  }
`);

export const setAccountDisabled = graphql(`
  mutation SetAccountDisabled($input: SetAccountDisabledInput!) {
    setAccountDisabled(input: $input) {
      account {
        ...AccountParts
      }
      clientMutationId
    }
  }
`);

export const setSafeguardingLead = graphql(`
  mutation SetSafeguardingLead($input: SetSafeguardingLeadInput!) {
    setSafeguardingLead(input: $input) {
      account {
        ...AccountParts
      }
      clientMutationId
    }
  }
`);

export const addRole = graphql(`
  mutation AddRole($input: AddRoleInput!) {
    addRole(input: $input) {
      account {
        ...AccountParts
      }
      clientMutationId
    }
  }
`);

export const endRole = graphql(`
  mutation EndRole($input: EndRoleInput!) {
    endRole(input: $input) {
      account {
        ...AccountParts
      }
      clientMutationId
    }
  }
`);
