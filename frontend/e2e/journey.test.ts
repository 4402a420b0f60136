import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, audit, open, startApp, visit } from "./harness";

// One person's whole way through the app, each part by whoever does it: referred by a practice, accepted and supported by
// a link worker, sent on to a service that answers, reviewed, closed, and taken up again by the manager.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const given = "Wilhelmina";
const family = "Penhaligon";
const name = `${given} ${family}`;
const service = "Chess and Chat";

/** What each part leaves for the next. */
const made = { client: "" };

/** One part of the journey, as one person. Nothing may go wrong on the page meanwhile. */
async function as(who: string, part: (page: Page) => Promise<void>): Promise<void> {
  const { page, context, faults } = await visit(app, { as: who });
  await part(page);
  expect(faults).toEqual([]);
  await context.close();
}

const press = (within: Page | Locator, words: string | RegExp) =>
  within.getByRole("button", { name: words, exact: typeof words === "string" }).click();
const fill = (within: Page | Locator, label: string | RegExp, text: string) =>
  within.getByLabel(label).fill(text);
const choose = (within: Page | Locator, label: string | RegExp, option: string) =>
  within.getByLabel(label).selectOption({ label: option });
const tick = (within: Page | Locator, words: string | RegExp) =>
  within.getByLabel(words, { exact: typeof words === "string" }).check();
const told = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const panel = (page: Page, title: string) => page.getByRole("region", { name: title, exact: true });
const dialog = (page: Page) => page.getByRole("dialog");

test("a practice refers somebody new", () =>
  as("practice", async (page) => {
    await open(page, "/refer");
    await fill(page, "First names", given);
    await fill(page, "Family name", family);
    await fill(page, "Day", "15");
    await fill(page, "Month", "3");
    await fill(page, "Year", "1951");
    await fill(page, /^Telephone/, "020 7946 0321");
    await fill(page, /^Postcode/, "HA1 4JS");
    await tick(page, "Loneliness and isolation");
    await fill(page, "Your words", "Widowed in the spring, and hardly goes out now.");
    await fill(page, /^Their own words/, "I would like some company, and to play chess again.");
    await choose(page, "Where does it come from?", "GP");
    await tick(page, "Routine");
    await page
      .getByRole("group", { name: /agree to it/ })
      .getByLabel("Yes")
      .check();
    await press(page, "Send the referral");
    await page.getByRole("heading", { name: "Referral sent" }).waitFor();
    await page.getByRole("link", { name: "Done" }).click();
    await page.getByRole("link", { name }).first().waitFor();
  }));

test("the link worker accepts it in the inbox and takes it", () =>
  as("linkworker", async (page) => {
    await open(page, "/inbox");
    await page.getByRole("link", { name: new RegExp(name) }).click();
    await page.getByRole("heading", { name: new RegExp(name) }).waitFor();
    await press(page, /^Accept/);
    await page.getByRole("button", { name: "Accept the referral" }).waitFor();
    expect(await audit(page)).toEqual([]);
    await press(page, "Accept the referral");
    await told(page, "Accepted. Amina Yusuf is the link worker.");
    await open(page, `/caseload?q=${family}`);
    await page.getByRole("link", { name }).click();
    await page.waitForURL(/\/people\/pe/);
    made.client = new URL(page.url()).pathname;
  }));

test("an attempt, then consent, risk and the first appointment", () =>
  as("linkworker", async (page) => {
    await open(page, made.client);
    const contacts = panel(page, "Contacts and notes");
    await contact(contacts, {
      how: "Phone call",
      outcome: "No answer",
      purpose: "Arrangements",
      minutes: "0",
    });
    await told(page, "1 attempt");

    const safety = panel(page, "Consent and safety");
    await press(safety, "Record consent");
    await tick(dialog(page), "Receive support");
    await tick(dialog(page), "agreed");
    await tick(dialog(page), "Spoken");
    await press(dialog(page), "Save");
    await told(page, "Their answer is recorded.");
    await press(safety, "Record risk");
    await dialog(page).getByLabel("Risk").waitFor();
    expect(await audit(page)).toEqual([]);
    await choose(dialog(page), "Risk", "No known risk");
    await press(dialog(page), "Save");
    await told(page, "The answer about risk is recorded.");

    await fill(contacts, /^Add a note/, "Met over tea. Misses her chess partner.");
    await contact(contacts, {
      how: "At the practice",
      outcome: "Reached",
      purpose: "First appointment",
      minutes: "50",
    });
    await told(page, "Misses her chess partner.");
    await page.getByText("Active", { exact: true }).first().waitFor();
  }));

test("a measure at the start, and a plan that is agreed", () =>
  as("linkworker", async (page) => {
    await open(page, made.client);
    await press(panel(page, "Measures"), "Record a measure");
    const scales = dialog(page).getByRole("group");
    await dialog(page).getByLabel("Measure").selectOption("ONS4");
    for (const [question, answer] of [
      ["satisfied", "4"],
      ["worthwhile", "5"],
      ["happy", "3"],
      ["anxious", "6"],
    ] as const) {
      await scales.filter({ hasText: question }).getByLabel(answer, { exact: true }).check();
    }
    await press(dialog(page), "Save");
    await dialog(page).waitFor({ state: "detached" });

    const plan = panel(page, "Support plan");
    await press(plan, "Start a plan");
    await fill(plan, "The goal, in their words", "Play chess with somebody once a week");
    await plan
      .getByRole("group", { name: /How important/ })
      .getByLabel("8", { exact: true })
      .check();
    await fill(plan, "What is to be done", "Go along on Friday");
    await plan
      .getByRole("group", { name: /How sure/ })
      .getByLabel("7", { exact: true })
      .check();
    expect(await audit(page)).toEqual([]);
    await press(plan, "Save the plan");
    await told(page, "The plan is saved.");
    await press(plan, "Agree the plan");
    await press(dialog(page), "Agree");
    await told(page, "The plan is agreed, and this version is kept.");
  }));

test("with consent, the link worker refers on to a service", () =>
  as("linkworker", async (page) => {
    await open(page, `/services?q=${encodeURIComponent(service)}`);
    await page.getByRole("link", { name: service, exact: true }).click();
    await page.getByRole("link", { name: "Refer a client" }).click();
    await fill(dialog(page), "Find a client by name", family);
    await dialog(page)
      .getByRole("link", { name: new RegExp(name) })
      .click();
    await page.getByRole("heading", { name: `Refer ${name} to ${service}` }).waitFor();
    await press(page, "Record their answer");
    await tick(dialog(page), "agreed");
    await tick(dialog(page), "Spoken");
    await press(dialog(page), "Save");
    await told(page, `${given} agreed to share with this service.`);
    await fill(page, "What you ask of them", "A friendly welcome on her first Friday.");
    await press(page, "Send the referral");
    await told(page, `The referral is sent to ${service}.`);
  }));

test("the service accepts, and says that she came", () =>
  as("host", async (page) => {
    await open(page, "/host");
    await page.getByRole("link", { name }).click();
    await told(page, "A friendly welcome on her first Friday.");
    await tick(page, "Yes, they can come");
    await fill(page, /^A word to the link worker/, "Ask for Ravi.");
    await press(page, "Send the answer");
    await told(page, "Your answer is with the link worker.");
    await tick(page, "Went once");
    await press(page, "Save");
    await told(page, "Recorded. The link worker sees it now.");
    await told(page, /^Went once, /);
  }));

test("the link worker reviews the plan and closes with the check-list", () =>
  as("linkworker", async (page) => {
    await open(page, made.client);
    await told(page, "Ask for Ravi.");
    await press(panel(page, "Reviews"), "Review now");
    await dialog(page)
      .getByRole("group", { name: /Play chess/ })
      .getByLabel("How far")
      .selectOption("ACHIEVED");
    await fill(dialog(page), /^What has changed/, "Goes every Friday and has made a friend.");
    await press(dialog(page), "Save the review");
    await told(page, "The review is saved.");

    await press(page, "Close");
    await choose(dialog(page), "Why support ends", "Goals met");
    await tick(dialog(page), /There is none/);
    expect(await audit(page)).toEqual([]);
    await fill(dialog(page), "Why there is none", "She would rather not answer again.");
    await tick(dialog(page), "Yes");
    await dialog(page)
      .locator("form")
      .getByRole("button", { name: /^Close/ })
      .click();
    await told(page, "The referral is closed.");
    await page.getByText("Closed", { exact: true }).first().waitFor();
  }));

test("the manager reopens it", () =>
  as("manager", async (page) => {
    await open(page, made.client);
    await press(page, "Reopen");
    await fill(dialog(page), "Why", "The club has closed; she asks for another.");
    await press(dialog(page), "Reopen");
    await told(page, "The referral is open again.");
    await page.getByText("Active", { exact: true }).first().waitFor();
  }));

interface ContactFacts {
  how: string;
  outcome: string;
  purpose: string;
  minutes: string;
}

async function contact(contacts: Locator, { how, outcome, purpose, minutes }: ContactFacts): Promise<void> {
  await choose(contacts, "How", how);
  await choose(contacts, "Outcome", outcome);
  await choose(contacts, "Purpose", purpose);
  await fill(contacts, "Minutes", minutes);
  await press(contacts, "Now");
  await press(contacts, "Save note");
}
