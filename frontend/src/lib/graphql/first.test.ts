import { afterEach, beforeEach, expect, test, vi } from "vitest";

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
