import { describe, expect, test } from "vitest";
import { fits, pageOf, searchable, splitVerb } from "./commands";

describe("the command bar", () => {
  test.each([
    ["note hal", { kind: "contact", rest: "hal" }],
    ["Call  Halina Nowak", { kind: "contact", rest: "Halina Nowak" }],
    ["task ", { kind: "task", rest: "" }],
    ["note", undefined],
    ["noteworthy hal", undefined],
  ])("%j begins with a verb: %j", (text, want) => {
    // Ensure a verb counts only once something may follow it.
    expect(splitVerb(text)).toEqual(want);
  });

  test.each([
    ["car", true],
    ["add ref", true],
    ["ref add", true],
    ["gp", true],
    ["eferral", false],
    ["", true],
  ])("%j is found: %j", (text, want) => {
    // Ensure the beginnings of words are enough, in any order.
    expect(fits({ words: "Add a referral", also: "GP card" }, text)).toBe(want);
  });

  test.each([
    ["/people/pe1/refer/sv1", { kind: "people", id: "pe1" }],
    ["/services/sv1", { kind: "services", id: "sv1" }],
    ["/services", undefined],
    ["/caseload", undefined],
  ])("%s is the page of %j", (path, want) => {
    // Ensure the page's own actions come with a client's or a service's page alone.
    expect(pageOf(path)).toEqual(want);
  });

  test("one letter is not searched for", () => {
    // Ensure the server is not asked what it would refuse.
    expect([searchable("a"), searchable("a-"), searchable("ab"), searchable("7 7")]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
