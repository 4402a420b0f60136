import { graphql } from "../../lib/graphql/generated";

// What the playground asks for itself.

export const playgroundViewer = graphql(`
  query PlaygroundViewer {
    viewer {
      role
      account {
        id
        name
      }
      organisation {
        name
      }
      scheme {
        settings {
          reasonWords {
            code
            words
          }
          closingReasonWords {
            code
            words
          }
          sourceWords {
            code
            words
          }
        }
      }
    }
  }
`);

export const queryCost = graphql(`
  query QueryCost($text: String!, $variables: String, $operationName: String) {
    queryCost(text: $text, variables: $variables, operationName: $operationName) {
      cost
      most
      seconds
      problem
      code
      line
    }
  }
`);

export const savedQueries = graphql(`
  query SavedQueries {
    savedQueries {
      mine {
        id
        version
        name
        text
        variables
        shared
      }
      shared {
        id
        version
        name
        text
        variables
        shared
        account {
          name
        }
      }
    }
  }
`);

export const saveQuery = graphql(`
  mutation SaveQuery($input: SaveQueryInput!) {
    saveQuery(input: $input) {
      query {
        id
        version
        name
      }
    }
  }
`);

export const changeQuery = graphql(`
  mutation ChangeQuery($input: ChangeQueryInput!) {
    changeQuery(input: $input) {
      query {
        id
        version
        name
      }
    }
  }
`);

export const removeQuery = graphql(`
  mutation RemoveQuery($input: RemoveQueryInput!) {
    removeQuery(input: $input) {
      query {
        id
      }
    }
  }
`);
