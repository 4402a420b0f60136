import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Work, work } from "./facts";
import { type App, ask, startApp, visit } from "./harness";
import { type Answers, type Found, faulty, goInside, type Look, lookAtAll, looks, visitWith } from "./states";

// Every page while it waits, when its questions fail, when there is no connection, and when there is nothing to show: no
// rule of accessibility broken, and a sentence that says what is the matter and what to do.

let app: App;
let client: string;
let service: string;
beforeAll(async () => {
  app = await startApp();
  const { page, context } = await visit(app, { as: "linkworker" });
  const { caseload, services } = await ask<Work>(page, work, { filter: {} });
  client = `/people/${caseload.edges[0]?.node.clientId}`;
  service = `/services/${services.edges[0]?.node.id}`;
  await context.close();
});
afterAll(() => app?.close());

/** The pages of each role, and what an empty one says; those that are never empty say nothing. */
const pages: Record<string, () => [path: string, empty?: string][]> = {
  linkworker: () => [
    ["/", "No appointments today"],
    ["/inbox", "The inbox is empty"],
    ["/caseload", "Your caseload is empty"],
    ["/reviews", "No review is"],
    ["/search?q=an", "No client of yours matches"],
    [client],
    [service],
    ["/services", "The directory of this scheme has no services yet."],
  ],
  manager: () => [
    ["/admin", "Nobody here fits"],
    ["/organisations", "No organisation fits"],
    ["/opened", "No opened record has been looked at yet"],
    ["/team"],
    ["/numbers"],
    ["/numbers/referrals", "There is nothing to show here yet."],
    ["/settings"],
  ],
  host: () => [
    ["/host", "Nothing"],
    ["/held", "Your link workers hold no open referral"],
  ],
  practice: () => [["/", "referr"]],
  auditor: () => [["/audit", "The trail is empty"]],
};

/** What is on a page whose questions fare so. */
const signs: Record<Answers, (page: Page, empty?: string) => ReturnType<Page["locator"]>> = {
  held: (page) => page.locator("main .al-skeleton"),
  failing: (page) => page.getByText("Something went wrong at our end. Try again in a moment."),
  offline: (page) => page.getByText("We cannot reach Alongside."),
  empty: (page, empty = "") => page.locator("main").getByText(empty),
};

// The widest and the narrowest: what lies between is drawn by the same rules, and states.test.ts looks at them all.
const few: readonly Look[] = looks.filter(({ name }) => ["at a desk", "at 320 pixels"].includes(name));

const found: Found = {};

describe.each(Object.keys(signs) as Answers[])("questions: %s", (answers) => {
  test.concurrent.each(Object.keys(pages))("as %s", { timeout: 300_000 }, async (who) => {
    const here: Found = {};
    const visited = await visitWith(app, who, answers);
    for (const [path, empty] of pages[who]?.() ?? []) {
      if (answers === "empty" && !empty) continue;
      await goInside(visited.page, path);
      const sign = signs[answers](visited.page, empty).first();
      const there = await sign.waitFor({ timeout: 15_000 }).then(
        () => true,
        () => false,
      );
      const name = `${who} ${path}, ${answers}`;
      if (there) await lookAtAll(visited, name, here, few, answers !== "held");
      else here[name] = ["not reached", (await visited.page.locator("main").innerText()).slice(0, 300)];
    }
    await visited.context.close();
    Object.assign(found, here);
    expect(faulty(here)).toEqual({});
  });
});

// Ensure that none of them was left out.
test("every state was looked at", () => {
  const all = Object.values(pages).flatMap((those) => those());
  const some = all.filter(([, empty]) => empty);
  expect(Object.keys(found).length).toBe((3 * all.length + some.length) * few.length);
});
