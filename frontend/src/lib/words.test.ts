import { afterEach, describe, expect, test } from "vitest";
import { say, setTerms, type Terms, termsNow } from "./terms";
import { wordsNow, wordsOf } from "./words";

const usual = termsNow();
const own: Terms = {
  ...usual,
  clientWord: "older person",
  linkWorkerWord: "advocate",
  hiddenReasons: ["FOOD"],
  hiddenClosingReasons: ["OTHER"],
  reasonWords: [{ code: "LONELINESS", words: "Company" }],
};

afterEach(() => setTerms(usual));

describe("a scheme's own words", () => {
  // Ensure sentences of the app take the words with their article, number and first letter.
  test.each([
    ["Choose a link worker", "Choose an advocate"],
    ["Link workers", "Advocates"],
    ["A client's link worker", "An older person's advocate"],
    ["Our link workers' clients", "Our advocates' older people"],
    ["Clients wait", "Older people wait"],
    ["clientele", "clientele"],
    ["{client} and {link worker} are filled in", "{client} and {link worker} are filled in"],
  ])("%s", (text, want) => expect(say(text, own)).toBe(want));

  // Ensure the usual words change nothing, and words of other endings have their plural.
  test("usual", () => {
    expect(say("a link worker and clients")).toBe("a link worker and clients");
    expect(say("clients", { ...usual, clientWord: "buddy" })).toBe("buddies");
    expect(say("link workers", { ...usual, linkWorkerWord: "coach" })).toBe("coaches");
  });

  // Ensure a named code has its words, and a hidden one is offered only where a record holds it.
  test("codes", () => {
    const words = wordsOf(own);
    expect(words.reasons.LONELINESS).toBe("Company");
    expect(words.reasons.BENEFITS).toBe(wordsNow().reasons.BENEFITS);
    const codes = (list: { value: string }[]) => list.map(({ value }) => value);
    expect(codes(words.offer.reasons())).not.toContain("FOOD");
    expect(codes(words.offer.reasons("FOOD", undefined))).toContain("FOOD");
    expect(codes(words.offer.closingReasons())).not.toContain("OTHER");
    expect(words.offer.sources()).toHaveLength(Object.keys(words.sources).length);
  });

  // Ensure what is made outside a component follows a change, and the same words again are no change.
  test("now", () => {
    const before = termsNow();
    setTerms({ ...usual });
    expect(termsNow()).toBe(before);
    setTerms(own);
    expect(wordsNow().reasons.LONELINESS).toBe("Company");
  });
});
