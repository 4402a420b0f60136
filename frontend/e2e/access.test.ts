import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type App, audit, open, settled, startApp, visit, widths } from "./harness";

// Who may see what, as people meet it: a record opened in need, who has looked, safeguarding notes, accounts, the trail.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const sizes = Object.keys(widths) as (keyof typeof widths)[];

/** The address of a client whom the link worker may find and whose record is another's. */
async function closedClient(page: Page): Promise<string> {
  for (const part of ["an", "ar", "el", "ma", "sh"]) {
    await open(page, `/search?q=${part}`);
    const links = page.locator('a[href^="/people/"]');
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    for (const address of addresses) {
      await open(page, address);
      await page.locator("#history, #matters").first().waitFor();
      if (await page.getByRole("button", { name: "Open this record" }).count()) return address;
    }
  }
  throw new Error("no record is closed to the link worker");
}

async function fillOpening(page: Page, reason: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(reason).check();
  await dialog.getByLabel("Say more").fill("The ward rang about going home today.");
  await dialog.getByRole("button", { name: "Open the record" }).click();
}

// Ensure a colleague's record opens with a reason, says so on each page, is only to be read, and closes again; and that
// the manager is told, sees what was read, and writes down what they found.
describe.sequential("a record opened in need", () => {
  let address = "";

  test("by a link worker", async () => {
    const { page, context, faults } = await visit(app, { as: "linkworker" });
    address = await closedClient(page);
    await page.getByRole("button", { name: "Open this record" }).click();
    await page.getByRole("button", { name: "Open the record" }).click();
    await page.getByText("There is a problem").waitFor();
    expect(await audit(page)).toEqual([]);
    await fillOpening(page, "Covering for a colleague");

    const banner = page.getByRole("region", { name: "Records you opened in need" });
    await banner.getByText("is open to you for 30 more minutes").waitFor();
    await page.getByRole("heading", { name: "Support plan" }).waitFor();
    await settled(page);
    expect(await audit(page)).toEqual([]);
    for (const words of ["Edit details", "Record risk", "Write a note", "Record a contact"]) {
      expect(await page.getByRole("button", { name: words }).count(), words).toBe(0);
    }
    expect(await page.getByRole("link", { name: "Who has looked" }).count()).toBe(0);

    await open(page, "/caseload");
    await banner.getByRole("link").waitFor();
    expect(await audit(page)).toEqual([]);
    await banner.getByRole("button", { name: "Close now" }).click();
    await banner.waitFor({ state: "detached" });
    await open(page, address);
    await page.getByRole("button", { name: "Open this record" }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test("seen by the manager", async () => {
    const { page, context, faults } = await visit(app, { as: "manager" });
    await open(page, "/opened");
    const item = page.getByRole("article").filter({ hasText: "The ward rang about going home today." });
    await item.getByRole("link", { name: "Write what you found" }).click();
    await item.getByLabel("To be followed up").check();
    await item.getByRole("button", { name: "Save" }).click();
    await item.getByText("There is a problem").waitFor();
    expect(await audit(page)).toEqual([]);
    await item.getByRole("textbox", { name: "What you found" }).fill("Cover is on the rota from now on.");
    await item.getByRole("button", { name: "Save" }).click();
    await page
      .getByRole("region", { name: "Looked at" })
      .getByText("Cover is on the rota from now on.")
      .waitFor();

    await open(page, `${address}?looked=true`);
    const looked = page.getByRole("dialog", { name: /^Who has looked/ });
    await looked.getByText("opened the record in need").first().waitFor();
    await looked.getByText("Opened in need").first().waitFor();
    expect(await audit(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test("by an administrator, who sees no clients", async () => {
    const { page, context, faults } = await visit(app, { as: "admin" });
    await open(page, address);
    await page.getByText("Administrators do not see clients.").waitFor();
    await open(page, "/admin");
    await page.getByRole("button", { name: "Open a record in need" }).click();
    await page.getByLabel("Whose record").fill(address.replace("/people/", ""));
    await fillOpening(page, "Repairing a record");
    await page.getByRole("heading", { name: "Support plan" }).waitFor();
    await settled(page);
    expect(await audit(page)).toEqual([]);
    await page.getByRole("button", { name: "Close now" }).click();
    await page.getByText("Administrators do not see clients.").waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

// Ensure a safeguarding note is seen by who wrote it, and that the words stay folded until asked for.
test("safeguarding notes", async () => {
  const { page, context, faults } = await visit(app, { as: "linkworker" });
  await open(page, "/caseload");
  await page.locator("tbody a").first().click();
  const notes = page.getByRole("region", { name: "Safeguarding notes" });
  await notes.getByRole("button", { name: "Write a note" }).click();
  const words = "Said that the door is locked at night, and cried.";
  await page.getByLabel("What was seen or said, and what was done").fill(words);
  await page.getByRole("button", { name: "Save the note" }).click();
  await notes.getByText("Amina Yusuf").first().click();
  await notes.getByText(words).waitFor();
  // No button is half under the bar that stays at the top.
  await page.evaluate(() => window.scrollTo(0, 0));
  expect(await audit(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure an account is made, invited, given and relieved of a role, and shut out.
test.each(sizes)("accounts at the width of a %s", async (size) => {
  const { page, context, faults } = await visit(app, { as: "admin", size });
  await open(page, "/admin");
  await page.getByRole("link", { name: "Add somebody" }).click();
  await page.getByLabel("Name", { exact: true }).fill(`Rosa Lind ${size}`);
  await page.getByLabel("Work email address").fill(`rosa.${size}@demo.alongside.test`);
  await page.getByLabel("Role", { exact: true }).selectOption("LINK_WORKER");
  await page.getByLabel("Where it is held").selectOption({ index: 1 });
  await page.getByLabel("Harrow Collaborative PCN").check();
  expect(await audit(page)).toEqual([]);
  await page.getByRole("button", { name: "Add and invite" }).click();
  const link = await page.getByLabel(/^Link for/).inputValue();
  expect(link).toMatch(/\/welcome#.{20,}$/);
  expect(await audit(page)).toEqual([]);
  await page.getByRole("button", { name: "I have passed it on" }).click();

  await page.getByRole("button", { name: "Make a safeguarding lead" }).click();
  await page.getByRole("button", { name: "Make a lead" }).click();
  await page.getByRole("button", { name: "No longer a lead" }).waitFor();
  await page.getByRole("button", { name: "Refuse sign-in" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Refuse sign-in" }).click();
  await page.getByRole("button", { name: "Allow sign-in" }).waitFor();
  expect(await audit(page)).toEqual([]);
  await open(page, `/admin?show=refused`);
  await page.getByRole("link", { name: `Rosa Lind ${size}` }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure an auditor narrows the trail, opens an entry, and meets no client by name.
test.each(sizes)("the trail at the width of a %s", async (size) => {
  const { page, context, faults } = await visit(app, { as: "auditor", size });
  await open(page, "/");
  await page.getByRole("heading", { name: "Audit trail" }).waitFor();
  await page.getByLabel("What", { exact: true }).selectOption("RECORD_OPENED");
  await page.waitForURL(/action=RECORD_OPENED/);
  await page.getByRole("link", { name: "opened a record in need" }).first().click();
  const entry = page.getByRole("dialog", { name: /^Entry/ });
  await entry.getByText("Record opened in need").first().waitFor();
  expect(await audit(page)).toEqual([]);
  await entry.getByRole("link", { name: "All about this client" }).click();
  await page.waitForURL(/client=pe/);
  await settled(page);
  expect(await page.locator(".al-trail__act").count()).toBeGreaterThan(0);
  expect(faults).toEqual([]);
  await context.close();
});
