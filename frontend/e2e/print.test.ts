import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Work, work } from "./facts";
import { type App, ask, audit, open, startApp, visit, widths } from "./harness";

// Papers: each as it stands on the screen at both widths, and as the printer gets it.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const papers = ["plan", "plan?easy=1", "plan?large=1", "about-me", "about-me?easy=1", "handover"];

const client = async (page: Page) => {
  const { caseload } = await ask<Work>(page, work, { filter: {} });
  return caseload.edges[0]?.node.clientId ?? "";
};

// Ensure every paper can be read by everybody on the screen too.
test.each(Object.keys(widths) as (keyof typeof widths)[])("papers on a %s", async (size) => {
  const { page, context, faults } = await visit(app, { as: "linkworker", size });
  const id = await client(page);
  for (const paper of papers) {
    await open(page, `/people/${id}/print/${paper}`);
    await page.locator(".al-paper h2").waitFor();
    expect([paper, await audit(page)]).toEqual([paper, []]);
  }
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure nothing of the app is printed, the head is on each page, and easy read is large and has its pictures.
test("what the printer gets", async () => {
  const { page, context, faults } = await visit(app, { as: "linkworker" });
  const id = await client(page);
  await open(page, `/people/${id}/print/plan?easy=1`);
  await page.locator(".al-easy img").first().waitFor();
  await page.emulateMedia({ media: "print" });
  const shown = await page.evaluate(() => ({
    chrome: [".al-bar", ".al-nav", ".al-chips", ".al-page-head"].filter((name) =>
      [...document.querySelectorAll(name)].some((element) => element.checkVisibility()),
    ),
    head: getComputedStyle(document.querySelector(".al-paper__head") as Element).display,
    points:
      Number.parseFloat(getComputedStyle(document.querySelector(".al-easy p") as Element).fontSize) * 0.75,
    pictures: [...document.querySelectorAll<HTMLImageElement>(".al-easy img")].every(
      (picture) => picture.complete && picture.naturalWidth > 0,
    ),
    lines: [...document.querySelectorAll(".al-paper__sign dt")].length,
  }));
  expect(shown).toMatchObject({ chrome: [], head: "table-header-group", pictures: true, lines: 4 });
  expect(shown.points).toBeGreaterThanOrEqual(16);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(0);
  expect(pages).toBeLessThan(8);
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure a paper of somebody else's client looks missing, as their page does.
test("another's client", async () => {
  const { page, context } = await visit(app, { as: "linkworker2" });
  const other = await visit(app, { as: "linkworker" });
  const id = await client(other.page);
  await other.context.close();
  await page.goto(`/people/${id}/print/handover`);
  await page.getByText("Not found, or not yours to see").waitFor();
  await context.close();
});
