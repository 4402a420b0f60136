import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, ask, auditFromTop, open, startApp, type Visit, visit } from "./harness";
import { operation } from "./made";

// Two who edit the same: two windows of one browser, one person on two devices, two people. Nothing of either is lost:
// what one of them changed stands, and of what both changed each copy is shown, and chosen.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const copies = (page: Page) => region(page, "Two copies");
const told = (page: Page, words: string) => page.getByText(words).first().waitFor();
const press = (page: Page, words: string | RegExp) =>
  page
    .getByRole("button", { name: words, exact: typeof words === "string" })
    .first()
    .click();

/** Two browsers, and after the work no fault in either. */
async function two(
  one: string,
  other: string,
  edit: (one: Page, other: Page) => Promise<void>,
): Promise<void> {
  const visits: [Visit, Visit] = [await visit(app, { as: one }), await visit(app, { as: other })];
  await edit(visits[0].page, visits[1].page);
  expect(visits.flatMap(({ faults }) => faults)).toEqual([]);
  for (const { context } of visits) await context.close();
}

interface Rows {
  caseload: { edges: { node: { id: string; clientId: string } }[] };
}

/** The first client of the link worker's that is being supported. */
async function client(page: Page, status = "ACTIVE"): Promise<{ path: string; referralId: string }> {
  const { caseload } = await ask<Rows>(page, operation("Caseload"), {
    first: 1,
    filter: { statuses: [status] },
  });
  const { id, clientId } = caseload.edges[0]?.node ?? { id: "", clientId: "" };
  return { path: `/people/${clientId}`, referralId: id };
}

const strengths = (page: Page) => page.getByLabel(/^Strengths, and what already helps/);
const goal = (page: Page) => page.getByLabel("The goal, in their words").first();

async function editPlan(page: Page, path: string): Promise<void> {
  await open(page, path);
  await region(page, "Support plan")
    .getByRole("button", { name: /^(Edit the|Start a) plan$/ })
    .click();
  await strengths(page).waitFor();
}

// Ensure two windows of one browser are one edit: what is typed in either stands in both, and is saved once.
test("one plan in two windows", async () => {
  const { page: one, context, faults } = await visit(app, { as: "linkworker" });
  const { path } = await client(one);
  const other = await context.newPage();
  for (const page of [one, other]) await editPlan(page, path);
  await strengths(one).fill("Knows every bus driver.");
  await other.waitForFunction(
    () =>
      document.querySelector<HTMLTextAreaElement>("[name=strengths]")?.value === "Knows every bus driver.",
  );
  const words = `${await goal(other).inputValue()} By bus.`;
  await goal(other).fill(words);
  await one.waitForFunction(
    (text) => document.querySelector<HTMLTextAreaElement>("[name='goals.0.words']")?.value === text,
    words,
  );
  await press(one, "Save the plan");
  await told(one, "The plan is saved.");
  for (const page of [one, other]) {
    await page.reload();
    await page.getByRole("heading", { name: words }).waitFor();
  }
  await other.close();
  expect(faults).toEqual([]);
  await context.close();
});

// Ensure of a plan that two people edit what both changed is asked, and the choice is what is saved.
test("one plan, two people", () =>
  two("linkworker", "lead", async (one, other) => {
    const { path } = await client(one);
    for (const page of [one, other]) await editPlan(page, path);
    await strengths(other).fill("Bakes for the street.");
    const words = `${await goal(other).inputValue()} With a friend.`;
    await goal(other).fill(words);
    await press(other, "Save the plan");
    await told(other, "The plan is saved.");

    await strengths(one).fill("Sings in the choir.");
    await press(one, "Save the plan");
    await copies(one).waitFor();
    expect(await goal(one).inputValue()).toBe(words);
    await copies(one).getByRole("radio", { name: "Bakes for the street." }).waitFor();
    expect(await copies(one).getByRole("radio", { name: "Sings in the choir." }).isChecked()).toBe(true);
    expect(await auditFromTop(one)).toEqual([]);
    await strengths(one).fill("Bakes for the street, and sings in the choir.");
    await press(one, "Save the plan");
    await told(one, "The plan is saved.");
    await one.reload();
    await one.getByRole("heading", { name: words }).waitFor();
    await editPlan(other, path);
    expect(await strengths(other).inputValue()).toBe("Bakes for the street, and sings in the choir.");
  }));

// Ensure two who begin a plan at the same time begin one: the second is shown what the first has saved.
test("a plan that two begin", () =>
  two("linkworker", "manager", async (one, other) => {
    const { path } = await client(one, "ACCEPTED");
    for (const page of [one, other]) {
      await editPlan(page, path);
      await page
        .getByRole("group", { name: "How important is this to them?" })
        .getByRole("radio", { name: /^7/ })
        .check();
      await page.getByLabel("What is to be done").fill("Ring the choir.");
      await page
        .getByRole("group", { name: "How sure are they that they can do it?" })
        .getByRole("radio", { name: /^8/ })
        .check();
    }
    await strengths(one).fill("Knows every bus driver.");
    await goal(one).fill("To sing again.");
    await goal(other).fill("To walk to the shops.");
    await press(other, "Save the plan");
    await told(other, "The plan is saved.");
    await press(one, "Save the plan");
    await copies(one).waitFor();
    expect(await strengths(one).inputValue()).toBe("Knows every bus driver.");
    expect(await auditFromTop(one)).toEqual([]);
    await press(one, "Save the plan");
    await told(one, "The plan is saved.");
    for (const words of ["To sing again.", "To walk to the shops."]) await told(other, words);
  }));

// Ensure of a note that its author corrects on two devices neither text is lost.
test("one note, corrected on two devices", () =>
  two("linkworker", "linkworker", async (one, other) => {
    const { path, referralId } = await client(one);
    await ask(one, operation("RecordCall"), {
      input: {
        clientMutationId: randomUUID(),
        referralId,
        at: new Date(Date.now() - 60_000).toISOString(),
        method: "ABOUT_CLIENT",
        outcome: "ATTENDED",
        purpose: "ADMIN",
        minutes: 10,
        note: "Rang the surgery.",
      },
    });
    const note = (page: Page) => page.getByRole("dialog").getByLabel("Note", { exact: true });
    for (const page of [one, other]) {
      await open(page, path);
      await press(page, /^Correct/);
      await note(page).waitFor();
    }
    await note(other).fill("Rang the surgery about the letter.");
    await other.getByRole("dialog").getByLabel("Minutes", { exact: true }).fill("15");
    await press(other, "Save the correction");
    await told(other, "The note is corrected.");
    await note(one).fill("Rang the surgery twice.");
    await press(one, "Save the correction");
    await copies(one).waitFor();
    expect(await one.getByRole("dialog").getByLabel("Minutes", { exact: true }).inputValue()).toBe("15");
    expect(await auditFromTop(one)).toEqual([]);
    await copies(one).getByRole("radio", { name: "Rang the surgery about the letter." }).check();
    expect(await note(one).inputValue()).toBe("Rang the surgery about the letter.");
    // With nothing of one's own left there is nothing to save, and that is said.
    await press(one, "Save the correction");
    await told(one, "What is saved already stands.");
    await one.getByRole("dialog").waitFor({ state: "detached" });
    await told(one, "Rang the surgery about the letter.");
  }));

// Ensure of a client's details each keeps what they changed, and both rules of safe contact stand.
test("one client's details, two people", () =>
  two("linkworker", "lead", async (one, other) => {
    const { path } = await client(one);
    const field = (page: Page, label: string | RegExp) => page.getByRole("dialog").getByLabel(label);
    const rule = (page: Page, words: string) => page.getByRole("dialog").getByLabel(words, { exact: true });
    for (const page of [one, other]) {
      await open(page, path);
      await press(page, "Edit details");
      await field(page, /^Town/).waitFor();
    }
    await field(other, /^Town/).fill("Pinner");
    await field(other, /^Likes to be called/).fill("Bee");
    await rule(other, "No voicemail").setChecked(true);
    await press(other, "Save details");
    await told(other, "The details are saved.");
    await field(one, /^Town/).fill("Stanmore");
    await field(one, /^Pronouns/).fill("they/them");
    await rule(one, "No texts").setChecked(true);
    await press(one, "Save details");
    await copies(one).waitFor();
    expect(await copies(one).getByRole("radio").count()).toBe(2);
    expect(await field(one, /^Likes to be called/).inputValue()).toBe("Bee");
    expect(await field(one, /^Pronouns/).inputValue()).toBe("they/them");
    expect(await rule(one, "No voicemail").isChecked()).toBe(true);
    expect(await rule(one, "No texts").isChecked()).toBe(true);
    expect(await auditFromTop(one)).toEqual([]);
    await copies(one).getByRole("radio", { name: "Pinner" }).check();
    await press(one, "Save details");
    await told(one, "The details are saved.");
    await open(other, path);
    await press(other, "Edit details");
    expect(await field(other, /^Town/).inputValue()).toBe("Pinner");
    expect(await field(other, /^Pronouns/).inputValue()).toBe("they/them");
    expect(await rule(other, "No texts").isChecked()).toBe(true);
  }));

// Ensure of the scheme's rules each manager's stand, a choice that both changed is asked, and nobody's is put back by
// somebody who never touched it.
test("the settings, two managers", () =>
  two("manager", "manager", async (one, other) => {
    const figure = (page: Page, label: string) => page.getByLabel(label, { exact: true });
    for (const page of [one, other]) {
      await open(page, "/settings");
      await figure(page, "Weeks between reviews").waitFor();
    }
    // A form that somebody has begun stays as it was begun.
    await figure(one, "Weeks between reviews").fill("8");
    await figure(one, "Days in which the link worker may reopen").fill("21");
    await figure(other, "Weeks between reviews").fill("7");
    await figure(other, "Working days to reach the client").fill("9");
    await press(other, "Save the settings");
    await told(other, "The settings are saved.");
    await press(one, "Save the settings");
    await copies(one).waitFor();
    expect(await copies(one).getByRole("radio").count()).toBe(2);
    expect(await figure(one, "Working days to reach the client").inputValue()).toBe("9");
    expect(await auditFromTop(one)).toEqual([]);
    await copies(one).getByRole("radio", { name: "7" }).check();
    await press(one, "Save the settings");
    await told(one, "The settings are saved.");
    await open(other, "/settings");
    await other.waitForFunction(
      () => document.querySelector<HTMLInputElement>("[name=reopenDays]")?.value === "21",
    );
    expect(await figure(other, "Weeks between reviews").inputValue()).toBe("7");
    expect(await figure(other, "Working days to reach the client").inputValue()).toBe("9");
  }));
