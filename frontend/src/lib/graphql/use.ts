import { useCallback, useContext, useEffect, useRef, useState } from "react";
import { type RequestPolicy, useClient, useQuery } from "urql";
import { type AppError, appErrors } from "../errors";
import { uuidv7 } from "../id";
import { type Done, done } from "../notify";
import { forgetFailure, tracked } from "../saving";
import { doneBy } from "../undo";
import { ViewerContext } from "../viewer";
import { documentNode } from "./documents";
import type { TypedDocumentString } from "./generated/graphql";

export type { FragmentType } from "./generated/fragment-masking";
export { unmask } from "./generated/fragment-masking";

export interface Asked<TData> {
  data: TData | undefined;
  /** The first wait, with nothing to show yet: draw a skeleton. */
  loading: boolean;
  /** Something is shown and a newer answer is on its way. */
  refreshing: boolean;
  error: AppError | undefined;
  /** Asks again, past the cache. */
  again: () => void;
}

interface AskOptions {
  pause?: boolean;
  requestPolicy?: RequestPolicy;
  /** Lists only: keep the rows of the last filter until those of the next arrive. Never for a person's record, where
   * another person's words would show under the new address. */
  keepPrevious?: boolean;
}

/** Asks a query of the app's own documents. */
export function useAsk<TData, TVariables extends Record<string, unknown>>(
  document: TypedDocumentString<TData, TVariables>,
  variables: TVariables,
  { keepPrevious = false, ...options }: AskOptions = {},
): Asked<TData> {
  const [result, execute] = useQuery<TData>({ query: documentNode(document), variables, ...options });
  const { fetching, stale, error, operation } = result;
  const own = operation ? JSON.stringify(operation.variables) === JSON.stringify(variables) : !fetching;
  const kept = useRef<TData | undefined>(undefined);
  if (own && result.data !== undefined) kept.current = result.data;
  const data = own ? result.data : undefined;
  const shown = data ?? (keepPrevious && !error ? kept.current : undefined);
  const again = useCallback(() => execute({ requestPolicy: "network-only" }), [execute]);
  return {
    data: shown,
    loading: fetching && shown === undefined,
    refreshing: (fetching || stale) && shown !== undefined,
    error: own ? appErrors(error)[0] : undefined,
    again,
  };
}

/** `done`: what can be taken back of it. */
export type Outcome<TData> =
  | { ok: true; data: TData; done: Done | undefined }
  | { ok: false; errors: AppError[]; error: AppError };

type InputOf<TVariables> = TVariables extends { input: infer TInput } ? TInput : never;

/** The fields of a mutation's input that its caller gives: all but the clientMutationId. */
export type Submitted<TVariables> = Omit<InputOf<TVariables>, "clientMutationId">;

export interface Mutate<TData, TVariables> {
  submit: (input: Submitted<TVariables>, options?: SubmitOptions) => Promise<Outcome<TData>>;
  pending: boolean;
}

export interface SubmitOptions {
  /** It is one of several that are told and taken back as one: the caller says so, with `notify` and its `of`. */
  partOfMore?: boolean;
}

/**
 * Sends a mutation with its clientMutationId. Sending the same input again, after a timeout or a second click, carries
 * the same id, so that the server does it once; a changed input, or one after a success, is a new submit. What got
 * through is told with a way to take it back: the caller gives the words, with `notify` in the same breath.
 */
export function useMutate<TData, TVariables extends { input: object }>(
  document: TypedDocumentString<TData, TVariables>,
): Mutate<TData, TVariables> {
  const client = useClient();
  const role = useContext(ViewerContext)?.role;
  const [pending, setPending] = useState(false);
  const attempt = useRef<{ text: string; id: string } | undefined>(undefined);
  useEffect(() => () => forgetFailure(attempt), []);

  const submit = useCallback(
    async (
      input: Submitted<TVariables>,
      { partOfMore = false }: SubmitOptions = {},
    ): Promise<Outcome<TData>> => {
      const text = JSON.stringify(input);
      if (attempt.current?.text !== text) attempt.current = { text, id: uuidv7() };
      const { id } = attempt.current;
      const variables = { input: { ...input, clientMutationId: id } };
      setPending(true);
      try {
        const outcome = await tracked(
          attempt,
          async (): Promise<Outcome<TData>> => {
            const result = await client.mutation<TData>(documentNode(document), variables).toPromise();
            const errors = appErrors(result.error);
            const error = errors[0];
            if (error) return { ok: false, errors, error };
            const data = result.data as TData & object;
            return { ok: true, data, done: doneBy(client, role, data, id) };
          },
          (o) => !o.ok && (o.error.code === "NETWORK" || o.error.code === "INTERNAL"),
        );
        if (outcome.ok) attempt.current = undefined;
        if (outcome.ok && outcome.done && !partOfMore) done(outcome.done);
        return outcome;
      } finally {
        setPending(false);
      }
    },
    [client, document, role],
  );
  return { submit, pending };
}
