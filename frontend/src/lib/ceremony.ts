import { type Answer, postAuth } from "./auth";
import type { AppError } from "./errors";
import { makePasskey, passkeyProblem, provePasskey } from "./passkeys";

// A passkey ceremony is two posts with the device between: the server's options and a ticket, then what the device made
// of them with the ticket.

interface Begun {
  ticket: string;
  options: Record<string, unknown>;
}

/** What a ceremony came to; nothing when it was called off on this side. */
export type Ended<T> = Answer<T> | undefined;

/** Makes a passkey and gives it to the server. A finish of a factor may bring recovery codes, shown once. */
export function registerPasskey(name: string): Promise<Ended<{ recoveryCodes?: readonly string[] }>> {
  return run("/auth/passkeys/register", { name }, makePasskey);
}

interface ProveOptions {
  signal?: AbortSignal;
  /** Offer it in the list of the email field rather than at once. */
  inField?: boolean;
}

/** Signs in by a passkey: of anybody, or of the account that has just given its password. */
export async function signInByPasskey(options: ProveOptions = {}): Promise<Ended<SignedIn>> {
  const device: Device = (given) => provePasskey(given, options);
  return run<SignedIn>("/auth/passkeys/sign-in", {}, device, options.inField);
}

/** Proves again, by a passkey, who is signed in. */
export function stepUpByPasskey(): Promise<Ended<unknown>> {
  return run("/auth/passkeys/step-up", {}, (given) => provePasskey(given));
}

/** What an answer to a sign-in says. */
export interface SignedIn {
  /** No second step is set up yet, and one has to be before anything else. */
  enrolling?: boolean;
}

type Device = (options: Record<string, unknown>) => Promise<object>;

// An offer in the background that fails before a passkey was given is no news to anybody: quiet.
async function run<T>(path: string, body: object, device: Device, quiet = false): Promise<Ended<T>> {
  const begun = await postAuth<Begun>(path, body);
  if (!begun.ok) return quiet ? undefined : begun;
  let credential: object;
  try {
    credential = await device(begun.data.options);
  } catch (error) {
    const message = passkeyProblem(error);
    return quiet || message === undefined ? undefined : { ok: false, error: { ...noPasskey, message } };
  }
  return postAuth<T>(`${path}/finish`, { ticket: begun.data.ticket, credential });
}

const noPasskey: AppError = { code: "INVALID", message: "", details: {} };
