import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { act, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { Provider } from "urql";
import { afterEach, beforeEach, expect, test } from "vitest";
import { setDraftOwner } from "../drafts";
import { stepUpAsked } from "../stepup";
import { createClient } from "./client";
import type { TypedDocumentString } from "./generated/graphql";
import manifest from "./generated/persisted-documents.json";
import { OperationText } from "./operation-text";
import { useAsk, useMutate } from "./use";

// The data client against a real HTTP server that keeps what was posted and answers what the test says.

interface Posted {
  operationName: string;
  query: string;
  documentId?: string;
  variables: { input: { clientMutationId: string } };
}

const [id = "", text = ""] =
  Object.entries(manifest).find(([, query]) => query.startsWith("query Viewer")) ?? [];
const viewer = new OperationText(text, id) as unknown as TypedDocumentString<unknown, Record<string, never>>;

const nameOnly = { toString: () => "query Name { viewer { id name } }" } as unknown as TypedDocumentString<
  { viewer: { name: string } },
  Record<string, never>
>;

// Only its name and its one variable matter here.
const rename = {
  toString: () => "mutation Rename($input: RenameInput!) { rename(input: $input) { clientMutationId } }",
} as unknown as TypedDocumentString<
  { rename: unknown },
  { input: { name: string; clientMutationId: string } }
>;

let server: Server;
let url: string;
let posted: Posted[];
let answer: () => { status?: number; body?: object };

async function read(request: IncomingMessage): Promise<Posted> {
  let text = "";
  for await (const part of request) text += part;
  return JSON.parse(text) as Posted;
}

beforeEach(async () => {
  posted = [];
  server = createServer(async (request, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Headers", "*");
    if (request.method !== "POST") return response.end();
    posted.push(await read(request));
    const { status = 200, body = {} } = answer();
    response.writeHead(status, { "Content-Type": "application/json" });
    return response.end(JSON.stringify(body));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});

afterEach(() => new Promise((closed) => server.close(closed)));

function wrapper({ children }: { children: ReactNode }) {
  return <Provider value={createClient(url)}>{children}</Provider>;
}

test("a query goes out as its trusted text, with its id", async () => {
  answer = () => ({ body: { data: null, errors: [{ message: "no", extensions: { code: "FORBIDDEN" } }] } });
  const { result } = renderHook(() => useAsk(viewer, {}), { wrapper });
  await waitFor(() => expect(result.current.error?.code).toBe("FORBIDDEN"));
  expect(posted[0]).toMatchObject({ operationName: "Viewer", documentId: id, query: text });
});

// Ensures that a newer answer that does not come leaves what is on the screen alone, that it is asked for again when the
// line is back, and that a refusal does take the words away, for good.
test("what is shown outlasts a failure that passes, and no refusal", async () => {
  const named = (name: string) => ({ body: { data: { viewer: { __typename: "Account", id: "a1", name } } } });
  answer = () => named("Amina");
  const { result } = renderHook(() => useAsk(nameOnly, {}), { wrapper });
  const shown = () => result.current.data?.viewer.name;
  await waitFor(() => expect(shown()).toBe("Amina"));
  for (const status of [502, 429]) {
    answer = () => ({ status });
    const before = posted.length;
    act(() => result.current.again());
    await waitFor(() => expect(posted.length).toBe(before + 1));
    await waitFor(() => expect(result.current.refreshing).toBe(false));
    expect(shown()).toBe("Amina");
    expect(result.current.error).toBeUndefined();
  }
  answer = () => named("Amina K");
  act(() => void window.dispatchEvent(new Event("online")));
  await waitFor(() => expect(shown()).toBe("Amina K"));
  answer = () => ({ body: { data: null, errors: [{ message: "no", extensions: { code: "FORBIDDEN" } }] } });
  act(() => result.current.again());
  await waitFor(() => expect(result.current.error?.code).toBe("FORBIDDEN"));
  expect(shown()).toBeUndefined();
  answer = () => ({ status: 502 });
  act(() => result.current.again());
  await waitFor(() => expect(result.current.error?.code).toBe("INTERNAL"));
  expect(shown()).toBeUndefined();
});

test("a submit sent again carries its id; another one, or one after a success, has its own", async () => {
  const { result } = renderHook(() => useMutate(rename), { wrapper });
  const submit = (name: string) => act(async () => result.current.submit({ name }));
  answer = () => ({ status: 502 });
  const failed = await submit("Halina");
  expect(failed).toMatchObject({ ok: false, error: { code: "INTERNAL" } });
  answer = () => ({ body: { data: { rename: { __typename: "RenamePayload", clientMutationId: "x" } } } });
  expect(await submit("Halina")).toMatchObject({ ok: true });
  await submit("Halina");
  await submit("Halina R");
  const ids = posted.map((post) => post.variables.input.clientMutationId);
  expect(ids).toHaveLength(4);
  expect(ids[1]).toBe(ids[0]);
  expect(new Set(ids).size).toBe(3);
});

// Ensures that a note whose answer was lost is not made twice: not after a reload, and not once it reads otherwise.
test("a draft is sent under one id until it is answered", async () => {
  setDraftOwner("ac1");
  const send = async (name: string) => {
    const { result } = renderHook(() => useMutate(rename), { wrapper });
    return act(async () => result.current.submit({ name }, { draft: "note/re1" }));
  };
  answer = () => ({ status: 502 });
  await send("Halina");
  await send("Halina R");
  const used = { message: "used", extensions: { code: "CONFLICT", field: "clientMutationId" } };
  answer = () => ({ body: { data: null, errors: [used] } });
  const told = await send("Halina R");
  expect(told).toMatchObject({ ok: false, error: { field: undefined } });
  expect(told.ok || told.error.message).toContain("did get through");
  answer = () => ({ body: { data: { rename: { __typename: "RenamePayload", clientMutationId: "x" } } } });
  await send("Halina R");
  await send("Halina R");
  const ids = posted.map((post) => post.variables.input.clientMutationId);
  expect(new Set(ids.slice(0, 3)).size).toBe(1);
  expect(new Set(ids).size).toBe(3);
  setDraftOwner("");
});

test("the server's words and field come back to the form", async () => {
  answer = () => ({
    body: {
      data: null,
      errors: [{ message: "That is too long", extensions: { code: "INVALID", field: "name" } }],
    },
  });
  const { result } = renderHook(() => useMutate(rename), { wrapper });
  const outcome = await act(async () => result.current.submit({ name: "x" }));
  expect(outcome).toMatchObject({
    ok: false,
    error: { code: "INVALID", field: "name", message: "That is too long" },
  });
});

// Ensures that an act that needs a fresh sign-in step is repeated, as the same act, once the step was given, and that its
// refusal stands when it was not.
test.each([
  [true, 2],
  [false, 1],
])("an act that needs a fresh step, which is given: %s", async (proved, posts) => {
  const refusal = { message: "Confirm first", extensions: { code: "FORBIDDEN", needs: ["STEP_UP"] } };
  answer = () =>
    posted.length === 1
      ? { body: { data: null, errors: [refusal] } }
      : { body: { data: { rename: { __typename: "RenamePayload", clientMutationId: "x" } } } };
  const { result } = renderHook(() => useMutate(rename), { wrapper });
  let outcome: Promise<{ ok: boolean }> | undefined;
  act(() => {
    outcome = result.current.submit({ name: "Halina" });
  });
  await waitFor(() => expect(stepUpAsked.get()).toBeDefined());
  await act(async () => {
    stepUpAsked.get()?.settle(proved);
    await outcome;
  });
  expect((await outcome)?.ok).toBe(proved);
  expect(posted).toHaveLength(posts);
  expect(new Set(posted.map((post) => post.variables.input.clientMutationId)).size).toBe(1);
});
