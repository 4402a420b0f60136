import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type App, ask, audit, open, settled, startApp, visit, widths } from "./harness";
import { type Program, serve } from "./program";
import { totp } from "./totp";

// An account from its first day, on a database of its own outside any demonstration: the first administrator, somebody
// invited, their second steps, and what they do with their account. The tests follow one another.

let app: App;
let program: Program;
beforeAll(async () => {
  program = await serve(undefined);
  // Passkeys are bound to a name, not to a number.
  const address = program.address.replace("127.0.0.1", "localhost");
  app = { ...(await startApp()), address, sessions: new Map() };
});
afterAll(async () => {
  await app?.close();
  await program?.stop();
});

const admin = { email: "dana.okafor@office.test", password: "three lamps on a quiet ferry" };
const worker = { email: "sam.adeyemi@office.test", password: "seven green kettles whistle low" };
let secret = "";
let recovery: string[] = [];

/** Each screen is looked at where it stands: no rule of accessibility broken, nothing on the console. */
async function fine(page: Page, faults: string[]): Promise<void> {
  expect(await audit(page)).toEqual([]);
  expect(faults.splice(0)).toEqual([]);
}

/** Chromium's own virtual authenticator: a device that keeps passkeys and always knows its holder. */
async function authenticator(page: Page): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return devtools;
}

async function givePassword(page: Page, { email, password }: typeof admin): Promise<void> {
  await page.goto("/signin");
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

async function leave(page: Page): Promise<void> {
  await page.locator(".al-account > summary").click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL(/\/signin$/);
}

/** A scheme begins without list sizes: where rates would be, a manager reads what they need and who can see to it. */
async function noListSizes(page: Page, faults: string[]): Promise<void> {
  await open(page, "/numbers/equity");
  // The quarter that runs has begun, whatever day it is.
  const running = page.getByLabel("Period").locator("optgroup[label='Quarters'] option").first();
  await page.getByLabel("Period").selectOption(await running.getAttribute("value"));
  await page.getByText("No list sizes yet", { exact: true }).waitFor();
  await page.getByText("alongside lists import FILE", { exact: true }).waitFor();
  for (const size of ["phone", "desk"] as const) {
    await page.setViewportSize(widths[size]);
    await fine(page, faults);
  }
  await page.locator("main").getByRole("link", { name: "People", exact: true }).last().click();
  await page.getByRole("heading", { level: 1, name: "Who is referred" }).waitFor();
}

const arrived = (page: Page) => page.getByRole("navigation", { name: "Main" }).waitFor();

test("the first administrator sets up the scheme, a password and a code app", async () => {
  const link = await vi.waitUntil(() => /\/welcome#\S+/.exec(program.said())?.[0]);
  const { page, context, faults } = await visit(app, { size: "phone" });
  await page.goto(link);
  await page.getByRole("heading", { name: "Set up Alongside" }).waitFor();
  await fine(page, faults);
  await page.getByLabel("Name of the scheme").fill("Harrow Social Prescribing");
  await page.getByLabel("Your name").fill("Dana Okafor");
  await page.getByLabel("Your email address").fill(admin.email);
  await page.getByLabel("Your password").fill("harrow2026!!");
  await page.getByRole("button", { name: "Set up" }).click();
  await page.getByRole("heading", { name: "There is a problem" }).waitFor();
  // A button takes two presses within a moment as one, and a test is quicker than a hand.
  const refused = await page.evaluate(() => performance.now());
  await fine(page, faults);
  await page.getByLabel("Your password").fill(admin.password);
  await page.waitForFunction((since) => performance.now() - since > 400, refused);
  await page.getByRole("button", { name: "Set up" }).click();

  await page.getByRole("heading", { name: "Set up a second step" }).waitFor();
  await fine(page, faults);
  // Nothing else is open yet, and whoever loads the page anew comes back to it.
  await page.goto("/caseload");
  await page.getByRole("button", { name: "Use a code app" }).click();
  secret = (await page.locator(".al-secret").textContent()) ?? "";
  expect(await page.locator(".al-qr").evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(
    240,
  );
  await fine(page, faults);
  await page.getByLabel("Six-digit code").fill(totp(secret));
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByRole("heading", { name: "Keep your recovery codes" }).waitFor();
  recovery = await page.locator(".al-recovery code").allTextContents();
  expect(new Set(recovery).size).toBe(10);
  await fine(page, faults);
  await page.getByRole("button", { name: "I have kept them" }).click();
  await arrived(page);
  await context.close();
});

describe("the second step", () => {
  test.each(Object.keys(widths) as (keyof typeof widths)[])(
    "is asked for at the width of a %s",
    async (size) => {
      const { page, context, faults } = await visit(app, { size });
      await givePassword(page, admin);
      await page.getByRole("heading", { name: "One more step" }).waitFor();
      await fine(page, faults);
      await page.getByLabel("Six-digit code").fill("000000");
      await page.getByRole("button", { name: "Continue" }).click();
      await page.getByRole("heading", { name: "There is a problem" }).waitFor();
      await page.getByRole("button", { name: "Use a recovery code" }).click();
      await fine(page, faults);
      await page.getByLabel("Recovery code").fill(recovery.pop()?.toLowerCase() ?? "");
      await page.getByRole("button", { name: "Continue" }).click();
      await arrived(page);
      await context.close();
    },
  );

  test("takes the app's next code", async () => {
    const { page, context } = await visit(app);
    await givePassword(page, admin);
    await page.getByLabel("Six-digit code").fill(totp(secret, 1));
    await page.getByRole("button", { name: "Continue" }).click();
    await arrived(page);
    app.sessions.set("admin", await context.cookies());
    await context.close();
  });
});

describe("the account page", () => {
  test.each(Object.keys(widths) as (keyof typeof widths)[])("at the width of a %s", async (size) => {
    const { page, context, faults } = await visit(app, { as: "admin", size });
    await open(page, "/account");
    await page.getByText("This one").waitFor();
    await page.getByText("8 codes left").waitFor();
    await fine(page, faults);
    await page.getByRole("button", { name: "Change your password" }).click();
    await page.getByRole("button", { name: "Change it" }).click();
    await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    await fine(page, faults);
    await context.close();
  });

  test("ends other devices", async () => {
    const { page, context } = await visit(app, { as: "admin" });
    await open(page, "/account");
    await page.getByRole("button", { name: "Sign out everywhere else" }).click();
    await page.getByText("You are signed out everywhere else.").waitFor();
    await expect.poll(() => page.getByRole("button", { name: "Sign out :" }).count()).toBe(0);
    await context.close();
  });

  test("makes a token, which is shown once and works until it is revoked", async () => {
    const { page, context, faults } = await visit(app, { as: "admin" });
    await open(page, "/account");
    await page.getByRole("button", { name: "Make a token" }).click();
    await page.getByLabel("What it is for").fill("Monthly return");
    await page.getByRole("button", { name: "Make the token" }).click();
    const token = await page.locator(".al-secret").textContent();
    expect(token).toMatch(/^alongside_[\w-]{43,}$/);
    await fine(page, faults);
    await page.getByRole("button", { name: "Done" }).click();
    const asProgram = async () => {
      const answer = await fetch(`${program.address}/graphql`, {
        method: "POST",
        headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: "{ viewer { role } }" }),
      });
      return answer.status === 200 ? answer.json() : answer.status;
    };
    expect(await asProgram()).toEqual({ data: { viewer: { role: "ADMIN" } } });
    await page.reload();
    await page.getByText("Last used").waitFor();
    expect(await page.content()).not.toContain(token);
    await page.getByRole("button", { name: "Revoke" }).click();
    await page.getByText("You have none.").waitFor();
    expect(await asProgram()).toBe(401);
    await context.close();
  });
});

describe("somebody invited", () => {
  let invitation = "";

  test("chooses a password and a passkey, and comes back by the passkey alone", async () => {
    const { page: office, context: theirs } = await visit(app, { as: "admin" });
    await open(office, "/account");
    const { organisations } = await ask<{ organisations: { edges: { node: { id: string } }[] } }>(
      office,
      "{ organisations(first: 1) { edges { node { id } } } }",
    );
    const organisationId = organisations.edges[0]?.node.id;
    const made = await ask<{ createAccount: { invitation: string; account: { id: string } } }>(
      office,
      `mutation Make($input: CreateAccountInput!) { createAccount(input: $input) { invitation account { id } } }`,
      {
        input: {
          clientMutationId: "1",
          ...{ email: worker.email, name: "Sam Adeyemi" },
          role: "MANAGER",
          organisationId,
        },
      },
    );
    await ask(office, `mutation Add($input: AddRoleInput!) { addRole(input: $input) { clientMutationId } }`, {
      input: {
        clientMutationId: "2",
        accountId: made.createAccount.account.id,
        role: "AUDITOR",
        organisationId,
      },
    });
    invitation = `/welcome#${made.createAccount.invitation}`;
    await theirs.close();

    const { page, context, faults } = await visit(app);
    await authenticator(page);
    await page.goto(invitation);
    await page.getByRole("heading", { name: "Welcome to Alongside" }).waitFor();
    await fine(page, faults);
    await page.getByLabel("New password").fill(worker.password);
    await page.getByRole("button", { name: "Show" }).click();
    expect(await page.getByLabel("New password").getAttribute("type")).toBe("text");
    await page.getByRole("button", { name: "Set the password" }).click();
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await page.getByLabel("Name of the passkey").fill("Work laptop");
    await fine(page, faults);
    await page.getByRole("button", { name: "Make the passkey" }).click();
    await page.getByRole("button", { name: "I have kept them" }).click();
    await arrived(page);

    // Another act than signing in needs a fresh step: the passkey gives it, and the act goes on.
    await page.route("**/auth/recovery-codes", (route) => route.fulfill(stepUpFirst), { times: 1 });
    await open(page, "/account");
    await page.getByRole("button", { name: "Make new ones" }).click();
    await page.getByRole("heading", { name: "Is it still you?" }).waitFor();
    await page.getByRole("button", { name: "Use your passkey" }).waitFor();
    expect(await audit(page)).toEqual([]);
    await page.getByRole("button", { name: "Use your passkey" }).click();
    await page.getByRole("heading", { name: "Keep your recovery codes" }).waitFor();
    await page.getByRole("button", { name: "I have kept them" }).click();
    await page.getByRole("button", { name: "Rename" }).click();
    await page.getByLabel("Name of the passkey").fill("Old laptop");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Old laptop", { exact: true }).waitFor();
    // The only second step stays.
    await page.getByRole("button", { name: "Remove" }).click();
    await page.getByText("This is your only second step").first().waitFor();

    // The email field offers the passkey, which the device gives at once; where a browser cannot offer it, the button does.
    await leave(page);
    await arrived(page);
    await page.addInitScript(() => {
      PublicKeyCredential.isConditionalMediationAvailable = async () => false;
    });
    await leave(page);
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await arrived(page);
    app.sessions.set("worker", await context.cookies());
    await context.close();
  });

  test("finds that the link works once", async () => {
    const { page, context, faults } = await visit(app);
    await page.goto(invitation);
    await page.getByRole("heading", { name: "This link does not work" }).waitFor();
    await fine(page, faults);
    await context.close();
  });

  test("switches to another role", async () => {
    const { page, context, faults } = await visit(app, { as: "worker" });
    await open(page, "/account");
    const before = await page.getByText("You work in this one now").count();
    expect(before).toBe(1);
    await page.getByRole("button", { name: "Switch to this role" }).click();
    await page.waitForURL((url) => url.pathname !== "/account");
    await settled(page);
    await open(page, "/account");
    await page.getByText("You work in this one now").waitFor();
    await noListSizes(page, faults);
    await context.close();
  });
});

const stepUpFirst = {
  status: 403,
  contentType: "application/json",
  body: JSON.stringify({ error: { code: "FORBIDDEN", message: "Confirm first.", needs: ["STEP_UP"] } }),
};
