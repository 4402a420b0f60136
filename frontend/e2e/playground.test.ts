import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { gallery } from "../src/features/playground/gallery";
import { begin, run, write } from "./asking";
import { type App, audit, session, startApp, visit } from "./harness";

// The playground, as who asks questions of their own finds it.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const accounts = { MANAGER: "manager", HOST: "host", ADMIN: "admin", ANALYST: "analyst" } as const;

// Ensure that every example of the gallery runs as each of its roles, without an error, and gives something to read.
test.each(Object.entries(accounts))("the examples of %s", async (role, who) => {
  const context = await app.browser.newContext({ baseURL: app.address });
  await context.addCookies(await session(app, who));
  const today = new Date().toISOString().slice(0, 10);
  const examples = gallery
    .flatMap((shelf) => shelf.examples)
    .filter(({ roles }) => roles.includes(role as keyof typeof accounts));
  expect(examples.length).toBeGreaterThan(3);
  for (const { title, text, variables } of examples) {
    const answer = await context.request.post("/graphql", {
      headers: { Origin: app.address },
      data: { query: text, variables: variables?.(today) },
    });
    const { data, errors } = (await answer.json()) as { data?: object; errors?: { message: string }[] };
    expect(errors?.map(({ message }) => message) ?? [], title).toEqual([]);
    expect(Object.keys(data ?? {}).length, title).toBeGreaterThan(0);
  }
  await context.close();
});

// Ensure that a question is found, priced, run and taken home as a file, in a page that everybody can use.
test.each(["desk", "phone"] as const)(
  "an example is run and its result kept, at the width of a %s",
  async (size) => {
    const { page, context, faults } = await visit(app, { as: "manager", size });
    await begin(page);
    expect(await audit(page)).toEqual([]);
    if (size === "phone") await page.getByRole("button", { name: "Show Examples" }).click();
    await page.getByRole("button", { name: /^Who has room/ }).click();
    await page.getByText(/^Costs 46 of 20,000; at most 2 seconds/).waitFor();
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByText(/^\d+ rows of linkWorkers/).waitFor();
    expect(await audit(page)).toEqual([]);

    await page.getByRole("button", { name: /^Table/ }).click();
    await page.getByRole("columnheader", { name: "openCases" }).waitFor();
    expect(await audit(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });

    const file = async (name: RegExp) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name }).click(),
      ]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
    };
    const csv = await file(/^CSV/);
    expect(csv.name).toMatch(/^WhoHasRoom-\d{4}-\d\d-\d\d\.csv$/);
    expect(csv.text).toMatch(/^\uFEFFname,employer,openCases,weightedCases,/);
    const lines = (await file(/^NDJSON/)).text.trimEnd().split("\n");
    expect(lines.length).toBe(csv.text.trimEnd().split("\r\n").length - 1);
    expect(JSON.parse(lines[0] ?? "")).toHaveProperty("openCases");
    expect(faults).toEqual([]);
    await context.close();
  },
);

// Ensure that an analyst reads the last quarter by the names of the PCNs, and is told why a figure is withheld.
test.each(["desk", "phone"] as const)("figures explain themselves, at the width of a %s", async (size) => {
  const { page, context, faults } = await visit(app, { as: "analyst", size });
  await begin(page);
  const table = async (example: RegExp) => {
    if (size === "phone") await page.getByRole("button", { name: "Show Examples" }).click();
    await page.getByRole("button", { name: example }).click();
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByText(/^\d+ rows/).waitFor();
    await page.getByRole("button", { name: /^Table/ }).click();
    return page.getByRole("dialog");
  };
  const quarter = await table(/^People of the last quarter/);
  await quarter.getByRole("row", { name: /^Harrow East PCN/ }).waitFor();
  await quarter.getByRole("row", { name: /^All together \d+/ }).waitFor();
  expect(await audit(page)).toEqual([]);
  await quarter.getByRole("button", { name: "Close" }).click();

  const needs = await table(/^Needs of older and younger people/);
  await needs.getByRole("row", { name: /^younger All together/ }).waitFor();
  await needs.getByText(/^\* is withheld: .*one that you had before/).waitFor();
  await needs.getByText(/^Groups may be left out: /).waitFor();
  await needs.getByText(/^Counts are rounded to the nearest 5/).waitFor();
  expect(await audit(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    page.viewportSize()?.width ?? 0,
  );
  await needs.getByRole("button", { name: "Close" }).click();
  await page.getByText(/figures are withheld \(\*\): the table says why\.$/).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure that a text which the server would never take is kept out of the editor at once, however it comes, and that the page
// goes on; and that a long one which it takes comes as quickly as a short one.
test("a very long line", async () => {
  const { page, context, faults } = await visit(app, { as: "manager" });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await begin(page);
  const editor = page.locator(".graphiql-query-editor");
  const refused = (bytes: string) =>
    page.getByText(`That was not put in: the text would be ${bytes} bytes long`).waitFor();
  await write(page, "");
  await page.keyboard.insertText("a".repeat(70_000));
  await refused("70,000");
  await page.getByText("Write a question, or take one from the examples.", { exact: true }).waitFor();
  await page.evaluate((text) => navigator.clipboard.writeText(text), `# ${"b".repeat(69_998)}`);
  await page.keyboard.insertText("# mine");
  await page.keyboard.press("Control+V");
  await refused("70,006");
  await editor.getByText("# mine", { exact: true }).waitFor();
  await write(page, "");
  await page.keyboard.insertText(`{ viewer { role } } # ${"c".repeat(60_000)}`);
  await page.getByText(/^Costs 2 of 20,000/).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure that what would be too much is said before it is run, that the refusal is said kindly, and that a slip says its line.
test("what a question costs is told while it is written", async () => {
  const { page, context, faults } = await visit(app, { as: "manager" });
  await begin(page);
  await write(page, "query A\n{ viewer { shoeSize } }");
  await page.getByText(/^Cannot be run yet\. Line 2: .*shoeSize/).waitFor();
  await write(
    page,
    "query Dear { referrals(first: 100) { edges { node { client { contacts(first: 100) { edges { node { id } } } } } } } }",
  );
  await page.getByText(/^Too much to run\. .*Ask for smaller pages/).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText(/^That was too much for one question\./).waitFor();
  expect(await audit(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure that the first page of a project's rows says that there are more, and what its blanks mean.
test("a page of a project's rows", async () => {
  const { page, context, faults } = await visit(app, { as: "analyst" });
  await begin(page);
  await page.getByRole("button", { name: /^Episodes of your project/ }).click();
  await run(page);
  await page.getByText(/^The first 100 rows of episodes; there are more\.$/).waitFor();
  await page.getByRole("button", { name: /^Table/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/^The first 100 rows of episodes; there are more\. To go on,/).waitFor();
  await dialog.getByText(/^A blank in ageBand, .*fewer than eight people/).waitFor();
  await dialog.getByRole("cell", { name: "Harrow East PCN" }).first().waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure that an empty editor is met kindly, a slip of a code with the near one, that what was wrong with one question is
// not said beside the next, and that the sign-in page says when the session is over.
test("slips, and the end of a session", async () => {
  const { page, context } = await visit(app, { as: "manager" });
  await begin(page);
  await write(page, "");
  await page.getByText("Write a question, or take one from the examples.", { exact: true }).waitFor();
  await run(page);
  await page.getByText(/^There is nothing to run yet\. Write a question/).waitFor();
  await write(page, "{ analytics { episodes { aggregate(measures: [MEDIAN_DAYS_TO_CONTAC]) { rows } } } }");
  await page
    .getByText(/^Cannot be run yet\. .*Did you mean the enum value "MEDIAN_DAYS_TO_CONTACT"/)
    .waitFor();
  await run(page);
  const refused = page.getByText(/^The answer has an error\./);
  await refused.waitFor();
  await page.getByRole("button", { name: /^Who has room/ }).click();
  await page.getByText(/^Costs 46 of 20,000/).waitFor();
  expect(await refused.count()).toBe(0);
  await context.clearCookies();
  await run(page);
  await page.getByText(/^You are no longer signed in/).waitFor();
  await context.close();
});

// Ensure that somebody without a mouse comes into the editor, runs what is there, and comes out again.
test("the keyboard alone", async () => {
  const { page, context, faults } = await visit(app, { as: "analyst" });
  await begin(page);
  const within = (part: string) =>
    page.evaluate((selector) => Boolean(document.activeElement?.closest(selector)), part);
  const on = (part: string) =>
    page.evaluate((selector) => Boolean(document.activeElement?.matches(selector)), part);
  for (let presses = 0; !(await on(".graphiql-query-editor .graphiql-editor")); presses++) {
    expect(presses).toBeLessThan(60);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  expect(await within(".monaco-editor")).toBe(true);
  await page.keyboard.press("Control+Enter");
  await page.getByText("1 row.", { exact: true }).waitFor();
  await page.keyboard.press("Escape");
  expect(await on(".graphiql-query-editor .graphiql-editor")).toBe(true);
  await page.keyboard.press("Tab");
  expect(await within(".graphiql-query-editor .graphiql-editor")).toBe(false);
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure that a query is saved, shared, renamed, changed and removed, and that a colleague finds what is shared.
test("queries are saved and shared", async () => {
  const { page, context, faults } = await visit(app, { as: "manager" });
  await begin(page);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.getByText("Enter a name.").waitFor();
  await dialog.getByLabel("Name").fill("Who I am");
  expect(await audit(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved as Who I am.").waitFor();

  await page.getByRole("button", { name: "Show Saved queries" }).click();
  await page.getByRole("button", { name: /^Rename or share.*Who I am/ }).click();
  await dialog.getByLabel("Name").fill("Who we are");
  await dialog.getByLabel(/^Share it with/).check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByText("Shared with your organisation").waitFor();
  expect(await audit(page)).toEqual([]);
  await page.locator(".graphiql-query-editor .view-lines").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText("# ours");
  await page.getByRole("button", { name: /^Save.*Who we are/ }).click();
  await page.getByText("Saved Who we are.").waitFor();

  const colleague = await visit(app, { as: "analyst" });
  await begin(colleague.page);
  await colleague.page.getByRole("button", { name: "Show Saved queries" }).click();
  await colleague.page.getByRole("button", { name: /^Who we are/ }).click();
  await colleague.page.locator(".graphiql-query-editor").getByText(/ours/).first().waitFor();
  expect(await colleague.page.getByRole("button", { name: /^Remove/ }).count()).toBe(0);
  await colleague.context.close();

  await page.getByRole("button", { name: /^Remove.*Who we are/ }).click();
  await dialog.getByRole("button", { name: "Remove" }).click();
  await page.getByText("Nothing yet.").waitFor();
  await page.getByText("Removed Who we are.", { exact: true }).waitFor();
  expect(
    await page
      .getByText(/^Saved /, { exact: false })
      .and(page.getByRole("status"))
      .count(),
  ).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure that a host's explorer shows a host's schema, that the dark page can be read, and that nothing is left for the next
// reader of the same window.
test("a host's own view, in the dark", async () => {
  const { page, context, faults } = await visit(app, { as: "host" });
  await page.emulateMedia({ colorScheme: "dark" });
  await begin(page);
  expect(await audit(page)).toEqual([]);
  await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
  await page.getByRole("link", { name: "Query", exact: true }).click();
  const docs = page.locator(".graphiql-plugin");
  await docs.getByRole("link", { name: "onwardReferrals", exact: true }).waitFor();
  expect(await docs.getByRole("link", { name: "caseload", exact: true }).count()).toBe(0);
  expect(await audit(page)).toEqual([]);

  await page.locator(".graphiql-query-editor .view-lines").click();
  await page.keyboard.insertText("# of the host");
  await page.waitForFunction(() => JSON.stringify({ ...sessionStorage }).includes("of the host"));
  await context.clearCookies();
  await context.addCookies(await session(app, "manager"));
  await page.reload();
  await page.getByText(/^Costs 4 of 20,000/).waitFor();
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain("of the host");
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("graphiql"))),
  ).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});
