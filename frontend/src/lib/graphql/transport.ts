import { type Exchange, getOperationName, type Operation } from "@urql/core";
import { makeFetchBody, makeFetchOptions, makeFetchSource } from "@urql/core/internal";
import { filter, merge, mergeMap, pipe, takeUntil, tap } from "wonka";
import { trustedDocument } from "./documents";

// The last exchange: one POST an operation. It differs from urql's own in one thing: with the query goes the id under
// which the server's list of trusted documents holds it, and the query is the very text that was hashed. (The cache prints
// documents anew, which would change the hash.)
export const transport: Exchange = ({ forward }) => {
  return (operations) => {
    const answered = pipe(
      operations,
      filter((operation) => operation.kind === "query" || operation.kind === "mutation"),
      mergeMap((operation) => {
        const stopped = pipe(
          operations,
          filter((other) => other.kind === "teardown" && other.key === operation.key),
        );
        return pipe(send(operation), takeUntil(stopped));
      }),
    );
    const passed = pipe(
      operations,
      filter((operation) => operation.kind !== "query" && operation.kind !== "mutation"),
      forward,
    );
    return merge([answered, passed]);
  };
};

function send(operation: Operation) {
  const body = requestBody(operation);
  const options = { ...makeFetchOptions(operation, makeFetchBody(operation)), body: JSON.stringify(body) };
  return makeFetchSource(operation, operation.context.url, options);
}

/** What is posted: the trusted text and its id where the operation is one of the app's own. */
export function requestBody({ query, variables }: Pick<Operation, "query" | "variables">): object {
  const document = trustedDocument(query);
  return {
    operationName: getOperationName(query),
    query: document?.text ?? query.loc?.source.body,
    documentId: document?.id,
    variables,
  };
}

/** Calls back when an answer says that nobody is signed in. */
export function onSignedOut(callback: () => void): Exchange {
  return ({ forward }) =>
    (operations) =>
      pipe(
        forward(operations),
        tap((result) => {
          const told = result.error?.graphQLErrors.some((e) => e.extensions.code === "UNAUTHENTICATED");
          if (told || (result.error?.response as Response | undefined)?.status === 401) callback();
        }),
      );
}
