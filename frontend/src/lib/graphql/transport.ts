import {
  type Exchange,
  getOperationName,
  makeErrorResult,
  makeResult,
  type Operation,
  type OperationResult,
} from "@urql/core";
import { filter, make, merge, mergeMap, pipe, takeUntil, tap } from "wonka";
import { trustedDocument } from "./documents";

// The last exchange: one POST an operation, answered once. With the query goes the id under which the server's list of
// trusted documents holds it, and the query is the very text that was hashed. (urql's own exchange would print the
// document anew, which changes the hash, and brings files, streams and parts of answers, which this API does not have.)
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
  return make<OperationResult>(({ next, complete }) => {
    const stop = new AbortController();
    post(operation, stop.signal).then((result) => {
      if (stop.signal.aborted) return;
      next(result);
      complete();
    });
    return () => stop.abort();
  });
}

async function post(operation: Operation, signal: AbortSignal): Promise<OperationResult> {
  const { url, fetchOptions } = operation.context;
  let response: Response | undefined;
  try {
    response = await fetch(url, {
      ...(typeof fetchOptions === "function" ? fetchOptions() : fetchOptions),
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Accept: "application/graphql-response+json, application/json",
      },
      body: JSON.stringify(requestBody(operation)),
      signal,
    });
    return makeResult(operation, await response.json(), response);
  } catch (error) {
    return makeErrorResult(operation, error as Error, response);
  }
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
