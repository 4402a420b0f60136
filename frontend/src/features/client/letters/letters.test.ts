import { describe, expect, test } from "vitest";
import { easyLetter } from "./easyLetter";
import {
  addresseeOf,
  addressLines,
  envelopeName,
  gaps,
  keptWords,
  letterWords,
  paragraphs,
  toAskFor,
} from "./letter";
import { countSms, smsLink, smsWords } from "./sms";

const client = {
  title: "Mrs",
  givenName: "Halina",
  familyName: "Nowak",
  dateOfBirth: "1950-03-02",
  nhsNumber: "9434765919",
  address: { line1: "12 Pinner Road", line2: "", town: "Harrow", postcode: "HA1 4JS" },
};
const facts = {
  client,
  firstName: "Hal",
  worker: "Sam Adeyemi",
  practice: "Pinner Road Surgery",
  ring: "",
  today: "2026-11-21",
};

describe("a letter", () => {
  // Ensure what the paper bears is not said twice, and what nobody knows stays to be seen.
  test("to the client", () => {
    const template =
      "{today}\n\nDear {client},\n\nRing {caller number} on (day).\n\nYours sincerely,\n\n{link worker}";
    const words = letterWords(template, facts);
    expect(words).toBe("Dear Hal,\n\nRing {caller number} on (day).\n\nYours sincerely,\n\nSam Adeyemi");
    expect(gaps(words, [template])).toEqual(["{caller number}", "(day)"]);
    expect(gaps("We met (as planned).", [template])).toEqual([]);
  });

  // Ensure a practice is told of whom in full, and a client is not taken for it.
  test("to the practice", () => {
    const template = "{today}\n\nTo {practice}\n\nAbout {client}\n\nI have met {client}.";
    expect(addresseeOf(template)).toBe("PRACTICE");
    expect(addresseeOf("{practice} wrote To {practice} before")).toBe("CLIENT");
    expect(letterWords(template, facts)).toBe(
      "About Halina Nowak, born 2 March 1950, NHS number 943 476 5919\n\nI have met Halina Nowak.",
    );
  });

  // Ensure the window shows an address or nothing, by the name for envelopes.
  test("the window", () => {
    expect(addressLines(envelopeName(client), client.address)).toEqual([
      "Mrs Halina Nowak",
      "12 Pinner Road",
      "Harrow",
      "HA1 4JS",
    ]);
    expect(addressLines("Halina", undefined)).toEqual([]);
    expect(addressLines("Halina", { ...client.address, line1: "" })).toEqual([]);
  });

  // Ensure a need that no printer meets says whom to ask, and those that it meets say nothing.
  test("what to ask for", () => {
    const needs = { ...client, language: "gu", accessibleNeeds: ["BRAILLE", "LARGE_PRINT"] };
    const lines = toAskFor(needs, "Hal");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("Hal reads Gujarati");
    expect(lines[1]).toContain("Ask for a Braille copy from");
    expect(toAskFor({ ...client, language: "en", accessibleNeeds: ["EASY_READ"] }, "Hal")).toEqual([]);
  });

  // Ensure there is room for a signature after the closing, and only there; and that the record says to whom it went.
  test("paragraphs", () => {
    expect(paragraphs("Ring 020 7946 0199 by 3 May")[0]?.words).toBe("Ring 020\u00a07946\u00a00199 by 3 May");
    const list = paragraphs("Dear Hal,\n\nAll is well.\n \nYours sincerely,\n\nSam");
    expect(list.map(({ words, signs }) => [words, signs])).toEqual([
      ["Dear Hal,", false],
      ["All is well.", false],
      ["Yours sincerely,", true],
      ["Sam", false],
    ]);
    expect(keptWords("Mrs Nowak", "large print", " Dear\n")).toBe(
      "Letter to Mrs Nowak (large print)\n\nDear",
    );
  });

  // Ensure easy read leaves nothing out, has one idea a line, and a picture for each paragraph.
  test("easy read", () => {
    const lines = easyLetter("Dear Hal,\n\nWe meet on Monday. Bring a friend.\n\nPlease ring me.\n\nSam");
    expect(lines.map(({ words }) => words)).toEqual([
      "Dear Hal,",
      "We meet on Monday.",
      "Bring a friend.",
      "Please ring me.",
      "Sam",
    ]);
    expect(lines.map(({ picture }) => picture)).toEqual(["person", "day", undefined, "phone", "talk"]);
  });
});

describe("a text message", () => {
  // Ensure parts are counted as the telephone counts them, with the letters that make it longer.
  test.each<[string, number, string[]]>([
    ["", 0, []],
    ["a".repeat(160), 1, []],
    ["a".repeat(161), 2, []],
    ["a".repeat(306), 2, []],
    ["a".repeat(307), 3, []],
    ["€".repeat(80), 1, []],
    ["€".repeat(81), 2, []],
    [`${"a".repeat(152)}€${"a".repeat(152)}`, 3, []],
    ["ż".repeat(70), 1, ["ż"]],
    ["ż".repeat(71), 2, ["ż"]],
    ["🙂".repeat(35), 1, ["🙂"]],
    ["🙂".repeat(67), 3, ["🙂"]],
  ])("%j", (text, parts, dear) => expect(countSms(text)).toMatchObject({ parts, dear }));

  // Ensure the count is said in words, and the link carries the text and nothing but the number's digits.
  test("words and link", () => {
    expect(smsWords(countSms("Hello"))).toBe("5 characters, 1 message");
    expect(smsWords(countSms("ż".repeat(71)))).toBe("71 characters, 2 messages: ż takes more room");
    expect(smsLink("020 7946 0199", "Hello & bye")).toBe("sms:02079460199?body=Hello%20%26%20bye");
  });
});
