import { afterAll, beforeAll, expect, test } from "vitest";
import { find } from "./hands";
import { type App, open, startApp, visit } from "./harness";

// What was typed in a dialog and left is gone on with from the list of drafts.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

// Ensure a draft's link opens the page and the dialog that it was written in, with its words.
test("a draft of a dialog opens its dialog", async () => {
  const { page, context, faults } = await visit(app, { as: "linkworker" });
  const { id, name } = await find(page, "");
  await open(page, `/people/${id}`);
  await page.locator("#diary").waitFor(); // its keys come with it
  await page.keyboard.press("t");
  const words = page.getByRole("dialog").getByLabel("What is to be done");
  await words.fill("Ring about the bus pass");
  await page.keyboard.press("Escape");
  await words.waitFor({ state: "detached" });
  await open(page, "/");
  await page.getByRole("link", { name: `A task: ${name}` }).click();
  await words.waitFor();
  expect(await words.inputValue()).toBe("Ring about the bus pass");
  expect(faults).toEqual([]);
  await context.close();
});
