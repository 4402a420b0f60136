import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

// The browser tests run the built program as anybody would: a demonstration scheme in a fresh database, on a free port.

const binary = process.env.ALONGSIDE_BINARY ?? join(import.meta.dirname, "../../bin/alongside");
const browserPath = process.env.ALONGSIDE_CHROMIUM ?? "/usr/bin/chromium";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const password = "alongside-demo";
export const account = (name: string) => `${name}@demo.alongside.test`;

/** The two widths that every screen is looked at. */
export const widths = { desk: { width: 1366, height: 850 }, phone: { width: 390, height: 844 } } as const;

export interface App {
  address: string;
  browser: Browser;
  close: () => Promise<void>;
}

/** Starts the program and the browser. */
export async function startApp(): Promise<App> {
  if (!existsSync(binary)) throw new Error(`${binary} is not there: run "make build" first`);
  const folder = await mkdtemp(join(tmpdir(), "alongside-e2e-"));
  const database = `sqlite://${join(folder, "demo.db")}`;
  const program = spawn(binary, ["serve", "--demo", "--listen", "127.0.0.1:0", "--database", database], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const address = await firstAddress(program);
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
  return {
    address,
    browser,
    async close() {
      await browser.close();
      const ended = new Promise((resolve) => program.once("exit", resolve));
      program.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The first thing the program prints that is an address is its own. */
function firstAddress(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const read = (part: Buffer) => {
      said += part.toString();
      const address = /http:\/\/[^\s"']+/.exec(said)?.[0];
      if (address && said.indexOf("\n", said.indexOf(address)) >= 0) resolve(address.replace(/\/$/, ""));
    };
    program.stdout?.on("data", read);
    program.stderr?.on("data", read);
    program.once("error", reject);
    program.once("exit", (code) => reject(new Error(`the program ended with ${code}:\n${said}`)));
  });
}

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** What the page said on its console that it should not have, and requests to anywhere else. */
  faults: string[];
}

/** A fresh page, strict content security policy in force. */
export async function visit(app: App, size: keyof typeof widths = "desk"): Promise<Visit> {
  const context = await app.browser.newContext({
    viewport: widths[size],
    baseURL: app.address,
    locale: "en-GB",
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    // A refused sign-in is the browser's own error line, and expected.
    if (message.type() === "error" && !message.text().includes("401")) faults.push(message.text());
  });
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== app.address) faults.push(`request to ${origin}`);
  });
  return { page, context, faults };
}

/** Signs in through the page. */
export async function signIn(page: Page, who: string): Promise<void> {
  await page.goto("/signin");
  await page.getByLabel("Email address").fill(account(who));
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("navigation", { name: "Main" }).waitFor();
}

/** The rules that the page as it stands breaks, and whether it scrolls sideways. Run in the page's own world, through
 * the debugger, so that the content security policy need not be weakened for it. */
export async function audit(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: typeof import("axe-core") }).axe;
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await runner.run(document, { runOnly: tags });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  return wide ? [...found, "the page scrolls sideways"] : found;
}
