import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type App, account, audit, password, settled, signIn, startApp, visit, widths } from "./harness";

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const sizes = Object.keys(widths) as (keyof typeof widths)[];
const people = ["linkworker", "lead", "manager", "host", "practice", "admin"];

describe("signing in", () => {
  test.each(sizes)("a wrong password is refused in words, %s", async (size) => {
    const { page, context, faults } = await visit(app, { size });
    await page.goto("/signin");
    await page.getByLabel("Email address").fill(account("linkworker"));
    await page.getByLabel("Password").fill("not it");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("al-error-summary");
    expect(await audit(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test("whoever came by a link goes on to it after signing in", async () => {
    const { page, context, faults } = await visit(app);
    await page.goto("/caseload?sort=NAME");
    await page.waitForURL(/\/signin\?from=/);
    await page.getByLabel("Email address").fill(account("linkworker"));
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.waitForURL(/\/caseload\?sort=NAME$/);
    await page.getByRole("heading", { name: "Caseload", level: 1 }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test.each(people)("%s comes in, and out again", async (who) => {
    const { page, context, faults } = await visit(app);
    await signIn(page, who);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await audit(page)).toEqual([]);
    await page.locator(".al-account > summary").click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(/\/signin$/);
    await page.goto("/");
    await page.waitForURL(/\/signin$/);
    expect(faults).toEqual([]);
    await context.close();
  });
});

test("nobody sees by Back what was there before signing out", async () => {
  const { page, context } = await visit(app);
  const restored: boolean[] = [];
  await page.exposeFunction("told", (persisted: boolean) => restored.push(persisted));
  await page.addInitScript(() => {
    window.addEventListener("pageshow", ({ persisted }) => {
      const seen = document.body?.innerText.trim() ?? "";
      (window as unknown as { told: (yes: boolean) => void }).told(persisted && seen !== "");
    });
  });
  await signIn(page, "lead");
  await page.goto("/caseload");
  await page.getByRole("heading", { name: "Caseload", level: 1 }).waitFor();
  await page.locator(".al-account > summary").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/\/signin$/);
  await page.evaluate(() => void setTimeout(() => history.back(), 0));
  await page.waitForURL(/\/signin\?/);
  expect(restored).not.toContain(true);
  await context.close();
});

describe("the keyboard", () => {
  test("/ searches from anywhere, and the heading of where one comes to has the focus", async () => {
    const { page, context } = await visit(app);
    await signIn(page, "linkworker");
    await settled(page);
    await page.keyboard.press("/");
    await page.keyboard.type("rahman");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?q=rahman/);
    await page.waitForFunction(() => document.activeElement?.tagName === "H1");
    expect(await page.title()).toBe("Search - Alongside");
    await context.close();
  });
});
