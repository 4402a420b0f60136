import { serverAudits } from "graphql-http";
import { expect, inject, test } from "vitest";
import { serve } from "./program";

// GraphQL over HTTP, audited by the suite of the specification's own authors, as who may use the playground.

test("keeps to GraphQL over HTTP in every audit", async () => {
  const { address, stop } = await serve(inject("demonstration"));
  const login = await fetch(`${address}/auth/login`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ email: "manager@demo.alongside.test", password: "alongside-demo" }),
  });
  const cookie = login.headers.getSetCookie().map((one) => one.split(";")[0] ?? "");
  const fetchFn = (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...init.headers, cookie: cookie.join("; ") } });
  const audits = serverAudits({ url: `${address}/graphql`, fetchFn });
  const failed: string[] = [];
  for (const { id, name, fn } of audits) {
    const result = await fn();
    if (result.status !== "ok") failed.push(`${id} ${name}: ${result.reason}`);
  }
  await stop();
  expect(failed).toEqual([]);
  expect(audits).toHaveLength(61);
});
