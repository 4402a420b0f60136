/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What an account may do, held in an organisation from one day to another. */
export type Role =
  /** Keeps accounts, organisations and settings; sees no client. */
  | 'ADMIN'
  /** Asks questions of pseudonymised data. */
  | 'ANALYST'
  /** Reads the audit trail. */
  | 'AUDITOR'
  /** Reads suppressed reports. */
  | 'COMMISSIONER'
  /** Works for a voluntary organisation that employs link workers or offers services. */
  | 'HOST'
  /** Supervises the link workers of their PCNs and may carry a caseload. */
  | 'LEAD'
  /** Supports the clients of the PCNs or practices they are assigned to. */
  | 'LINK_WORKER'
  /** Runs the scheme. */
  | 'MANAGER'
  /** Refers patients from a GP practice. */
  | 'PRACTICE';

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', role: Role, mayUsePlayground: boolean, account: { __typename: 'Account', id: string, name: string, email: string | null }, organisation: { __typename: 'Organisation', id: string, name: string }, scheme: { __typename: 'Scheme', id: string, name: string }, badges: { __typename: 'Badges', inbox: number, caseload: number, overdue: number, onward: number } } };

export type SearchQueryVariables = Exact<{
  text: string;
}>;


export type SearchQuery = { __typename: 'Query', clients: { __typename: 'ClientConnection', edges: Array<{ __typename: 'ClientEdge', node: { __typename: 'ClientItem', id: string, givenName: string, familyName: string, preferredName: string, dateOfBirth: string | null, nhsNumber: string, postcode: string, practiceName: string } }> }, services: { __typename: 'ServiceItemConnection', edges: Array<{ __typename: 'ServiceItemEdge', node: { __typename: 'ServiceItem', id: string, name: string, organisationName: string, place: string } }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  __typename
  viewer {
    __typename
    account {
      __typename
      id
      name
      email
    }
    role
    organisation {
      __typename
      id
      name
    }
    scheme {
      __typename
      id
      name
    }
    mayUsePlayground
    badges {
      __typename
      inbox
      caseload
      overdue
      onward
    }
  }
}
    `, {"hash":"sha256:996d20387e3cbac03e3ce80042335a479467fac95707ca0ec53661f5244bbd9e"}) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!) {
  __typename
  clients(search: $text, first: 20) {
    __typename
    edges {
      __typename
      node {
        __typename
        id
        givenName
        familyName
        preferredName
        dateOfBirth
        nhsNumber
        postcode
        practiceName
      }
    }
  }
  services(search: $text, first: 20) {
    __typename
    edges {
      __typename
      node {
        __typename
        id
        name
        organisationName
        place
      }
    }
  }
}
    `, {"hash":"sha256:047274c769df114cd3610a7005cd30f3444352fa46f16588a8dad156034a5b92"}) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;