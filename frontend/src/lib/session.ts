import { type Answer, readAuth } from "./auth";
import { clearDrafts } from "./drafts";
import type { Role } from "./viewer";

/** One thing that an account has added to prove who it is. */
export interface Factor {
  id: string;
  name: string;
  madeAt: string;
  usedAt: string | null;
}

/** A role held today. */
export interface HeldRole {
  membershipId: string;
  role: Role;
  organisation: string;
  /** The one in force. */
  current: boolean;
}

/** What the server tells of the session that this browser has. */
export interface SessionFacts {
  viewer: { accountId: string; name: string; email: string; role: Role; organisation: string };
  roles: readonly HeldRole[];
  /** No second step is set up yet, and one has to be before anything else. */
  enrolling: boolean;
  demonstration: boolean;
  /** When the session ends if nothing is asked of the server, and when in any case. */
  idleUntil: string;
  until: string;
  factors: {
    password: boolean;
    codeApp: boolean;
    passkeys: readonly Factor[];
    providers: readonly Factor[];
    recoveryCodesLeft: number;
  };
}

/** Asks who is signed in here, which is no sign of life. UNAUTHENTICATED: nobody. */
export function readSession(): Promise<Answer<SessionFacts>> {
  return readAuth<SessionFacts>("/auth/session");
}

/** How one may sign in here besides by password and passkey: the answer of /auth/methods. */
export interface Methods {
  /** What the button for the organisations' own sign-in says; null where there is none. */
  provider: string | null;
}

/** Ends the session and clears what this device kept for the viewer. The page is loaded anew, so that no cache outlives the session.
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

/** Goes on in another role. Another role sees other rows, so every tab's page is loaded anew, and nothing of the last
 * role's is left in memory. */
export function startAnew(): void {
  otherTabs?.postMessage("switched role");
  window.location.assign("/");
}

// Another tab's pages would go on showing what nobody is signed in to see.
let otherTabs: BroadcastChannel | undefined;

/** Leaves this tab's page too when somebody signs out in another tab, or goes on in another role there. Answers how to stop
 * listening. */
export function followSignOut(): () => void {
  const channel = new BroadcastChannel("alongside.session");
  channel.onmessage = ({ data }) => (data === "switched role" ? window.location.assign("/") : leave());
  otherTabs = channel;
  return () => {
    channel.close();
    otherTabs = undefined;
  };
}

function leave(): void {
  // A browser that does not answer about its store must not keep anybody signed in before an open page.
  const patience = new Promise((resolve) => setTimeout(resolve, 1000));
  void Promise.race([clearDrafts(), patience]).then(() => window.location.assign("/signin"));
}

/** Why a reader stands before the sign-in page again: they did nothing for a while, or the server no longer knows their
 * session. */
export const signedOutReasons = ["idle", "ended"] as const;

export type SignedOutReason = (typeof signedOutReasons)[number];

/** The sign-in page's address, remembering where the reader was, and why they have to sign in again if it is known. */
export function signInAddress(from: string, why?: SignedOutReason): string {
  const search = new URLSearchParams();
  if (why) search.set("why", why);
  if (from !== "/" && !from.startsWith("/signin")) search.set("from", from);
  return search.size > 0 ? `/signin?${search}` : "/signin";
}

/**
 * The address to go back to after signing in: only ever one of this site, as a browser reads it. Browsers pass over tabs
 * and line ends, and take a backslash for a slash.
 */
export function safeReturn(from: string | undefined): string {
  const here = "https://here.invalid";
  return from?.startsWith("/") && URL.canParse(from, here) && new URL(from, here).origin === here
    ? from
    : "/";
}
