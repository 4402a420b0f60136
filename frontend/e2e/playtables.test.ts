import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { begin, run, write } from "./asking";
import { type App, audit, startApp, visit } from "./harness";

// The result of a question as a table, in the playground.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

// Ensure that a table is sorted by mouse and by keyboard, that it is said how, that codes have their labels beside them there
// and in the file, and that the file keeps the order of the question.
test.each(["desk", "phone"] as const)("a table is sorted, at the width of a %s", async (size) => {
  const { page, context, faults } = await visit(app, { as: "manager", size });
  await begin(page);
  if (size === "phone") await page.getByRole("button", { name: "Show Examples" }).click();
  await page.getByRole("button", { name: /^Contacts and hours, by means/ }).click();
  await run(page);
  await page.getByText(/^\d+ rows/).waitFor();
  await page.getByRole("button", { name: /^Table/ }).click();
  const dialog = page.getByRole("dialog");
  const head = (name: string) => dialog.getByRole("columnheader", { name });
  const column = (at: number) =>
    dialog
      .locator("tbody tr")
      .evaluateAll((rows, at) => rows.map((row) => row.children[at]?.textContent ?? ""), at);
  const asked = await column(1);
  const numbers = (cells: string[]) => cells.filter((cell) => cell !== "*").map(Number);
  await dialog.getByText(/^In the order of the question\./).waitFor();
  await dialog.getByRole("cell", { name: "At the practice IN_PERSON_PRACTICE" }).waitFor();

  await head("COUNT").getByRole("button").click();
  expect(await head("COUNT").getAttribute("aria-sort")).toBe("descending");
  expect(numbers(await column(1))).toEqual(numbers(asked).sort((a, b) => b - a));
  expect(await audit(page)).toEqual([]);
  await page.keyboard.press("Enter");
  expect(await head("COUNT").getAttribute("aria-sort")).toBe("ascending");
  expect(numbers(await column(1))).toEqual(numbers(asked).sort((a, b) => a - b));
  expect((await column(1)).slice(numbers(asked).length).every((cell) => cell === "*")).toBe(true);
  await page.keyboard.press("Space");
  expect(await head("COUNT").getAttribute("aria-sort")).toBeNull();
  expect(await column(1)).toEqual(asked);
  await head("METHOD").getByRole("button").click();
  await dialog.getByRole("status").getByText("By METHOD, A to Z. Press it again for Z to A.").waitFor();
  expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  await dialog.getByRole("button", { name: "Close" }).click();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^CSV/ }).click(),
  ]);
  const lines = (await readFile(await download.path(), "utf8")).slice(1).split("\r\n");
  expect(lines[0]).toBe("METHOD,METHOD_label,COUNT,PEOPLE,HOURS");
  expect(lines.slice(1, -1).map((line) => line.split(",")[2])).toEqual(asked);
  expect(lines.join()).toContain("IN_PERSON_PRACTICE,At the practice,");
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure that two answers side by side are told apart, one of them without a row, that definitions are below them and not
// among them, and that what is to be known goes into a file.
test.each(["desk", "phone"] as const)("two answers and their notes, at the width of a %s", async (size) => {
  const { page, context, faults } = await visit(app, { as: "analyst", size });
  await begin(page);
  const part = (name: string, ages: string) =>
    `${name}: aggregate(groupBy: [GENDER], measures: [COUNT, PERCENT_STARTED], filter: {ageBands: [${ages}]}) { columns rows total { shown } definitions { measure text numerator denominator excluded } }`;
  await write(
    page,
    `query Sides { analytics { episodes { ${part("none", "")} ${part("rest", "AGE_65_74")} } } }`,
  );
  await run(page);
  await page.getByText(/^\d+ rows?: 0 of none, \d+ of rest/).waitFor();
  await page.getByRole("button", { name: /^Table/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("heading", { name: "none: 0 rows" }).waitFor();
  await dialog.getByRole("heading", { name: /^rest: \d+ rows?$/ }).waitFor();
  await dialog.getByText(/^COUNT: Number of episodes of support\./).waitFor();
  expect(await dialog.getByRole("cell", { name: "PERCENT_STARTED" }).count()).toBe(0);
  expect(await audit(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Notes as a file" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Sides-\d{4}-\d\d-\d\d\.notes\.txt$/);
  expect(await readFile(await download.path(), "utf8")).toContain("query Sides { analytics");
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure that long sentences in a table leave room for the rows beside them, on a phone and at twice the size.
test("a table with sentences, on a phone", async () => {
  const { page, context, faults } = await visit(app, { as: "manager", size: "phone" });
  await begin(page);
  await page.getByRole("button", { name: "Show Examples" }).click();
  await page.getByRole("button", { name: /^The quarterly report/ }).click();
  await run(page);
  await page.getByText(/^\d+ rows of sections/).waitFor();
  await page.getByRole("button", { name: /^Table/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.locator("tbody tr").first().waitFor();
  for (const zoom of ["100%", "200%"]) {
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, zoom);
    const heights = await dialog
      .locator("tbody tr")
      .evaluateAll((rows) => rows.map((row) => row.clientHeight));
    const room = await dialog.evaluate((element) => element.clientHeight);
    expect(Math.max(...heights), zoom).toBeLessThan(room / 2);
  }
  await dialog.locator("summary").first().click();
  expect(await dialog.locator("details[open]").first().innerText()).not.toMatch(/ …$/);
  expect(await audit(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure that what an answer warns of stands once above its rows, and that what better is, of anxiety too, is said below them.
test.each(["desk", "phone"] as const)("warnings are told once, at the width of a %s", async (size) => {
  const { page, context, faults } = await visit(app, { as: "analyst", size });
  await begin(page);
  if (size === "phone") await page.getByRole("button", { name: "Show Examples" }).click();
  await page.getByRole("button", { name: /^Wellbeing, before and after/ }).click();
  await run(page);
  await page.getByText(/^4 rows of outcomes/).waitFor();
  await page.getByRole("button", { name: /^Table/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("heading", { name: "Before you read them" }).waitFor();
  expect(await dialog.getByText(/regression to the mean/).count()).toBe(1);
  expect(await dialog.getByRole("columnheader", { name: "warnings" }).count()).toBe(0);
  await dialog.getByText(/^better, same, worse: .*ANXIETY/).waitFor();
  const above = await dialog.getByText(/regression to the mean/).boundingBox();
  const table = await dialog.getByRole("table").boundingBox();
  expect(above?.y ?? 0).toBeLessThan(table?.y ?? 0);
  expect(await audit(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});
