import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Made, made, type Sent, sent, type Work, work } from "./facts";
import { type App, ask, open, startApp, visit } from "./harness";
import { type Found, faulty, lookAtAll, looks } from "./states";

// Every screen, as each role that has it, in every look: no rule of accessibility broken, no scrolling sideways, nothing
// on the console (a refusal of the content security policy would be there), nothing asked of another origin.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

/** An address, and what is on the screen once it is there: its heading, or a selector. */
type Screen = readonly [path: string, shows: string];

interface Screens {
  who: string;
  screens: (page: Page) => Promise<Screen[]>;
}

const roles: Screens[] = [
  {
    who: "linkworker",
    async screens(page) {
      const { inbox } = await ask<Work>(page, work, { filter: {} });
      return [
        ["/", "My day"],
        [`/inbox?open=${inbox.edges[0]?.node.id}`, ".al-preview__head"],
        ["/caseload", "[data-row]"],
        ["/caseload?show=overdue", "Caseload"],
        ["/reviews", "Reviews"],
        ["/refer", "Add a referral"],
        ["/search?q=an", "[data-row], .al-panel"],
        ["/account", "Your account"],
        ["/nowhere", "Page not found"],
      ];
    },
  },
  {
    who: "linkworker",
    async screens(page) {
      const { caseload, services } = await ask<Work>(page, work, { filter: {} });
      const client = caseload.edges[0]?.node.clientId;
      const takes = services.edges[0]?.node;
      return [
        [`/people/${client}`, "What matters"],
        [`/people/${client}/refer/${takes?.id}`, `h1:has-text("${takes?.name}")`],
        [`/people/${client}/print/plan`, "h1"],
        [`/people/${client}/write/letter`, "h1"],
        ["/services", "[data-row]"],
        ["/services?area=HA2", "text=How far"],
        [`/services/${takes?.id}`, `${takes?.name}`],
      ];
    },
  },
  {
    who: "lead",
    screens: async () => [
      ["/inbox", "[data-row]"],
      ["/caseload?team=true", "[data-row]"],
      ["/team", "Team"],
    ],
  },
  {
    who: "manager",
    screens: async () => [
      ["/", "h1"],
      ["/opened", "Opened in need"],
      ["/admin", "[data-row]"],
      ["/organisations", "Organisations"],
      ["/settings", "Settings"],
    ],
  },
  {
    who: "host",
    async screens(page) {
      const { onwardReferrals, referrals } = await ask<Sent>(page, sent);
      const all = onwardReferrals.edges.map((edge) => edge.node);
      const one = (status: string) => `/host/${all.find((each) => each.status === status)?.id}`;
      const safe = all.find((each) => each.sent.safeContact?.length);
      return [
        ["/host", "Sent to us"],
        ["/host?show=coming", "Sent to us"],
        [one("SENT"), ".al-panel"],
        [one("ACCEPTED"), ".al-panel"],
        [`/host/${safe?.id}`, ".al-panel"],
        ["/held", "Our link workers"],
        [`/held/${referrals.edges[0]?.node.id}`, ".al-panel"],
        ["/services?own=true", "[data-row]"],
      ];
    },
  },
  {
    who: "practice",
    async screens(page) {
      const { referrals } = await ask<Made>(page, made);
      return [
        ["/", "[data-row]"],
        ["/refer", "h1"],
        [`/people/${referrals.edges[0]?.node.client.id}`, ".al-panel"],
      ];
    },
  },
  { who: "admin", screens: async () => [["/organisations?kind=HOST", "text=Who signs in"]] },
  { who: "analyst", screens: async () => [["/", "h1"]] },
  { who: "commissioner", screens: async () => [["/", "h1"]] },
  {
    who: "auditor",
    screens: async () => [
      ["/audit", ".al-trail__act"],
      ["/opened", "Opened in need"],
    ],
  },
];

const found: Found = {};

describe("signed in", () => {
  test.concurrent.each(roles)("as $who", { timeout: 300_000 }, async ({ who, screens }) => {
    const visited = await visit(app, { as: who });
    const here: Found = {};
    for (const [path, shows] of await screens(visited.page)) {
      await open(visited.page, path);
      if (await showing(visited.page, shows)) await lookAtAll(visited, `${who} ${path}`, here);
      else here[`${who} ${path}`] = [`it does not show ${shows}`];
    }
    await visited.context.close();
    Object.assign(found, here);
    expect(faulty(here)).toEqual({});
  });
});

// Ensure the screens before the sign-in are as good.
test("not signed in", async () => {
  const visited = await visit(app);
  const here: Found = {};
  await open(visited.page, "/signin");
  await lookAtAll(visited, "/signin", here);
  await open(visited.page, "/welcome#invitation=nothing");
  await visited.page.getByRole("heading", { name: "This link does not work" }).waitFor();
  await lookAtAll(visited, "/welcome", here);
  await visited.context.close();
  Object.assign(found, here);
  expect(faulty(here)).toEqual({});
});

// Ensure that none of them was left out.
test("every state was looked at", () => {
  expect(Object.keys(found).length).toBeGreaterThanOrEqual(40 * looks.length);
});

/** Whether a heading or selector comes to be on the page, which is not one that could not be loaded. */
async function showing(page: Page, shows: string): Promise<boolean> {
  const there = /^[A-Z]/.test(shows) ? page.getByRole("heading", { name: shows }) : page.locator(shows);
  await there
    .first()
    .waitFor({ timeout: 15_000 })
    .catch(() => undefined);
  return (await there.first().isVisible()) && (await page.locator(".al-state[role=alert]").count()) === 0;
}
