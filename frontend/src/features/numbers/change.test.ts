import { expect, test } from "vitest";
import {
  answeredAll,
  answersWords,
  notAgain,
  notAgainDefinition,
  pairsWords,
  partsWords,
  satisfactionDefinition,
} from "./change";

const of = (value: number | null) => ({
  __typename: "Figure" as const,
  shown: value === null ? "*" : String(value),
  value,
});

// Ensure that a withheld number of pairs is said in words, and that a percentage stands only where it is known.
test.each([
  ["all known", 95, 135, 30, true, "95 of 135 asked again (30% not, or not yet)"],
  ["lower is better", 95, 135, 30, false, "95 of 135 asked again (30% not, or not yet); lower is better"],
  ["pairs withheld", null, 20, null, false, "Asked again of 20: withheld; lower is better"],
  ["all withheld", null, null, null, true, "Asked again: withheld"],
  ["the missing withheld", 95, 100, null, true, "95 of 100 asked again"],
])("%s", (_, pairs, measured, missing, higherIsBetter, words) => {
  const figures = { pairs: of(pairs), measured: of(measured), missing: of(missing) };
  expect(pairsWords({ instrument: "ONS4", ...figures, higherIsBetter })).toBe(words);
});

// Ensure that the same numbers have the same share beside them, whatever it is of the exact ones, and that goals, of which an
// episode may have several, are told apart from the episodes.
test("the share that is missing", () => {
  const words = (instrument: "ONS4" | "GOAL_SCORE", n: number, missing: number) =>
    pairsWords({
      instrument,
      pairs: of(n),
      measured: of(135),
      missing: of(missing),
      higherIsBetter: true,
    });
  expect(words("ONS4", 100, 30)).toBe("100 of 135 asked again (26% not, or not yet)");
  expect(words("ONS4", 100, 26)).toBe("100 of 135 asked again (26% not, or not yet)");
  expect(words("GOAL_SCORE", 150, 20)).toBe(
    "150 goals scored again; 135 episodes with a first score, about 20% of them without a later one",
  );
});

// Ensure that whose answers a change is made of is two lines on a phone at most, with a number withheld or not; the rest is told
// where the figure is worked out.
test.each([
  [15, 20, "15 of 20 answered twice"],
  [15, null, "15 answered twice"],
  [null, 20, "Answered twice of 20: withheld"],
  [null, null, "Answered twice: withheld"],
])("%s pairs of %s", (pairs, measured, words) => {
  expect(answersWords({ pairs: of(pairs), measured: of(measured) })).toBe(words);
  expect(words.length).toBeLessThan(2 * 20);
});

// Ensure that by which month, on what scale and of whose answers the change of life satisfaction is stands where it is worked
// out.
test("how the change of life satisfaction is worked out", () => {
  expect(satisfactionDefinition(false).text).toMatch(/by the month of the referral, on a scale from 0 to 10/);
  expect(satisfactionDefinition(false).text).not.toContain(answeredAll);
  expect(satisfactionDefinition(true).text).toContain(`${answeredAll}.`);
});

// Ensure that those who moved between the parts of a scale are told by the parts, withheld ones in words.
test("who moved between parts", () => {
  expect(partsWords({ risen: of(40), stayed: of(55), fallen: of(null) })).toBe(
    "40 in a better part, 55 in the same, withheld in a worse one",
  );
});

// Ensure that who has no later answer is said to be in support still, beside the figure and where it is worked out, as the API
// says it of the same figure.
test("whom it is not time to ask again", () => {
  for (const words of [notAgain, `${notAgainDefinition.text} ${notAgainDefinition.excluded}`]) {
    expect(words).toMatch(/^Not asked again, or not yet: /);
    expect(words).toMatch(/upport that still goes on .* whether it is time to ask again or not/);
  }
});
