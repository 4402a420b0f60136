import { expect, test } from "vitest";
import { named } from "./operation";

// Ensure that a question which is run before the editor has read its names is not asked by the name of the one before.
test.each([
  ["its own name", "query A { viewer { role } }", "A", "A"],
  ["the name of the text before", "query B { viewer { role } }", "A", undefined],
  ["one of several", "query A { viewer { role } } query B { viewer { role } }", "B", "B"],
  ["no name at all", "{ viewer { role } }", "A", undefined],
  ["a fragment of that name", "query B { ...A } fragment A on Query { viewer { role } }", "A", undefined],
  ["a text that cannot be read", "query B { viewer {", "A", "A"],
  ["none asked for", "query B { viewer { role } }", null, null],
])("%s", (_, query, operationName, want) => {
  expect(named({ query, operationName }).operationName).toBe(want);
});
