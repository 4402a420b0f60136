import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, audit, open, startApp, visit } from "./harness";
import { refer } from "./made";

// Asking the referrer for more: the enquiry goes to the practice's page, and the answer comes back to the inbox.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

// Ensure that a question is two keys and its words, that the practice reads and answers it, that the answer shows at
// once where somebody decides, and that the enquiry can be taken back.
test.each(["desk", "phone"] as const)("a question and its answer at a %s", async (size) => {
  const [name = ""] = await refer(app, 1, size === "desk" ? "Ottilie" : "Perpetua");
  const { page, context, faults } = await visit(app, { as: "linkworker", size });
  await open(page, "/inbox");
  const row = page.locator(".al-inbox__item").filter({ hasText: name });
  await row.getByRole("link").click();
  await page.getByRole("heading", { name, level: 2 }).waitFor();
  const ask = async (words: string) => {
    await page.keyboard.press("m");
    const box = page.getByLabel("What do you need to know?");
    await expect.poll(() => box.evaluate((one) => document.activeElement === one)).toBe(true);
    expect(await audit(page)).toEqual([]);
    // What was undone stands in the box again.
    await page.keyboard.press("Control+A");
    await page.keyboard.type(words);
    await page.keyboard.press("Control+Enter");
    await page.getByText("Asked. The referral stays in the inbox.").waitFor();
  };
  await ask("A slip");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("A slip", { exact: true }).waitFor({ state: "detached" });
  await ask("Which telephone may we ring her on?");
  const asked = page.getByRole("list", { name: "Asked of the referrer" });
  await asked.getByText("There is no answer yet.").waitFor();
  await expect.poll(() => row.getByText("Asked the referrer").count()).toBe(1);
  expect(await audit(page)).toEqual([]);

  const practice = await visit(app, { as: "practice", size });
  await open(practice.page, "/");
  await practice.page
    .getByRole("link", { name: /^Alongside asks: Which telephone/ })
    .first()
    .click();
  const answer = practice.page.getByLabel("Your answer");
  await answer.fill("Her daughter's: 07700 900123.");
  expect(await audit(practice.page)).toEqual([]);
  await practice.page.getByRole("button", { name: "Send the answer" }).click();
  await practice.page.getByText(/^Answered: /).waitFor();

  // Nobody asks for the inbox again.
  await asked.getByText("Her daughter's: 07700 900123.").waitFor();
  await expect.poll(() => row.getByText("Answered", { exact: true }).count()).toBe(1);
  expect(await audit(page)).toEqual([]);
  expect([...faults, ...practice.faults]).toEqual([]);
  await practice.context.close();
  await context.close();
});
