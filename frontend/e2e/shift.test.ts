import type { Page, Request } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Work, work } from "./facts";
import { type App, ask, open, settled, startApp, visit, widths } from "./harness";

// Nothing moves under somebody's eyes while a page loads: what is on its way keeps the room that it will take.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

// The sum of all shifts of a page load, as browsers score each: the part of the screen that moved, times how far.
const limit = 0.02;

interface Shift {
  score: number;
  /** What moved. */
  moved: string[];
}

/** Reads what has moved since the page was opened. */
function shifts(page: Page): Promise<Shift[]> {
  return page.evaluate(() => {
    interface Entry extends PerformanceEntry {
      value: number;
      sources: { node: Element | null; previousRect: DOMRect; currentRect: DOMRect }[];
    }
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: "layout-shift", buffered: true });
    const name = ({ node, previousRect: was, currentRect: is }: Entry["sources"][number]) => {
      const element = node instanceof Element ? node : (node as Node | null)?.parentElement;
      return `${element?.tagName.toLowerCase()}.${element?.className} ${was.top},${was.height} to ${is.top},${is.height}`;
    };
    return (observer.takeRecords() as Entry[]).map(({ value, sources }) => ({
      score: value,
      moved: sources.map(name),
    }));
  });
}

/** Keeps the requests that wait for their answers. The stream of what others change has no end, and is left out. */
function watch(page: Page): Set<Request> {
  const asked = new Set<Request>();
  page.on("request", (request) => {
    if (!request.headers().accept?.includes("text/event-stream")) asked.add(request);
  });
  for (const end of ["requestfinished", "requestfailed"] as const)
    page.on(end as "requestfinished", (request) => asked.delete(request));
  page.on("framenavigated", () => asked.clear());
  return asked;
}

/** Waits until nothing more is on its way, and what has come is drawn. */
async function quiet(page: Page, asked: Set<Request>): Promise<void> {
  for (let calm = 0; calm < 2; calm = asked.size === 0 ? calm + 1 : 0) {
    await page.evaluate(
      () =>
        new Promise<void>((drawn) =>
          requestIdleCallback(() => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))),
        ),
    );
  }
}

/** Where each role goes in a day. "client": the record of somebody who is being supported. */
const routes: Record<string, string[]> = {
  linkworker: ["/", "/inbox", "/caseload", "client", "/reviews", "/services", "/search?q=smith", "/account"],
  lead: ["/", "/inbox", "/caseload?team=true", "/team", "/reviews?team=true", "/settings"],
  manager: ["/", "/team", "/settings", "/organisations", "/opened", "/admin"],
  practice: ["/", "/refer"],
  host: ["/host", "/held"],
  auditor: ["/audit"],
};

for (const [size] of Object.entries(widths)) {
  for (const [who, paths] of Object.entries(routes)) {
    // Ensure that a page that loads over a network, in its usual steps, stays where it is.
    test(`nothing moves: ${who}, ${size}`, async () => {
      const { page, context } = await visit(app, { as: who, size: size as keyof typeof widths });
      const asked = watch(page);
      const away = await context.newCDPSession(page);
      const facts = paths.includes("client")
        ? await ask<Work>(page, work, { filter: { statuses: ["ACTIVE"] } })
        : undefined;
      // Answers come one after another, as they do over a telephone: otherwise a page would be there at once, whole.
      await away.send("Network.enable");
      await away.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: 60,
        downloadThroughput: 1_000_000,
        uploadThroughput: 1_000_000,
      });
      const found: Record<string, Shift[]> = {};
      for (const path of paths) {
        await open(page, path === "client" ? `/people/${facts?.caseload.edges[0]?.node.clientId}` : path);
        await quiet(page, asked);
        const seen = await shifts(page);
        if (seen.reduce((sum, { score }) => sum + score, 0) > limit) found[path] = seen;
      }
      expect(found).toEqual({});
      await context.close();
    });
  }
}

// Ensure that what these pages are drawn from has come with them: the first useful paint takes no question.
test("a page asks nothing before it is drawn", async () => {
  const { page, context } = await visit(app, { as: "linkworker" });
  const busy = watch(page);
  const { caseload } = await ask<Work>(page, work, { filter: { statuses: ["ACTIVE"] } });
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/graphql")) asked.push(request.postDataJSON().operationName);
  });
  // Asked beside the page: which records are open in need, what others change, the referral that stands beside the inbox,
  // and what stands further down a record.
  const beside =
    /^(OpenRecords|Changes|InboxPreview|InboxChoice|ClientEarlier|ClientStories|Documents|SafeguardingNotes)$/;
  for (const path of [
    "/",
    "/inbox",
    "/caseload",
    "/services",
    `/people/${caseload.edges[0]?.node.clientId}`,
  ]) {
    await open(page, path);
    // The last parts of a record come on their own, and their questions with them.
    if (path.startsWith("/people/")) await page.waitForSelector("#stories", { state: "attached" });
    await quiet(page, busy);
    expect({ path, asked: asked.filter((name) => !beside.test(name)) }).toEqual({ path, asked: [] });
    asked.length = 0;
  }
  await context.close();
});

// Ensure that a page that is asked for anew begins at its top, whatever was read in the window before; and that a reload, and
// Back from elsewhere, come back to where one was.
test("where a page begins", async () => {
  const { page, context } = await visit(app, { as: "linkworker" });
  const top = () => page.evaluate(() => window.scrollY);
  await open(page, "/caseload");
  await page.evaluate(() => window.scrollTo({ top: 90, behavior: "instant" }));
  await expect.poll(top).toBe(90);
  await open(page, "/services");
  expect(await top()).toBe(0);
  await page.evaluate(() => window.scrollTo({ top: 70, behavior: "instant" }));
  await page.reload();
  await settled(page);
  await expect.poll(top).toBe(70);
  await page.goBack();
  await settled(page);
  await expect.poll(top).toBe(90);
  await context.close();
});
