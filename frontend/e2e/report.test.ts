import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, audit, open, settled, startApp, visit } from "./harness";
import { type Found, faulty, lookAtAll } from "./states";

// The quarterly report of the demonstration, as a steering group reads it: on screen, on paper and as files.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const titles = [
  "1. Headline and period",
  "2. Referrals",
  "3. Waiting",
  "4. People",
  "5. Needs and concerns",
  "6. Activity",
  "7. Support offered, and what came of it",
  "8. Outcomes",
  "9. Endings",
  "10. Unmet need",
  "11. Workforce",
  "12. Risk and safeguarding",
  "13. Stories",
  "14. Data quality and method",
];

// Ensure that whoever may read it reads fourteen sections of the latest quarter, may choose another by its address, and
// comes to a section by a link.
test.each(["manager", "commissioner"])("%s reads the report", { timeout: 120_000 }, async (who) => {
  const { page, context, faults } = await visit(app, { as: who });
  await open(page, "/report");
  const section = page.getByRole("region");
  await section.first().waitFor();
  expect(await page.getByRole("heading", { level: 2 }).allTextContents()).toEqual(titles);
  const choice = page.getByLabel("Quarter", { exact: true });
  const older = await choice.locator("option").nth(2).getAttribute("value");
  await choice.selectOption(older);
  await expect.poll(() => new URL(page.url()).searchParams.get("quarter")).toBe(older);
  await page.reload();
  await section.first().waitFor();
  expect(await choice.inputValue()).toBe(older);
  await expect.poll(() => page.getByText("This report is final").count()).toBe(1);
  await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Outcomes" }).click();
  await expect
    .poll(() =>
      page.getByRole("region", { name: "8. Outcomes" }).evaluate((el) => el.getBoundingClientRect().top),
    )
    .toBeLessThan(400);
  expect(await audit(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure that the headline is held against the scheme's own limit, that each figure says what it counts and what is left out,
// and that no code of ours is on the page; and that the outcomes say whose they are.
test("the report says what it counts", async () => {
  const { page, context } = await visit(app, { as: "commissioner" });
  await open(page, "/report");
  const headline = page.getByRole("region", { name: "The quarter beside others" });
  await headline.waitFor();
  const limit = "Of those reached, within the scheme's limit of 5 working days, %";
  const first = page.getByRole("region", { name: "1. Headline and period" });
  expect(
    await first
      .getByText(
        /^(What moved most since the quarter before: .* (rose|fell) from |No count or share that can be compared changed since the quarter before by more than rounding and chance explain)/,
      )
      .count(),
  ).toBe(1);
  const practices = page.getByRole("region", { name: "2. Referrals" });
  await practices.getByText("A number shown as 10 is 8 to 12 people").waitFor();
  const people = page.getByRole("region", { name: "4. People" });
  await people.getByText("A number shown as 10 is 8 to 12 people").waitFor();
  await people
    .getByText(/The rates of the groups count (those|the others) only, so they are too low/)
    .first()
    .waitFor();
  await headline.getByRole("rowheader", { name: limit, exact: true }).waitFor();
  expect(await headline.getByText("10 working days").count()).toBe(0);
  const unmet = page.getByRole("region", { name: "10. Unmet need" });
  const how = unmet.getByText("How is this worked out?").nth(1);
  await how.click();
  await unmet
    .getByText(
      "Onward referrals: Number of onward referrals of the quarter that the service declined, or never answered. Left out: Signposts",
    )
    .waitFor();
  const tables = await page.locator(".al-report table").count();
  expect(await page.locator(".al-report__worked").count()).toBe(tables);
  expect(await page.locator(".al-report__worked li:not(:has(strong))").count()).toBe(0);
  expect(await page.locator(".al-report").innerText()).not.toMatch(/COUNT|[A-Z]{2,}_[A-Z]|denominator/);
  // What a share is of stands beside it, kinds of service are told of in a year, and nobody is blamed for a referral.
  const contacts = page.getByRole("table", { name: "Contacts by method" });
  await contacts.getByRole("columnheader", { name: "Appointments", exact: true }).waitFor();
  const endings = page.getByRole("region", { name: "9. Endings" });
  await endings.getByRole("columnheader", { name: "Support had started" }).waitFor();
  const kinds = unmet.getByRole("table", { name: /by what the services offer, \w+ \d{4} to \w+ \d{4}$/ });
  await kinds.getByRole("rowheader", { name: "Advice and practical help" }).waitFor();
  expect(await page.locator(".al-report").innerText()).not.toMatch(
    /Inappropriate|Asked directly|dashboards show/,
  );
  expect(await page.getByText("Records begin in").count()).toBeLessThanOrEqual(1);
  const outcomes = page.getByRole("region", { name: "8. Outcomes" });
  await outcomes.getByText("The dashboards go by the month of the referral instead").waitFor();
  await outcomes.getByText("fewer than 30 pairs").waitFor();
  await context.close();
});

// Ensure that a link to a section leads there, though the report comes later than the page.
test("a link to a section", async () => {
  const { page, context } = await visit(app, { as: "manager" });
  await page.goto("/report#section-9");
  const endings = page.getByRole("region", { name: "9. Endings" });
  await endings.waitFor();
  await expect.poll(() => endings.evaluate((el) => el.getBoundingClientRect().top)).toBeLessThan(400);
  await context.close();
});

// Ensure that the files hold what the page says: the minimum dataset as lines, and the workbook as such.
test("the report as files", async () => {
  const { page, context } = await visit(app, { as: "commissioner" });
  await open(page, "/report");
  const people = page.getByRole("table", { name: "Age", exact: true });
  await people.waitFor();
  const shown = await people
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [row.querySelector("th")?.textContent, row.querySelector("td")?.textContent]),
    );
  const fetching = page.waitForEvent("download");
  await page.getByRole("link", { name: "Minimum dataset (CSV)" }).press("Enter");
  const file = await readFile(await (await fetching).path(), "utf8");
  for (const [name, figure] of shown) expect(file).toContain(`people-by-age,${name},People,${figure}`);
  expect(file).not.toContain(",endings-by-reason,");
  const book = page.waitForEvent("download");
  await page.getByRole("link", { name: "Spreadsheet (XLSX)" }).press("Enter");
  const got = await book;
  expect(got.suggestedFilename()).toMatch(/^report-\d{4}-\d\d-q\d\.xlsx$/);
  expect((await readFile(await got.path())).subarray(0, 2).toString()).toBe("PK");
  await context.close();
});

// Ensure that what the signs mean is said on the first page of the paper too, that nothing of the machine is printed, that
// each page has the scheme and the quarter and the last ones what is counted and left out, and that a table which fits on a page is not cut by its end.
test("the report on paper", async () => {
  const { page, context } = await visit(app, { as: "manager" });
  await open(page, "/report");
  const last = page.getByRole("region", { name: "14. Data quality and method" });
  await last.waitFor();
  const annex = page.getByRole("heading", { name: "What the figures count" });
  expect(await annex.isVisible()).toBe(false);
  await page.emulateMedia({ media: "print" });
  expect(await annex.isVisible()).toBe(true);
  expect(await page.getByText("Left out: Practices without a list size.").last().isVisible()).toBe(true);
  const heads = await page.evaluate(() =>
    document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)),
  );
  expect(heads.join()).toMatch(/@top-left.*quarterly report, \w+ to \w+ \d{4}/s);
  expect(await page.getByText(/is withheld: 1 to 7 people/).isVisible()).toBe(true);
  expect(await page.getByLabel("Quarter", { exact: true }).isVisible()).toBe(false);
  expect(await page.getByText("How is this worked out?").first().isVisible()).toBe(false);
  const cut = await page.locator(".al-report__scroll").evaluateAll((tables) =>
    tables
      .filter((table) => {
        const whole = getComputedStyle(table).breakInside === "avoid";
        return whole === table.querySelectorAll("tbody tr").length > 36;
      })
      .map((table) => table.getAttribute("aria-label")),
  );
  expect(cut).toEqual([]);
  const words = await page
    .locator(".al-report__words")
    .evaluateAll((all) => all.filter((one) => getComputedStyle(one).breakAfter !== "avoid").length);
  expect(words).toBe(0);
  // What counts for one section stands together; a long list of method and a second note are not tied to what follows, which
  // would leave the page before empty.
  const breaks = (selector: string, side: "breakInside" | "breakBefore" | "breakAfter") =>
    page
      .locator(selector)
      .evaluateAll((all, at) => [...new Set(all.map((one) => getComputedStyle(one)[at]))], side);
  expect(await breaks(".al-report__annex section section", "breakInside")).toEqual(["avoid"]);
  expect(await breaks(".al-report__method li", "breakAfter")).toEqual(["auto"]);
  expect(await breaks(".al-report__note + .al-report__note", "breakBefore")).toEqual(["auto"]);
  expect(await breaks(".al-report__scroll + .al-report__note", "breakBefore")).toEqual(["avoid"]);
  // No page begins with what is said of a table on the page before, a section stands apart from what is above it, and a story
  // is called in smaller letters than its section.
  expect(await breaks(".al-report__whole", "breakInside")).toEqual(["avoid"]);
  const loose =
    ".al-report__note:not(.al-report__whole > *, .al-report__none > *, .al-report__scroll--long ~ *)";
  expect(await page.locator(loose).count()).toBe(0);
  const size = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((el) => Number.parseFloat(getComputedStyle(el).fontSize));
  expect(await size(".al-report .al-told__title")).toBeLessThan(
    0.9 * (await size(".al-report .al-panel h2")),
  );
  const apart = await page
    .locator(".al-report > .al-panel")
    .first()
    .evaluate((el) => Number.parseFloat(getComputedStyle(el).marginBottom));
  expect(apart).toBeGreaterThan(20);
  const sizes = await page
    .locator(".al-report__note")
    .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).fontSize))]);
  expect(sizes).toHaveLength(1);
  expect(await page.locator(".al-report__none p:not(.al-report__note)").count()).toBe(0);
  // What the figures count takes two pages at most: each definition is there once.
  const pages = async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  };
  const all = await pages();
  await page.evaluate(() => document.querySelector(".al-report__annex")?.remove());
  const without = await pages();
  expect(without).toBeGreaterThan(0);
  expect(all - without).toBeLessThanOrEqual(2);
  await context.close();
});

// Ensure that who got worse is seen where who got better is: no table is cut off at 1366 pixels or on a phone, on which the
// last column of the widest table has its title beside it.
test("all columns of the report are in sight", async () => {
  const { page, context } = await visit(app, { as: "commissioner" });
  for (const [width, height] of [
    [1366, 850],
    [800, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page, "/report");
    await page.getByRole("region", { name: "14. Data quality and method" }).waitFor();
    const cut = await page
      .locator(".al-report__scroll")
      .evaluateAll((all) =>
        all
          .filter((one) => one.scrollWidth > one.clientWidth + 1)
          .map((one) => one.getAttribute("aria-label")),
      );
    expect(cut, `${width}`).toEqual([]);
  }
  const worse = page.locator('[data-column="Worse"]').first();
  await worse.scrollIntoViewIfNeeded();
  const box = await worse.boundingBox();
  expect((box?.x ?? 999) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
  expect(await worse.evaluate((cell) => getComputedStyle(cell, "::before").content)).toBe('"Worse"');
  await context.close();
});

// Ensure that those who see no report are refused its file as well.
test("the report is not for everybody", async () => {
  for (const who of ["linkworker", "analyst", "host"]) {
    const { page, context } = await visit(app, { as: who });
    const answer = await page.request.get(`${app.address}/export/report.xlsx?quarter=2026-27+Q1`);
    expect(answer.status(), who).toBe(403);
    await context.close();
  }
});

// Ensure that the report can be read however it is looked at.
test("the report in all looks", { timeout: 180_000 }, async () => {
  const visited = await visit(app, { as: "manager" });
  await open(visited.page, "/report");
  await visited.page.getByRole("region", { name: "14. Data quality and method" }).waitFor();
  await settled(visited.page);
  const found: Found = {};
  await lookAtAll(visited, "report", found);
  expect(faulty(found)).toEqual({});
  await visited.context.close();
});
