import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Work, work } from "./facts";
import { type App, ask, open, settled, startApp, visit } from "./harness";
import { type Found, faulty, type Look, lookAtAll, looks } from "./states";

// Every dialog and form that opens in its page, open: no rule of accessibility broken, nothing wider than a narrow phone.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

/** How something is opened: the button's name, or a key. */
type Opener = { button: string | RegExp } | { link: string | RegExp } | { key: string };

interface Opened {
  by: Opener;
  /** What is there then, when it is no dialog: a form in the page. */
  shows?: string;
}

interface Place {
  who: string;
  path: (page: Page) => Promise<string>;
  opened: readonly Opened[];
}

const button = (name: string | RegExp): Opened => ({ by: { button: name } });
// Whoever is the longest overdue has been supported for a while: there is something of everything.
const firstClient = async (page: Page) => {
  await open(page, "/caseload");
  return (await page.locator("[data-row] a").first().getAttribute("href")) ?? "";
};
const firstService = async (page: Page) => {
  const { services } = await ask<Work>(page, work, { filter: {} });
  return `/services/${services.edges[0]?.node.id}`;
};

const places: readonly Place[] = [
  {
    who: "linkworker",
    path: firstClient,
    opened: [
      button("Edit details"),
      button("Hand over"),
      button("Pause"),
      button("Close"),
      button("Ask for more time"),
      button("Versions"),
      button(/^Add to this/),
      button("Book"),
      button("Add a task"),
      button("Record a measure"),
    ],
  },
  {
    who: "linkworker",
    path: firstClient,
    opened: [
      button(/^What became/),
      button("Review now"),
      button("Add a document"),
      button("Record consent"),
      button("Record risk"),
      button(/^Withdraw/),
      button(/^End/),
      button("Write a note"),
      { by: { link: "Who has looked" } },
    ],
  },
  {
    who: "linkworker",
    path: firstClient,
    opened: [
      { by: { button: "Edit the plan" }, shows: "main form:has-text('Save')" },
      { by: { button: "Keep open at the side" }, shows: ".al-dock--open" },
    ],
  },
  {
    who: "linkworker",
    path: async () => "/inbox",
    opened: [
      { by: { key: "a" }, shows: "main form" },
      { by: { key: "d" }, shows: "main form" },
    ],
  },
  {
    who: "linkworker",
    path: firstService,
    opened: [
      { by: { link: "Refer a client" } },
      { by: { link: "Edit" } },
      { by: { key: "?" } },
      { by: { key: "/" } },
    ],
  },
  {
    who: "linkworker",
    path: async () => "/account",
    opened: [button("Change your password"), button("Make a token")],
  },
  { who: "lead", path: async () => "/team", opened: [button(/^Change what/), button("Add leave")] },
  {
    who: "manager",
    path: async () => "/settings",
    opened: [button(/First conversation/), button("Write a template")],
  },
  {
    who: "manager",
    path: async () => "/admin?q=Amina",
    opened: [{ by: { link: "Add somebody" } }],
  },
  { who: "auditor", path: async () => "/audit", opened: [{ by: { link: /, entry \d+$/ } }] },
];

const few: readonly Look[] = looks.filter(({ name }) => ["at a desk", "at 320 pixels"].includes(name));
const found: Found = {};

describe("open", () => {
  test.concurrent.each(places.map((place, at) => ({ ...place, at })))(
    "$who, place $at",
    { timeout: 300_000 },
    async (place) => {
      const visited = await visit(app, { as: place.who });
      const { page } = visited;
      const path = await place.path(page);
      const here: Found = {};
      for (const { by, shows } of place.opened) {
        await open(page, path);
        await press(page, by);
        const name = `${place.who} ${path}, ${JSON.stringify(Object.values(by).map(String))}`;
        const there = page.locator(shows ?? "dialog[open]").first();
        const is = await there.waitFor({ timeout: 15_000 }).then(
          () => true,
          () => false,
        );
        if (is) await lookAtAll(visited, name, here, few);
        else here[name] = ["not reached"];
        await page.setViewportSize({ width: 1366, height: 850 });
      }
      await visited.context.close();
      Object.assign(found, here);
      expect(faulty(here)).toEqual({});
    },
  );
});

// Ensure that none of them was left out.
test("every state was looked at", () => {
  const all = places.flatMap(({ opened }) => opened);
  expect(Object.keys(found).length).toBe(all.length * few.length);
});

async function press(page: Page, by: Opener): Promise<void> {
  if ("key" in by) return page.keyboard.press(by.key);
  const target =
    "button" in by
      ? page.getByRole("button", { name: by.button })
      : page.getByRole("link", { name: by.link });
  await target.first().waitFor();
  await settled(page); // what comes above it moves it, and a press between two places is none
  await target.first().click();
}
