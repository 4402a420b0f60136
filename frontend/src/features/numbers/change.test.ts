import { expect, test } from "vitest";
import { pairsWords } from "./change";

const of = (value: number | null) => ({
  __typename: "Figure" as const,
  shown: value === null ? "*" : String(value),
  value,
});

// Ensure that a withheld number of pairs is said in words, and that a percentage stands only where it is known.
test.each([
  ["all known", 95, 135, 30, true, "95 of 135 asked again (30% missing)"],
  ["lower is better", 95, 135, 30, false, "95 of 135 asked again (30% missing); lower is better"],
  ["pairs withheld", null, 20, null, false, "Asked again of 20: withheld; lower is better"],
  ["all withheld", null, null, null, true, "Asked again: withheld"],
  ["the missing withheld", 95, 100, null, true, "95 of 100 asked again"],
])("%s", (_, pairs, measured, missing, higherIsBetter, words) => {
  expect(pairsWords({ pairs: of(pairs), measured: of(measured), missing: of(missing), higherIsBetter })).toBe(
    words,
  );
});
