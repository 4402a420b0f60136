/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Viewer {\n    viewer {\n      account {\n        id\n        name\n        email\n      }\n      role\n      organisation {\n        id\n        name\n      }\n      scheme {\n        id\n        name\n      }\n      mayUsePlayground\n      badges {\n        inbox\n        caseload\n        overdue\n        onward\n      }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  query Search($text: String!) {\n    clients(search: $text, first: 20) {\n      edges {\n        node {\n          id\n          givenName\n          familyName\n          preferredName\n          dateOfBirth\n          nhsNumber\n          postcode\n          practiceName\n        }\n      }\n    }\n    services(search: $text, first: 20) {\n      edges {\n        node {\n          id\n          name\n          organisationName\n          place\n        }\n      }\n    }\n  }\n": typeof types.SearchDocument,
};
const documents: Documents = {
    "\n  query Viewer {\n    viewer {\n      account {\n        id\n        name\n        email\n      }\n      role\n      organisation {\n        id\n        name\n      }\n      scheme {\n        id\n        name\n      }\n      mayUsePlayground\n      badges {\n        inbox\n        caseload\n        overdue\n        onward\n      }\n    }\n  }\n": types.ViewerDocument,
    "\n  query Search($text: String!) {\n    clients(search: $text, first: 20) {\n      edges {\n        node {\n          id\n          givenName\n          familyName\n          preferredName\n          dateOfBirth\n          nhsNumber\n          postcode\n          practiceName\n        }\n      }\n    }\n    services(search: $text, first: 20) {\n      edges {\n        node {\n          id\n          name\n          organisationName\n          place\n        }\n      }\n    }\n  }\n": types.SearchDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      account {\n        id\n        name\n        email\n      }\n      role\n      organisation {\n        id\n        name\n      }\n      scheme {\n        id\n        name\n      }\n      mayUsePlayground\n      badges {\n        inbox\n        caseload\n        overdue\n        onward\n      }\n    }\n  }\n"): typeof import('./graphql').ViewerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Search($text: String!) {\n    clients(search: $text, first: 20) {\n      edges {\n        node {\n          id\n          givenName\n          familyName\n          preferredName\n          dateOfBirth\n          nhsNumber\n          postcode\n          practiceName\n        }\n      }\n    }\n    services(search: $text, first: 20) {\n      edges {\n        node {\n          id\n          name\n          organisationName\n          place\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').SearchDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
