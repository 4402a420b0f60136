import type { SignedOutReason } from "../../lib/session";

// Why somebody stands before the sign-in page again, in words. The address carries the reason's name only.
const reasons: Readonly<Record<SignedOutReason, string>> = {
  idle: "You were signed out because nothing was done for a while. What you typed is kept on this device.",
  ended:
    "You are no longer signed in: your time was up, or your sign-in or your role was ended. What you typed is kept on this device.",
};

const provider: Readonly<Record<string, string>> = {
  UNAUTHENTICATED:
    "Your organisation's sign-in worked, but it is not linked to an account here. Sign in with your password and link it on your account page.",
  INVALID: "That sign-in took too long, or was finished already. Try again.",
  LIMIT: "Too many attempts. Wait a few minutes and try again.",
  FORBIDDEN: "The sign-in was not finished at your organisation. Try again, or use your password.",
  CODE: "The code was not right, or was used already. Start again with the next one.",
};

/** The words for a provider's problem or for the reason of being here; nothing for neither. */
export function problemWords(
  problem: string | undefined,
  why: SignedOutReason | undefined,
): string | undefined {
  if (problem)
    return provider[problem] ?? "Your organisation's sign-in did not work. Try again, or use your password.";
  return why ? reasons[why] : undefined;
}
