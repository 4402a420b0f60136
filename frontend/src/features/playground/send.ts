import type { TypedDocumentString } from "../../lib/graphql/generated/graphql";
import { signInAddress } from "../../lib/session";
import { hasOwner } from "./owner";

// How the playground asks the server. It is a page of its own, without the app's cache.

/** One error of an answer. */
export interface Fault {
  message: string;
  extensions?: { code?: string; field?: string };
}

/** An answer of the API. */
export interface Answer<TData = unknown> {
  data?: TData | null;
  errors?: Fault[];
}

const unreachable =
  "We cannot reach Alongside. What you wrote is kept in this tab. Try again when you are connected.";

/** Posts one operation. Whatever goes wrong is an answer with an error in words; where nobody is signed in any more, the
 * sign-in page comes, and says that the session is over where there was one. */
export async function send<TData>(body: object, signal?: AbortSignal): Promise<Answer<TData>> {
  let response: Response;
  try {
    response = await fetch("/graphql", {
      method: "POST",
      credentials: "same-origin",
      headers: {
        "Content-Type": "application/json",
        Accept: "application/graphql-response+json, application/json",
      },
      body: JSON.stringify(body),
      signal,
    });
  } catch {
    return { errors: [{ message: unreachable, extensions: { code: "NETWORK" } }] };
  }
  if (response.status === 401)
    window.location.assign(signInAddress("/playground", hasOwner() ? "ended" : undefined));
  try {
    return (await response.json()) as Answer<TData>;
  } catch {
    return { errors: [{ message: unreachable, extensions: { code: "NETWORK" } }] };
  }
}

/** Asks one of the playground's own operations. */
export async function ask<TData, TVariables>(
  document: TypedDocumentString<TData, TVariables>,
  variables: TVariables,
  signal?: AbortSignal,
): Promise<{ data?: TData; fault?: Fault }> {
  const { data, errors } = await send<TData>({ query: document.toString(), variables }, signal);
  const fault = errors?.[0];
  return fault || !data ? { fault: fault ?? { message: unreachable } } : { data };
}
