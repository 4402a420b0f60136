import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Work } from "./facts";
import { type App, ask, audit, auditFromTop, open, settled, startApp, visit, widths } from "./harness";
import { operation } from "./made";

// Stories: written with a client's consent, checked, told, and gone when the client changes their mind.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const told = "Somebody at the door on Thursdays";

interface Told {
  client: { stories: { title: string }[] };
}

/** The first client of whom it is true by their stories. */
async function clientOf(page: Page, fits: (titles: string[]) => boolean): Promise<string> {
  const { caseload } = await ask<Work>(page, operation("Caseload"), { first: 100, filter: {} });
  for (const { node } of caseload.edges) {
    const { client } = await ask<Told>(page, operation("ClientStories"), { clientId: node.clientId });
    if (fits(client.stories.map(({ title }) => title))) return node.clientId;
  }
  throw new Error("the caseload has no such client");
}

// Ensure that a link worker is refused a story without consent, writes one with it, is told what would give the client
// away, and makes it ready once that is gone and the rest is looked at.
test("a story is written, checked and made ready", { timeout: 120_000 }, async () => {
  const { page, context, faults } = await visit(app, { as: "linkworker" });
  const id = await clientOf(page, (titles) => titles.length === 0);
  const { client } = await ask<{ client: { givenName: string } }>(page, operation("ClientPage"), { id });
  await open(page, `/people/${id}`);
  const panel = page.getByRole("region", { name: "Story", exact: true });
  const dialog = page.getByRole("dialog");
  const write = async (before: string) => {
    await dialog.getByLabel("Title").fill("Back among people");
    await dialog.getByLabel("Name in the story").fill("Beatrix");
    await dialog
      .getByLabel("Before", { exact: true })
      .or(dialog.getByLabel("Before (optional)"))
      .fill(before);
    await dialog.getByLabel(/^What we did together/).fill("We looked for company that suits Beatrix.");
    await dialog.getByLabel(/^What changed/).fill("Beatrix goes out twice a week.");
    await dialog.getByLabel("Less lonely").check();
  };
  await panel.getByRole("button", { name: "Write a story" }).click();
  await write(`${client.givenName} saw nobody, and then met Mr Bhattacharya.`);
  await dialog
    .getByText(/^From the record/)
    .first()
    .click();
  expect(await audit(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Save the draft" }).click();
  await dialog
    .getByText(/no consent to use their story/)
    .first()
    .waitFor();
  await dialog.getByRole("button", { name: "Cancel" }).click();

  await page
    .getByRole("region", { name: "Consent and safety" })
    .getByRole("button", { name: "Record consent" })
    .click();
  await dialog.getByLabel("Use my story").check();
  await dialog.getByLabel("agreed").check();
  await dialog.getByLabel("Spoken").check();
  await dialog.getByLabel(/^Holds until/).fill("2099-01-01");
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByText("Their answer is recorded.").first().waitFor();

  // What was written is still on the device.
  await panel.getByRole("button", { name: "Write a story" }).click();
  await dialog.getByRole("button", { name: "Save the draft" }).click();
  await panel.getByText("Draft", { exact: true }).waitFor();
  await panel.getByRole("button", { name: "Check and make ready" }).click();
  await dialog.getByText("The client's name", { exact: true }).waitFor();
  expect(await audit(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Make ready" }).click();
  await dialog.getByText(/Write what is marked red differently first/).waitFor();
  await dialog.getByRole("button", { name: "Edit the story" }).click();
  await write("Beatrix saw nobody, and then met Mr Bhattacharya.");
  await dialog.getByRole("button", { name: "Save the draft" }).click();
  await expect.poll(() => dialog.count()).toBe(0);
  await panel.getByRole("button", { name: "Check and make ready" }).click();
  await dialog.getByText("Perhaps a name", { exact: true }).waitFor();
  await dialog.getByRole("button", { name: "Make ready" }).click();
  await dialog.getByText(/Look at the one that you have not ticked/).waitFor();
  await page.setViewportSize(widths.phone);
  expect(await audit(page)).toEqual([]);
  await page.setViewportSize(widths.desk);
  await dialog.getByLabel(/it gives nobody away/).check();
  await dialog.getByRole("button", { name: "Make ready" }).click();
  await panel.getByText(/Told until 1 January 2099/).waitFor();
  expect(await auditFromTop(page)).toEqual([]);
  await panel.scrollIntoViewIfNeeded();
  await open(page, "/stories");
  await page.getByRole("heading", { name: "Back among people" }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure that a commissioner reads the told stories, and those of the quarter in the report, and nothing that leads to the
// client; and that after a withdrawal of the consent they are gone from both at once.
test("a story is read, and withdrawn", { timeout: 120_000 }, async () => {
  const reader = await visit(app, { as: "commissioner" });
  const { page } = reader;
  await open(page, "/stories");
  await page.getByRole("heading", { name: told }).waitFor();
  expect(await page.locator("main a[href*='/people/']").count()).toBe(0);
  expect(await audit(page)).toEqual([]);
  await page.setViewportSize(widths.phone);
  await settled(page);
  expect(await audit(page)).toEqual([]);
  await page.setViewportSize(widths.desk);
  await open(page, "/report");
  const section = page.getByRole("region", { name: "13. Stories" });
  await section.getByRole("heading", { name: told }).waitFor();
  await section.getByText("One story is left out, as the consent to it has run out.").waitFor();
  await section.scrollIntoViewIfNeeded();

  const worker = await visit(app, { as: "linkworker" });
  const id = await clientOf(worker.page, (titles) => titles.includes(told));
  await open(worker.page, `/people/${id}`);
  const line = worker.page
    .getByRole("region", { name: "Consent and safety" })
    .getByRole("listitem")
    .filter({ hasText: "Use my story" });
  await line.getByRole("button", { name: /^Withdraw/ }).click();
  await worker.page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
  await worker.page.getByText("The consent is withdrawn.").first().waitFor();
  await worker.page
    .getByRole("region", { name: "Story", exact: true })
    .getByText(/its text is gone/)
    .waitFor();

  await page.reload();
  await section.getByText("One story is left out, as it was withdrawn.").waitFor();
  await section.getByText("One story is left out, as the consent to it has run out.").waitFor();
  expect(await page.getByText(told).count()).toBe(0);
  await open(page, "/stories");
  await page.getByRole("heading", { name: "A drawer full of letters" }).waitFor();
  expect(await page.getByText(told).count()).toBe(0);
  expect([...reader.faults, ...worker.faults]).toEqual([]);
  await worker.context.close();
  await reader.context.close();
});
