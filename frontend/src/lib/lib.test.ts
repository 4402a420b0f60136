import { CombinedError } from "urql";
import { describe, expect, test } from "vitest";
import { appErrors } from "./errors";
import { uuidv7 } from "./id";
import { languageName } from "./language";
import { oneOf, someOf, textParam } from "./search";
import { safeReturn, signInAddress } from "./session";

describe("uuidv7", () => {
  test("has its version, its variant and its time", () => {
    const id = uuidv7(0x0123456789ab);
    expect(id).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test("differs each time and sorts by time", () => {
    expect(uuidv7(1)).not.toBe(uuidv7(1));
    expect(uuidv7(1) < uuidv7(2)).toBe(true);
  });
});

describe("appErrors", () => {
  const graphQL = (message: string, extensions: Record<string, unknown>) =>
    new CombinedError({ graphQLErrors: [{ message, extensions }] });

  test("keeps code, field and words", () => {
    const [error] = appErrors(graphQL("That day has not come yet", { code: "INVALID", field: "on" }));
    expect(error).toMatchObject({ code: "INVALID", field: "on", message: "That day has not come yet" });
  });

  test("an unknown code is INTERNAL and its text is not shown", () => {
    const [error] = appErrors(graphQL("pq: relation missing", { code: "XX000" }));
    expect(error?.code).toBe("INTERNAL");
    expect(error?.message).not.toContain("relation");
  });

  test.each([
    [401, "UNAUTHENTICATED"],
    [502, "INTERNAL"],
    [undefined, "NETWORK"],
  ])("status %s", (status, code) => {
    const response = status === undefined ? undefined : { status };
    const [error] = appErrors(new CombinedError({ networkError: new Error("no"), response }));
    expect(error?.code).toBe(code);
  });
});

describe("the address to go back to", () => {
  test.each([
    ["/caseload?sort=name", "/caseload?sort=name"],
    ["https://elsewhere.example", "/"],
    ["//elsewhere.example", "/"],
    ["/\\elsewhere.example", "/"],
    ["/\t/elsewhere.example", "/"],
    ["/\r\n\\elsewhere.example", "/"],
    ["//[", "/"],
    ["/.//elsewhere.example", "/.//elsewhere.example"],
    [undefined, "/"],
  ])("%s", (from, want) => expect(safeReturn(from)).toBe(want));

  test("is not kept for the start itself", () => {
    expect(signInAddress("/")).toBe("/signin");
    expect(signInAddress("/caseload?a=1")).toBe("/signin?from=%2Fcaseload%3Fa%3D1");
    expect(signInAddress("/", "ended")).toBe("/signin?why=ended");
  });
});

test("search parameters drop what does not fit", () => {
  expect(textParam(["a", "b"])).toBeUndefined();
  expect(textParam("")).toBeUndefined();
  expect(textParam({})).toBeUndefined();
  expect(oneOf("ACTIVE", ["ACTIVE", "PAUSED"])).toBe("ACTIVE");
  expect(oneOf("DROP", ["ACTIVE"])).toBeUndefined();
  expect(someOf(["PAUSED", "x"], ["ACTIVE", "PAUSED"])).toEqual(["PAUSED"]);
});

describe("languages", () => {
  // Ensure that a language is called what people call it.
  test.each([
    ["en", "English"],
    ["bfi", "British Sign Language"],
    ["gu", "Gujarati"],
    ["sq", "Albanian"],
    ["??", "??"],
  ])("%s", (tag, want) => expect(languageName(tag)).toBe(want));
});
