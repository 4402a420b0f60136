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

// Ensures that what a colleague did after the page was asked for and before the line was there is heard: it is told first.
test("what happened before the line was there", async () => {
  const lead = await visit(app, { as: "lead" });
  let letIn = () => {};
  const held = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await lead.page.route("**/graphql", async (route) => {
    if (route.request().headers().accept === "text/event-stream") await held;
    await route.continue();
  });
  const asked = lead.page.waitForRequest((request) => request.headers().accept === "text/event-stream");
  await open(lead.page, "/inbox");
  await asked;
  await refer(app, 1, "Between");
  letIn();
  const shown = lead.page.locator(".al-inbox").getByText("Between Abara");
  await lead.page
    .getByRole("button", { name: /new referral/ })
    .or(shown)
    .first()
    .waitFor();
  expect(lead.faults).toEqual([]);
  await lead.context.close();
});

// Ensures that a reader who is far down a list stays there when it changes: as many rows as before, and the new one.
test("a long list keeps its length when it changes", async () => {
  const { page, context, faults } = await visit(app, { as: "manager" });
  await Promise.all([listening(page), open(page, "/caseload?team=true")]);
  const rows = page.locator("tbody tr");
  const first = await rows.count();
  await page.getByRole("button", { name: "Show more" }).click();
  await page.waitForFunction((n) => document.querySelectorAll("tbody tr").length > n, first);
  const before = await rows.count();
  // From now on the list may never be shorter.
  await page.evaluate(() => {
    const world = globalThis as unknown as { shortest: number };
    const count = () => document.querySelectorAll("tbody tr").length;
    world.shortest = count();
    new MutationObserver(() => {
      world.shortest = Math.min(world.shortest, count());
    }).observe(document.body, { childList: true, subtree: true });
  });
  const other = await visit(app, { as: "lead" });
  await open(other.page, "/inbox");
  const asked = page.waitForResponse(
    (answer) => answer.request().postData()?.includes("query Caseload(") ?? false,
  );
  await other.page
    .getByRole("button", { name: /^(Accept|Give to a link worker)/ })
    .first()
    .waitFor();
  await other.page.keyboard.press("a");
  await other.page.waitForFunction(() =>
    /^(Accept the referral|Give it to them)$/.test(document.activeElement?.textContent ?? ""),
  );
  await other.page.keyboard.press("Enter");
  await other.page.getByText(/^Accepted\./).waitFor();
  await asked;
  expect(
    await page.evaluate(() => (globalThis as unknown as { shortest: number }).shortest),
  ).toBeGreaterThanOrEqual(before);
  expect(faults).toEqual([]);
  await other.context.close();
  await context.close();
});
