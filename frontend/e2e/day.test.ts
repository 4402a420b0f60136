import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { figures, find, focused, Hands, logged, meet, type Part, shut, still, tell, told } from "./hands";
import { type App, open, startApp, visit } from "./harness";
import { refer } from "./made";

// A link worker's whole day with no pointer. What each part may cost is set in hands.ts.

const referred = "Morgan";

let app: App;
/** Whom the parts after the first are about. */
let name = "";
beforeAll(async () => {
  app = await startApp();
  await refer(app, 20, referred);
});
afterAll(() => app?.close());

/** One part of the day, by the link worker: counts the keys. */
async function part(name: Part, begin: (page: Page) => Promise<void>, work: (hands: Hands) => Promise<void>) {
  const { page, context, faults } = await visit(app, { as: "linkworker" });
  await begin(page);
  const hands = new Hands(page);
  await work(hands);
  process.stdout.write(tell(name, "keys", hands));
  expect(hands.presses).toBeLessThanOrEqual(figures[name].keys);
  expect(faults).toEqual([]);
  await context.close();
}

const selected = (page: Page) =>
  page.evaluate(() =>
    document.querySelector(".al-inbox [data-row]:has([aria-current])")?.getAttribute("data-row"),
  );

/** Waits until the referral has gone and the next has the focus. */
async function next(page: Page, was: string | null | undefined): Promise<void> {
  await page.waitForFunction((id) => !document.querySelector(`[data-row="${id}"]`), was);
  await focused(page, "#preview-name");
}

/** Goes to a client by the first letters that come to mind. */
async function goTo(hands: Hands, name: string): Promise<void> {
  const { page } = hands;
  await hands.press("/");
  await focused(page, "[role=combobox]");
  await hands.write(name);
  await hands.press("Enter");
  await page.waitForURL(/\/people\/pe/);
  await page.getByRole("region", { name: "Contacts and notes" }).waitFor();
}

// Ensure 16 are accepted, 3 declined and 1 sent back for more, and the focus is never lost.
test("20 referrals are triaged", () =>
  part(
    "triage",
    async (page) => {
      await open(page, "/inbox");
      await page.locator(".al-preview__head").getByRole("button").first().waitFor();
    },
    async (hands) => {
      const { page } = hands;
      const left: ("accept" | "decline" | "service" | "ask")[] = [
        ...Array<"accept">(16).fill("accept"),
        "decline",
        "decline",
        "service",
        "ask",
      ];
      for (let act = left.shift(); act; act = left.shift()) {
        const was = await selected(page);
        await page.locator(".al-preview__head").getByRole("button").first().waitFor();
        if (act === "accept") {
          await hands.press("a");
          await page.waitForFunction(() =>
            /^(Accept the referral|Give it to them)$/.test(document.activeElement?.textContent ?? ""),
          );
          await hands.press("Enter");
        } else {
          await hands.press("d");
          await focused(page, "[name=reason]");
          await hands.press(...(act === "ask" ? ["n", "n", "Tab"] : ["n", "Tab"]));
          await hands.write("Needs more than we can give: please refer to the memory clinic.");
          await hands.press("Tab", act === "service" ? "Space" : "ArrowDown", "Tab");
          await hands.write(act === "service" ? "Chess and Chat" : "The memory clinic at Northwick Park.");
          if (act === "service") {
            // The only one of that name is chosen by itself.
            await page.waitForFunction(
              () => (document.querySelector("select[name=service]") as HTMLSelectElement | null)?.value,
            );
          }
          await hands.press("Control+Enter");
        }
        await next(page, was);
      }
    },
  ));

// Ensure a first appointment is written up without leaving the page: the focus comes back to it after each part.
test("a first appointment is recorded, with a plan that is agreed", async () => {
  await part(
    "first",
    async (page) => {
      const client = await find(page, referred);
      name = client.name;
      await meet(page, client.referralId);
      await open(page, "/");
    },
    async (hands) => {
      const { page } = hands;
      await goTo(hands, name);
      await hands.press("c");
      await focused(page, "dialog [name=what]");
      await hands.press("Tab", "Space", "Tab", "Space", "Control+Enter");
      await told(page, "Their answer is recorded.");
      await shut(page);
      await hands.press("s");
      await focused(page, "dialog [name=kind]");
      await hands.press("n", "Control+Enter");
      await told(page, "The answer about risk is recorded.");
      await shut(page);

      await hands.press("n");
      await focused(page, "textarea[name=note]");
      await hands.write("Met over tea. Misses the allotment, and would like to cook for others.");
      await hands.press("Tab", "Tab");
      await focused(page, "[name=appointmentId]");
      await hands.press("ArrowDown", "Tab", "Tab");
      await focused(page, "[name=outcome]");
      await hands.press("r", "Control+Enter");
      await told(page, "The note is saved.");
      await focused(page, "#contacts");

      await hands.press("m");
      await focused(page, "dialog [name='answers.LIFE_SATISFACTION']");
      await hands.press("4", "Tab", "5", "Tab", "3", "Tab", "6", "Control+Enter");
      await told(page, "The measure is recorded.");
      await shut(page);

      await hands.press("p");
      await focused(page, "[name='goals.0.words']");
      await hands.write("Cook a meal with other people once a week");
      await hands.press("Tab", "8", "Tab");
      await focused(page, "[name='goals.0.actions.0.words']");
      await hands.write("Go along to the lunch club on Thursday");
      // Past who does it and by when, which is client and no day.
      const sure = "[name='goals.0.actions.0.confidence']";
      while (!(await page.evaluate((one) => document.activeElement?.matches(one), sure)))
        await hands.press("Tab");
      await hands.press("8", "Control+Enter");
      await told(page, "The plan is saved.");
      await focused(page, "#plan");
      await page.getByRole("button", { name: "Agree the plan" }).waitFor();
      await hands.press("g");
      await focused(page, "dialog [name=agreedOn]");
      await hands.press("Control+Enter");
      await told(page, "The plan is agreed, and this version is kept.");
      await page.getByText("Active", { exact: true }).first().waitFor();
    },
  );
});

// Ensure the outcome of a call is one key, the next call then has the focus, and nothing that somebody does not want is
// offered.
test("ten calls are made, and each attempt is logged with one key", () =>
  part(
    "calls",
    async (page) => {
      await open(page, "/");
      await page.locator(".al-calls > li").nth(9).waitFor();
    },
    async (hands) => {
      const { page } = hands;
      await hands.press("j");
      for (let call = 0; call < 10; call++) {
        await page.waitForFunction(
          () =>
            document.activeElement?.matches(".al-calls > li") &&
            document.activeElement.querySelector(".al-calls__acts button"),
        );
        const row = page.locator(".al-calls > li:focus");
        const who = (await row.getByRole("link").first().textContent()) ?? "";
        const voicemail = row.getByRole("button", { name: "Left a voicemail" });
        if ((await row.textContent())?.match(/no voicemail/i)) expect(await voicemail.count()).toBe(0);
        await still(page);
        const letter = row.getByRole("button", { name: "The letter is sent" });
        await hands.press((await letter.count()) ? "4" : "1");
        await logged(page, who);
      }
    },
  ));

// Ensure a plan is reviewed with the first goal's progress under the fingers.
test("a plan is reviewed", () =>
  part(
    "review",
    (page) => open(page, "/"),
    async (hands) => {
      const { page } = hands;
      await goTo(hands, name);
      await hands.press("r");
      await focused(page, "dialog [name='goals.0.status']");
      await hands.press("a", "Tab", "8", "Tab");
      await hands.write("Went twice, and made the pudding.");
      await hands.press("Control+Enter");
      await told(page, "The review is saved.");
      await shut(page);
    },
  ));

// Ensure support is closed with its check-list answered in order.
test("support is closed with its check-list", () =>
  part(
    "closing",
    (page) => open(page, "/"),
    async (hands) => {
      const { page } = hands;
      await goTo(hands, name);
      await hands.press("e");
      await focused(page, "dialog [name=reason]");
      await hands.press("g");
      await page.getByRole("dialog").getByText("There is none, because").waitFor();
      await hands.press("Tab", "ArrowDown", "Tab");
      await focused(page, "dialog [name=reasonForNone]");
      await hands.write("Would rather not answer again so soon.");
      await hands.press("Tab", "Space", "Control+Enter");
      await told(page, "The referral is closed.");
      await page.getByText("Closed", { exact: true }).first().waitFor();
    },
  ));
