import { describe, expect, test } from "vitest";
import { formatOf, paperOf, readAddress } from "./address";
import type { PaperProps } from "./documents";
import { easyAbout, easyPlan, phrases } from "./easy";
import { blocks, doer, ideas, pictureOf } from "./words";

describe("how a paper is made", () => {
  // Ensure the client's own format decides until the address says otherwise.
  test.each([
    ["", [], { easy: false, large: false }],
    ["", ["EASY_READ"], { easy: true, large: false }],
    ["", ["LARGE_PRINT"], { easy: false, large: true }],
    ["easy=0", ["EASY_READ"], { easy: false, large: false }],
    ["easy=1", [], { easy: true, large: false }],
    ["large=1", [], { easy: false, large: true }],
  ])("%s for %j", (query, needs, want) => {
    const search = Object.fromEntries(new URLSearchParams(query));
    expect(formatOf(readAddress(search), needs)).toEqual(want);
  });

  // Ensure an address that nobody wrote is dropped, not shown.
  test("other words are no paper", () => {
    expect(paperOf("notes")).toBeUndefined();
    expect(readAddress({ easy: "yes", large: "2" })).toEqual({});
  });
});

describe("easy read", () => {
  // Ensure each line carries one idea, and that titles before names do not end one.
  test.each([
    ["Paying my way. I always have.", ["Paying my way.", "I always have."]],
    ["See Dr. Marsh first! Then rest", ["See Dr. Marsh first!", "Then rest"]],
    ["My cat\n\nmy garden", ["My cat", "my garden"]],
    ["", []],
    [null, []],
  ])("%j", (text, want) => expect(ideas(text)).toEqual(want));

  // Ensure nothing is left out or said twice when lines are put beside their pictures.
  test("each picture begins a block", () => {
    const lines = [{ words: "a" }, { picture: "heart" as const, words: "b" }, { words: "c" }];
    expect(blocks(lines).map(({ picture, lines: own }) => [picture, own.map(({ words }) => words)])).toEqual([
      [undefined, ["a"]],
      ["heart", ["b", "c"]],
    ]);
  });

  // Ensure a picture does not tell what should not be read over a shoulder.
  test("domestic abuse has the plain picture", () => expect(pictureOf("DOMESTIC_ABUSE")).toBe("goal"));

  // Ensure a dropped goal, a step that was taken out and what is nobody's business stay off the paper.
  test("the plan says what stands", () => {
    const words = easyPlan(props).map((line) => line.words);
    expect(words).toContain("Walk to the shop");
    expect(words).toContain("By 1 December 2026.");
    expect(words).not.toContain("Old goal");
    expect(words).not.toContain("Taken out");
    expect(easyAbout(props).map((line) => line.words)).toContain("Call 020 7946 0199.");
  });

  // Ensure the app's own sentences can be read at the age that easy read asks for (Flesch-Kincaid grade 6 or less).
  test("short words and short sentences", () => {
    const own = Object.values(phrases).flatMap((phrase): string[] =>
      typeof phrase === "string"
        ? [phrase]
        : typeof phrase === "function"
          ? [phrase("Ann")]
          : Object.values(phrase),
    );
    for (const phrase of own) expect([phrase, grade(phrase) <= 6]).toEqual([phrase, true]);
  });
});

// Ensure a step is told by the name of who does it.
test.each([
  ["CLIENT", "Halina"],
  ["LINK_WORKER", "Amina"],
  ["SERVICE", "Service"],
] as const)("%s", (who, want) => expect(doer(who, "Halina", "Amina")).toBe(want));

/** The Flesch-Kincaid grade of a sentence; syllables are counted as groups of vowels. */
function grade(sentence: string): number {
  const words = sentence.match(/[A-Za-z]+/g) ?? [];
  const syllables = words.reduce((n, word) => n + syllablesOf(word), 0);
  return 0.39 * words.length + 11.8 * (syllables / words.length) - 15.59;
}

function syllablesOf(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/e$/, "")
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}

const step = { strategies: null, removed: false, position: 0, dueOn: "2026-12-01", who: "CLIENT" as const };
const goal = { needId: null, importance: 8, removed: false, position: 0 };
const props = {
  name: "Halina",
  ring: "020 7946 0199",
  today: "2026-11-21",
  client: { whatMatters: "My garden.", aboutMe: "Be kind.", relevantContacts: [] },
  episode: {
    linkWorker: { id: "ac1", name: "Amina" },
    plan: {
      needs: [],
      goals: [
        {
          ...goal,
          id: "go1",
          words: "Get out",
          status: "IN_PROGRESS",
          actions: [
            { ...step, id: "ap1", words: "Walk to the shop", status: "NOT_STARTED" },
            { ...step, id: "ap2", words: "Taken out", status: "NOT_STARTED", removed: true },
          ],
        },
        { ...goal, id: "go2", words: "Old goal", status: "DROPPED", actions: [] },
      ],
    },
  },
} as unknown as PaperProps;
