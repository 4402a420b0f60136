import { afterAll, beforeAll, expect, test } from "vitest";
import { type Rows, rowsOf } from "../src/features/playground/found";
import { gallery } from "../src/features/playground/gallery";
import { type App, session, startApp } from "./harness";

// The gallery from top to bottom, as an analyst who has asked nothing yet runs it. What is asked first decides what is shown
// later, so that its order is part of it.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

/** Figures that an example is asked for first of all: whoever is told nothing of them has asked in vain. */
const headlines = /^(COUNT|PEOPLE|HOURS|MEETINGS|NOT_ATTENDED|people|perMille)$/;
const ofOutcomes = ["measured", "pairs", "missing", "start", "now", "change"];

/** The headline figures of an answer, by name, as they are shown. */
function headlinesOf(found: Rows): [string, string][] {
  const shown = (value: unknown) => (isShown(value) ? value.shown : String(value));
  const totals = found.totals?.length ? found.totals : found.rows.length === 1 ? found.rows : [];
  const whole = totals.flatMap((row) => Object.entries(row).filter(([name]) => headlines.test(name)));
  const lines = found.rows.flatMap((row) => {
    const names = "measured" in row ? ofOutcomes : row.stage === "RECEIVED" ? ["episodes", "people"] : [];
    return names.filter((name) => name in row).map((name) => [`${row.item ?? row.stage} ${name}`, row[name]]);
  });
  return [...whole, ...lines].map(([name, value]) => [String(name), shown(value)]);
}

function isShown(value: unknown): value is { shown: string } {
  return typeof value === "object" && value !== null && "shown" in value;
}

type Example = (typeof gallery)[number]["examples"][number];

/** What came of an example. */
interface Told {
  title: string;
  found: Rows;
  headlines: [string, string][];
  /** How many figures are withheld, the headlines among them. */
  withheld: number;
}

/** Asks examples one after another, as the analyst. Each has to answer without an error, and with rows. */
async function ask(where: App, examples: readonly Example[]): Promise<Told[]> {
  const context = await where.browser.newContext({ baseURL: where.address });
  await context.addCookies(await session(where, "analyst"));
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format();
  const told: Told[] = [];
  for (const { title, text, variables } of examples) {
    const answer = await context.request.post("/graphql", {
      headers: { Origin: where.address },
      data: { query: text, variables: variables?.(today) },
    });
    const { data, errors } = (await answer.json()) as { data?: object; errors?: { message: string }[] };
    expect(errors?.map(({ message }) => message) ?? [], title).toEqual([]);
    const found = rowsOf(data) ?? { name: "", rows: [] };
    const withheld = JSON.stringify([found.rows, found.totals]).split('"*"').length - 1;
    told.push({ title, found, headlines: headlinesOf(found), withheld });
  }
  await context.close();
  return told;
}

const lost = ({ headlines }: Told) => headlines.filter(([, shown]) => !/^-?\d/.test(shown));
const sum = (told: readonly Told[]) => told.reduce((all, { withheld }) => all + withheld, 0);

// Ensure that each example of an analyst answers without an error and with rows, that one about figures shows some, and that
// its headlines are not withheld for the sake of an example before it. Where two cannot both be told, as they differ by few
// people, the order is the one that costs less: asked first, the example would take more figures from those before it. The
// total of a narrower question (an age, a status, a quarter) is itself a part, and no headline.
test("an analyst runs the gallery from top to bottom", async () => {
  const examples = gallery.flatMap(({ examples }) =>
    examples.filter(({ roles }) => roles.includes("ANALYST")),
  );
  const about = /\b(aggregate|flow|outcomes|equity)\(/;
  const narrow = /\bto: \$to, |query LastQuarter\b/;
  const [whole] = gallery;
  const told = await ask(app, examples);
  for (const [at, one] of told.entries()) {
    const { title, found, headlines } = one;
    for (const part of found.parts ?? [found]) {
      expect(part.rows.length, `${title}: rows`).toBeGreaterThan(0);
    }
    const example = examples[at];
    if (!example || !about.test(example.text)) continue;
    const all = JSON.stringify([found.rows, found.totals]);
    expect(all, `${title}: figures`).toMatch(/"\d+(\.\d+)?"/);
    expect(headlines.length, `${title}: headlines`).toBeGreaterThan(0);
    if (narrow.test(example.text) || lost(one).length === 0) continue;
    expect(whole?.examples, `${title}: ${lost(one)}`).not.toContain(example);
    const fresh = await startApp();
    const before = await ask(fresh, [example, ...examples.slice(0, at)]);
    await fresh.close();
    expect(sum(told.slice(0, at + 1)), `${title}: ${lost(one)}`).toBeLessThanOrEqual(sum(before));
  }
});
