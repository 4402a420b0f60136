import { afterAll, beforeAll, expect, test } from "vitest";
import type { Work } from "./facts";
import { type App, ask, audit, open, password, settled, startApp, visit, widths } from "./harness";
import { operation } from "./made";

// A client who should never have been there: deleted by a manager, with the keyboard alone, and gone everywhere.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

interface Shown {
  client: { displayName: string };
}

// Ensure that a manager deletes a client by keyboard: what goes is said, the name is asked, a wrong one is told at its
// field, the sign-in step is asked for, and afterwards the client is in no list; a colleague who has the record open is told
// kindly that it is not there, and nobody but a manager is offered it.
test("deleted by a manager, and gone", { timeout: 180_000 }, async () => {
  const { page, context, faults } = await visit(app, { as: "manager" });
  const { caseload } = await ask<Work>(page, operation("Caseload"), { first: 100, filter: {} });
  const [{ node } = { node: undefined }] = caseload.edges;
  const id = node?.clientId ?? "";
  const { client } = await ask<Shown>(page, operation("ClientPage"), { id });
  const name = client.displayName;

  const lead = await visit(app, { as: "lead" });
  await open(lead.page, `/people/${id}`);
  await lead.page.getByRole("heading", { level: 1, name }).waitFor();
  expect(await lead.page.getByRole("button", { name: "Delete this client" }).count()).toBe(0);

  await open(page, `/people/${id}`);
  const way = page.getByRole("button", { name: "Delete this client" });
  await way.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: `Delete ${name}` });
  await dialog.getByText(/\d+ referrals?, \d+ contacts?/).waitFor();
  expect(await audit(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Delete for good" }).press("Enter");
  await dialog.getByRole("link", { name: "Choose why they should not be here" }).waitFor();
  expect(await audit(page)).toEqual([]);
  await dialog.getByLabel("A test record").press("Space");
  await dialog.getByLabel(/name, to be sure/).fill("Somebody Else");
  await page.keyboard.press("Enter");
  const confirm = page.getByLabel("Password");
  const wrong = dialog.getByRole("link", { name: /^This is not the client's name/ });
  await wrong.or(confirm).first().waitFor();
  if (await confirm.isVisible()) {
    await confirm.fill(password);
    await page.keyboard.press("Enter");
    await wrong.waitFor();
  }
  await page.setViewportSize(widths.phone);
  await settled(page);
  expect(await audit(page)).toEqual([]);
  await page.setViewportSize(widths.desk);
  await dialog.getByLabel(/name, to be sure/).fill(name.toLowerCase());
  await page.keyboard.press("Enter");
  await page.getByText(`${name} is deleted, with all that was recorded.`).waitFor();
  await page.waitForURL(/\/caseload/);
  await settled(page);
  expect(await page.getByRole("link", { name }).count()).toBe(0);
  await open(page, `/people/${id}`);
  await page.getByText("Not found, or not yours to see").waitFor();

  await lead.page.getByText("Not found, or not yours to see").waitFor();
  expect(await audit(lead.page)).toEqual([]);
  expect(await lead.page.getByText(name).count()).toBe(0);
  expect([...faults, ...lead.faults]).toEqual([]);
  await context.close();
  await lead.context.close();
});
