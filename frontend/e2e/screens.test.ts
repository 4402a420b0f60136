import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Made, made, type Sent, sent, type Work, work } from "./facts";
import { type App, ask, audit, open, startApp, visit, widths } from "./harness";

// Every screen, as each role that has it, at both widths: no rule of accessibility broken, no scrolling sideways, nothing
// on the console (a refusal of the content security policy would be there), nothing asked of another origin.

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const sizes = Object.keys(widths) as (keyof typeof widths)[];

interface Screens {
  who: string;
  paths: (page: Page) => Promise<string[]>;
}

const roles: Screens[] = [
  {
    who: "linkworker",
    async paths(page) {
      const { caseload, services, inbox } = await ask<Work>(page, work, { filter: {} });
      const client = caseload.edges[0]?.node.clientId;
      const takes = services.edges[0]?.node.id;
      return [
        "/",
        `/inbox?open=${inbox.edges[0]?.node.id}`,
        "/caseload",
        "/caseload?show=overdue",
        "/reviews",
        "/refer",
        "/search?q=an",
        `/people/${client}`,
        `/people/${client}/refer/${takes}`,
        "/services",
        "/services?q=nothing+like+this",
        `/services/${takes}`,
        `/services/${takes}?refer=true`,
        `/services/${takes}?edit=true`,
        "/nowhere",
      ];
    },
  },
  { who: "lead", paths: async () => ["/", "/inbox", "/caseload?team=true", "/reviews?team=true"] },
  {
    who: "manager",
    async paths(page) {
      const { caseload } = await ask<Work>(page, work, { filter: { team: true } });
      return [
        "/",
        "/inbox",
        "/caseload",
        `/people/${caseload.edges[0]?.node.clientId}`,
        "/opened",
        "/admin",
        "/organisations",
      ];
    },
  },
  {
    who: "host",
    async paths(page) {
      const { onwardReferrals, referrals } = await ask<Sent>(page, sent);
      const all = onwardReferrals.edges.map((edge) => edge.node);
      const one = (status: string) => `/host/${all.find((each) => each.status === status)?.id}`;
      const safe = all.find((each) => each.sent.safeContact?.length);
      return [
        "/host",
        "/host?show=coming",
        "/host?show=ended",
        one("SENT"),
        one("ACCEPTED"),
        `/host/${safe?.id}`,
        "/held",
        `/held/${referrals.edges[0]?.node.id}`,
        "/services?own=true",
      ];
    },
  },
  {
    who: "practice",
    async paths(page) {
      const { referrals } = await ask<Made>(page, made);
      return ["/", "/refer", `/people/${referrals.edges[0]?.node.client.id}`, "/services"];
    },
  },
  { who: "admin", paths: async () => ["/", "/admin?make=true", "/organisations?kind=HOST", "/services"] },
  { who: "analyst", paths: async () => ["/", "/services"] },
  { who: "commissioner", paths: async () => ["/"] },
  { who: "auditor", paths: async () => ["/", "/audit?outcome=REFUSED", "/opened", "/services"] },
];

describe.each(roles)("$who", ({ who, paths }) => {
  test.concurrent.each(sizes)("at the width of a %s", async (size) => {
    const { page, context, faults } = await visit(app, { size, as: who });
    const found: Record<string, string[]> = {};
    for (const path of await paths(page)) {
      await open(page, path);
      const broken = [...(await audit(page)), ...faults.splice(0)];
      if (await page.locator(".al-state[role=alert]").count()) broken.push("it could not be loaded");
      if (broken.length > 0) found[path] = broken;
    }
    expect(found).toEqual({});
    await context.close();
  });
});
