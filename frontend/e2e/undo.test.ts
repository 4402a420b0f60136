import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Work, work } from "./facts";
import { type App, ask, audit, auditFromTop, open, startApp, visit } from "./harness";

// What goes wrong between people: an act that was the wrong one, and two who edit the same thing.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** Where the first client of the link worker's caseload is. */
async function client(page: Page): Promise<string> {
  await open(page, "/caseload");
  const { caseload } = await ask<Work>(page, work, { filter: {} });
  return `/people/${caseload.edges[0]?.node.clientId}`;
}

const matters = (page: Page) => page.getByLabel(/^What matters to me/);
const best = (page: Page) => page.getByLabel(/^How best to support me/);

/** Opens the edit of what matters. */
async function write(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^(Edit|Write it down)$/ })
    .first()
    .click();
  await matters(page).waitFor();
}

const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).first().click();

// Ensures that an act on a client's record is taken back by one key, and that the page shows it as it was.
test("z takes back what was saved, and the page tells it as it was", async () => {
  const { page, context, faults } = await visit(app, { as: "linkworker" });
  await open(page, await client(page));
  await write(page);
  const before = await matters(page).inputValue();
  await matters(page).fill("A mistake, from another person's notes.");
  await save(page);
  await page.getByText("What matters is saved.").waitFor();
  await page.getByText("A mistake, from another").first().waitFor();
  expect(await audit(page)).toEqual([]);
  await page.keyboard.press("z");
  await page.getByText("Undone.").waitFor();
  await page.getByText("A mistake, from another").waitFor({ state: "detached" });
  await write(page);
  expect(await matters(page).inputValue()).toBe(before);
  expect(faults).toEqual([]);
  await context.close();
});

// Ensures that what somebody else has gone on from is not taken back, and that the reader is told why.
test("what somebody has changed since is not undone", async () => {
  const one = await visit(app, { as: "linkworker" });
  const other = await visit(app, { as: "lead" });
  const path = await client(one.page);
  await open(one.page, path);
  await write(one.page);
  await matters(one.page).fill("My allotment.");
  await save(one.page);
  await one.page.getByText("What matters is saved.").waitFor();
  await open(other.page, path);
  await write(other.page);
  await matters(other.page).fill("My allotment, and my brother.");
  await save(other.page);
  await other.page.getByText("What matters is saved.").waitFor();
  await one.page.keyboard.press("z");
  await one.page.getByText(/^Not undone\./).waitFor();
  await one.page.getByText("My allotment, and my brother.").first().waitFor();
  expect([...one.faults, ...other.faults]).toEqual([]);
  await one.context.close();
  await other.context.close();
});

// Ensures that of two people's edits and a second window's nothing is lost: what one changed stands, what both changed is
// shown side by side and chosen.
test("two people and two windows edit the same client", async () => {
  const one = await visit(app, { as: "linkworker" });
  const other = await visit(app, { as: "lead" });
  const path = await client(one.page);
  for (const { page } of [one, other]) {
    await open(page, path);
    await write(page);
  }
  await matters(other.page).fill("My sister in Leeds.");
  await best(other.page).fill("Ring after ten.");
  await matters(one.page).fill("My dog.");
  await save(other.page);
  await other.page.getByText("What matters is saved.").waitFor();

  await save(one.page);
  const copies = region(one.page, "Two copies");
  await copies.waitFor();
  // What only the lead wrote is in the form already, and what both wrote is asked.
  expect(await best(one.page).inputValue()).toBe("Ring after ten.");
  expect(await matters(one.page).inputValue()).toBe("My dog.");
  await copies.getByRole("radio", { name: "My sister in Leeds." }).waitFor();
  expect(await audit(one.page)).toEqual([]);
  await one.page.setViewportSize({ width: 390, height: 844 });
  expect(await audit(one.page)).toEqual([]);
  await copies.getByRole("radio", { name: "My sister in Leeds." }).check();
  expect(await matters(one.page).inputValue()).toBe("My sister in Leeds.");
  await matters(one.page).fill("My sister in Leeds, and my dog.");
  await save(one.page);
  await one.page.getByText("What matters is saved.").waitFor();
  // The lead's window has heard of it.
  await other.page.getByText("My sister in Leeds, and my dog.").first().waitFor();
  expect([...one.faults, ...other.faults]).toEqual([]);
  await one.context.close();
  await other.context.close();
});

// Ensures that two people's goals are put together: each keeps theirs, with nothing to choose.
test("two people add to one plan", async () => {
  const one = await visit(app, { as: "linkworker" });
  const other = await visit(app, { as: "lead" });
  const path = await client(one.page);
  const strengths = (page: Page) => page.getByLabel(/^Strengths, and what already helps/);
  const start = (page: Page) =>
    region(page, "Support plan")
      .getByRole("button", { name: /plan|Edit|Change/ })
      .first()
      .click();
  for (const { page } of [one, other]) {
    await open(page, path);
    await start(page);
    await strengths(page).waitFor();
  }
  await strengths(other.page).fill("Bakes for the whole street.");
  await other.page.getByRole("button", { name: "Save the plan" }).click();
  await other.page.getByText("The plan is saved.").waitFor();
  const goals = one.page.getByLabel("The goal, in their words");
  const words = `${await goals.first().inputValue()} With company.`;
  await goals.first().fill(words);
  await one.page.getByRole("button", { name: "Save the plan" }).click();
  await region(one.page, "Two copies").waitFor();
  expect(await strengths(one.page).inputValue()).toBe("Bakes for the whole street.");
  expect(await goals.first().inputValue()).toBe(words);
  expect(await auditFromTop(one.page)).toEqual([]);
  await one.page.getByRole("button", { name: "Save the plan" }).click();
  await one.page.getByText("The plan is saved.").waitFor();
  await other.page.getByText(words).first().waitFor();
  expect([...one.faults, ...other.faults]).toEqual([]);
  await one.context.close();
  await other.context.close();
});
