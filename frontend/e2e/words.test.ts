import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, ask, audit, open, settled, signIn, startApp, visit } from "./harness";
import { operation } from "./made";

// What a scheme calls things, and what it offers: a manager changes it, and everybody's screens follow.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const listening = (page: import("playwright-core").Page) =>
  page.waitForResponse(
    (response) => response.headers()["content-type"]?.startsWith("text/event-stream") ?? false,
  );

interface Rows {
  caseload: { edges: { node: { clientId: string; primaryReason: string } }[] };
}

// Ensure a reason that is renamed, a closing reason that is hidden and another word for a link worker are on the screens
// of a link worker who has them open, without loading them again, and that a record keeps what it has.
test("a manager's words reach the link worker's screens", async () => {
  const worker = await visit(app, { as: "linkworker" });
  const manager = await visit(app);
  await signIn(manager.page, "manager");
  await open(manager.page, "/settings");
  expect(await audit(manager.page)).toEqual([]);

  const { page } = worker;
  const [line] = await Promise.all([listening(page), open(page, "/caseload?sort=NAME")]);
  expect(line.status()).toBe(200);
  const table = page.getByRole("table");
  const before = await table.getByText("Loneliness and isolation").count();
  expect(before).toBeGreaterThan(0);
  await page.evaluate(() => {
    (window as unknown as { here: boolean }).here = true;
  });

  await manager.page.getByLabel("Your own words for “Loneliness and isolation”").fill("Company and friends");
  // Two choices with the same words could not be told apart.
  await manager.page.getByLabel("Your own words for “Low mood or anxiety”").fill("company and FRIENDS");
  await manager.page.getByRole("button", { name: "Save the settings" }).click();
  await manager.page.getByText("Another choice of the list has these words").first().waitFor();
  await manager.page.evaluate(() => window.scrollTo(0, 0));
  expect(await audit(manager.page)).toEqual([]);
  await manager.page.getByLabel("Your own words for “Low mood or anxiety”").fill("");
  await manager.page.getByRole("checkbox", { name: "Moved away" }).uncheck();
  await manager.page.getByRole("checkbox", { name: "Loneliness and isolation" }).uncheck();
  await manager.page.getByLabel("Word for whoever supports them").fill("advocate");
  await manager.page.getByRole("button", { name: "Save the settings" }).click();
  await manager.page.getByText(/The settings are saved/).waitFor();

  await expect.poll(() => table.getByText("Company and friends").count()).toBe(before);
  expect(await page.evaluate(() => (window as unknown as { here?: boolean }).here)).toBe(true);
  expect(await table.getByText("Loneliness and isolation").count()).toBe(0);

  // What is hidden is not on offer for anything new.
  await open(page, "/refer");
  await page.getByText("What would they like help with?").waitFor();
  expect(await page.getByText("Company and friends").count()).toBe(0);
  const { caseload } = await ask<Rows>(page, operation("Caseload"), { first: 50, filter: {} });
  const held = caseload.edges.find(({ node }) => node.primaryReason === "LONELINESS")?.node.clientId ?? "";
  await open(page, `/people/${held}`);
  await page.locator("#reason").getByText("Company and friends").waitFor();
  await page.getByRole("button", { name: "Close", exact: true }).click();
  const why = page.getByRole("dialog").getByLabel("Why support ends");
  await why.waitFor();
  expect(await why.locator("option", { hasText: "Moved away" }).count()).toBe(0);
  expect(await why.locator("option").count()).toBeGreaterThan(5);
  await page.keyboard.press("Escape");
  await open(manager.page, "/team");
  await manager.page.getByRole("heading", { name: "Advocates" }).waitFor();

  await open(manager.page, "/settings");
  await settled(manager.page);
  expect(await manager.page.getByLabel("Your own words for “Loneliness and isolation”").inputValue()).toBe(
    "Company and friends",
  );
  expect([...worker.faults, ...manager.faults]).toEqual([]);
  await worker.context.close();
  await manager.context.close();
});
