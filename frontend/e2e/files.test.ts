import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Work, work } from "./facts";
import { type App, ask, audit, open, startApp, visit, widths } from "./harness";

// Documents of a record, and appointments in other calendars, as a link worker.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const sizes = Object.keys(widths) as (keyof typeof widths)[];

async function fine(page: Page, faults: string[]): Promise<void> {
  // A message lies over what is at the foot of the page, and the bar over what was scrolled below it.
  await page.evaluate(() => window.scrollTo(0, 0));
  const told = page.locator(".al-toast").getByRole("button", { name: "Dismiss" });
  while ((await told.count()) > 0) await told.first().click();
  expect(await audit(page)).toEqual([]);
  expect(faults.splice(0)).toEqual([]);
}

/** The page of a client who can be written about. */
async function openClient(page: Page): Promise<void> {
  const { caseload } = await ask<Work>(page, work, { filter: { statuses: ["ACTIVE"] } });
  await open(page, `/people/${caseload.edges[0]?.node.clientId}`);
}

const letter = (size: number, text = "Dear choir. ") => ({
  name: "Letter_from the choir.txt",
  mimeType: "text/plain",
  buffer: Buffer.from(text.repeat(Math.ceil(size / text.length)).slice(0, size)),
});

// Ensure a document is added with words about what is wrong, fetched as it was, removed with a reason and brought back.
test.each(sizes)("documents of a record at the width of a %s", async (size) => {
  const { page, context, faults } = await visit(app, { size, as: "linkworker" });
  await openClient(page);
  const section = page.locator("#documents");
  await section.getByRole("button", { name: "Add a document" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a document" });
  await dialog.getByRole("button", { name: "Add it" }).click();
  await dialog.getByRole("link", { name: "Choose a file" }).waitFor();
  await fine(page, faults);

  const title = `Choir letter ${size}`;
  const refused = await page.evaluate(() => performance.now());
  await dialog
    .getByLabel("File")
    .setInputFiles({ name: "page.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>x") });
  await dialog.getByLabel("What it is called").fill(title);
  await dialog.getByLabel("What it is", { exact: true }).selectOption("LETTER");
  await page.waitForFunction((since) => performance.now() - since > 400, refused);
  await dialog.getByRole("button", { name: "Add it" }).click();
  await dialog
    .getByText(/Save it as PDF/)
    .first()
    .waitFor();
  await fine(page, faults);

  await dialog.getByLabel("File").setInputFiles(letter(2_000_000));
  const again = await page.evaluate(() => performance.now());
  await page.waitForFunction((since) => performance.now() - since > 400, again);
  await dialog.getByRole("button", { name: "Add it" }).click();
  await dialog.waitFor({ state: "detached" });
  const link = section.getByRole("link", { name: title });
  await link.waitFor();
  await fine(page, faults);

  const fetching = page.waitForEvent("download");
  await link.click();
  const file = await fetching;
  expect(file.suggestedFilename()).toBe("Letter_from the choir.txt");
  expect((await readFile(await file.path())).equals(letter(2_000_000).buffer)).toBe(true);

  await section.getByRole("button", { name: new RegExp(`^Remove ?: ${title}`) }).click();
  const removal = page.getByRole("dialog", { name: "Remove the document" });
  await removal.getByLabel("Why it is removed").fill("It belongs to somebody else");
  await fine(page, faults);
  await removal.getByRole("button", { name: "Remove", exact: true }).click();
  await link.waitFor({ state: "detached" });
  await page.locator(".al-toast", { hasText: "is removed" }).getByRole("button", { name: /^Undo/ }).click();
  await link.waitFor();
  await section.getByRole("button", { name: new RegExp(`^Remove ?: ${title}`) }).click();
  await removal.getByLabel("Why it is removed").fill("It belongs to somebody else");
  await removal.getByRole("button", { name: "Remove", exact: true }).click();
  await link.waitFor({ state: "detached" });
  await section.getByText(/^Removed \(/).click();
  await section
    .getByText(/It belongs to somebody else/)
    .first()
    .waitFor();
  await fine(page, faults);
  await context.close();
});

// Ensure an appointment is fetched for a calendar, and a feed is made, read by a program without a session, and ended.
test("appointments in other calendars", async () => {
  const { page, context, faults } = await visit(app, { as: "linkworker" });
  await openClient(page);
  const diary = page.locator("#diary");
  const starts = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  await diary.getByRole("button", { name: "Book" }).click();
  const booking = page.getByRole("dialog");
  await booking.getByLabel("When").fill(`${starts}T14:00`);
  await booking.getByLabel("How", { exact: true }).selectOption("IN_PERSON_PRACTICE");
  await booking.getByLabel("What for").selectOption("SUPPORT");
  await booking.getByRole("button", { name: /^Book/ }).click();
  await booking.waitFor({ state: "detached" });
  const link = diary.getByRole("link", { name: /^Add to calendar/ }).last();
  await link.waitFor();
  const fetching = page.waitForEvent("download");
  await link.click();
  expect(await readFile(await (await fetching).path(), "utf8")).toMatch(
    /^BEGIN:VCALENDAR\r\n.*SUMMARY:.*END:VCALENDAR\r\n$/s,
  );

  await open(page, "/account");
  const panel = page.locator("#calendar");
  await panel.getByRole("button", { name: "Make a calendar feed" }).click();
  const address = (await panel.locator(".al-secret").textContent()) ?? "";
  expect(address.startsWith(`${app.address}/calendar/`)).toBe(true);
  await fine(page, faults);
  const program = await visit(app);
  const feed = await program.context.request.get(address);
  expect([feed.status(), feed.headers()["content-type"]]).toEqual([200, "text/calendar; charset=utf-8"]);
  expect(await feed.text()).toContain("BEGIN:VEVENT");
  await panel.getByRole("button", { name: "End the feed" }).click();
  await panel.getByText("You have no calendar feed.").waitFor();
  expect((await program.context.request.get(address)).status()).toBe(404);
  await fine(page, faults);
  await program.context.close();
  await context.close();
});
