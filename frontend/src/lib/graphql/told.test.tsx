import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { Provider } from "urql";
import { expect, test, vi } from "vitest";
import { makeSubject, pipe, subscribe } from "wonka";
import { type Change, changesSubscription, everything } from "../line";
import { createClient } from "./client";
import { documentNode } from "./documents";
import type { TypedDocumentString } from "./generated/graphql";
import manifest from "./generated/persisted-documents.json";
import { OperationText } from "./operation-text";
import { useAsk } from "./use";

const [id = "", text = ""] =
  Object.entries(manifest).find(([, query]) => query.startsWith("query OpenedWaiting")) ?? [];
const opened = new OperationText(text, id) as unknown as TypedDocumentString<
  { openedRecords: { totalCount: number } },
  Record<string, never>
>;

const answer = (totalCount: number) => ({
  data: { __typename: "Query", openedRecords: { __typename: "BreakGlassConnection", totalCount } },
});

// Ensures that a page is drawn from the answer that it brought along, and that what changes elsewhere a moment later is
// asked for: the answer is old by then.
test("what is told live makes the answers that came with the page old", async () => {
  const server = createServer((request, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Headers", "*");
    response.setHeader("Content-Type", "application/json");
    response.end(request.method === "POST" ? JSON.stringify(answer(2)) : "");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const first = [{ documentId: id, variables: {}, result: answer(1) }];
  // The page is new, however long the test waited for its turn.
  const start = Date.now();
  vi.spyOn(performance, "now").mockImplementation(() => Date.now() - start);
  document.body.innerHTML = `<script type="application/json" id="first">${JSON.stringify(first)}</script>`;

  const client = createClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
  const wrapper = ({ children }: { children: ReactNode }) => <Provider value={client}>{children}</Provider>;
  const { result } = renderHook(() => useAsk(opened, {}), { wrapper });
  expect(result.current.data?.openedRecords.totalCount).toBe(1);

  const { source, next } = makeSubject<{ changes: Change }>();
  pipe(
    client.subscription(documentNode(changesSubscription), {}, { source }),
    subscribe(() => {}),
  );
  next({ changes: { ...everything, __typename: "Change" } as Change });
  await waitFor(() => expect(result.current.data?.openedRecords.totalCount).toBe(2));
  await new Promise((closed) => server.close(closed));
});
