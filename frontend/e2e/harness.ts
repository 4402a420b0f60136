import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { serve } from "./program";

// The browser tests use the built program as anybody would, in real Chromium, with its content security policy in force.

export const browserPath = process.env.ALONGSIDE_CHROMIUM ?? "/usr/bin/chromium";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const password = "alongside-demo";
export const account = (name: string) => `${name}@demo.alongside.test`;

/** The two widths that every screen is looked at. */
export const widths = { desk: { width: 1366, height: 850 }, phone: { width: 390, height: 844 } } as const;

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

export interface App {
  address: string;
  browser: Browser;
  /** The session cookies of those who have signed in already. */
  sessions: Map<string, Cookies>;
  close: () => Promise<void>;
}

/** Starts a browser. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      // The lists under the address bar, which nobody sees here, are two pages of their own in each window. The last such
      // list counts, so what Playwright turns off and matters here is named again.
      "--disable-features=HttpsUpgrades,PaintHolding,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup",
    ],
    // People's browsers keep the pages that they leave.
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
}

/** Starts a program on the demonstration, or on one as it stands at an instant, and a browser. */
export async function startApp(at?: string): Promise<App> {
  const program = await (at ? serve(undefined, "--demo", "--demo-at", at) : serve(inject("demonstration")));
  const browser = await startBrowser();
  const close = async () => {
    await browser.close();
    await program.stop();
  };
  return { address: program.address, browser, sessions: new Map(), close };
}

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** What the page said on its console that it should not have, and requests to anywhere else. */
  faults: string[];
}

interface VisitOptions {
  size?: keyof typeof widths;
  /** Who is signed in: "lead". Nobody when left out. */
  as?: string;
  /** Fingers rather than a pointer, as on a phone. */
  touch?: boolean;
}

/** A fresh page. */
export async function visit(
  app: App,
  { size = "desk", as, touch = false }: VisitOptions = {},
): Promise<Visit> {
  const context = await app.browser.newContext({
    viewport: widths[size],
    hasTouch: touch,
    isMobile: touch,
    baseURL: app.address,
    locale: "en-GB",
    timezoneId: "Europe/London",
    // What moves is looked at where it comes to rest.
    reducedMotion: "reduce",
  });
  if (as) await context.addCookies(await session(app, as));
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    // A refusal in words, such as of a wrong password, is also an error line of the browser's own, and expected.
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
  });
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== app.address) faults.push(`request to ${origin}`);
  });
  return { page, context, faults };
}

/** The session of an account: signing in is slow on purpose, and once is enough. */
export async function session(app: App, who: string): Promise<Cookies> {
  const known = app.sessions.get(who);
  if (known) return known;
  const context = await app.browser.newContext({ baseURL: app.address });
  const answer = await context.request.post("/auth/login", {
    headers: { Origin: app.address },
    data: { email: account(who), password },
  });
  if (!answer.ok()) throw new Error(`${who} cannot sign in: ${answer.status()} ${await answer.text()}`);
  const cookies = await context.cookies();
  await context.close();
  app.sessions.set(who, cookies);
  return cookies;
}

/** Signs in through the page. */
export async function signIn(page: Page, who: string): Promise<void> {
  await page.goto("/signin");
  await page.getByLabel("Email address").fill(account(who));
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("navigation", { name: "Main" }).waitFor();
}

/** Waits until the page has its heading and nothing on it is still loading. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const waiting = [...document.querySelectorAll(".al-skeleton, [aria-busy='true']")];
    return document.querySelector("h1") && !waiting.some((element) => element.checkVisibility());
  });
}

/** Goes to an address of the app and waits for its page. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

/** The rules that the page as it stands breaks (of all of them, or of some), and whether it scrolls sideways. Run in the
 * page's own world, through the debugger, so that the content security policy need not be weakened for it. */
export async function audit(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const found = await page.evaluate(async (some) => {
    const runner = (globalThis as unknown as { axe: typeof import("axe-core") }).axe;
    // What is fading in has not the colours yet that are meant.
    const moving = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(moving.map((one) => one.finished));
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const look = () =>
      runner.run(document, { runOnly: some ?? tags, resultTypes: ["violations"], preload: false });
    let { violations } = await look();
    if (violations.length > 0) {
      // What was found while the page was being drawn is looked at again when it is.
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      ({ violations } = await look());
    }
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  }, rules);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  return wide ? [...found, "the page scrolls sideways"] : found;
}

/** What is wrong with the page, seen from its top: what stands half under the bar is no smaller for it. */
export async function auditFromTop(page: Page): Promise<string[]> {
  await page.evaluate(() => window.scrollTo(0, 0));
  return audit(page);
}

/** Asks the API as a signed-in page does, for facts that a test starts from. */
export async function ask<T>(page: Page, query: string, variables: object = {}): Promise<T> {
  if (!page.url().startsWith("http")) await page.goto("/signin");
  const { origin } = new URL(page.url());
  const answer = await page.request.post("/graphql", {
    headers: { Origin: origin },
    data: { query, variables },
  });
  const { data, errors } = (await answer.json()) as { data?: T; errors?: { message: string }[] };
  if (!data) throw new Error(`${answer.status()}: ${errors?.map(({ message }) => message).join("; ")}`);
  return data;
}
