import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, audit, open, password, startApp, visit } from "./harness";

// The list that a link worker lives in: dense, by keys, several at once.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

test("sixteen whole rows stand on a small screen, one line each, with nothing pushed out of sight", async () => {
  // Ensure a caseload is seen at a glance.
  const { page, context, faults } = await visit(app, { as: "linkworker" });
  await open(page, "/caseload");
  await page.locator(".al-chip .al-number").first().waitFor();
  const seen = await page.evaluate(() => {
    const wrap = document.querySelector(".al-table-wrap");
    const rows = [...document.querySelectorAll("tbody tr")].map((row) => row.getBoundingClientRect());
    return {
      whole: rows.filter(({ bottom }) => bottom <= window.innerHeight + 1).length,
      tallest: Math.max(...rows.slice(0, 16).map(({ height }) => height)),
      sideways: (wrap?.scrollWidth ?? 0) > (wrap?.clientWidth ?? 0),
    };
  });
  expect(seen.whole).toBeGreaterThanOrEqual(16);
  expect(seen.tallest).toBeLessThanOrEqual(42);
  expect(seen.sideways).toBe(false);
  expect(faults).toEqual([]);
  await context.close();
});

test("a column sorts one way and then the other, and a view is an address", async () => {
  // Ensure what is shown can be shared and come back to.
  const { page, context } = await visit(app, { as: "linkworker" });
  await open(page, "/caseload");
  await page.getByRole("link", { name: "Client", exact: true }).click();
  await page.waitForURL(/sort=NAME/);
  await page.locator("th[aria-sort=ascending]", { hasText: "Client" }).waitFor();
  await page.getByRole("link", { name: "Client", exact: true }).click();
  await page.waitForURL(/down=true/);
  await page.locator("th[aria-sort=descending]", { hasText: "Client" }).waitFor();
  await page.getByRole("link", { name: /^Near the limit/ }).click();
  await page.waitForURL(/show=limit/);
  expect(new URL(page.url()).searchParams.get("sort")).toBe("NAME");
  await page.getByRole("button", { name: "Keep this view" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Ending soon");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Ending soon" }).waitFor();
  await open(page, "/caseload");
  await page.getByRole("link", { name: "Ending soon" }).click();
  await page.waitForURL(/show=limit/);
  await context.close();
});

test("several clients are ticked by keys, given a task, and that is taken back as one", async () => {
  // Ensure an act on many is one act to the reader, and one undo.
  const { page, context, faults } = await visit(app, { as: "linkworker2" });
  await open(page, "/caseload");
  for (let row = 0; row < 3; row++) {
    await page.keyboard.press("j");
    await page.waitForFunction(
      (at) => document.querySelectorAll("tbody tr")[at]?.matches(".al-table__picked"),
      row,
    );
    await page.keyboard.press("x");
  }
  await page.getByText("3 clients ticked").waitFor();
  expect(await audit(page)).toEqual([]);
  await page.getByRole("button", { name: "Add a task" }).click();
  await page.getByLabel("What is to be done").fill("Agree a day for the review");
  await page.keyboard.press("Enter");
  await page.getByText("A task added for 3 clients.").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Undone.").waitFor();
  await page.keyboard.press("Escape");
  expect(faults).toEqual([]);
  await context.close();
});

test("several clients get a day for their review, and that is taken back as one", async () => {
  // Ensure the day stands in the list at once, a past one is refused, and undo puts each back to its own.
  const { page, context, faults } = await visit(app, { as: "linkworker2" });
  await open(page, "/caseload?show=active&sort=NAME");
  const days = () =>
    page.locator("tbody tr").evaluateAll((rows) => rows.slice(0, 3).map((row) => row.textContent));
  const before = await days();
  const boxes = page.locator("tbody .al-table__box input");
  await boxes.nth(0).click();
  await boxes.nth(2).click({ modifiers: ["Shift"] });
  await page.getByRole("button", { name: "Set the review day" }).click();
  const dialog = page.getByRole("dialog");
  const day = dialog.getByLabel("Day of the next review");
  await day.fill("2020-01-01");
  await page.keyboard.press("Enter");
  await dialog.getByText("Give today or a later day").first().waitFor();
  expect(await audit(page)).toEqual([]);
  const year = new Date().getFullYear() + 1;
  await day.fill(`${year}-02-03`);
  await dialog.getByText("Give today or a later day").first().waitFor({ state: "detached" });
  await page.keyboard.press("Enter");
  await page.getByText("The review day is set for 3 clients.").waitFor();
  await expect.poll(async () => (await days()).filter((row) => row?.includes("3 Feb")).length).toBe(3);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Undone.").waitFor();
  await expect.poll(days).toEqual(before);
  expect(faults).toEqual([]);
  await context.close();
});

test("with Shift a click ticks all from the last", async () => {
  // Ensure ranges work as in other lists.
  const { page, context } = await visit(app, { as: "linkworker" });
  await open(page, "/caseload");
  const boxes = page.locator("tbody .al-table__box input");
  await boxes.nth(1).click();
  await boxes.nth(5).click({ modifiers: ["Shift"] });
  await page.getByText("5 clients ticked").waitFor();
  await context.close();
});

test("n opens a note about the client under the cursor, beside the list", async () => {
  // Ensure a note is two keys away from the list.
  const { page, context, faults } = await visit(app, { as: "linkworker" });
  await open(page, "/caseload?show=active");
  await page.keyboard.press("j");
  await page.keyboard.press("n");
  await page.locator(".al-dock textarea:focus").waitFor();
  await page.keyboard.type("Rang to say hello");
  expect(await audit(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

test("the list is downloaded as a file once one has proved again who one is", async () => {
  // Ensure nobody takes the list away from a screen that was left open.
  const { page, context } = await visit(app, { as: "lead" });
  await open(page, "/caseload?team=true&show=overdue");
  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Download this list/ }).click();
  const asked = page.getByRole("dialog").getByLabel("Password");
  // The session of the tests may be fresh enough.
  await Promise.race([file, asked.waitFor()]);
  if (await asked.isVisible()) {
    await asked.fill(password);
    await page.keyboard.press("Enter");
  }
  const text = await readFile(await (await file).path(), "utf8");
  expect(text).toContain("Client,Date of birth,Status");
  expect(text.trim().split("\r\n").length).toBeGreaterThan(5);
  await context.close();
});
