import { clearDrafts, setDraftOwner } from "./drafts";
import type { AppError } from "./errors";

/** Signs in with the session cookie. Answers the error, or nothing when it worked. */
export async function signIn(email: string, password: string): Promise<AppError | undefined> {
  let response: Response;
  try {
    response = await fetch("/auth/login", {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ email, password }),
    });
  } catch {
    return failure("NETWORK", "We cannot reach Alongside. Check your connection and try again.");
  }
  if (response.ok) return undefined;
  const body = (await response.json().catch(() => undefined)) as
    | { error?: { code?: string; message?: string } }
    | undefined;
  if (response.status === 401)
    return failure("UNAUTHENTICATED", body?.error?.message ?? "The email address or password is not right.");
  if (response.status === 429)
    return failure("LIMIT", body?.error?.message ?? "Too many attempts. Wait a few minutes and try again.");
  return failure("INTERNAL", "Signing in is not working at the moment. Try again in a few minutes.");
}

/** Ends the session and clears what this device kept. The page is loaded anew, so that no cache outlives the session.
 * Answers false, having cleared nothing, when the server did not answer: the session still stands. */
export async function signOut(): Promise<boolean> {
  const response = await fetch("/auth/logout", { method: "POST", credentials: "same-origin" }).catch(
    () => undefined,
  );
  // A session that has already ended is as good as one ended now.
  if (!response || (!response.ok && response.status !== 401)) return false;
  // One channel both says and hears, because a channel never hears itself: this page leaves once.
  otherTabs?.postMessage("signed out");
  leave();
  return true;
}

// Another tab's pages would go on showing what nobody is signed in to see.
let otherTabs: BroadcastChannel | undefined;

/** Leaves this tab's page too when somebody signs out in another tab. Answers how to stop listening. */
export function followSignOut(): () => void {
  const channel = new BroadcastChannel("alongside.session");
  channel.onmessage = leave;
  otherTabs = channel;
  return () => {
    channel.close();
    otherTabs = undefined;
  };
}

function leave(): void {
  // The owner goes first: what a form still holds is then kept for nobody.
  setDraftOwner("");
  clearDrafts();
  window.location.assign("/signin");
}

/** The sign-in page's address, remembering where the reader was. */
export function signInAddress(from: string): string {
  return from === "/" || from.startsWith("/signin") ? "/signin" : `/signin?from=${encodeURIComponent(from)}`;
}

/** The address to go back to after signing in: only ever a path of this site. */
export function safeReturn(from: string | undefined): string {
  return from?.startsWith("/") && !from.startsWith("//") && !from.startsWith("/\\") ? from : "/";
}

function failure(code: AppError["code"], message: string): AppError {
  return { code, message, details: {} };
}
