import { useEffect, useState } from "react";
import { useTitle } from "../../components/PageHead";
import { PlainFrame } from "../../components/PlainFrame";
import { EmptyState, ErrorState, SkeletonLines } from "../../components/State";
import { SecondStepSetUp } from "../../components/signin/SecondStepSetUp";
import { postAuth } from "../../lib/auth";
import type { SignedIn } from "../../lib/ceremony";
import type { AppError } from "../../lib/errors";
import { FirstForm } from "./FirstForm";
import { InvitationForm } from "./InvitationForm";
import "../../components/signin/signin.scss";

type State =
  | { is: "looking" | "invitation" | "first" | "over" | "enrolling" }
  | { is: "failed"; error: AppError };

/** Where a one-time link leads: to the first administrator's account of a new database, or to setting one's password. */
export function WelcomePage() {
  // What is behind the # is not sent to any server by the browser.
  const [token] = useState(() => window.location.hash.slice(1));
  const [state, setState] = useState<State>({ is: "looking" });
  useTitle("Welcome");
  useEffect(() => {
    look(token).then(setState);
  }, [token]);

  // An account that has a second step shows it at the sign-in.
  const done = ({ enrolling, signIn }: SignedIn & { signIn?: boolean }) => {
    if (enrolling) setState({ is: "enrolling" });
    else window.location.assign(signIn ? "/signin" : "/");
  };
  return (
    <PlainFrame>
      {state.is === "looking" && <SkeletonLines lines={6} />}
      {state.is === "invitation" && <InvitationForm token={token} onDone={done} />}
      {state.is === "first" && <FirstForm token={token} onDone={done} />}
      {state.is === "enrolling" && <SecondStepSetUp onDone={() => window.location.assign("/")} />}
      {state.is === "failed" && <ErrorState error={state.error} again={() => look(token).then(setState)} />}
      {state.is === "over" && (
        <>
          <h1>This link does not work</h1>
          <EmptyState title="It has run out, was used already, or part of it is missing" icon="letter">
            Ask the person who runs your scheme for a new one. If you have set your password,{" "}
            <a href="/signin">sign in</a>.
          </EmptyState>
        </>
      )}
    </PlainFrame>
  );
}

/** Finds out what a link is for, and whether it is still good: each of the two routes says, before it looks at anything
 * else, whether the token is one of its own. */
async function look(token: string): Promise<State> {
  const invitation = await postAuth("/auth/welcome", { token, password: "" });
  if (!invitation.ok && invitation.error.field === "password") return { is: "invitation" };
  if (!invitation.ok && isTrouble(invitation.error)) return { is: "failed", error: invitation.error };
  const nothing = { scheme: "", name: "", email: "", password: "" };
  const first = await postAuth("/auth/first", { token, ...nothing });
  return { is: !first.ok && first.error.field && first.error.field !== "token" ? "first" : "over" };
}

function isTrouble({ code }: AppError): boolean {
  return code === "NETWORK" || code === "INTERNAL" || code === "LIMIT";
}
