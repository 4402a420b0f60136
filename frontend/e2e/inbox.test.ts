import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, audit, open, startApp, visit } from "./harness";
import { refer } from "./made";

// Triage by keys. The figure set first: 20 referrals, two keys each, in under 60 seconds, with no pointer
// (docs of the experience, promise 1), each of them undone by one more key if it was the wrong one (promise 7).

const many = 20;

let app: App;
beforeAll(async () => {
  app = await startApp();
  await refer(app, many + 3, "Triage");
});
afterAll(() => app?.close());

const shown = (page: Page) => page.locator(".al-inbox [aria-current]");
const rowOf = (page: Page) =>
  page.locator(".al-inbox [data-row]:has([aria-current])").getAttribute("data-row");
const ready = (page: Page) => page.locator(".al-preview__head").getByRole("button").first().waitFor();

/** Accepts the referral that is open, by keys, and waits until another stands there. Answers which it was. */
async function accept(page: Page, press: (key: string) => Promise<void>): Promise<string | null> {
  const id = await rowOf(page);
  await press("a");
  await page.waitForFunction(() =>
    /^(Accept the referral|Give it to them)$/.test(document.activeElement?.textContent ?? ""),
  );
  await press("Enter");
  await page.waitForFunction((was) => !document.querySelector(`[data-row="${was}"]`), id);
  await page.waitForFunction(() => document.activeElement?.id === "preview-name");
  return id;
}

// Ensures promise 1, and counts.
test("20 referrals are triaged with two keys each, in under a minute", async () => {
  const { page, context, faults } = await visit(app, { as: "lead" });
  await open(page, "/inbox");
  await ready(page);
  let keys = 0;
  const press = async (key: string) => {
    keys++;
    await page.keyboard.press(key);
  };
  const began = performance.now();
  for (let done = 0; done < many; done++) await accept(page, press);
  const seconds = (performance.now() - began) / 1000;
  process.stdout.write(`inbox: ${many} referrals, ${keys} keys, ${seconds.toFixed(1)} s\n`);
  expect(keys).toBe(2 * many);
  expect(seconds).toBeLessThan(60);
  expect(faults).toEqual([]);
  await context.close();
});

// Ensures that the last acts are taken back one after another, newest first, and stand open again where they stood.
test("z undoes, and what is undone stands open again", async () => {
  const { page, context, faults } = await visit(app, { as: "lead" });
  await open(page, "/inbox");
  await ready(page);
  const press = (key: string) => page.keyboard.press(key);
  const first = await accept(page, press);
  const second = await accept(page, press);
  await page.getByRole("button", { name: /^Undo/ }).first().waitFor();
  expect(await audit(page)).toEqual([]);
  for (const id of [second, first]) {
    await press("z");
    await page.locator(`[data-row="${id}"] [aria-current]`).waitFor();
  }
  await page.getByText("Undone.").first().waitFor();
  await ready(page);
  expect(faults).toEqual([]);
  await context.close();
});

// Ensures that several are taken on at once by keys, and undone as one.
test("x selects, A accepts them all, z takes them all back", async () => {
  const { page, context, faults } = await visit(app, { as: "lead" });
  await open(page, "/inbox");
  await ready(page);
  const count = page.locator(".al-page-head").getByText(/^\d+ waiting$/);
  const before = Number.parseInt((await count.textContent()) ?? "", 10);
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.getByText("2 selected").waitFor();
  await page.keyboard.press("A");
  await page.getByRole("heading", { name: "Take on 2 referrals" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith("Accept them"));
  expect(await audit(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await page.getByText(/^2 referrals accepted\./).waitFor();
  await page
    .locator(".al-page-head")
    .getByText(`${before - 2} waiting`)
    .waitFor();
  await page.keyboard.press("z");
  await page.locator(".al-page-head").getByText(`${before} waiting`).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

// Ensures that a phone shows the list, then the referral, and lets several be picked, with nothing cut off.
test("on a phone: the list, then the referral", async () => {
  const { page, context, faults } = await visit(app, { as: "lead", size: "phone" });
  await open(page, "/inbox");
  await page.getByRole("checkbox").first().click();
  await page.getByText("1 selected").waitFor();
  expect(await audit(page)).toEqual([]);
  await page.locator(".al-inbox__row").nth(1).click();
  await ready(page);
  expect(await audit(page)).toEqual([]);
  await page.getByRole("link", { name: "Back to the list" }).click();
  await shown(page).waitFor({ state: "detached" });
  expect(faults).toEqual([]);
  await context.close();
});
