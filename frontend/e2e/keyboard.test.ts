import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, account, open, password, settled, startApp, visit } from "./harness";

// The day's work with no mouse.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

test("signing in: the tab key goes from field to button, and Enter sends", async () => {
  const { page, context, faults } = await visit(app);
  await page.goto("/signin");
  await page.getByLabel("Email address").focus();
  await page.keyboard.type(account("linkworker"));
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test("the first tab stop skips to the page's own part", async () => {
  const { page, context } = await visit(app, { as: "linkworker" });
  await open(page, "/caseload");
  // From the very beginning of the document, as after loading it.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/skip to/i);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "main");
  await context.close();
});

test("a referral is accepted with two keys, and the next stands open", async () => {
  const { page, context, faults } = await visit(app, { as: "lead" });
  await open(page, "/inbox");
  const rows = page.locator(".al-inbox [data-row]");
  await rows.first().waitFor();
  const before = await rows.count();
  // Those at the top may have been accepted before, and wait for a link worker.
  const fresh = (await rows.allTextContents()).findIndex((words) => !words.includes("Needs a link worker"));
  for (let i = 0; i < fresh; i++) await page.keyboard.press("j");
  const first = await rows.nth(fresh).getAttribute("data-row");
  await page.locator(`[data-row="${first}"] [aria-current]`).waitFor();
  await page.keyboard.press("j");
  await page.waitForFunction((id) => !document.querySelector(`[data-row="${id}"] [aria-current]`), first);
  await page.keyboard.press("k");
  await page.locator(`[data-row="${first}"] [aria-current]`).waitFor();
  await page.getByRole("button", { name: /^Accept/ }).waitFor();
  await page.keyboard.press("a");
  await page.waitForFunction(() => document.activeElement?.textContent === "Accept the referral");
  await page.keyboard.press("Enter");
  await page.getByText(/^Accepted\./).waitFor();
  await page.waitForFunction(
    ({ id, count }) =>
      document.querySelectorAll(".al-inbox [data-row]").length < count &&
      !document.querySelector(`[data-row="${id}"]`),
    { id: first, count: before },
  );
  expect(faults).toEqual([]);
  await context.close();
});

test("j and k walk through the caseload, Enter opens the client", async () => {
  const { page, context, faults } = await visit(app, { as: "linkworker" });
  await open(page, "/caseload");
  const picked = page.locator("tr.al-table__picked");
  for (const key of ["j", "j", "k"]) {
    const before = (await picked.count()) ? await picked.innerText() : "";
    await page.keyboard.press(key);
    await page.waitForFunction((was) => {
      const row = document.querySelector<HTMLElement>("tr.al-table__picked");
      return row !== null && row.innerText !== was;
    }, before);
  }
  await picked.waitFor();
  const name = await picked.getByRole("link").first().textContent();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/people\/pe/);
  await settled(page);
  await page.getByRole("heading", { level: 1, name: name ?? "" }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test("? shows the keys, and Escape takes them away", async () => {
  const { page, context } = await visit(app, { as: "linkworker" });
  await open(page, "/services");
  await page.keyboard.press("?");
  await page.getByRole("dialog").getByText("Next service").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await context.close();
});
