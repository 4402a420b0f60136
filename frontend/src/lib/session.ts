import { type Answer, readAuth } from "./auth";
import { clearDrafts, setDraftOwner } from "./drafts";
import type { Role } from "./viewer";

/** One way of proving who one is, that an account has added. */
export interface Factor {
  id: string;
  name: string;
  addedAt: string;
  usedAt?: string | null;
}

/** A role held today. */
export interface HeldRole {
  membershipId: string;
  role: Role;
  organisation: string;
}

/** What the server tells of the session that this browser has. */
export interface SessionFacts {
  name: string;
  email: string;
  role: Role;
  membershipId: string;
  roles: readonly HeldRole[];
  /** No second step is set up yet, and one has to be before anything else. */
  enrolling: boolean;
  demonstration: boolean;
  steppedUpUntil?: string | null;
  /** The server's clock. */
  now: string;
  /** When the session ends if nothing is done, and when in any case. */
  idleUntil: string;
  until: string;
  factors: {
    password: boolean;
    codeApp: boolean;
    passkeys: readonly Factor[];
    providers: readonly Factor[];
    recoveryCodesLeft: number;
  };
  /** The organisation's own sign-in, where the scheme has one: the words for its button. */
  provider?: string | null;
}

/** Asks who is signed in here. UNAUTHENTICATED: nobody. */
export function readSession(): Promise<Answer<SessionFacts>> {
  return readAuth<SessionFacts>("/auth/session");
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

/** The sign-in page's address, remembering where the reader was, and why they have to sign in again if it is known. */
export function signInAddress(from: string, why?: "idle"): string {
  const search = new URLSearchParams();
  if (why) search.set("why", why);
  if (from !== "/" && !from.startsWith("/signin")) search.set("from", from);
  return search.size > 0 ? `/signin?${search}` : "/signin";
}

/** The address to go back to after signing in: only ever a path of this site. */
export function safeReturn(from: string | undefined): string {
  return from?.startsWith("/") && !from.startsWith("//") && !from.startsWith("/\\") ? from : "/";
}
