import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, ask, audit, open, password, settled, startApp, visit } from "./harness";

// The register of projects: an analyst asks for rows, a manager decides, and the rows end with the grant.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const rows = `query($id: ID) { analytics { rows(projectGrantId: $id) { episodes(first: 5) { edges { node { person month } } } } } }`;

// Ensure that a request goes its whole way: asked for, approved with a fresh sign-in step, read and taken home, withdrawn,
// and refused from then on; and that each page on the way is one that everybody can use.
test("asked for, approved, read, withdrawn", async () => {
  const analyst = await visit(app, { as: "analyst" });
  const { page } = analyst;
  await open(page, "/projects");
  await page.getByRole("link", { name: /^Who stays, and what helps/ }).waitFor();
  expect(await audit(page)).toEqual([]);
  await page.getByRole("link", { name: "Ask for rows" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Ask" }).click();
  await dialog.getByRole("link", { name: "Choose at least one kind of row" }).waitFor();
  expect(await audit(page)).toEqual([]);
  await dialog.getByLabel("Project", { exact: true }).fill("Why people come back");
  await dialog
    .getByLabel("What the rows are needed for")
    .fill("To see who comes back within a year, and for what.");
  await dialog.getByLabel("What allows it").fill("Service evaluation SE-16");
  await dialog.getByLabel("Episodes").check();
  const months = await dialog.getByLabel("First month").locator("option").allTextContents();
  await dialog.getByLabel("First month").selectOption({ label: months[10] ?? "" });
  await dialog.getByLabel("Last month").selectOption({ label: months[2] ?? "" });
  await dialog.getByRole("button", { name: "Ask" }).click();
  await page.getByText("Your request waits for a manager.").waitFor();

  const manager = await visit(app, { as: "manager" });
  await open(manager.page, "/projects?state=WAITING");
  await manager.page.getByRole("link", { name: /^Why people come back/ }).click();
  const decide = manager.page.getByRole("dialog");
  await decide.getByText("To see who comes back within a year").waitFor();
  expect(await audit(manager.page)).toEqual([]);
  await decide.getByRole("link", { name: "Approve" }).click();
  await decide.getByLabel("What you say with it").fill("Bring it to the steering group.");
  expect(await audit(manager.page)).toEqual([]);
  await decide.getByRole("button", { name: "Approve" }).click();
  const approved = manager.page.getByText("Kit Larsen may read the rows now.");
  const confirm = manager.page.getByLabel("Password");
  await approved.or(confirm).first().waitFor();
  if (await confirm.isVisible()) {
    await confirm.fill(password);
    await manager.page.getByRole("button", { name: /^Confirm/ }).click();
    await approved.waitFor();
  }

  const found = await ask<{ projectGrants: { edges: { node: { id: string; title: string } }[] } }>(
    page,
    "{ projectGrants(first: 10, state: LIVE) { edges { node { id title } } } }",
  );
  const id = found.projectGrants.edges.find(({ node }) => node.title === "Why people come back")?.node.id;
  await page.goto("/playground");
  await page.getByText(/^Costs 4 of 20,000/).waitFor();
  await page.locator(".graphiql-query-editor .view-lines").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(
    `query Mine { analytics { rows(projectGrantId: "${id}") { episodes(first: 40) { edges { node { person episode month ageBand } } } } } }`,
  );
  // Not what the question before cost.
  await page.getByText(/^Costs (?!4 )\d+ of 20,000/).waitFor();
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.getByText(/^40 rows of episodes/).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^CSV/ }).click(),
  ]);
  const file = await readFile(await download.path(), "utf8");
  expect(file).toMatch(/^\uFEFFperson,episode,month,ageBand,ageBand_label\r\n[a-z2-7]{16},\d,\d{4}-\d\d,/);
  expect(file.trimEnd().split("\r\n").length).toBe(41);

  await open(manager.page, "/projects?state=LIVE");
  const used = manager.page.getByRole("row", { name: /^Why people come back/ });
  await used.getByText("40", { exact: true }).waitFor();
  await used.getByRole("link").click();
  await decide.getByRole("link", { name: "Withdraw" }).click();
  await decide.getByLabel("Why").fill("The evaluation is put off.");
  await decide.getByRole("button", { name: "Withdraw" }).click();
  await manager.page.getByText(/is withdrawn\. It gives no more rows\./).waitFor();

  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page
    .getByText(/There is no such project grant/)
    .first()
    .waitFor();
  await expect(ask(page, rows, { id })).rejects.toThrow("There is no such project grant");
  expect([...analyst.faults, ...manager.faults]).toEqual([]);
  await analyst.context.close();
  await manager.context.close();
});

// Ensure that each who may read the register does, at both widths, and that it says where each grant stands.
test.each([
  ["manager", "desk"],
  ["manager", "phone"],
  ["auditor", "desk"],
  ["commissioner", "phone"],
] as const)("the register for a %s at the width of a %s", async (as, size) => {
  const { page, context, faults } = await visit(app, { as, size });
  await open(page, "/projects");
  await page.getByRole("link", { name: /^First contacts, before/ }).waitFor();
  expect(await audit(page)).toEqual([]);
  await page.getByRole("link", { name: /^Who stays, and what helps/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Service evaluation SE-14, Caldicott Guardian CG-36").waitFor();
  expect(await dialog.getByRole("link", { name: "Withdraw" }).count()).toBe(as === "manager" ? 1 : 0);
  expect(await audit(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Expired" }).click();
  await settled(page);
  await page.getByRole("link", { name: /^First contacts, before/ }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
