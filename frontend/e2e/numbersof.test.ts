import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, audit, open, startApp, visit } from "./harness";

// What figures are of, and what a role is not shown of them, on the demonstration.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

// Ensure that beside each share and rate stands what it is of: how many outcomes are known, how many were reached in each PCN,
// which groups the line is of and how many are in none; and that groups that are held against them lie on both sides of it.
test("what shares and rates are of", async () => {
  const { page, context, faults } = await visit(app, { as: "manager" });
  const known = /of about \d+ whose outcome is known; of about \d+ it is not known yet$/;
  for (const [path, tiles] of [
    ["/numbers", ["Onward links that stuck"]],
    ["/numbers/support", ["Went, or got help", "Still going"]],
  ] as const) {
    await open(page, path);
    for (const name of tiles) {
      const tile = page.locator(".al-five__one").filter({ has: page.getByText(name, { exact: true }) });
      expect(await tile.innerText(), name).toMatch(known);
    }
  }

  await open(page, "/numbers/waiting");
  const inTime = page.getByRole("figure", { name: /^Of those reached, reached within/ });
  await inTime.getByText(/which is no rank: of \d+ reached one more or less is \d+ points/).waitFor();
  expect(await inTime.locator("thead th").allTextContents()).toEqual([
    "PCN",
    "% of those reached",
    "Reached",
  ]);
  const names = await inTime.locator("tbody th").allTextContents();
  expect(names.length).toBeGreaterThan(2);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en-GB")));

  await open(page, "/numbers/equity");
  const genders = page.getByRole("figure", { name: /^By gender/ });
  await genders
    .getByText(/^.*About \d+ of \d+ people referred \(\d+%\) are in none of these groups, nor in the line/)
    .waitFor();
  const sides = await genders.evaluate((figure) => {
    const at = (element: Element | null, name: string) =>
      Number.parseFloat(element?.getAttribute(name) ?? "");
    const line = at(figure.querySelector(".al-chart__target"), "x1");
    return [...figure.querySelectorAll(".al-rates__row .al-rates__dot")].map((dot) =>
      Math.sign(at(dot, "cx") - line),
    );
  });
  expect(sides.sort()).toEqual([-1, 1]);
  const ages = page.getByRole("figure", { name: /^By age/ });
  expect(await ages.getByRole("heading").textContent()).not.toContain("Under 18");
  await ages.getByText(/^Nobody under 18 was referred\. If the scheme does not take children/).waitFor();
  await page
    .getByRole("figure", { name: /^By deprivation/ })
    .getByText(/^No practice is there: Most deprived fifth; Second\./)
    .waitFor();

  await open(page, "/numbers/outcomes");
  await page
    .getByText(/^These figures go by the month of the referral\. The quarterly report goes by/)
    .waitFor();
  await page
    .getByText(
      /By their answers: \S+ better, \S+ the same, \S+ worse\. By the parts of the scale below: \S+ in a better part, \S+ in the same/,
    )
    .first()
    .waitFor();
  await page
    .getByText(/^Not asked again, or not yet: .* Support that still goes on is among them/)
    .first()
    .waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure that a commissioner is told what the role cannot be shown: low practices in the funnel, capacity, why a figure of all
// together is withheld; and that what is published is shown where nobody was counted.
test("what a commissioner is not shown", async () => {
  const { page, context, faults } = await visit(app, { as: "commissioner" });
  await open(page, "/numbers/equity");
  await page
    .getByText(/no practice with a low rate can be shown to you|Those with a low rate are mostly among them/)
    .waitFor();
  // The title of the funnel says first of how many practices anything can be said.
  await page
    .getByRole("heading", {
      name: /^Of \d+ practices? whose number can be shown, .*; \d+ (is|are) withheld$/,
    })
    .waitFor();
  const ages = page.getByRole("figure", { name: /^By age/ });
  const sizes = await ages
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => row.children[2]?.textContent));
  expect(sizes.length).toBe(10); // nine bands and all: some are withheld, and so there is no line
  await ages.getByText(/there is no rate of all groups together to hold the others against/).waitFor();
  for (const size of sizes) expect(size).toMatch(/^[\d,]+$/);
  await open(page, "/numbers/people");
  const fifths = page.getByRole("figure", { name: "How deprived their practice's area is" });
  await fifths.getByText("Most deprived fifth: no practice there", { exact: true }).first().waitFor();
  await open(page, "/numbers/waiting");
  await page.getByText(/How many were reached in each PCN is not told to your role/).waitFor();
  // Last, for what is asked so narrowly can cost what is asked later.
  const narrow = `period=${(await page.getByLabel("Period").locator("optgroup[label='Quarters'] option").nth(1).getAttribute("value")) ?? ""}`;
  await open(page, `/numbers/support?gender=NON_BINARY&${narrow}`);
  const why = page.getByText(/^A figure of all together can be withheld though its parts are shown/);
  await why.waitFor();
  expect(await why.count()).toBe(1);
  expect(await audit(page)).toEqual([]);
  await why.getByRole("link", { name: "The report of this quarter" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expect.poll(() => page.url()).toMatch(/\/report\?quarter=/);
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure that what two sections say of the same months is the same, for whoever opens them in whichever order: two numbers that
// differ by few would cost a commissioner one of them.
test("what two sections say of the same", async () => {
  const { page, context } = await visit(app, { as: "commissioner" });
  const column = async (path: string, name: RegExp, at: number) => {
    await open(page, path);
    const figure = page.getByRole("figure", { name });
    await figure.waitFor();
    return figure
      .locator("tbody tr")
      .evaluateAll((rows, nth) => rows.map((row) => row.children[nth]?.textContent), at);
  };
  const ended = await column("/numbers/endings", /^(Episodes ended each month|Endings (rose|fell))/, 1);
  const beside = await column("/numbers/demand", /^Referrals received and episodes ended/, 2);
  expect(ended.length).toBeGreaterThan(11);
  expect(beside).toEqual(ended);
  await context.close();
});
