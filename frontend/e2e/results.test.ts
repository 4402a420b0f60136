import { afterAll, beforeAll, expect, test } from "vitest";
import { begin, run, write } from "./asking";
import { type App, audit, startApp, visit } from "./harness";

// The results of the playground, as who reads them finds them, and its page where there is little room.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

// Ensure that a result whose text was changed says so, in its line and in its table, until it is run again, be the answer the
// same; and that months which have not come are not taken for months of nobody.
test("a result of an earlier text", async () => {
  const { page, context, faults } = await visit(app, { as: "manager" });
  await begin(page);
  const flow = (from: string) =>
    `{ analytics { flow(filter: {from: "${from}"}) { stage episodes { shown } median { shown } } } }`;
  const old = page.getByText("This is of the text before your changes.");
  await write(page, flow("2090-01"));
  await run(page);
  await page.getByText("6 rows of flow; these months are still to come.", { exact: true }).waitFor();
  expect(await old.count()).toBe(0);
  await write(page, flow("2090-02"));
  await old.waitFor();
  expect(await audit(page)).toEqual([]);
  await page.getByRole("button", { name: /^Table/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("This is of the text before your changes.").waitFor();
  await dialog.getByText(/^From 2090-01: these months are still to come/).waitFor();
  await dialog.getByText(/^median: .*calendar days from receipt\.$/).waitFor();
  expect(await audit(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Close" }).click();
  await run(page);
  await old.waitFor({ state: "detached" });
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure that rates come with all of their answer, under titles that nobody takes for months.
test("rates and their total", async () => {
  const { page, context, faults } = await visit(app, { as: "analyst" });
  await begin(page);
  await page.getByRole("button", { name: /^Whom support reaches How many people of each age/ }).click();
  await run(page);
  await page.getByText(/^\d+ rows of equity/).waitFor();
  await page.getByRole("button", { name: /^Table/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("row", { name: /^All together \d+ \d+ / }).waitFor();
  await dialog.getByRole("columnheader", { name: "rateFrom" }).waitFor();
  expect(await dialog.getByRole("columnheader", { name: "from", exact: true }).count()).toBe(0);
  await dialog.getByText(/^registered: .*the latest counted on \d+ \w+ \d{4}\.$/).waitFor();
  await dialog.getByText(/knows nothing of the rounding\. /).waitFor();
  expect(await audit(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure that the editors write as large as the rest of the page does, and that what stands at the foot stays on the first
// screen.
test("letters of twice the size", async () => {
  const { page, context, faults } = await visit(app, { as: "analyst" });
  await begin(page);
  const written = (size: string) =>
    page.waitForFunction(
      (expected) =>
        [".graphiql-query-editor", ".graphiql-editor-tool", ".result-window"].every((part) => {
          const editor = document.querySelector(`${part} .view-lines`);
          return editor && getComputedStyle(editor).fontSize === expected;
        }),
      size,
    );
  await written("15px");
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  await written("30px");
  for (const icon of await page.locator(".graphiql-sidebar > button").all()) {
    const box = await icon.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
  }
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure that on a phone the tab in front is in sight, and that a table which goes on beyond its edge looks so.
test("tabs and tables wider than a phone", async () => {
  const { page, context, faults } = await visit(app, { as: "manager", size: "phone" });
  await begin(page);
  const inSight = () =>
    page.evaluate(() => {
      const tab = document.querySelector(".graphiql-tab-active");
      const [at, row] = [tab?.getBoundingClientRect(), tab?.parentElement?.getBoundingClientRect()];
      return Boolean(at && row && at.left >= row.left - 1 && at.right <= row.right + 1);
    });
  for (const example of [
    /^Referrals by month/,
    /^How long people wait/,
    /^Ethnic groups/,
    /^From referral/,
  ]) {
    await page.getByRole("button", { name: "Show Examples" }).click();
    await page.getByRole("button", { name: example }).click();
    await page.locator(".graphiql-query-editor .view-lines").click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.insertText("# mine\n");
  }
  await expect.poll(inSight).toBe(true);
  await page.getByRole("button", { name: "ReferralsByMonth", exact: true }).click();
  await expect.poll(inSight).toBe(true);
  await page.getByRole("button", { name: "Flow", exact: true }).click();
  await expect.poll(inSight).toBe(true);
  await run(page);
  await page.getByText(/^6 rows of flow/).waitFor();
  await page.getByRole("button", { name: /^Table/ }).click();
  const frame = page.getByRole("region", { name: "Rows" });
  expect(await frame.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
  expect(await frame.evaluate((element) => getComputedStyle(element).backgroundAttachment)).toContain(
    "local",
  );
  expect(await audit(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});
