import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, open, startApp, visit } from "./harness";

// What axe cannot see: marks that have to stay visible in the system's own colours, and paper that stays paper.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

/** The style of the first element of a selector, or of what has the focus. */
function style(page: Page, selector: string | undefined): Promise<Record<string, string>> {
  return page.evaluate((of) => {
    const element = of ? document.querySelector(of) : document.activeElement;
    if (!element) throw new Error(`there is no ${of}`);
    const { outlineStyle, outlineWidth, outlineColor, borderTopStyle, fill, stroke, color, backgroundColor } =
      getComputedStyle(element);
    return {
      name: element.outerHTML.slice(0, 80),
      outlineStyle,
      outlineWidth,
      outlineColor,
      borderTopStyle,
      fill,
      stroke,
      color,
      backgroundColor,
    };
  }, selector);
}

// Ensure that in forced colours one sees where one is, which row is chosen, what is a tag, and what a chart draws.
test("forced colours", async () => {
  const { page, context } = await visit(app, { as: "linkworker" });
  await page.emulateMedia({ forcedColors: "active", colorScheme: "light" });
  await open(page, "/caseload");
  const canvas = (await style(page, "body")).backgroundColor;
  for (let at = 0; at < 14; at++) {
    await page.keyboard.press("Tab");
    const focused = await style(page, undefined);
    expect(focused.outlineStyle, `the focus on ${focused.name}`).not.toBe("none");
    expect(
      Number.parseFloat(focused.outlineWidth ?? ""),
      `the focus on ${focused.name}`,
    ).toBeGreaterThanOrEqual(2);
    expect(focused.outlineColor, `the focus on ${focused.name}`).not.toBe(canvas);
  }
  await page.locator("h1").focus();
  await page.keyboard.press("j");
  const picked = await style(page, ".al-table__picked");
  expect(picked.outlineStyle).toBe("solid");
  expect(picked.outlineColor).not.toBe(canvas);
  expect((await style(page, ".al-tag")).borderTopStyle).toBe("solid");
  expect((await style(page, ".al-load__carried")).fill).not.toBe(canvas);
  await page.locator("[data-row] a").first().click();
  await page.locator(".al-dots").first().waitFor();
  expect((await style(page, ".al-dots__now, .al-dots__start")).stroke).not.toBe(canvas);
  expect((await style(page, ".al-dots__axis")).stroke).not.toBe(canvas);
  await context.close();
});

// Ensure that what is printed is dark on white, whatever the screen is.
test("paper", async () => {
  const { page, context } = await visit(app, { as: "linkworker" });
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, "/caseload");
  await page.locator("[data-row] a").first().click();
  await page.waitForURL(/\/people\//);
  const address = new URL(page.url()).pathname;
  for (const path of [address, `${address}/print/plan`]) {
    await open(page, path);
    await page.emulateMedia({ colorScheme: "dark", media: "print" });
    await expect
      .poll(() => style(page, "main").then((main) => main.color), { message: path })
      .toMatch(/^rgb\((\d|[1-4]\d), /);
    const { backgroundColor } = await style(page, "main");
    expect(backgroundColor, path).toMatch(/rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)/);
    expect((await style(page, "body")).backgroundColor, path).toMatch(
      /rgba\(0, 0, 0, 0\)|rgb\((255, 255, 255|244, 247, 246)\)/,
    );
    await page.emulateMedia({ colorScheme: "dark", media: "screen" });
  }
  await context.close();
});

// Ensure that the name in the bar keeps its colour where it was visited or is pressed: a browser tells no program how a visited
// link looks, so the rules are read. The strongest of those that colour it then is its own.
test("the name in the bar, visited and pressed", async () => {
  const { page, context } = await visit(app, { as: "lead" });
  await open(page, "/");
  const strongest = await page.evaluate(() => {
    const brand = document.querySelector(".al-brand");
    if (!brand) throw new Error("there is no name");
    const count = (text: string, what: RegExp) => (text.match(what) ?? []).length;
    const rules = [...document.styleSheets].flatMap((sheet) =>
      [...sheet.cssRules].filter((rule) => rule instanceof CSSStyleRule),
    );
    return [":visited", ":active"].map((state) => {
      const found = rules
        .filter(({ style }) => style.color)
        .flatMap((rule) =>
          rule.selectorText.split(",").map((text) => ({ text: text.trim(), color: rule.style.color })),
        )
        // In that state, and no other.
        .filter(({ text }) => {
          const plain = text.replaceAll(state, "");
          return (
            plain !== "" && !/:(hover|focus|visited|active|link)(?!\))/.test(plain) && brand.matches(plain)
          );
        })
        .map((one, order) => ({
          ...one,
          weight:
            count(one.text, /[.:[]/g) * 1000 -
            count(one.text, /:not/g) * 1000 +
            count(one.text, /(^|[ >+~])[a-z]/g),
          order,
        }))
        .sort((a, b) => a.weight - b.weight || a.order - b.order);
      return found.at(-1)?.color;
    });
  });
  expect(strongest).toEqual(["inherit", "inherit"]);
  await context.close();
});
