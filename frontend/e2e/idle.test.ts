import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type App, audit, open, startApp, visit } from "./harness";
import { type Program, serve } from "./program";

// The end of a session, in a program whose sessions last a minute without a request.

let app: App;
let program: Program;
beforeAll(async () => {
  program = await serve(inject("demonstration"), "--idle-minutes", "1");
  app = { ...(await startApp()), address: program.address, sessions: new Map() };
});
afterAll(async () => {
  await app?.close();
  await program?.stop();
});

test("who has gone is warned, who types stays signed in, and what was typed outlives the session", async () => {
  const { page, context, faults } = await visit(app, { as: "linkworker" });
  await page.clock.install();
  await open(page, "/refer");
  await page.clock.runFor(20_000);
  await page.getByRole("heading", { name: "Are you still there?" }).waitFor();
  expect(await audit(page)).toEqual([]);
  const [stayed] = await Promise.all([
    page.waitForResponse("**/auth/stay"),
    page.getByRole("button", { name: "Stay signed in" }).click(),
  ]);
  expect(stayed.status()).toBe(200);
  await page.getByRole("dialog").waitFor({ state: "detached" });

  await page.getByLabel("Family name").first().pressSequentially("Rah");
  await Promise.all([page.waitForResponse("**/auth/stay"), page.clock.runFor(5_000)]);
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(faults).toEqual([]);

  await context.request.post("/auth/logout", { headers: { Origin: app.address } });
  await page.getByLabel("Family name").first().pressSequentially("man");
  await page.clock.runFor(5_000);
  await page.waitForURL(/\/signin\?why=idle&from=%2Frefer/);
  await page.getByText("What you typed is kept on this device.").waitFor();
  expect(await page.evaluate(() => Object.values(localStorage).join())).toContain("Rahman");
  await context.close();
});
