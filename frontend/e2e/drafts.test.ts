import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Work, work } from "./facts";
import {
  type App,
  ask,
  audit,
  browserPath,
  open,
  session,
  settled,
  startApp,
  visit,
  widths,
} from "./harness";

// Nothing typed is lost: not when the browser is killed, not when the session ends, not when the tab closes.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

// How much of the last typing a killed browser may lose, in milliseconds; and how often it is killed.
const allowed = 300;
const kills = process.env.ALONGSIDE_LONG ? 100 : 10;

/** The page of a client who can be written about, as the link worker. */
async function clientPath(page: Page): Promise<string> {
  const { caseload } = await ask<Work>(page, work, { filter: { statuses: ["ACTIVE"] } });
  return `/people/${caseload.edges[0]?.node.clientId}`;
}

interface Killable {
  page: Page;
  /** Ends the browser's processes at once, as a crash or an empty battery would. */
  kill: () => Promise<void>;
}

/** A browser of its own on a profile that outlives it. */
async function startKillable(profile: string, cookies: Parameters<BrowserContext["addCookies"]>[0]) {
  const started = spawn(
    browserPath,
    [
      ...["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"],
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
      ...["--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
    ],
    // A group of its own, which one signal ends.
    { detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  const browser = await chromium.connectOverCDP(await debugAddress(started));
  const [context] = browser.contexts();
  if (!context) throw new Error("the browser has no context");
  // Cookies wait in the browser's memory as local storage does: a killed browser may have lost them too.
  await context.addCookies(cookies);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize(widths.desk);
  return {
    page,
    async kill() {
      const ended = new Promise((resolve) => started.once("exit", resolve));
      if (started.pid) process.kill(-started.pid, "SIGKILL");
      await ended;
      await browser.close().catch(() => {});
    },
  } satisfies Killable;
}

function debugAddress(started: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    started.stderr?.on("data", (part: Buffer) => {
      said += part.toString();
      const address = /ws:\/\/\S+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    started.once("exit", (code) => reject(new Error(`the browser ended with ${code}:\n${said}`)));
  });
}

test(
  `killed ${kills} times while somebody types, the browser loses at most ${allowed} ms of it`,
  async () => {
    // Ensure that what is typed is with the device's files, not only in the browser's memory.
    const profile = await mkdtemp(join(tmpdir(), "alongside-drafts-"));
    const cookies = await session(app, "linkworker");
    const { page: asking, context } = await visit(app, { as: "linkworker" });
    const path = await clientPath(asking);
    await context.close();
    let kept = "";
    let letters = 0;
    for (let round = 0; round <= kills; round++) {
      const { page, kill } = await startKillable(profile, cookies);
      await open(page, `${app.address}${path}`);
      const note = page.getByLabel("Add a note");
      await note.waitFor();
      const found = await note.inputValue();
      expect(found.startsWith(kept), `round ${round}: "${found}" begins with "${kept}"`).toBe(true);
      kept = found;
      if (round < kills) {
        await note.focus();
        await page.keyboard.press("Control+End");
        const typed: { at: number; text: string }[] = [];
        let text = found;
        // Somewhere in the first two seconds, a moment that is another in each round.
        const until = Date.now() + 350 + ((round * 617) % 1700);
        while (Date.now() < until) {
          const letter = "abcdefghij klmno"[text.length % 16] ?? " ";
          // Twice as fast as anybody types.
          await page.keyboard.press(letter, { delay: 25 });
          text += letter;
          typed.push({ at: Date.now(), text });
        }
        const killed = Date.now();
        await kill();
        const safe = typed.findLast(({ at }) => at <= killed - allowed);
        if (safe) kept = safe.text;
        letters += typed.length;
      } else {
        await kill();
      }
    }
    expect(letters).toBeGreaterThan(kills);
    await rm(profile, { recursive: true, force: true });
  },
  60_000 + kills * 15_000,
);

test("a draft outlives the end of the session and is told on the first page", async () => {
  // Ensure that whoever was signed out by the clock finds their words where they were.
  const { page, context, faults } = await visit(app, { as: "linkworker2" });
  const path = await clientPath(page);
  await open(page, path);
  await page.getByLabel("Add a note").fill("We talked about the allotment");
  await page.getByText("1 draft kept").waitFor();
  await context.clearCookies();
  await page.goto("/caseload");
  await page.waitForURL(/\/signin/);
  await context.addCookies(await session(app, "linkworker2"));
  await open(page, "/caseload");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("draft");
  await page.getByRole("option", { name: /^A note: / }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(path));
  await settled(page);
  expect(await page.getByLabel("Add a note").inputValue()).toBe("We talked about the allotment");
  expect(await audit(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

test("the same form in two tabs: what is typed in one stands in the other", async () => {
  // Ensure that two tabs never overwrite each other's words.
  const { page, context, faults } = await visit(app, { as: "linkworker2" });
  const path = await clientPath(page);
  await open(page, path);
  const other = await context.newPage();
  await open(other, path);
  await page.bringToFront();
  await page.getByLabel("Add a note").fill("First half, ");
  await other.waitForFunction(() => document.querySelector("textarea")?.value === "First half, ");
  await other.bringToFront();
  await other.getByLabel("Add a note").press("Control+End");
  await other.keyboard.type("second half");
  await page.waitForFunction(() => document.querySelector("textarea")?.value === "First half, second half");

  expect(faults).toEqual([]);
  await context.close();
});

// Ensures that a note taken back is in its box again, that the pill leads to it, and that signing out asks about it.
test("an undone note is a draft again, and nobody signs out of it unasked", async () => {
  const { page, context, faults } = await visit(app, { as: "linkworker" });
  await open(page, await clientPath(page));
  const box = page.getByLabel("Add a note");
  await box.fill("Forty careful minutes");
  for (const [label, value] of [
    ["How", "PHONE"],
    ["Outcome", "ATTENDED"],
    ["Purpose", "SUPPORT"],
  ] as const) {
    await page.getByLabel(label, { exact: true }).selectOption(value);
  }
  await page.getByLabel("Minutes", { exact: true }).fill("5");
  await page.getByRole("button", { name: "Now", exact: true }).click();
  await page.getByRole("button", { name: "Save note" }).click();
  await page.getByText("The note is saved.").waitFor();
  await page.locator(".al-toast").getByRole("button", { name: "Undo" }).click();
  await page.getByText("Undone. What you wrote is a draft again.").waitFor();
  await expect.poll(() => box.inputValue()).toBe("Forty careful minutes");
  await page.getByRole("button", { name: "1 draft kept" }).click();
  const list = page.getByRole("dialog", { name: "Drafts not sent" });
  await list.getByRole("link", { name: /^A note: / }).waitFor();
  expect(await audit(page)).toEqual([]);
  await list.getByRole("button", { name: "Close" }).last().click();
  await page.locator(".al-account > summary").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  const asked = page.getByRole("dialog", { name: "Sign out with words not sent?" });
  await asked.getByRole("link", { name: /^A note: / }).waitFor();
  expect(await audit(page)).toEqual([]);
  await asked.getByRole("button", { name: "Delete it and sign out" }).click();
  await page.waitForURL(/\/signin$/);
  const kept = () => Object.keys(localStorage).filter((key) => key.startsWith("alongside.draft."));
  expect(await page.evaluate(kept)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});
