import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, open, startApp, visit } from "./harness";
import { refer } from "./made";

// Two people, two browsers: what one does, the other sees, and nothing moves under their hands.

let app: App;
beforeAll(async () => {
  app = await startApp();
  await refer(app, 2, "Live");
});
afterAll(() => app?.close());

const listening = (page: import("playwright-core").Page) =>
  page.waitForResponse(
    (response) => response.headers()["content-type"]?.startsWith("text/event-stream") ?? false,
  );

// Ensures that a colleague's acceptance is told in the list and in the badge, in two windows of one person with one line
// between them, and that the rows stay where they were.
test("a referral that a colleague takes says so where it stood", async () => {
  const lead = await visit(app, { as: "lead" });
  const other = await visit(app, { as: "manager" });
  const [line] = await Promise.all([listening(lead.page), open(lead.page, "/inbox")]);
  expect(line.status()).toBe(200);
  const second = await lead.context.newPage();
  const lines: string[] = [];
  second.on("request", (request) => {
    if (request.headers().accept === "text/event-stream") lines.push(request.url());
  });
  await open(second, "/inbox");

  await open(other.page, "/inbox");
  const row = other.page.locator(".al-inbox [data-row]").nth(1);
  const id = await row.getAttribute("data-row");
  await row.getByRole("link").click();
  await other.page.locator(`[data-row="${id}"] [aria-current]`).waitFor();
  await other.page.keyboard.press("a");
  await other.page.waitForFunction(() =>
    /^(Accept the referral|Give it to them)$/.test(document.activeElement?.textContent ?? ""),
  );
  const at = async (page: typeof second) =>
    await page
      .locator(".al-inbox [data-row]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-row")));
  const [before, beforeSecond] = [await at(lead.page), await at(second)];
  await other.page.keyboard.press("Enter");
  await other.page.getByText(/^Accepted\./).waitFor();

  for (const page of [lead.page, second]) {
    await page.locator(`[data-row="${id}"]`).getByText("A colleague has dealt with it.").waitFor();
  }
  expect(await at(lead.page)).toEqual(before);
  expect(await at(second)).toEqual(beforeSecond);
  expect(lines).toEqual([]);
  expect([...lead.faults, ...other.faults]).toEqual([]);
  await lead.context.close();
  await other.context.close();
});

// Ensures that a new referral waits to be shown, and is counted in the navigation at once.
test("a new referral is counted at once, and shown at a word", async () => {
  const { page, context, faults } = await visit(app, { as: "lead" });
  await Promise.all([listening(page), open(page, "/inbox")]);
  const badge = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: /^Inbox/ });
  const count = async () => Number(/\d+/.exec((await badge.textContent()) ?? "")?.[0]);
  const before = await count();
  await refer(app, 1, "Newly");
  await page.waitForFunction(
    (n) => document.querySelector("nav a[href='/inbox']")?.textContent?.includes(String(n)),
    before + 1,
  );
  const shown = page.locator(".al-inbox").getByText("Newly Abara");
  const ask = page.getByRole("button", { name: /new referral/ });
  await ask.or(shown).first().waitFor();
  if (!(await shown.isVisible())) await ask.click();
  await shown.waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
