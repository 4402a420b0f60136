import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, ask, audit, open, startApp, visit, widths } from "./harness";
import { operation } from "./made";

// Letters and text messages: begun with a template, made in the form the client reads, kept in the record.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

interface Facts {
  templates: { name: string }[];
  client: {
    displayName: string;
    phone: string | null;
    diedOn: string | null;
    accessibleNeeds: string[] | null;
    safeContact: { rules: string[] | null; onlyNumber: string; fromHour: number; toHour: number } | null;
  };
}

// Whom was looked for once need not be looked for again.
const found = new Map<(client: Facts["client"]) => boolean, string>();

/** The first of the link worker's clients, by the caseload, of whom something holds. */
async function find(page: Page, holds: (client: Facts["client"]) => boolean): Promise<string> {
  const known = found.get(holds);
  if (known) return known;
  await open(page, "/caseload?show=active");
  const ids = await page.$$eval(".al-table a[href^='/people/']", (all) =>
    all.map((one) => one.getAttribute("href")?.split("/")[2] ?? ""),
  );
  for (const clientId of ids) {
    const { client } = await ask<Facts>(page, operation("WritePage"), { clientId, kind: "LETTER" });
    if (!holds(client)) continue;
    found.set(holds, clientId);
    return clientId;
  }
  throw new Error("the demonstration has no such client");
}

const rules = ({ safeContact }: Facts["client"]) => safeContact?.rules ?? [];
const free = (client: Facts["client"]) =>
  rules(client).length === 0 &&
  client.safeContact?.fromHour === client.safeContact?.toHour &&
  !client.diedOn &&
  Boolean(client.phone);

// Ensure a letter goes from the client's page into the printer and the record, its draft is kept, and it can be undone.
test("a letter", async () => {
  const { page, context, faults } = await visit(app, { as: "linkworker" });
  const id = await find(page, free);
  await open(page, `/people/${id}`);
  await page.getByRole("link", { name: "Write a letter" }).click();
  await page.getByRole("button", { name: "Your appointment" }).click();
  const text = page.getByLabel("Text");
  expect(await text.inputValue()).toMatch(/^Dear /);
  await page.getByText(/Still to be written:.*\(day\), \(time\), \(place\)/).waitFor();
  // What is typed next takes the first of them.
  await page.keyboard.type("Monday");
  expect(await text.inputValue()).toContain("on Monday at (time)");
  await text.fill("Dear friend,\n\nWe meet on Monday at 2pm.\n\nYours sincerely,\n\nAmina");
  await page.getByText("Still to be written").waitFor({ state: "detached" });
  const paper = page.getByRole("article", { name: /^Letter to/ });
  await paper.getByText("We meet on Monday at 2pm.").waitFor();
  expect(await audit(page)).toEqual([]);
  await page.reload();
  await paper.getByText("We meet on Monday at 2pm.").waitFor();

  await page.emulateMedia({ media: "print" });
  const printed = () =>
    page.evaluate(() => {
      const at = document.querySelector(".al-letter__window")?.getBoundingClientRect();
      const top = document.querySelector(".al-letter")?.getBoundingClientRect();
      const shown = [".al-bar", ".al-nav", ".al-page-head", ".al-write__form", ".al-chips"];
      return {
        // In millimetres from the paper's margin, which is 14 of them.
        fromTop: Math.round((((at?.top ?? 0) - (top?.top ?? 0)) / 96) * 25.4),
        chrome: shown.filter((name) =>
          [...document.querySelectorAll(name)].some((element) => element.checkVisibility()),
        ),
      };
    });
  // The sheets of parts that came later take the printer's rules a moment after the page's own.
  await expect.poll(printed).toEqual({ fromTop: 36, chrome: [] });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: "screen" });

  await page.getByRole("button", { name: "Record it as sent" }).click();
  await page.getByText("The letter is in the record, with its text.").waitFor();
  const contacts = page.locator("#contacts");
  await contacts.getByText(/Letter to .*\n*.*Dear friend/s).waitFor();
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(".letter/"))),
  ).toEqual([]);
  await page.getByRole("button", { name: "Undo" }).click();
  await contacts.getByText("Dear friend").waitFor({ state: "detached" });
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure the client's own form of letters is taken, and each other that is asked for, with what no printer makes said.
test("the form the client reads", async () => {
  const { page, context, faults } = await visit(app, { as: "linkworker" });
  const id = await find(page, free);
  await open(page, `/people/${id}/write/letter?easy=1`);
  await page.getByRole("button", { name: "What we have agreed" }).click();
  const paper = page.getByRole("article", { name: /^Letter to/ });
  await paper.locator(".al-easy img").first().waitFor();
  expect(await audit(page)).toEqual([]);
  await page.emulateMedia({ media: "print" });
  const points = (of: string) =>
    paper
      .locator(of)
      .first()
      .evaluate((element) => Math.round(Number.parseFloat(getComputedStyle(element).fontSize) * 0.75));
  await expect.poll(() => points(".al-easy p")).toBe(17);
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "Easy read" }).click();
  await page.getByRole("link", { name: "Large print" }).click();
  await paper.and(page.locator(".al-paper--large:not(.al-paper--easy)")).waitFor();
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => points(".al-prose")).toBe(17);
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure a client who must get no post gets none, with what to do instead, and the practice may still be written to.
test("no post", async () => {
  const { page, context, faults } = await visit(app, { as: "linkworker" });
  const id = await find(page, (client) => rules(client).includes("NO_POST") && !client.diedOn);
  await open(page, `/people/${id}/write/letter`);
  await page.getByRole("radio").first().check();
  await page
    .getByText(/No post may be sent to .* give it to them by hand/)
    .first()
    .waitFor();
  await page.getByLabel("Text").fill("Dear friend");
  await page.getByRole("button", { name: "Print" }).click();
  await page.getByRole("alert").getByText("There is a problem").waitFor();
  expect(await audit(page)).toEqual([]);
  await page
    .getByRole("button", { name: "To the practice: taken on" })
    .or(page.getByText("Begin with a template"))
    .first()
    .click();
  await page.getByRole("button", { name: "To the practice: taken on" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "In place of it" }).click();
  expect(await page.getByRole("radio").nth(1).isChecked()).toBe(true);
  await page.getByLabel("Text").fill("All is well with them.");
  await page.getByRole("button", { name: "Record it as sent" }).click();
  await page.getByText("The letter is in the record, with its text.").waitFor();
  await page.locator("#contacts").getByText("About the client").first().waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure a text message is counted, handed to the telephone, kept with its text, and that nobody takes it for sent.
test("a text message", async () => {
  const { page, context, faults } = await visit(app, { as: "linkworker" });
  const id = await find(page, free);
  await open(page, `/people/${id}`);
  await page.keyboard.press("/");
  await page.keyboard.type("write text");
  await page.getByRole("option", { name: /Write a text message/ }).click();
  await page.getByText("Alongside does not send it for you.").waitFor();
  await page.getByRole("button", { name: "Missed each other" }).click();
  await page.getByText(/^\d+ characters, \d messages?$/).waitFor();
  await page.getByLabel("Message").fill("See you at 2pm & bring the form. Żaneta");
  await page.getByText("39 characters, 1 message").waitFor();
  const link = await page.getByRole("link", { name: "Open in the phone" }).getAttribute("href");
  expect(link).toMatch(/^sms:\d+\?body=See%20you%20at%202pm%20%26%20bring/);
  expect(await audit(page)).toEqual([]);
  await page.getByRole("button", { name: "Record it as sent" }).click();
  await page.getByText("The message is in the record, with its text.").waitFor();
  await page.locator("#contacts").getByText("bring the form. Żaneta").waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure both are sound at both widths, in light and dark.
test.each(Object.keys(widths) as (keyof typeof widths)[])("screens on a %s", async (size) => {
  const { page, context, faults } = await visit(app, { as: "linkworker", size });
  const id = await find(page, free);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const kind of ["letter", "text"]) {
      await open(page, `/people/${id}/write/${kind}`);
      await page.getByText("Begin with a template").waitFor();
      expect([kind, colorScheme, await audit(page)]).toEqual([kind, colorScheme, []]);
    }
  }
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure somebody else's client looks missing, and another word is no page.
test("not theirs", async () => {
  const { page, context } = await visit(app, { as: "linkworker" });
  const id = await find(page, free);
  await open(page, `/people/${id}/write/song`);
  await page.getByText("Not found, or not yours to see").waitFor();
  const other = await visit(app, { as: "linkworker2" });
  await other.page.goto(`/people/${id}/write/letter`);
  await other.page
    .getByText(/Not found, or not yours to see|nothing of theirs that you may write to/)
    .waitFor();
  await other.context.close();
  await context.close();
});
