// Passkeys: the browser wants bytes where JSON has base64url text. Written by hand, because not every browser in use
// has the functions for it yet.

type Json = Record<string, unknown>;

/** Whether passkeys can be used on this page: in a browser that knows them, by TLS or on this machine, under a name rather
 * than a numeric address, to which no browser binds one. */
export function passkeysHere(): boolean {
  const { hostname } = window.location;
  return typeof window.PublicKeyCredential === "function" && !/^[\d.]+$|:/.test(hostname);
}

/** Whether the browser can offer passkeys in the list of the email field. */
export async function passkeysInField(): Promise<boolean> {
  return passkeysHere() && (await PublicKeyCredential.isConditionalMediationAvailable?.()) === true;
}

/** Makes a passkey with the server's options. Rejects when the person or the device says no. */
export async function makePasskey(options: Json): Promise<Json> {
  const given = publicKeyOf(options);
  const publicKey = {
    ...given,
    challenge: bytes(given.challenge),
    user: { ...(given.user as Json), id: bytes((given.user as Json).id) },
    excludeCredentials: descriptors(given.excludeCredentials),
  } as unknown as PublicKeyCredentialCreationOptions;
  return json(await navigator.credentials.create({ publicKey }));
}

interface UseOptions {
  /** Ends the wait, such as when another way is chosen. */
  signal?: AbortSignal;
  /** Offer it in the list of the email field rather than at once. */
  inField?: boolean;
}

/** Proves a passkey with the server's options. Rejects when the person or the device says no. */
export async function provePasskey(options: Json, { signal, inField }: UseOptions = {}): Promise<Json> {
  const given = publicKeyOf(options);
  const publicKey = {
    ...given,
    challenge: bytes(given.challenge),
    allowCredentials: descriptors(given.allowCredentials),
  } as unknown as PublicKeyCredentialRequestOptions;
  return json(
    await navigator.credentials.get({ publicKey, signal, mediation: inField ? "conditional" : "optional" }),
  );
}

function publicKeyOf(options: Json): Json {
  return (options.publicKey ?? options) as Json;
}

function descriptors(list: unknown): Json[] | undefined {
  return (list as Json[] | null | undefined)?.map((one) => ({ ...one, id: bytes(one.id) }));
}

/** The bytes of base64url text. */
export function bytes(text: unknown): Uint8Array {
  const plain = String(text).replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(plain), (sign) => sign.charCodeAt(0));
}

/** Bytes as base64url text. */
export function base64url(buffer: ArrayBuffer): string {
  const plain = btoa(String.fromCharCode(...new Uint8Array(buffer)));
  return plain.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

const buffers = [
  "clientDataJSON",
  "attestationObject",
  "authenticatorData",
  "signature",
  "userHandle",
] as const;

/** A credential as the server reads it (WebAuthn 3, RegistrationResponseJSON and AuthenticationResponseJSON). */
function json(credential: Credential | null): Json {
  const { id, rawId, type, response, authenticatorAttachment } = credential as PublicKeyCredential;
  const parts: Json = {};
  for (const name of buffers) {
    const part = (response as unknown as Record<string, unknown>)[name];
    if (part instanceof ArrayBuffer) parts[name] = base64url(part);
  }
  const transports = (response as AuthenticatorAttestationResponse).getTransports?.();
  if (transports) parts.transports = transports;
  return {
    id,
    rawId: base64url(rawId),
    type,
    response: parts,
    authenticatorAttachment: authenticatorAttachment ?? undefined,
    clientExtensionResults: (credential as PublicKeyCredential).getClientExtensionResults(),
  };
}

/** What to say when the browser gave no passkey; nothing when the person stopped it themselves. */
export function passkeyProblem(error: unknown): string | undefined {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "AbortError") return undefined;
  if (name === "InvalidStateError") return "This device has a passkey for your account already.";
  if (name === "NotAllowedError") return "No passkey was given. Try again, or choose another way.";
  return "This device or browser could not give a passkey. Choose another way.";
}
