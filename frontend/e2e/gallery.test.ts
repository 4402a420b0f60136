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

// Ensure that each example of an analyst answers without an error and with rows, that one about figures shows some, and that
// its headlines are not withheld for the sake of an example before it.
test("an analyst runs the gallery from top to bottom", async () => {
  const context = await app.browser.newContext({ baseURL: app.address });
  await context.addCookies(await session(app, "analyst"));
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format();
  const examples = gallery.flatMap(({ examples }) =>
    examples.filter(({ roles }) => roles.includes("ANALYST")),
  );
  let told = 0;
  for (const { title, text, variables } of examples) {
    const answer = await context.request.post("/graphql", {
      headers: { Origin: app.address },
      data: { query: text, variables: variables?.(today) },
    });
    const { data, errors } = (await answer.json()) as { data?: object; errors?: { message: string }[] };
    expect(errors?.map(({ message }) => message) ?? [], title).toEqual([]);
    const found = rowsOf(data);
    for (const part of found?.parts ?? [found]) {
      expect(part?.rows.length ?? 0, `${title}: rows`).toBeGreaterThan(0);
    }
    if (!found || !/\b(aggregate|flow|outcomes|equity)\(/.test(text)) continue;
    const all = JSON.stringify([found.rows, found.totals ?? []]);
    expect(all, `${title}: figures`).toMatch(/"\d+(\.\d+)?"/);
    const figures = headlinesOf(found);
    expect(figures.length, `${title}: headlines`).toBeGreaterThan(0);
    expect(
      figures.filter(([, shown]) => !/^-?\d/.test(shown)),
      title,
    ).toEqual([]);
    told += figures.length;
  }
  expect(told).toBeGreaterThan(examples.length);
  await context.close();
});
