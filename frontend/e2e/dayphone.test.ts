import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { figures, find, Hands, logged, meet, type Part, still, tell, told } from "./hands";
import { type App, open, settled, startApp, visit } from "./harness";
import { refer } from "./made";

// The same day as in day.test.ts with one finger, on a phone: nothing is typed but words.

const referred = "Phoebe";

let app: App;
/** Whom the parts after the first are about. */
let name = "";
beforeAll(async () => {
  app = await startApp();
  await refer(app, 20, referred);
});
afterAll(() => app?.close());

/** One part of the day, by the link worker: counts the taps. */
async function part(
  called: Part,
  begin: (page: Page) => Promise<void>,
  work: (hands: Hands) => Promise<void>,
) {
  const { page, context, faults } = await visit(app, { as: "linkworker", size: "phone", touch: true });
  await begin(page);
  const hands = new Hands(page);
  await work(hands);
  process.stdout.write(tell(called, "taps", hands));
  expect(hands.presses).toBeLessThanOrEqual(figures[called].taps);
  expect(faults).toEqual([]);
  await context.close();
}

const button = (within: Page | Locator, words: string | RegExp) =>
  within.getByRole("button", { name: words, exact: typeof words === "string" });
const panel = (page: Page, title: string) => page.getByRole("region", { name: title, exact: true });
const dialog = (page: Page) => page.getByRole("dialog");
const gone = (page: Page) => dialog(page).waitFor({ state: "detached" });
/** The words beside a radio button or a box, which a finger finds sooner than the circle. */
const label = (within: Locator, words: string) => within.locator("label").filter({ hasText: words }).first();

/** Waits until the referral has been decided on and another stands there. */
const other = (page: Page, was: string | null) =>
  page.waitForFunction((before) => {
    const now = document.querySelector("#preview-name")?.textContent;
    return now && now !== before;
  }, was);

// Ensure 16 are accepted, 3 declined and 1 sent back for more, each next one coming by itself.
test("20 referrals are triaged", () =>
  part(
    "triage",
    (page) => open(page, "/inbox"),
    async (hands) => {
      const { page } = hands;
      await hands.tap(page.locator(".al-inbox__row").first());
      for (let at = 0; at < 20; at++) {
        const was = await page.locator("#preview-name").textContent();
        if (at < 16) {
          await hands.tap(button(page, /^(Accept|Give to a link worker)/).first());
          await hands.tap(button(page, /^(Accept the referral|Give it to them)$/));
        } else {
          await hands.tap(button(page, /^Decline/).first());
          const form = page.locator(".al-decide");
          await hands.choose(
            form.getByLabel("Why is it not taken on?"),
            at === 19 ? "Not enough information" : "Needs beyond our scope",
          );
          await hands.fill(form.getByLabel("Words for the referrer"), "Please refer to the memory clinic.");
          await hands.tap(label(form, at === 18 ? "A service in the directory" : "Something else"));
          if (at === 18) {
            await hands.fill(form.getByLabel("Find a service"), "Chess and Chat");
            await form
              .locator("select[name=service] option:checked", { hasText: "Chess" })
              .waitFor({ state: "attached" });
          } else {
            await hands.fill(form.getByLabel("What do you offer?"), "The memory clinic at Northwick Park.");
          }
          await hands.tap(button(form, "Decline the referral"));
        }
        await other(page, was);
      }
    },
  ));

// Ensure a first appointment is written up from the day's list, every part of it within a finger's reach.
test("a first appointment is recorded, with a plan that is agreed", () =>
  part(
    "first",
    async (page) => {
      const client = await find(page, referred);
      name = client.name;
      await meet(page, client.referralId);
      await open(page, "/");
    },
    async (hands) => {
      const { page } = hands;
      await hands.tap(page.getByRole("link", { name: `Say how it went with ${name}` }));
      await page.getByRole("heading", { level: 1, name }).waitFor();
      await settled(page);

      const safety = panel(page, "Consent and safety");
      await hands.tap(button(safety, "Record consent"));
      await hands.tap(label(dialog(page), "agreed"));
      await hands.tap(label(dialog(page), "Spoken"));
      await hands.tap(button(dialog(page), "Save"));
      await gone(page);
      await hands.tap(button(safety, "Record risk"));
      await hands.choose(dialog(page).getByLabel("Risk"), "No known risk");
      await hands.tap(button(dialog(page), "Save"));
      await gone(page);

      const contacts = panel(page, "Contacts and notes");
      await hands.fill(contacts.getByLabel(/^Add a note/), "Met over tea. Misses the allotment.");
      await hands.choose(contacts.getByLabel(/^Was it this appointment/), { index: 1 });
      await hands.choose(contacts.getByLabel("Outcome"), "Reached");
      await hands.tap(button(contacts, "Save note"));
      await told(page, "The note is saved.");

      await hands.tap(button(panel(page, "Measures"), "Record a measure"));
      for (const [question, answer] of [
        ["satisfied", "4"],
        ["worthwhile", "5"],
        ["happy", "3"],
        ["anxious", "6"],
      ] as const) {
        const scale = dialog(page).getByRole("group").filter({ hasText: question });
        await hands.tap(scale.locator(".al-scale label").filter({ hasText: answer }).first());
      }
      await hands.tap(button(dialog(page), "Save"));
      await gone(page);

      const plan = panel(page, "Support plan");
      await hands.tap(button(plan, "Start a plan"));
      await hands.fill(plan.getByLabel("The goal, in their words"), "Cook a meal with others once a week");
      const scale = (question: RegExp) =>
        plan.getByRole("group", { name: question }).locator(".al-scale label").filter({ hasText: "8" });
      await hands.tap(scale(/How important/));
      await hands.fill(plan.getByLabel("What is to be done"), "Go along to the lunch club on Thursday");
      await hands.tap(scale(/How sure/));
      await hands.tap(button(plan, "Save the plan"));
      await told(page, "The plan is saved.");
      await hands.tap(button(plan, "Agree the plan"));
      await hands.tap(button(dialog(page), "Agree"));
      await gone(page);
      await page.getByText("Active", { exact: true }).first().waitFor();
    },
  ));

// Ensure each attempt is logged with one tap, from the list, while the next call is already there.
test("ten calls are made, and each attempt is logged with one tap", () =>
  part(
    "calls",
    async (page) => {
      await open(page, "/");
      await page.locator(".al-calls > li").nth(9).waitFor();
    },
    async (hands) => {
      const { page } = hands;
      for (let call = 0; call < 10; call++) {
        const open = page.locator(".al-calls > li:has(.al-calls__acts button)").first();
        const who = (await open.getByRole("link").first().textContent()) ?? "";
        const row = page
          .locator(".al-calls > li")
          .filter({ has: page.getByRole("link", { name: who, exact: true }) });
        if (/no voicemail/i.test((await row.textContent()) ?? "")) {
          expect(await button(row, "Left a voicemail").count()).toBe(0);
        }
        const acts = row.locator(".al-calls__acts");
        const before = await acts.textContent();
        await still(page);
        await hands.tap(acts.getByRole("button").first());
        await logged(page, who);
        // What can be done next stands there before the next finger comes.
        await expect.poll(async () => (await acts.allTextContents())[0]).not.toBe(before);
      }
    },
  ));

const toClient = async (page: Page) => {
  const { id } = await find(page, name.split(" ").at(-1) ?? "");
  await open(page, `/people/${id}`);
};

// Ensure a plan is reviewed.
test("a plan is reviewed", () =>
  part("review", toClient, async (hands) => {
    const { page } = hands;
    await hands.tap(button(panel(page, "Reviews"), "Review now"));
    await hands.choose(dialog(page).getByLabel("How far"), "Achieved");
    await hands.fill(dialog(page).getByLabel(/^What has changed/), "Went twice, and made the pudding.");
    await hands.tap(button(dialog(page), "Save the review"));
    await gone(page);
  }));

// Ensure support is closed with its check-list answered in order.
test("support is closed with its check-list", () =>
  part("closing", toClient, async (hands) => {
    const { page } = hands;
    await hands.tap(button(page, "Close"));
    await hands.choose(dialog(page).getByLabel("Why support ends"), "Goals met");
    await hands.tap(label(dialog(page), "There is none"));
    await hands.fill(dialog(page).getByLabel("Why there is none"), "Would rather not answer again so soon.");
    await hands.tap(label(dialog(page), "Yes"));
    await hands.tap(button(dialog(page), "Close the referral"));
    await gone(page);
    await page.getByText("Closed", { exact: true }).first().waitFor();
  }));
