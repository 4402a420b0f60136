import { expect, test } from "vitest";
import { quoted } from "./paper";

// Ensure that a scheme's name is a text of CSS whatever is in it: it ends neither the text nor the rule.
test.each([
  ["Harrow, April to June 2026", '"Harrow, April to June 2026"'],
  ['The "Link"', '"The \\22 Link\\22 "'],
  ["a\\b\n}", '"a\\5c b\\a }"'],
])("%j", (text, css) => {
  expect(quoted(text)).toBe(css);
});
