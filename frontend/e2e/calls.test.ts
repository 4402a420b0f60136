import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { still } from "./hands";
import { type App, open, startApp, visit } from "./harness";

// A press too many on the list of calls: no attempt that was not made may stand in anybody's record.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const recorded = (page: Page) => page.locator(".al-calls [role=status]").count();
const firstCall = ".al-calls > li:has(button[data-answer='1'])";

// Ensure two quick presses of a key, and a key that is held, record one attempt, and say whom they were not recorded for.
test("a key that is pressed twice, or held", async () => {
  const { page, context, faults } = await visit(app, { as: "linkworker" });
  await open(page, "/");
  await page.locator(firstCall).first().waitFor();
  await page.locator(firstCall).first().focus();
  await page.keyboard.press("1");
  await page.keyboard.press("1");
  await page.getByText(/nothing is recorded/).waitFor();
  await page.locator(".al-calls [role=status]").first().waitFor();
  expect(await recorded(page)).toBe(1);

  await still(page);
  await page.locator(firstCall).last().focus();
  await page.keyboard.down("1");
  for (let times = 0; times < 5; times++) await page.keyboard.down("1");
  await page.keyboard.up("1");
  await page.locator(".al-calls [role=status]").nth(1).waitFor();
  expect(await recorded(page)).toBe(2);
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure whoever wants no voicemail gets no other answer by the key for it.
test("the key for a voicemail that is not wanted", async () => {
  const { page, context } = await visit(app, { as: "linkworker" });
  await open(page, "/");
  const row = page.locator(`${firstCall}:not(:has(button[data-answer='2']))`).first();
  await row.focus();
  await page.keyboard.press("2");
  await page.getByText(/they want no voicemail/).waitFor();
  expect(await recorded(page)).toBe(0);
  await context.close();
});

// Ensure a second tap in the same place records no letter that was never sent.
test("two taps on the call before the letter", async () => {
  const { page, context } = await visit(app, { as: "linkworker", size: "phone", touch: true });
  await open(page, "/");
  const row = page.locator(firstCall).filter({ hasText: "2 attempts" }).first();
  const button = row.locator("button[data-answer='1']");
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  const who = (await row.getByRole("link").first().textContent()) ?? "";
  if (!box) throw new Error("there is nobody with two attempts");
  const tap = () => page.touchscreen.tap(box.x + 30, box.y + 15);
  await tap();
  const same = page
    .locator(".al-calls > li")
    .filter({ has: page.getByRole("link", { name: who, exact: true }) });
  await same.getByRole("button", { name: "The letter is sent" }).waitFor();
  await tap();
  await same.getByRole("button", { name: "The letter is sent" }).tap();
  expect(await page.getByText(/letter, recorded/).count()).toBe(0);
  expect(await recorded(page)).toBe(1);
  await context.close();
});
