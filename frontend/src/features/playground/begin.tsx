import { createRoot } from "react-dom/client";
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
  const { role, account, organisation } = data.viewer;
  forgetOthers(`${account.id} ${role}`);
  createRoot(root).render(
    <Playground asker={{ role, name: account.name, organisation: organisation.name }} />,
  );
}
