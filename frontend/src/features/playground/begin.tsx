import { createRoot } from "react-dom/client";
import { Playground } from "./Playground";
import { playgroundViewer } from "./queries";
import { ask } from "./send";

const owner = "alongside.playground.of";

/** Starts the playground in an element, for who is signed in. */
export async function begin(root: HTMLElement): Promise<void> {
  const { data, fault } = await ask(playgroundViewer, {});
  if (!data) {
    root.textContent = fault?.message ?? "";
    return;
  }
  const { role, account, organisation } = data.viewer;
  forgetOthers(`${account.id} ${role}`);
  createRoot(root).render(
    <Playground asker={{ role, name: account.name, organisation: organisation.name }} />,
  );
}

/** Clears what somebody else, or the same person in another role, wrote in this tab of the browser. */
function forgetOthers(who: string): void {
  const { sessionStorage: kept } = window;
  if (kept.getItem(owner) === who) return;
  for (const key of Object.keys(kept)) if (key.startsWith("graphiql:")) kept.removeItem(key);
  kept.setItem(owner, who);
}
