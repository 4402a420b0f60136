import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { account, browserPath, password } from "../e2e/harness";
import { binary, type Program, serve } from "../e2e/program";

// The set to measure with: 20,000 clients, and one link worker who carries 500 of them.

export const carried = 500;
export const worker = "worker001";

/** Serves a copy of the set. ALONGSIDE_SET names a folder that holds one already; else it is made, in a minute or two. */
export async function serveSet(): Promise<Program> {
  let folder = process.env.ALONGSIDE_SET;
  if (!folder) {
    folder = mkdtempSync(join(tmpdir(), "alongside-set-"));
    execFileSync(binary, ["demo", "--size", "S", "--database", `sqlite://${join(folder, "test.db")}`]);
  }
  return serve(folder);
}

const give =
  "mutation Give($input: AssignReferralInput!) { assignReferral(input: $input) { clientMutationId } }";

interface Row {
  id: string;
  version: number;
  status: string;
  linkWorkerId: string | null;
}

/** Has the manager assign referrals until the link worker carries enough, as a manager does on the board. */
export async function giveThem(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ baseURL: address });
  const headers = { Origin: address };
  const data = { email: account("manager"), password };
  await context.request.post("/auth/login", { headers, data });
  const ask = async <T>(query: string, variables: object): Promise<T | undefined> => {
    const answer = await context.request.post("/graphql", { headers, data: { query, variables } });
    return ((await answer.json()) as { data?: T | null }).data ?? undefined;
  };
  const workers = await ask<{ accounts: { edges: { node: { id: string; email: string } }[] } }>(
    'query Workers { accounts(first: 100, search: "worker001") { edges { node { id email } } } }',
    {},
  );
  const id = workers?.accounts.edges.find(({ node }) => node.email === account(worker))?.node.id;
  if (!id) throw new Error(`there is no ${worker}`);
  const page = `query Rows($after: String, $filter: CaseloadFilter) { caseload(first: 100, after: $after, filter: $filter) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id version status linkWorkerId } } } }`;
  interface Rows {
    caseload: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      edges: { node: Row }[];
    };
  }
  const own = await ask<Rows>(page, { filter: { team: true, linkWorkerId: id } });
  let has = own?.caseload.totalCount ?? 0;
  for (let after: string | null = null; has < carried; ) {
    const rows: Rows | undefined = await ask<Rows>(page, { after, filter: { team: true } });
    if (!rows) throw new Error("the manager sees no caseload");
    for (const { node } of rows.caseload.edges) {
      if (has >= carried || node.linkWorkerId === id) continue;
      const given = await ask<{ assignReferral: object | null }>(give, {
        input: {
          clientMutationId: randomUUID(),
          referralId: node.id,
          version: node.version,
          linkWorkerId: id,
          note: "To measure with.",
          overrideReason: "To measure with.",
        },
      });
      if (given?.assignReferral) has++;
    }
    if (!rows.caseload.pageInfo.hasNextPage) break;
    after = rows.caseload.pageInfo.endCursor;
  }
  await context.close();
  return has;
}

/** A browser with nothing of a test's in it. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}
