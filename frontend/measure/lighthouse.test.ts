import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Work, work } from "../e2e/facts";
import { type App, ask, browserPath, session, startApp, visit } from "../e2e/harness";

// What Lighthouse thinks of the pages of a link worker on a telephone: a slow 4G line and a quarter of the processor, both
// simulated. The medians of five runs on an idle machine; ALONGSIDE_RUNS says how many.

const tool = "lighthouse@12.8.2";
const runs = Number(process.env.ALONGSIDE_RUNS ?? 5);
const goals = { performance: 95, accessibility: 100, "best-practices": 100 };

let app: App;
let folder: string;
beforeAll(async () => {
  app = await startApp();
  folder = await mkdtemp(join(tmpdir(), "alongside-lighthouse-"));
});
afterAll(async () => {
  await app?.close();
  await rm(folder, { recursive: true, force: true });
});

interface Found {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; numericValue?: number }>;
  finalDisplayedUrl: string;
}

// A trace that the browser did not begin says nothing of the page: it is taken once more.
async function run(path: string, headers: string, tries = 2): Promise<Found> {
  const out = join(folder, "found.json");
  const lighthouse = promisify(execFile)(
    "npm",
    [
      ...["exec", "--yes", `--package=${tool}`, "--", "lighthouse", `${app.address}${path}`, "--quiet"],
      ...["--output=json", `--output-path=${out}`, `--extra-headers=${headers}`],
      `--only-categories=${Object.keys(goals).join()}`,
      // The line on which a page hears of changes stays open: Lighthouse would wait for its end, 45 seconds each time.
      "--max-wait-for-load=15000",
      "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage",
    ],
    { env: { ...process.env, CHROME_PATH: browserPath } },
  );
  try {
    await lighthouse;
  } catch (error) {
    if (tries > 1 && String(error).includes("NO_NAVSTART")) return run(path, headers, tries - 1);
    throw error;
  }
  return JSON.parse(await readFile(out, "utf8")) as Found;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

test("lighthouse", async () => {
  const { page, context } = await visit(app, { as: "linkworker" });
  const { caseload } = await ask<Work>(page, work, { filter: { statuses: ["ACTIVE"] } });
  await context.close();
  const cookies = await session(app, "linkworker");
  const headers = join(folder, "headers.json");
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  await writeFile(headers, JSON.stringify({ Cookie: cookie }), { mode: 0o600 });
  const faults: string[] = [];
  const client = `/people/${caseload.edges[0]?.node.clientId}`;
  for (const [name, path] of [
    ["My day", "/"],
    ["Caseload", "/caseload"],
    ["Client", client],
    ["Inbox", "/inbox"],
    ["Services", "/services"],
  ] as const) {
    const found: Found[] = [];
    for (let i = 0; i < runs; i++) found.push(await run(path, headers));
    expect(found.map((one) => new URL(one.finalDisplayedUrl).pathname)).toEqual(found.map(() => path));
    const score = (category: string) =>
      Math.round(median(found.map((one) => (one.categories[category]?.score ?? 0) * 100)));
    const value = (audit: string) => median(found.map((one) => one.audits[audit]?.numericValue ?? 0));
    const seconds = (audit: string) => `${(value(audit) / 1000).toFixed(1)} s`;
    process.stdout.write(
      `${name.padEnd(10)} performance ${score("performance")}, accessibility ${score("accessibility")}, ` +
        `best practices ${score("best-practices")}; first paint ${seconds("first-contentful-paint")}, ` +
        `largest paint ${seconds("largest-contentful-paint")}, blocked ${Math.round(value("total-blocking-time"))} ms, ` +
        `shift ${value("cumulative-layout-shift").toFixed(3)}\n`,
    );
    for (const [category, goal] of Object.entries(goals)) {
      if (score(category) >= goal) continue;
      const named = found[0]?.categories[category]?.auditRefs
        .filter(({ id, weight }) => weight > 0 && (found[0]?.audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => id);
      faults.push(`${name}: ${category} ${score(category)} (${named?.join(", ")})`);
    }
  }
  expect(faults).toEqual([]);
});
