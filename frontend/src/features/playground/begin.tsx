import { createRoot } from "react-dom/client";
import { setTerms, termsNow } from "../../lib/terms";
import { forgetOthers } from "./owner";
import { Playground } from "./Playground";
import { playgroundViewer } from "./queries";
import { ask } from "./send";

/** Starts the playground in an element, for who is signed in. */
export async function begin(root: HTMLElement): Promise<void> {
  const { data, fault } = await ask(playgroundViewer, {});
  if (!data) {
    root.textContent = fault?.message ?? "";
    return;
  }
  const { role, account, organisation, scheme } = data.viewer;
  // Reasons and sources have the names that the scheme gives them, here as in the app.
  if (scheme) setTerms({ ...termsNow(), ...scheme.settings });
  forgetOthers(`${account.id} ${role}`);
  createRoot(root).render(
    <Playground asker={{ role, name: account.name, organisation: organisation.name }} />,
  );
}
