import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, ask, audit, open, startApp, visit } from "./harness";
import { operation } from "./made";

// The days on which one works for a colleague who is away: in the demonstration linkworker4 covers for linkworker3.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

interface Rows {
  caseload: {
    edges: { node: { id: string; clientId: string; linkWorkerName: string; status: string } }[];
  };
}

// Ensure whoever covers finds the other's people in every list of their own, named as such, at both widths.
test.each(["desk", "phone"] as const)("a covered colleague's people at a %s", async (size) => {
  const { page, context, faults } = await visit(app, { as: "linkworker4", size });
  for (const path of ["/", "/caseload", "/reviews?span=month"]) {
    await open(page, path);
    await page.getByText("covering Dilesh Shah").first().waitFor();
    expect(await audit(page)).toEqual([]);
  }
  // One's own are not marked.
  const rows = page.locator("tbody tr");
  expect(await rows.filter({ hasNotText: "covering" }).count()).toBeGreaterThan(0);
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure the page of a covered person is written on like one's own, and that nobody else's is.
test("the page of a covered person", async () => {
  const { page, context, faults } = await visit(app, { as: "linkworker4" });
  const { caseload } = await ask<Rows>(page, operation("Caseload"), { first: 50, filter: {} });
  const theirs = caseload.edges.find(
    ({ node }) => node.linkWorkerName === "Dilesh Shah" && node.status === "ACTIVE",
  );
  await open(page, `/people/${theirs?.node.clientId}`);
  await page
    .getByRole("region", { name: "Contacts and notes" })
    .getByLabel(/^Add a note/)
    .waitFor();
  await page
    .getByRole("group", { name: /What to do/ })
    .getByRole("button", { name: "Pause" })
    .waitFor();
  await ask(page, operation("AddTaskFromCaseload"), {
    input: { clientMutationId: randomUUID(), referralId: theirs?.node.id, words: "Ring while he is away" },
  });
  await context.close();
  const colleague = await visit(app, { as: "linkworker" });
  await open(colleague.page, `/people/${theirs?.node.clientId}`);
  expect(await colleague.page.getByLabel(/^Add a note/).count()).toBe(0);
  expect(faults).toEqual([]);
  await colleague.context.close();
});
