import { useCallback, useContext, useEffect, useRef, useState } from "react";
import { type RequestPolicy, useClient, useQuery } from "urql";
import { copyDraft, forgetSent, markSent, sentAs } from "../drafts";
import { type AppError, appErrors } from "../errors";
import { uuidv7 } from "../id";
import { type Done, done } from "../notify";
import { forgetFailure, tracked } from "../saving";
import { doneBy } from "../undo";
import { ViewerContext } from "../viewer";
import { passes, useAskAgain } from "./askagain";
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
  /** Why there is nothing to show. That a newer answer failed to come is none: what was there stands meanwhile, and it is
   * asked for again until it comes. */
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
  const asked = JSON.stringify(variables);
  const own = operation ? JSON.stringify(operation.variables) === asked : !fetching;
  const told = own ? appErrors(error)[0] : undefined;
  const failed = passes(told);
  const kept = useRef<{ asked: string; data: TData | undefined }>({ asked, data: undefined });
  // A refusal takes away what was there; an answer that did not come takes nothing.
  if (own && !failed && (told || result.data !== undefined)) kept.current = { asked, data: result.data };
  const before = failed || keepPrevious ? kept.current : undefined;
  const stands = before && (before.asked === asked || (keepPrevious && !told)) ? before.data : undefined;
  const data = own && !failed ? result.data : undefined;
  const shown = data ?? stands ?? (own ? result.data : undefined);
  const again = useCallback(() => execute({ requestPolicy: "network-only" }), [execute]);
  useAskAgain(failed && !options.pause ? error : undefined, again);
  return {
    data: shown,
    loading: fetching && shown === undefined,
    refreshing: (fetching || stale) && shown !== undefined,
    error: failed && stands ? undefined : told,
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
  /** Where the form keeps its draft: until the server has answered, the same draft is sent under the same
   * clientMutationId, whatever has become of the page meanwhile; and what is taken back is a draft again. */
  draft?: string;
}

const sentBefore =
  "What you sent before did get through, as it stood then. Look what is there already; to save this as well, save again.";

/** The server has made what was sent under this id, and this is something else: only the reader can tell what is wanted. */
function explain(errors: AppError[]): AppError[] {
  return errors.map((error) =>
    error.code === "CONFLICT" && error.field?.endsWith("clientMutationId")
      ? { ...error, field: undefined, message: sentBefore }
      : error,
  );
}

function unanswered(error: AppError): boolean {
  return error.code === "NETWORK" || error.code === "INTERNAL";
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
      { partOfMore = false, draft }: SubmitOptions = {},
    ): Promise<Outcome<TData>> => {
      const text = JSON.stringify(input);
      const before = draft && sentAs(draft);
      if (before) attempt.current = { text, id: before };
      else if (attempt.current?.text !== text) attempt.current = { text, id: uuidv7() };
      const { id } = attempt.current;
      if (draft) markSent(draft, id);
      const typed = draft ? copyDraft(draft) : undefined;
      const variables = { input: { ...input, clientMutationId: id } };
      setPending(true);
      try {
        const outcome = await tracked(
          attempt,
          async (): Promise<Outcome<TData>> => {
            const result = await client.mutation<TData>(documentNode(document), variables).toPromise();
            const errors = before ? explain(appErrors(result.error)) : appErrors(result.error);
            const error = errors[0];
            if (draft && !(error && unanswered(error))) forgetSent(draft);
            if (error) return { ok: false, errors, error };
            const data = result.data as TData & object;
            return { ok: true, data, done: doneBy(client, role, data, id, typed) };
          },
          (o) => !o.ok && unanswered(o.error),
        );
        if (outcome.ok || (before && !unanswered(outcome.error))) attempt.current = undefined;
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
