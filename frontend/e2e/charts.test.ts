import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import type { Page } from "playwright-core";
import { build, type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, startBrowser, visit } from "./harness";
import { type Found, faulty, lookAtAll } from "./states";

// The pictures of numbers, each in all its shapes, on a page of the gallery that is built for this and is no part of the
// app.

const root = join(import.meta.dirname, "..");
const page = "/gallery/charts.html";

let app: App;
let folder: string;
let server: PreviewServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "alongside-charts-"));
  await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    plugins: [react()],
    css: { preprocessorOptions: { scss: { quietDeps: true, loadPaths: [join(root, "node_modules")] } } },
    build: { outDir: folder, emptyOutDir: true, rolldownOptions: { input: join(root, page) } },
  });
  server = await preview({
    root,
    configFile: false,
    build: { outDir: folder },
    preview: { host: "127.0.0.1", port: 0 },
  });
  const [address = ""] = server.resolvedUrls?.local ?? [];
  const browser = await startBrowser();
  app = { address: address.replace(/\/$/, ""), browser, sessions: new Map(), close: () => browser.close() };
});
afterAll(async () => {
  await app?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The page with every picture. */
async function gallery() {
  const visited = await visit(app);
  await visited.page.goto(page);
  await visited.page.locator("figure").first().waitFor();
  return visited;
}

// Ensure that the pictures are readable in both themes, in the system's own colours, with large text and on the smallest
// phone, with all that they can open open.
test("in every look", async () => {
  const visited = await gallery();
  const found: Found = {};
  await lookAtAll(visited, "closed", found);
  for (const name of ["Show as a table", "How is this worked out"]) {
    const closed = visited.page.locator("button[aria-expanded='false']", { hasText: name });
    while ((await closed.count()) > 0) await closed.first().click();
  }
  await lookAtAll(visited, "open", found);
  expect(faulty(found)).toEqual({});
  expect(Object.keys(found)).toHaveLength(12);
  await visited.context.close();
});

/** Words of pictures that stand outside their figure, or on one another. */
function misplaced(on: Page): Promise<string[]> {
  return on.evaluate(() =>
    [...document.querySelectorAll("figure")].flatMap((figure) => {
      const frame = figure.getBoundingClientRect();
      const texts = [...figure.querySelectorAll("svg text")]
        .filter((text) => text.checkVisibility())
        .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      const outside = texts.filter(
        ({ box }) => box.left < frame.left || box.right > frame.right || box.bottom > frame.bottom,
      );
      // Boxes of letters are higher than what is drawn of them.
      const apart = 0.3 * Number.parseFloat(getComputedStyle(figure).fontSize);
      const crossed = texts.flatMap((one, index) =>
        texts
          .slice(index + 1)
          .filter(
            ({ box }) =>
              one.box.left + apart < box.right &&
              box.left + apart < one.box.right &&
              one.box.top + apart < box.bottom &&
              box.top + apart < one.box.bottom,
          )
          .map((other) => `${one.words} on ${other.words}`),
      );
      return [...outside.map(({ words }) => `${words} is outside`), ...crossed].map(
        (fault) => `${figure.querySelector("h2")?.textContent}: ${fault}`,
      );
    }),
  );
}

/** The same when the labels have found their places: they do so some frames after the room has changed. */
async function settledWords(on: Page): Promise<string[]> {
  let faults: string[] = [];
  for (let frame = 0; frame < 20; frame++) {
    await on.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    faults = await misplaced(on);
    if (faults.length === 0) break;
  }
  return faults;
}

// Ensure that no word of a picture is cut off or stands on another, however much room there is.
test("words have room", async () => {
  const { page: on, context } = await gallery();
  const found: Found = {};
  for (const width of [320, 390, 600, 718, 1024, 1366, 1920]) {
    for (const size of ["100%", "200%"]) {
      if (size === "200%" && width < 718) continue;
      await on.setViewportSize({ width, height: 900 });
      await on.evaluate((value) => {
        document.documentElement.style.fontSize = value;
      }, size);
      found[`${width} ${size}`] = await settledWords(on);
    }
  }
  expect(faulty(found)).toEqual({});
  await context.close();
});

// Ensure that the file which the browser keeps is the table.
test("the file", async () => {
  const { page: on, context } = await gallery();
  const figure = on.getByRole("figure", { name: "Half of the referrals come from two PCNs" });
  const [download] = await Promise.all([
    on.waitForEvent("download"),
    figure.getByRole("button", { name: /^CSV/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("referrals-by-pcn.csv");
  const lines = (await readFile(await download.path(), "utf8")).split("\r\n");
  expect(lines).toEqual([
    "\uFEFFPCN,July to September,April to June",
    "Harrow Collaborative,120,95",
    "Harrow East,110,130",
    "Health Alliance,85,85",
    "Healthsense,45,50",
    "North Southwark,15,*",
    "Sphere,*,20",
    "",
  ]);
  await context.close();
});

// Ensure that on paper what is drawn is dark on white, whatever the screen is, and that nothing is wider than the sheet.
test("paper", async () => {
  const { page: on, context } = await gallery();
  await on.emulateMedia({ media: "print", colorScheme: "dark" });
  await on.setViewportSize({ width: 688, height: 1000 });
  const pale = () =>
    on.evaluate(() =>
      [".al-bars__bar", ".al-pairs__now", ".al-trend__end", ".al-plot__tick", ".al-funnel__name"].filter(
        (selector) => {
          const element = document.querySelector(`figure ${selector}`);
          const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(element ? getComputedStyle(element).fill : "");
          return !parts || parts.slice(1).some((part) => Number(part) > 100);
        },
      ),
    );
  await expect.poll(pale).toEqual([]);
  expect(await on.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(688);
  await context.close();
});
