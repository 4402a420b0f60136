import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Work, work } from "./facts";
import { type App, ask, audit, open, startApp, visit } from "./harness";
import { operation } from "./made";

// A client's page as a link worker writes on it: templates, the usual answers in one press, and a closing that says what
// is still missing.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

interface Rows {
  caseload: { edges: { node: { clientId: string } }[] };
}

interface Earlier {
  earlierEpisodes: { goals: { words: string }[]; services: { serviceName: string }[] }[];
}

// Ensure that of somebody who comes again it is told what became of their goals, and where they went.
test("what worked the last time", async () => {
  const { page, context, faults } = await visit(app, { as: "lead" });
  const { caseload } = await ask<Rows>(page, operation("Caseload"), { first: 100, filter: { team: true } });
  for (const { node } of caseload.edges) {
    const { clientId } = node;
    const { earlierEpisodes } = await ask<Earlier>(page, operation("ClientEarlier"), { clientId });
    const told = earlierEpisodes.find(({ goals, services }) => goals.length > 0 && services.length > 0);
    if (!told) continue;
    await open(page, `/people/${clientId}`);
    const panel = page.getByRole("region", { name: "Other times they were referred" });
    await panel
      .getByText(told.goals[0]?.words ?? "-")
      .first()
      .waitFor();
    await panel.getByRole("link", { name: told.services[0]?.serviceName }).first().waitFor();
    expect(await audit(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
    return;
  }
  throw new Error("nobody of the demonstration comes again");
});

const first = async (page: Page) => {
  const { caseload } = await ask<Work>(page, work, { filter: {} });
  return caseload.edges[0]?.node.clientId ?? "";
};

// Ensure a note is written with a template and few presses, and the next one keeps the method of the last.
test("a note with a template", async () => {
  const { page, context, faults } = await visit(app, { as: "linkworker" });
  await open(page, `/people/${await first(page)}`);
  const contacts = page.getByRole("region", { name: "Contacts and notes" });
  const note = contacts.getByLabel(/^Add a note/);
  await note.fill("Before. After.");
  await note.evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(7, 7));
  await contacts.getByText("Use a template").click();
  const templates = contacts.locator(".al-templates__list");
  await templates.getByRole("button").first().click();
  const text = await note.inputValue();
  expect(text.startsWith("Before. ")).toBe(true);
  expect(text.endsWith(" After.")).toBe(true);
  expect(text.length).toBeGreaterThan("Before. After.".length + 10);
  expect(await note.evaluate((box) => document.activeElement === box)).toBe(true);
  expect(await audit(page)).toEqual([]);

  await contacts.getByLabel("How", { exact: true }).selectOption("PHONE");
  await contacts.getByLabel("Outcome").selectOption("ATTENDED");
  await contacts.getByLabel("Purpose").selectOption("SUPPORT");
  await contacts.getByRole("button", { name: /^15\b/ }).click();
  await contacts.getByRole("button", { name: "Now" }).click();
  await contacts.getByRole("button", { name: "Save note" }).click();
  await page.getByText("The note is saved.").waitFor();
  await contacts.locator(".al-timeline__item").filter({ hasText: "Before." }).first().waitFor();
  await expect.poll(() => note.inputValue()).toBe("");
  await expect.poll(() => contacts.getByLabel("How", { exact: true }).inputValue()).toBe("PHONE");
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure each thing that a closing still needs leads to the place where it is done, and what was typed waits.
test("what a closing still needs", async () => {
  const { page, context, faults } = await visit(app, { as: "linkworker" });
  await open(page, `/people/${await first(page)}`);
  await page
    .getByRole("group", { name: /What to do/ })
    .getByRole("button", { name: "Close" })
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Why support ends").selectOption({ label: "Goals met" });
  await dialog.getByLabel(/^In words/).fill("Nearly there.");
  await dialog.locator(".al-check").first().waitFor();
  expect(await audit(page)).toEqual([]);
  // What no reason of the list says, and attempts that stop early, take words in their place on the list.
  for (const [reason, words] of [
    ["Another reason", "Why it is closed"],
    ["Unable to contact", "Why the attempts stop"],
  ] as const) {
    await dialog.getByLabel("Why support ends").selectOption({ label: reason });
    const item = dialog.locator(".al-check").filter({ has: page.getByLabel(words) });
    await item.waitFor();
    expect(await dialog.getByLabel(words).inputValue()).toBe("Nearly there.");
    await dialog.getByLabel(words).fill("");
    expect(await item.getAttribute("class")).not.toContain("--done");
    await dialog.getByLabel(words).fill("Nearly there.");
    expect(await item.getAttribute("class")).toContain("--done");
    expect(await audit(page)).toEqual([]);
  }
  await dialog.getByLabel("Why support ends").selectOption({ label: "Goals met" });
  await dialog.locator(".al-check").first().waitFor();
  await dialog.getByRole("link").first().click();
  await dialog.waitFor({ state: "detached" });
  expect(new URL(page.url()).hash).toMatch(/^#(reviews|measures|onward)$/);
  await page
    .getByRole("group", { name: /What to do/ })
    .getByRole("button", { name: "Close" })
    .click();
  expect(await dialog.getByLabel(/^In words/).inputValue()).toBe("Nearly there.");
  expect(faults).toEqual([]);
  await context.close();
});
