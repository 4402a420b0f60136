import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Work, work } from "./facts";
import { type App, ask, open, startApp, visit } from "./harness";

// What people get wrong: it is told at the field, in words, and nothing is lost.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const press = (page: Page, words: string) => page.getByRole("button", { name: words }).click();

test("a wrong NHS number and a birth date to come are told at their fields, and the words stay", async () => {
  const { page, context, faults } = await visit(app, { as: "practice" });
  await open(page, "/refer");
  await page.getByLabel("First names").fill("Æthelflæd 🌻");
  // Its last digit ought to be 9.
  await page.getByLabel(/^NHS number/).fill("943 476 5918");
  await page.getByLabel("Day").fill("1");
  await page.getByLabel("Month").fill("1");
  await page.getByLabel("Year").fill(String(new Date().getFullYear() + 1));
  await page.getByLabel("Your words").fill("Llanfair­pwllgwyngyll ŵŷ");
  await press(page, "Send the referral");
  const summary = page.getByRole("alert", { name: "There is a problem" });
  await summary.waitFor();
  await page.waitForFunction(() => document.activeElement?.classList.contains("al-error-summary"));
  for (const words of [/NHS number/, /birth/]) {
    expect(await summary.getByRole("link", { name: words }).count()).toBe(1);
  }
  await summary.getByRole("link", { name: /NHS number/ }).click();
  await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "person.nhsNumber");
  expect(await page.getByLabel(/^NHS number/).getAttribute("aria-invalid")).toBe("true");
  expect(await page.getByLabel("First names").inputValue()).toBe("Æthelflæd 🌻");

  // A draft outlives the page.
  await page.reload();
  await page.getByText("Your draft was kept and is back.").waitFor();
  expect(await page.getByLabel("First names").inputValue()).toBe("Æthelflæd 🌻");
  expect(faults).toEqual([]);
  await context.close();
});

test("of two edits at once the second is shown both copies, and may then save its own", async () => {
  const first = await visit(app, { as: "linkworker" });
  const second = await visit(app, { as: "manager" });
  await open(first.page, "/services");
  const { services } = await ask<Work>(first.page, work, { filter: {} });
  const service = services.edges[0]?.node;
  const phone = (page: Page) => page.getByRole("dialog").getByLabel(/^Telephone/);
  for (const { page } of [first, second]) {
    await open(page, `/services/${service?.id}?edit=true`);
    await phone(page).waitFor();
  }
  await phone(first.page).fill("020 7946 0111");
  await press(first.page, "Save");
  await first.page.getByText("The service is saved.").waitFor();

  await phone(second.page).fill("020 7946 0222");
  await press(second.page, "Save");
  const copies = second.page.getByRole("region", { name: "Two copies" });
  await copies.waitFor();
  const row = await copies.getByRole("row", { name: /Telephone/ }).textContent();
  expect(row).toContain("020 7946 0111");
  expect(row).toContain("020 7946 0222");
  expect(await phone(second.page).inputValue()).toBe("020 7946 0222");
  // Two presses within a moment count as one, and a test is that quick: press until the form has gone.
  await vi.waitFor(
    async () => {
      const save = second.page.getByRole("dialog").getByRole("button", { name: "Save" });
      if (await save.isVisible()) await save.click();
      expect(await save.isVisible()).toBe(false);
    },
    { timeout: 10_000, interval: 250 },
  );
  await second.page.getByRole("link", { name: "020 7946 0222" }).waitFor();
  expect([...first.faults, ...second.faults]).toEqual([]);
  await first.context.close();
  await second.context.close();
});

test("a host cannot decline without a reason, nor say that somebody will have come", async () => {
  const { page, context } = await visit(app, { as: "host2" });
  await open(page, "/host");
  await page.locator(".al-host__name").first().click();
  await page.getByLabel("No, we cannot take them").check();
  await press(page, "Send the answer");
  await page.getByRole("link", { name: "Choose why you cannot take them" }).waitFor();
  await open(page, "/host?show=coming");
  await page.locator(".al-host__name").first().click();
  await page.getByLabel("Went once").check();
  await page.getByLabel("On which day").fill("2999-01-01");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("link", { name: "The day cannot be in the future" }).waitFor();
  await context.close();
});
