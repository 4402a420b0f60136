// Who wrote what this tab of the browser holds: nobody else finds it there.

const owner = "alongside.playground.of";
const { sessionStorage: kept } = window;

/** Whether somebody has been signed in here, in this tab of the browser. */
export function hasOwner(): boolean {
  return kept.getItem(owner) !== null;
}

/** Clears what somebody else, or the same person in another role, wrote in this tab of the browser. */
export function forgetOthers(who: string): void {
  if (kept.getItem(owner) === who) return;
  for (const key of Object.keys(kept)) if (key.startsWith("graphiql:")) kept.removeItem(key);
  kept.setItem(owner, who);
}
