import { countDrafts } from "./drafts";
import { notify } from "./notify";
import { signOut } from "./session";
import { createStore } from "./store";

/** The list of drafts that is open over the page: asked for, or put before whoever signs out; false when it is shut. */
export const draftsShown = createStore<false | "LIST" | "SIGN_OUT">(false);

/** Signs out. What is not sent yet would be deleted: where there is any, its writer is asked first. */
export function askToSignOut(): void {
  if (countDrafts() > 0) draftsShown.set("SIGN_OUT");
  else void leaveNow();
}

/** Signs out, and says so if it did not work. */
export async function leaveNow(): Promise<void> {
  if (await signOut()) return;
  notify("You are still signed in: Alongside cannot be reached. Try again when you are connected.", {
    tone: "bad",
  });
}
