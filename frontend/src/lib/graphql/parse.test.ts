import { parse } from "graphql";
import { describe, expect, test } from "vitest";
import manifest from "./generated/persisted-documents.json";
import { parseOperation } from "./parse";

// The two parsers differ in what they leave out when there is nothing: an empty list, undefined, false.
function essence(node: unknown): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value: unknown) =>
      key === "loc" || value === false || (Array.isArray(value) && value.length === 0) ? undefined : value,
    ),
  );
}

describe("reads every operation of the app as GraphQL's own parser does", () => {
  test.each(Object.values(manifest).map((text) => [text.slice(0, 40), text]))("%s", (_start, text) => {
    expect(essence(parseOperation(text))).toEqual(essence(parse(text, { noLocation: true })));
  });
});

test.each([
  'query A($a: [Int!]! = [1, -2.5e3], $b: In = {x: "a \\"q\\" ü", y: null, z: RED}) { b: c(d: $a, e: true) @skip(if: $f) { ... on T { id } ...F } } fragment F on T { x }',
  "mutation B($input: In!) { do(input: $input) { clientMutationId } }",
])("reads %s", (text) => {
  expect(essence(parseOperation(text))).toEqual(essence(parse(text, { noLocation: true })));
});

test.each(["query A { b", "query A { b } ;", "query A { b(c } "])("refuses %s", (text) => {
  expect(() => parseOperation(text)).toThrow();
});
