import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type App, audit, open, settled, startApp, visit } from "./harness";
import { type Found, faulty, lookAtAll } from "./states";

// The figures of managers and commissioners, section by section, on the demonstration.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

/** The sections by their chips, with a picture that each has whoever looks. */
const sections = [
  ["Overview", "Numbers", "At a glance"],
  ["Referrals", "Referrals", "What became of them"],
  ["People", "Who is referred", "How old people are"],
  ["Equity", "Equity: who is referred, of those registered", undefined],
  ["Waiting times", "Waiting times", "How far referrals have come"],
  ["Activity", "Activity", "Where the hours went"],
  ["Needs", "Needs and goals", "How far goals have come"],
  ["Support", "Support offered, and what stuck", "What services answered"],
  ["Outcomes", "Outcomes", undefined],
  ["Endings", "Endings", /^(Episodes ended each month|Endings (rose|fell) from .* a month)$/],
  ["Demand", "Demand and capacity", "Referrals received and episodes ended"],
  ["Data quality", "Data quality", "What is known of their support"],
] as const;

const chip = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name, exact: true });

/** What each bar of the page says, and what the table of its picture says of the same. */
function pictures(page: Page) {
  return page.evaluate(() => {
    const text = (element: Element | null | undefined) => (element?.textContent ?? "").trim();
    return [...document.querySelectorAll("figure")].flatMap((figure) => {
      const table = [...figure.querySelectorAll("section tbody tr")].map((row) => ({
        name: text(row.querySelector("th")),
        cells: [...row.querySelectorAll("td")].map((cell) => text(cell).replace(/^\*withheld$/, "*")),
      }));
      const title = text(figure.querySelector("figcaption > :first-child"));
      const rates = [...figure.querySelectorAll(".al-rates__row:not(.al-rates__row--axis)")].map((row) => {
        const name = text(row.querySelector(".al-rates__name"));
        const [, , rate = "no row", interval] = table.find((one) => one.name === name)?.cells ?? [];
        return {
          name: `${title}: ${name}`,
          drawn: [text(row.querySelector(".al-rates__value"))],
          told: [interval ? `${rate} (${interval})` : rate],
        };
      });
      const bars = [...figure.querySelectorAll(".al-bars__row")].map((row) => {
        const name = text(row.querySelector(".al-bars__name"));
        const told = table.find((one) => one.name === name)?.cells ?? ["no row"];
        const drawn = text(row.querySelector(".al-bars__value")).split(/❘| of /);
        return {
          name: `${title}: ${name}`,
          drawn: drawn.map((one) => one.trim()),
          told: told.slice(0, drawn.length),
        };
      });
      return [...rates, ...bars];
    });
  });
}

describe.each(["manager", "commissioner"])("%s", (who) => {
  // Ensure that each section is reached from the one before, has its pictures, breaks no rule, and that what is drawn is
  // what its table says.
  test("goes through the sections", { timeout: 120_000 }, async () => {
    const { page, context, faults } = await visit(app, { as: who });
    await open(page, "/numbers");
    for (const [name, heading, picture] of sections) {
      await chip(page, name).click();
      // Of capacity managers alone are told.
      const says = name === "Demand" && who !== "manager" ? "Demand" : heading;
      await page.getByRole("heading", { level: 1, name: says, exact: true }).waitFor();
      await settled(page);
      if (picture) await page.getByRole("figure", { name: picture, exact: true }).waitFor();
      else await page.locator("figure").first().waitFor(); // its titles say what they found
      expect(await page.getByRole("alert").count(), name).toBe(0);
      expect(await chip(page, name).getAttribute("aria-current")).toBe("true");
      for (const { name: bar, drawn, told } of await pictures(page)) expect(drawn, bar).toEqual(told);
      expect(await audit(page), name).toEqual([]);
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});

// Ensure that a commissioner begins with the figures, and sees no link worker's name.
test("a commissioner's first page", async () => {
  const { page, context } = await visit(app, { as: "commissioner" });
  await page.goto("/");
  await page.getByRole("figure", { name: "At a glance", exact: true }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/numbers");
  await open(page, "/numbers/demand");
  await page.getByRole("figure", { name: "Referrals received and episodes ended" }).waitFor();
  expect(await page.getByText("Amina Yusuf").count()).toBe(0);
  await context.close();
});

// Ensure that period and filters live in the address: they outlast a reload, go along to other sections, are said beside
// each picture, and what is no period or PCN narrows nothing.
test("period and filters in the address", async () => {
  const { page, context, faults } = await visit(app, { as: "manager" });
  await open(page, "/numbers/referrals");
  const period = page.getByLabel("Period");
  const pcn = page.getByLabel("PCN", { exact: true });
  const quarter = period.locator("optgroup[label='Quarters'] option").nth(1);
  const [key, words] = [await quarter.getAttribute("value"), await quarter.textContent()];
  const when = (words ?? "").replace(/ \(.*/, "");
  await period.selectOption(key);
  await pcn.focus();
  await pcn.selectOption({ label: "Harrow East PCN" });
  await settled(page);
  // Who goes on choosing by keyboard is still there.
  expect(await pcn.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.getByLabel("Gender").selectOption({ label: "Woman" });
  const beside = page.getByRole("figure", { name: "What became of them" }).locator(".al-figure__aside");
  const said = `Harrow East PCN, gender: woman, ${when}, as it stands today`;
  await expect.poll(() => beside.textContent()).toBe(said);
  expect(new URL(page.url()).searchParams.get("period")).toBe(key);

  await page.reload();
  await settled(page);
  expect(await beside.textContent()).toBe(said);
  expect(await period.inputValue()).toBe(key);
  expect(await pcn.locator("option:checked").textContent()).toBe("Harrow East PCN");

  await chip(page, "Endings").click();
  await page.getByRole("heading", { level: 1, name: "Endings" }).waitFor();
  await settled(page);
  expect(new URL(page.url()).searchParams.get("period")).toBe(key);
  expect(await pcn.locator("option:checked").textContent()).toBe("Harrow East PCN");

  // A section is a page that one comes back to.
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Referrals", exact: true }).waitFor();
  await page.goForward();
  await page.getByRole("heading", { level: 1, name: "Endings" }).waitFor();

  await page.getByRole("link", { name: "Show all" }).click();
  await expect.poll(() => page.url()).toBe(`${app.address}/numbers/endings`);
  await open(page, "/numbers/referrals?period=2031-32-Q9&pcn=or0&age=OLD&gender=MAN");
  expect(await period.locator("option:checked").textContent()).toBe("Last 12 whole months");
  await expect.poll(() => beside.textContent()).toMatch(/^All PCNs, gender: man, /);
  await page.goto("/numbers/nowhere");
  await page.getByRole("heading", { level: 1, name: "Numbers" }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure that by keyboard alone a picture's table is opened, its file fetched and its making read, and that the file says
// what the table says.
test("a picture's table, file and making", async () => {
  const { page, context, faults } = await visit(app, { as: "commissioner" });
  await open(page, "/numbers/referrals");
  const figure = page.getByRole("figure", { name: "What became of them" });
  await figure.getByRole("button", { name: /^Show as a table/ }).press("Enter");
  const rows = figure.getByRole("table").locator("tr");
  const table = await rows.evaluateAll((all) =>
    all.map((row) =>
      [...row.children].map((cell) =>
        (cell.textContent ?? "").replace(/^\*withheld$/, "*").replaceAll(",", ""),
      ),
    ),
  );
  expect(table.length).toBeGreaterThan(2);
  const fetching = page.waitForEvent("download");
  await figure.getByRole("button", { name: /^CSV/ }).press("Enter");
  const file = await fetching;
  expect(file.suggestedFilename()).toBe("referrals-by-outcome.csv");
  const text = (await readFile(await file.path(), "utf8")).replace("\uFEFF", "").trimEnd();
  expect(text.split("\r\n").map((line) => line.split(","))).toEqual(table);
  await figure.getByRole("button", { name: /^How is this worked out/ }).press("Enter");
  await figure.getByText("Deleted clients, test clients among them, are counted nowhere.").first().waitFor();
  expect(await audit(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure that every section can be read in both themes, in the system's own colours, with large text and on the smallest
// phone.
test("in every look", { timeout: 360_000 }, async () => {
  const visited = await visit(app, { as: "manager" });
  const found: Found = {};
  for (const [name] of sections) {
    if (name === "Overview") await open(visited.page, "/numbers");
    else await chip(visited.page, name).click();
    await settled(visited.page);
    await visited.page.locator("figure").first().waitFor();
    await lookAtAll(visited, name, found);
  }
  expect(faulty(found)).toEqual({});
  await visited.context.close();
});

// Ensure that rates are of everybody registered whatever narrows the other sections, that their limits are said, that the
// practices outside the funnel are named in words, and that what is printed has its tables' names and no controls.
test.each(["desk", "phone"] as const)("who is referred, of those registered, on a %s", async (size) => {
  const { page, context, faults } = await visit(app, { as: "manager", size });
  await open(page, "/numbers/equity?gender=WOMAN");
  const limits = page.getByRole("region", { name: "What these rates cannot say" });
  await limits.getByText(/^The filters by age, gender and ethnic group narrow nothing here/).waitFor();
  await limits.getByText(/^People registered are those of the lists of 1 April 20\d\d/).waitFor();
  expect(await page.getByLabel("Gender", { exact: true }).count()).toBe(0);
  const funnel = page.getByRole("figure", { name: /than chance would explain/ });
  const judged = await funnel
    .locator("section tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));
  expect(judged.length).toBeGreaterThan(20);
  const said = (await funnel.locator(".al-figure__note").textContent()) ?? "";
  const more = judged.filter((cells) => cells.at(-1) === "Above 99.8% limits").map(([name = ""]) => name);
  expect(more.length).toBeGreaterThan(0);
  const named = /Higher than chance would explain, however counts are rounded: ([^.]*)/.exec(said)?.[1] ?? "";
  for (const name of named.split(/, | and /)) expect(more).toContain(name);
  expect(await audit(page)).toEqual([]);
  await page.getByLabel("PCN", { exact: true }).selectOption({ label: "Harrow East PCN" });
  await page
    .getByText(/^Harrow East PCN, /)
    .first()
    .waitFor();
  expect(new URL(page.url()).searchParams.get("gender")).toBe("WOMAN");
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".al-numbers-filters").isVisible()).toBe(false);
  expect(await page.locator(".al-rates__row").first().isVisible()).toBe(true);
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure that a commissioner reads once on each page with something withheld why it is, and has the way to the report, a manager
// never; and that what was left out of an answer is nowhere told as nought.
test("what is withheld, and why", async () => {
  const { page, context } = await visit(app, { as: "commissioner" });
  const left: string[] = [];
  page.on("response", async (response) => {
    if (!response.url().includes("/graphql")) return;
    const text = await response.text().catch(() => "");
    if (text.includes('"complete":true')) left.push("an answer for a commissioner claims to be complete");
  });
  const why = page.getByText(/^For your role a \* may also stand for nobody/);
  const told: string[] = [];
  for (const path of ["/numbers", "/numbers/needs", "/numbers/endings", "/numbers/waiting"]) {
    await open(page, path);
    await page.locator("figure").first().waitFor();
    const cells = await page
      .locator("figure section td")
      .evaluateAll((all) => all.map((cell) => cell.textContent));
    const withheld = cells.some((cell) => cell?.startsWith("*"));
    await expect.poll(() => why.count(), { message: path }).toBe(withheld ? 1 : 0);
    if (withheld) {
      told.push(path);
      await why.getByRole("link", { name: "The quarterly report", exact: true }).waitFor();
    }
    expect(cells.filter((cell) => cell === "0").length, path).toBe(0);
  }
  expect(told.length).toBeGreaterThan(1);
  expect(left).toEqual([]);
  await context.close();
  const manager = await visit(app, { as: "manager" });
  await open(manager.page, "/numbers/needs");
  await manager.page.getByRole("figure", { name: "At a glance" }).waitFor();
  expect(await manager.page.getByText(/^For your role a \* may/).count()).toBe(0);
  await manager.context.close();
});

// Ensure that of a period that runs no month is told of that has not begun, that the one that runs is marked, and that what
// lies before the first referral is called that.
test("months to come, and months before there were records", async () => {
  const { page, context } = await visit(app, { as: "manager" });
  await open(page, "/numbers/demand");
  const running = page.getByLabel("Period").locator("optgroup[label='Quarters'] option").first();
  await page.getByLabel("Period").selectOption(await running.getAttribute("value"));
  await settled(page);
  const figure = page.getByRole("figure", { name: "Referrals received and episodes ended" });
  await figure.getByRole("rowheader", { name: /, so far$/ }).waitFor({ state: "attached" });
  const months = await figure.getByRole("rowheader").allTextContents();
  const now = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "Europe/London" });
  expect(months.at(-1)).toBe(`${now.format(new Date())}, so far`);
  expect(months.filter((month) => month.endsWith("so far"))).toHaveLength(1);
  const years = page.getByLabel("Period").locator("optgroup[label='Financial years'] option");
  await page.getByLabel("Period").selectOption(await years.last().getAttribute("value"));
  await page.getByText("No records yet", { exact: true }).waitFor();
  expect(await page.locator("figure").count()).toBe(0);
  await open(page, "/numbers");
  await page
    .getByText(/^Period before: no records yet/)
    .first()
    .waitFor();
  await context.close();
});

// Ensure that where two roles, or two sections, tell of the same by another rule the rule stands beside the figure: which
// answers, of which month, of whom a share is, and what has ended.
test("what figures are of, beside them", async () => {
  for (const [as, rule] of [
    ["commissioner", /Your role is shown those episodes alone/],
    ["manager", /Commissioners are shown those episodes alone/],
  ] as const) {
    const { page, context } = await visit(app, { as });
    await open(page, "/numbers");
    // One of a few figures has no room for more than two lines: the rest is where it is worked out.
    await page
      .getByText(/ answered twice/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: /^How is this worked out ?: At a glance$/ }).click();
    await page
      .getByText(/^Change of life satisfaction: by the month of the referral, on a scale from 0/)
      .waitFor();
    await page
      .getByText(/within the scheme's limit of \d+ working days: /)
      .first()
      .waitFor();
    await open(page, "/numbers/outcomes");
    await page.locator("figcaption").getByText(rule).first().waitFor();
    await open(page, "/numbers/needs");
    await page
      .getByText(/^By today\. Goals .* have had less time/)
      .first()
      .waitFor();
    await open(page, "/numbers/endings");
    await page
      .getByText(/^Of those that were taken on: what was declined or redirected is not in it/)
      .waitFor();
    await page.getByText("Lengthened beyond its usual end").first().waitFor();
    await open(page, "/numbers/support");
    await page.getByRole("button", { name: /^How is this worked out.*Why services declined/ }).click();
    await page
      .getByText(/^Number of onward referrals that were sent .* and that the service declined/)
      .waitFor();
    await open(page, "/numbers/demand");
    await page.getByText(/^Ended: of those that were taken on/).waitFor();
    await context.close();
  }
});
