import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, audit, open, settled, signIn, startApp, visit, widths } from "./harness";

// The lead's board and the manager's settings.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

// Ensure somebody who waits is given to a link worker by keyboard and by dragging, and leaves the list.
test("allocation by keyboard and by dragging", async () => {
  const { page, context, faults } = await visit(app, { as: "manager" });
  await open(page, "/team");
  const waiting = page.getByRole("region", { name: "Without a link worker" });
  const rows = waiting.getByRole("listitem");
  const before = await rows.count();
  expect(before).toBeGreaterThan(1);
  // Whoever is full takes one more only for a reason, which is then asked for.
  const given = async (left: number) => {
    const dialog = page.getByRole("dialog");
    await expect.poll(async () => (await rows.count()) === left || (await dialog.isVisible())).toBe(true);
    if (await dialog.isVisible()) {
      expect(await audit(page)).toEqual([]);
      await dialog.getByLabel("Why they take this client").fill("Nobody nearer has room.");
      await dialog.getByRole("button", { name: "Assign" }).click();
      await dialog.waitFor({ state: "detached" });
    }
    await expect.poll(() => rows.count()).toBe(left);
  };

  // A press without a choice says what is missing.
  await rows
    .first()
    .getByRole("button", { name: /^Assign/ })
    .press("Enter");
  await rows.first().getByText("Choose who takes it").waitFor();
  await rows.first().getByRole("combobox").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await given(before - 1);

  const workers = page.getByRole("region", { name: "Link workers" }).getByRole("listitem");
  await rows.first().dragTo(workers.nth(1));
  await given(before - 2);
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure a request for more time is answered with a reason, and every dialog of the board is sound.
test("requests for more time, capacity and leave", async () => {
  const { page, context, faults } = await visit(app, { as: "manager" });
  await open(page, "/team");
  const dialog = page.getByRole("dialog");
  const asked = page.getByRole("region", { name: "More time asked for" }).getByRole("listitem");
  const before = await asked.count();
  await asked
    .first()
    .getByRole("button", { name: /^Refuse/ })
    .click();
  await dialog.getByRole("button", { name: "Refuse" }).click();
  await dialog.getByRole("alert").waitFor();
  expect(await audit(page)).toEqual([]);
  await dialog.getByLabel("Why not").fill("What is open can be handed on.");
  await dialog.getByRole("button", { name: "Refuse" }).click();
  await dialog.waitFor({ state: "detached" });
  await expect.poll(() => asked.count()).toBe(before - 1);

  const worker = page.getByRole("region", { name: "Link workers" }).getByRole("listitem").first();
  await worker.getByRole("button", { name: /^Change/ }).click();
  await dialog.getByLabel("Standard cases").fill("41");
  expect(await audit(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });
  await worker.getByText(/ of 41/).waitFor();

  await page.getByRole("button", { name: "Add leave" }).click();
  expect(await audit(page)).toEqual([]);
  await page.keyboard.press("Escape");
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure the screens are sound at both widths, for each who has them.
test.each(Object.keys(widths) as (keyof typeof widths)[])("screens on a %s", async (size) => {
  for (const [who, path] of [
    ["lead", "/team"],
    ["manager", "/settings"],
  ] as const) {
    const { page, context, faults } = await visit(app, { as: who, size });
    await open(page, path);
    expect([path, await audit(page)]).toEqual([path, []]);
    expect(faults).toEqual([]);
    await context.close();
  }
});

// Ensure a manager keeps templates and rules, and what was saved is there when the page is come back to.
test("templates and rules", async () => {
  const { page, context, faults } = await visit(app);
  await signIn(page, "manager");
  await open(page, "/settings");
  await page.getByRole("button", { name: "Write a template" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What is written with it").selectOption("NOTE");
  await dialog.getByLabel("Name in lists").fill("Walk round the park");
  await dialog.getByLabel("Text").fill("We walked with {nobody}.");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.getByRole("alert").waitFor();
  await dialog.getByLabel("Text").fill("We walked round the park, {client} and I.");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText("Walk round the park").first().waitFor();

  await page.getByLabel("Days without a contact before it is told").fill("22");
  await page.getByRole("button", { name: "Save the settings" }).click();
  await page.getByText(/The settings are saved/).waitFor();
  await page.reload();
  await settled(page);
  expect(await page.getByLabel("Days without a contact before it is told").inputValue()).toBe("22");
  expect(faults).toEqual([]);
  await context.close();
});
