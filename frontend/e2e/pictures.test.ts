import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, open, settled, startApp, visit, type widths } from "./harness";
import { compare } from "./picture";

// How the screens look, on the demonstration as it stands on one day: every picture in pictures/ has been looked at.

const at = "2026-11-18T09:05:00Z";

let app: App;
beforeAll(async () => {
  app = await startApp(at);
});
afterAll(() => app?.close());

interface Screen {
  name: string;
  as?: string;
  path: string;
  size?: keyof typeof widths;
  dark?: boolean;
  /** What is done on the page before it is looked at. */
  first?: (page: Page) => Promise<void>;
}

/** Opens the record of the caseload's first client. */
const openFirst = async (page: Page) => {
  await page.locator("table a[href^='/people/'], .al-cards a[href^='/people/']").first().click();
  await page.locator("#plan").waitFor();
  await settled(page);
};

const screens: Screen[] = [
  // The trail comes first: it shows what was done, and the others do something.
  { name: "audit", as: "auditor", path: "/audit" },
  { name: "sign-in", path: "/signin" },
  { name: "my-day", as: "linkworker", path: "/" },
  { name: "my-day-phone", as: "linkworker", path: "/", size: "phone" },
  { name: "inbox", as: "lead", path: "/inbox" },
  { name: "inbox-phone", as: "lead", path: "/inbox", size: "phone" },
  { name: "caseload", as: "linkworker", path: "/caseload" },
  { name: "caseload-phone", as: "linkworker", path: "/caseload", size: "phone" },
  { name: "caseload-dark", as: "linkworker", path: "/caseload", dark: true },
  { name: "client", as: "linkworker", path: "/caseload", first: openFirst },
  { name: "client-phone", as: "linkworker", path: "/caseload", size: "phone", first: openFirst },
  { name: "services", as: "linkworker", path: "/services" },
  { name: "reviews", as: "linkworker", path: "/reviews" },
  { name: "team", as: "lead", path: "/team" },
  { name: "host", as: "host", path: "/host" },
  { name: "settings", as: "manager", path: "/settings" },
  { name: "organisations", as: "manager", path: "/organisations" },
  { name: "refer", as: "practice", path: "/refer" },
];

/** Has the browser wait for the fonts. The app never does: what is not there at once is drawn without, on a busy machine. */
const waitForFonts = (page: Page) =>
  page.route("**/assets/app-*.css", async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replaceAll("font-display:optional", "font-display:block");
    await route.fulfill({ status: answer.status(), contentType: "text/css", body });
  });

test.each(screens)("$name", async ({ name, as, path, size, dark, first }) => {
  const { page, context, faults } = await visit(app, { size, as });
  await context.clock.setFixedTime(at);
  await waitForFonts(page);
  if (dark) await page.emulateMedia({ colorScheme: "dark" });
  await open(page, path);
  await first?.(page);
  const shot = await page.screenshot({ animations: "disabled", caret: "hide" });
  expect([compare(name, shot), ...faults].filter(Boolean)).toEqual([]);
  await context.close();
});
