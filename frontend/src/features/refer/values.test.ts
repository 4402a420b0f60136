import { safeParse } from "valibot";
import { describe, expect, test } from "vitest";
import { emptyValues, primaryOf, type ReferValues, referSchema, toInput } from "./values";

const empty = emptyValues("LINK_WORKER", "");
const person: ReferValues = {
  ...empty,
  person: {
    ...empty.person,
    givenName: "Halina ",
    familyName: "Rahman",
    dateOfBirth: "1944-03-15",
    nhsNumber: "999 000 0018",
    practiceId: "or1",
  },
  reasons: ["LONELINESS"],
  referrerWords: "Lives alone since her husband died.",
  source: "GP",
  aware: "YES",
};

function faults(values: ReferValues): string[] {
  const result = safeParse(referSchema, values);
  return (result.issues ?? []).map((issue) => issue.message);
}

describe("the rules of a referral", () => {
  test("a whole one is good", () => expect(faults(person)).toEqual([]));
  test.each([
    ["a wrong NHS digit", { nhsNumber: "9990000019" }, "That is not an NHS number: check its ten digits"],
    ["a birth to come", { dateOfBirth: "2190-01-01" }, "The date of birth must be in the past"],
    ["half a birth", { dateOfBirth: "1944--" }, "Enter their date of birth as a day, a month and a year"],
    ["no practice", { practiceId: "" }, "Choose their GP practice"],
  ])("%s", (_name, change, want) => {
    expect(faults({ ...person, person: { ...person.person, ...change } })).toEqual([want]);
  });
  test("a client who is known needs no details", () => {
    expect(faults({ ...person, clientId: "pe1", person: empty.person })).toEqual([]);
  });
  test("of two reasons one is the main one", () => {
    expect(faults({ ...person, reasons: ["LONELINESS", "FOOD"] })).toEqual([
      "Choose which of them is the main one",
    ]);
    expect(primaryOf({ reasons: ["LONELINESS", "FOOD"], primary: "FOOD" })).toBe("FOOD");
    expect(primaryOf({ reasons: ["LONELINESS"], primary: "" })).toBe("LONELINESS");
  });
  test("the client must know of it", () => {
    expect(faults({ ...person, aware: "NO" })).toHaveLength(1);
  });
});

describe("what is sent", () => {
  test("a new person, without the blanks", () => {
    expect(JSON.parse(JSON.stringify(toInput(person, undefined)))).toEqual({
      person: {
        givenName: "Halina",
        familyName: "Rahman",
        dateOfBirth: "1944-03-15",
        nhsNumber: "999 000 0018",
        practiceId: "or1",
      },
      source: "GP",
      reasons: [{ code: "LONELINESS", primary: true }],
      referrerWords: "Lives alone since her husband died.",
      urgency: "ROUTINE",
      clientAware: true,
    });
  });
  test("one of the people shown, instead of a new one", () => {
    const input = toInput(person, { same: "pe7" });
    expect(input).toMatchObject({ clientId: "pe7", duplicateDecision: "EXISTING_PERSON" });
    expect(input.person).toBeUndefined();
  });
  test("a new person in spite of those shown", () => {
    expect(toInput(person, "new")).toMatchObject({ duplicateDecision: "NEW_PERSON" });
  });
});
