import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, audit, open, settled, startApp, visit, widths } from "./harness";

// Work that stays open at the side while one looks elsewhere, and the bar that opens it.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

test.each(Object.keys(widths) as (keyof typeof widths)[])(
  "a note goes along to other pages and outlives a reload, on a %s",
  async (size) => {
    // Ensure that looking something up never costs a word, and that nothing takes the focus unasked.
    const { page, context, faults } = await visit(app, { size, as: "linkworker" });
    await open(page, "/caseload?show=active");
    await page.locator("tbody th a").nth(2).click();
    await page.waitForURL(/\/people\//);
    await settled(page);
    await page.getByLabel("Add a note").fill("She would like to try the choir");
    await page.getByRole("button", { name: "Keep open at the side" }).first().click();
    const note = page.locator(".al-dock textarea");
    await note.waitFor();
    expect(await note.inputValue()).toBe("She would like to try the choir");
    await page.getByText("It is open at the side.").waitFor();
    expect(await audit(page)).toEqual([]);
    await open(page, "/services");
    await note.waitFor();
    expect(await note.inputValue()).toBe("She would like to try the choir");
    expect(await page.evaluate(() => document.activeElement?.closest(".al-dock") ?? null)).toBeNull();
    await page.locator(".al-dock [aria-expanded=true]").click();
    await note.waitFor({ state: "detached" });
    expect(await audit(page)).toEqual([]);
    await page.getByRole("button", { name: /^Close Note: / }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await note.waitFor();
    await page.getByRole("button", { name: /^Throw away/ }).click();
    await page.locator(".al-dock").waitFor({ state: "detached" });
    await page.getByText("All changes saved").waitFor();
    expect(faults).toEqual([]);
    await context.close();
  },
);

test("a note that is saved at the side stands on the client's page at once", async () => {
  // Ensure the page behind shows what was just written.
  const { page, context, faults } = await visit(app, { as: "linkworker2" });
  await open(page, "/caseload?show=active");
  await page.locator("tbody th a").first().click();
  await page.waitForURL(/\/people\//);
  await settled(page);
  await page.getByRole("button", { name: "Keep open at the side" }).first().click();
  const dock = page.locator(".al-dock");
  await dock.locator("textarea").fill("Wants to learn to bake bread");
  await dock.getByLabel("How").selectOption("PHONE");
  await dock.getByLabel("Outcome").selectOption("ATTENDED");
  await dock.getByLabel("Purpose").selectOption({ index: 1 });
  await dock.getByRole("textbox", { name: "Minutes" }).fill("5");
  await dock.getByRole("button", { name: "Now" }).click();
  await dock.getByRole("button", { name: "Save note" }).click();
  await dock.waitFor({ state: "detached" });
  await page.locator("#contacts").getByText("Wants to learn to bake bread").first().waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test("the command bar goes to people, pages and acts with no pointer", async () => {
  // Ensure every place and the usual acts are a few letters away.
  const { page, context, faults } = await visit(app, { as: "linkworker" });
  await open(page, "/caseload?show=active");
  const name = (await page.locator("tbody th a").first().textContent()) ?? "";
  await page.keyboard.press("/");
  await page.keyboard.type("servi");
  await page.getByRole("option", { name: "Services" }).first().waitFor();
  expect(await audit(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.keyboard.press("Control+k");
  await page.keyboard.type(`note ${name}`);
  await page.getByRole("option", { name: `Record a contact with ${name}` }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".al-dock textarea:focus").waitFor();
  await page.keyboard.type("Rang, will ring again");
  // From within the note, too; and the focus comes back to it.
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: /^Search people/ }).waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".al-dock textarea:focus").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".al-dock textarea").waitFor({ state: "detached" });
  await page.keyboard.press("?");
  await page.getByRole("dialog").getByText("Ctrl K").waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test("Enter in the command bar waits for what fits the words, and runs nothing of the words before", async () => {
  // Ensure that a group found for "dra", still listed above when "draft" is typed, is not what Enter opens.
  const { page, context, faults } = await visit(app, { as: "linkworker" });
  let answer = () => {};
  const wait = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/graphql", async (route) => {
    const { operationName, variables } = route.request().postDataJSON();
    if (operationName === "CommandSearch" && variables.text === "choir rehearsals") await wait;
    await route.continue();
  });
  await open(page, "/caseload");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("choir");
  const found = page.getByRole("group", { name: "Services" }).getByRole("option");
  await found.first().waitFor();
  const asked = page.waitForRequest((request) => request.postData()?.includes("choir rehearsals") ?? false);
  await page.keyboard.type(" rehearsals");
  await asked;
  await page.keyboard.press("Enter");
  expect(await page.getByRole("dialog").count()).toBe(1);
  answer();
  await page.waitForURL(/\/search\?q=choir/);
  expect(faults).toEqual([]);
  await context.close();
});
