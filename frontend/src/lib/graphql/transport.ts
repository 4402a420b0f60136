import {
  type Exchange,
  getOperationName,
  makeErrorResult,
  makeResult,
  type Operation,
  type OperationResult,
} from "@urql/core";
import { filter, fromValue, make, map, merge, mergeMap, pipe, type Source, takeUntil, tap } from "wonka";
import { needsOf } from "../auth";
import { appErrors } from "../errors";
import { presenceHeaders } from "../presence";
import { readSession } from "../session";
import { stepUp } from "../stepup";
import { trustedDocument } from "./documents";
import { forgetFirst, takeFirst } from "./first";

// The last exchange: one POST an operation, answered once. With the query goes the id under which the server's list of
// trusted documents holds it, and the query is the very text that was hashed. (urql's own exchange would print the
// document anew, which changes the hash, and brings files, streams and parts of answers, which this API does not have.)
export const transport: Exchange = ({ forward }) => {
  return (operations) => {
    const answered = pipe(
      operations,
      filter((operation) => operation.kind !== "teardown"),
      mergeMap((operation) => {
        const stopped = pipe(
          operations,
          filter((other) => other.kind === "teardown" && other.key === operation.key),
        );
        const answers = operation.kind === "subscription" ? told(operation) : send(operation);
        return pipe(answers, takeUntil(stopped));
      }),
    );
    const passed = pipe(
      operations,
      filter((operation) => operation.kind === "teardown"),
      forward,
    );
    return merge([answered, passed]);
  };
};

/** A subscription's answers come from the source that it brings along: one window hears for all (see lib/line). What it
 * tells has changed since the page was made. */
function told(operation: Operation) {
  return pipe(
    operation.context.source as Source<object>,
    tap(forgetFirst),
    map((data) => makeResult(operation, { data })),
  );
}

function send(operation: Operation): Source<OperationResult> {
  const known = operation.kind === "query" ? takeFirst(requestBody(operation)) : forgetFirst();
  if (known) return fromValue(makeResult(operation, known));
  return make<OperationResult>(({ next, complete }) => {
    const stop = new AbortController();
    const run = async () => {
      // A page asks while it is being drawn, lets go at once, and asks again when it is there. What nobody waits for any
      // more a moment later is not sent: each answer is work, and a read that is written down.
      await Promise.resolve();
      if (stop.signal.aborted) return;
      const result = await post(operation, stop.signal);
      if (stop.signal.aborted) return;
      next(result);
      complete();
    };
    void run();
    return () => stop.abort();
  });
}

/** Posts an operation, and once more where what stood in its way could be put right: the session was renewed meanwhile,
 * or a fresh sign-in step was given. The very same text is sent, so that a mutation counts once. */
async function post(operation: Operation, signal: AbortSignal): Promise<OperationResult> {
  const result = await postOnce(operation, signal);
  if (signal.aborted || !(await putRight(operation, result))) return result;
  return postOnce(operation, signal);
}

async function putRight(operation: Operation, result: OperationResult): Promise<boolean> {
  if (isSignedOut(result)) {
    const session = await readSession();
    return session.ok && !session.data.enrolling;
  }
  if (operation.kind !== "mutation") return false;
  const [error] = appErrors(result.error);
  return error !== undefined && needsOf(error).includes("STEP_UP") && stepUp();
}

/** Whether an answer says that nobody is signed in. */
function isSignedOut({ error }: OperationResult): boolean {
  const told = error?.graphQLErrors.some((e) => e.extensions.code === "UNAUTHENTICATED");
  return told || (error?.response as Response | undefined)?.status === 401;
}

// This page's writes that are under way, and when the last one was answered.
let writing = 0;
let wrote = Number.NEGATIVE_INFINITY;

/** Whether this page is writing, or was in the last three seconds: what it hears of its own account's doing is its own. */
export function wroteLately(): boolean {
  return writing > 0 || performance.now() - wrote < 3_000;
}

async function postOnce(operation: Operation, signal: AbortSignal): Promise<OperationResult> {
  const write = operation.kind === "mutation" ? 1 : 0;
  writing += write;
  try {
    return await fetchOnce(operation, signal);
  } finally {
    writing -= write;
    if (write) wrote = performance.now();
  }
}

async function fetchOnce(operation: Operation, signal: AbortSignal): Promise<OperationResult> {
  const { url, fetchOptions } = operation.context;
  const body = requestBody(operation);
  let response: Response | undefined;
  try {
    response = await fetch(url, {
      ...(typeof fetchOptions === "function" ? fetchOptions() : fetchOptions),
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Accept: "application/graphql-response+json, application/json",
        ...presenceHeaders(),
      },
      body: JSON.stringify(body),
      signal,
    });
    return makeResult(operation, await response.json(), response);
  } catch (error) {
    return makeErrorResult(operation, error as Error, response);
  }
}

export interface RequestBody {
  operationName: string | undefined;
  query: string | undefined;
  documentId: string | undefined;
  variables: Operation["variables"];
}

/** What is posted: the trusted text and its id where the operation is one of the app's own. */
export function requestBody({ query, variables }: Pick<Operation, "query" | "variables">): RequestBody {
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
          if (isSignedOut(result)) callback();
        }),
      );
}
