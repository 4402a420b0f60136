import type { Page } from "playwright-core";
import { type App, audit, settled, type Visit, visit, widths } from "./harness";

// The states in which a screen is looked at. Each says by what one knows that it is reached: a state that is not reached
// is a fault, not a pass.

/** How a screen is looked at: one loaded page is put into each of these in turn. */
export interface Look {
  name: string;
  /** Rules of axe, when only some can answer otherwise than in the first look. */
  rules?: string[];
  put: (page: Page) => Promise<void>;
  /** Whether it is in force. Run in the page. */
  reached: () => boolean;
}

const light = { colorScheme: "light", forcedColors: "none" } as const;
const text = (size: string) => (page: Page) =>
  page.evaluate((value) => {
    document.documentElement.style.fontSize = value;
  }, size);

export const looks: readonly Look[] = [
  {
    name: "at a desk",
    put: async (page) => {
      await page.setViewportSize(widths.desk);
      await page.emulateMedia(light);
    },
    reached: () => window.innerWidth === 1366 && matchMedia("(prefers-color-scheme: light)").matches,
  },
  {
    name: "dark",
    rules: ["color-contrast"],
    put: (page) => page.emulateMedia({ colorScheme: "dark" }),
    // The page itself has gone dark, not the browser alone.
    reached: () => /rgb\((\d|1\d|2\d), /.test(getComputedStyle(document.body).backgroundColor),
  },
  {
    name: "in forced colours",
    rules: ["color-contrast"],
    put: (page) => page.emulateMedia({ colorScheme: "light", forcedColors: "active" }),
    // The page has taken the colours of the system.
    reached: () =>
      matchMedia("(forced-colors: active)").matches &&
      /^rgb\((0, 0, 0|255, 255, 255)\)$/.test(getComputedStyle(document.body).backgroundColor),
  },
  {
    name: "with text at 200 %",
    rules: ["target-size"],
    put: async (page) => {
      await page.emulateMedia(light);
      await text("200%")(page);
    },
    reached: () => getComputedStyle(document.documentElement).fontSize === "32px",
  },
  {
    name: "on a phone",
    put: async (page) => {
      await text("")(page);
      await page.setViewportSize(widths.phone);
    },
    reached: () => window.innerWidth === 390,
  },
  {
    name: "at 320 pixels",
    rules: ["target-size"],
    put: (page) => page.setViewportSize({ width: 320, height: 640 }),
    reached: () => window.innerWidth === 320,
  },
];

/** What is wrong in a state, by its name. Every state looked at is in it, those without a fault with an empty list. */
export type Found = Record<string, string[]>;

/** The states that have a fault. */
export function faulty(found: Found): Found {
  return Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0));
}

/** Looks at the page as it stands in each of the looks. One that waits for its answers never settles. */
export async function lookAtAll(
  visited: Visit,
  what: string,
  found: Found,
  all = looks,
  settles = true,
): Promise<void> {
  const { page } = visited;
  for (const { name, rules, put, reached } of all) {
    await put(page);
    if (settles) await settled(page);
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    const there = await page.waitForFunction(reached, undefined, { timeout: 15_000 }).catch(() => undefined);
    found[`${what}, ${name}`] = there ? await faultsOf(visited, rules) : ["not reached"];
  }
}

/** The rules that the page breaks now, and what it said on its console since it was last asked. */
export async function faultsOf({ page, faults }: Visit, rules?: string[]): Promise<string[]> {
  const own = faults.splice(0).filter((fault) => !made.test(fault));
  return [...(await audit(page, rules)), ...own];
}

// What the browser itself says of a question that the test lets fail.
const made =
  /^Failed to load resource: (the server responded with a status of 503|net::ERR_INTERNET_DISCONNECTED)/;

/** Goes to an address inside the app, as a link does, so that what it asks for goes over the wire, and waits until that
 * page has come in the place of the one before. */
export async function goInside(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    document.querySelector("main h1")?.setAttribute("data-before", "");
    window.history.pushState({ key: to }, "", to);
    window.dispatchEvent(new PopStateEvent("popstate"));
  }, path);
  await page.locator("main h1:not([data-before])").waitFor();
}

/** What comes of the app's questions: nothing for now, a failure, no connection, or lists that are all empty. */
export type Answers = "held" | "failing" | "offline" | "empty";

/** A page on which the app's questions fare so from now on. The frame of the app is there already. */
export async function visitWith(app: App, as: string, answers: Answers): Promise<Visit> {
  const visited = await visit(app, { as });
  const { page } = visited;
  await page.goto("/account");
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  await settled(page);
  await page.route("**/graphql", async (route) => {
    if (answers === "held") return undefined;
    if (answers === "offline") return route.abort("internetdisconnected");
    if (answers === "failing") return route.fulfill({ status: 503, body: "" });
    // What is told live has no end to wait for.
    if (route.request().headers().accept === "text/event-stream") return route.continue();
    const answer = await route.fetch();
    return route.fulfill({ response: answer, json: emptied(await answer.json()) });
  });
  return visited;
}

/** An answer of the program with nothing in its lists, as a scheme that has just begun would give it. */
function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => {
    if (key === "hasNextPage") return [key, false];
    if (key === "totalCount") return [key, 0];
    return [key, emptied(part)];
  });
  return Object.fromEntries(entries);
}
