import { type Client, createRequest, makeOperation, makeResult, type Operation } from "@urql/core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeSubject, map, pipe, subscribe } from "wonka";

const answers = [
  { documentId: "sha256:a", variables: {}, result: { data: { viewer: 1 } } },
  { documentId: "sha256:b", variables: { first: 50, filter: {} }, result: { data: { list: 2 } } },
];

/** The module as it is on a page that brought these answers. */
async function arrive(told: object[] | undefined) {
  vi.resetModules();
  document.body.innerHTML = told
    ? `<script type="application/json" id="first">${JSON.stringify(told)}</script>`
    : "";
  return import("./first");
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

// Ensure that an answer is for its document and variables alone, whatever the order they are written in, and leaves no
// trace in the page.
test("gives the answer of what is asked", async () => {
  const { cameWithAnswers, takeFirst } = await arrive(answers);
  expect(cameWithAnswers()).toBe(true);
  expect(document.getElementById("first")).toBeNull();
  expect(takeFirst({ documentId: "sha256:b", variables: { filter: { q: undefined }, first: 50 } })).toEqual({
    data: { list: 2 },
  });
  expect(
    takeFirst({ documentId: "sha256:b", variables: { filter: { q: "an" }, first: 50 } }),
  ).toBeUndefined();
  expect(takeFirst({ documentId: "sha256:c", variables: {} })).toBeUndefined();
});

// Ensure that it is given while the page is drawn, which asks twice, and that who asks later gets what is there by then.
test("gives it while the page is drawn", async () => {
  const { takeFirst } = await arrive(answers);
  const ask = { documentId: "sha256:a", variables: {} };
  expect(takeFirst(ask)).toBeDefined();
  expect(takeFirst(ask)).toBeDefined();
  vi.advanceTimersByTime(1001);
  expect(takeFirst(ask)).toBeUndefined();
});

// Ensure that nothing old is given after something was written, or much later, or where nothing came.
test("gives nothing that may be old", async () => {
  const written = await arrive(answers);
  written.forgetFirst();
  expect(written.takeFirst({ documentId: "sha256:a", variables: {} })).toBeUndefined();
  const later = await arrive(answers);
  vi.spyOn(performance, "now").mockReturnValue(15_001);
  expect(later.takeFirst({ documentId: "sha256:a", variables: {} })).toBeUndefined();
  vi.mocked(performance.now).mockRestore();
  const none = await arrive(undefined);
  expect(none.cameWithAnswers()).toBe(false);
  expect(none.takeFirst({ documentId: "sha256:a", variables: {} })).toBeUndefined();
});

// Ensure that a page that brought its answers is drawn from one object, and asks the server for nothing meanwhile; what is
// asked later, or of what it did not bring, is asked and given as ever.
test("has a page drawn once", async () => {
  const text = "{ viewer }";
  const { requestBody } = await (async () => {
    await arrive(undefined);
    return import("./transport");
  })();
  const operation = createRequest(text, {});
  const own = { ...requestBody(operation), result: { data: { viewer: 1 } } };
  await arrive([own, answers[0] as object]);
  const { drawOnce } = await import("./drawonce");
  const policies: string[] = [];
  const forward = map((asked: Operation) => {
    policies.push(asked.context.requestPolicy);
    return makeResult(asked, { data: { viewer: 1 } });
  });
  const { source, next } = makeSubject<Operation>();
  const data: unknown[] = [];
  const client = {} as Client;
  pipe(
    drawOnce({ forward, client, dispatchDebug: () => {} })(source),
    subscribe((result) => data.push(result.data)),
  );
  const ask = (of: typeof operation) =>
    next(makeOperation("query", of, { requestPolicy: "cache-and-network", url: "/graphql" }));
  ask(operation);
  ask(operation);
  ask(createRequest("{ other }", { first: 1 }));
  vi.advanceTimersByTime(1001);
  ask(operation);
  expect(policies).toEqual(["cache-first", "cache-first", "cache-and-network", "cache-and-network"]);
  expect(data[1]).toBe(data[0]);
  expect(data[3]).not.toBe(data[0]);
});
