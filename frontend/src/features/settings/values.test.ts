import { safeParse } from "valibot";
import { expect, test } from "vitest";
import type { Settings } from "./documents";
import { fieldNames, figures, fromSettings, settingsInput, settingsSchema, wordsField } from "./values";

const codes = { reasons: ["LONELINESS", "FOOD"], closingReasons: ["COMPLETED"], sources: ["GP", "SELF"] };
const settings = {
  ...Object.fromEntries(figures.map((name) => [name, 5])),
  inclusionCriteria: ["Over 18?"],
  clientWord: "client",
  linkWorkerWord: "link worker",
  callerNumber: "",
  hiddenReasons: ["FOOD"],
  hiddenClosingReasons: [],
  hiddenSources: [],
  reasonWords: [{ code: "FOOD", words: "Getting food" }],
  closingReasonWords: [],
  sourceWords: [],
} as unknown as Settings;

// Ensure what is hidden there is not ticked here, and only what was changed is sent.
test("offered here, hidden there", () => {
  const before = fromSettings(settings, codes);
  expect(before.offeredReasons).toEqual(["LONELINESS"]);
  expect(settingsInput(before, before, 3, codes)).toEqual({ version: 3 });
  const changed = {
    ...before,
    offeredReasons: ["LONELINESS", "FOOD"],
    offeredSources: ["GP"],
    quietDays: "30",
    inclusionCriteria: "Over 18?\n\n Lives here? ",
  };
  expect(settingsInput(changed, before, 3, codes)).toEqual({
    version: 3,
    hiddenReasons: [],
    hiddenSources: ["SELF"],
    quietDays: 30,
    inclusionCriteria: ["Over 18?", "Lives here?"],
  });
});

// Ensure own words are told by code, sent when one changed, and refused when two choices could not be told apart.
test("own words", () => {
  const before = fromSettings(settings, codes);
  expect(before.reasonWords).toEqual({ LONELINESS: "", FOOD: "Getting food" });
  const changed = { ...before, reasonWords: { LONELINESS: " Company ", FOOD: "" } };
  expect(settingsInput(changed, before, 3, codes)).toEqual({
    version: 3,
    reasonWords: [{ code: "LONELINESS", words: "Company" }],
  });
  expect(wordsField("settings.reasonWords.0.words", changed)).toBe("reasonWords.LONELINESS");
  expect(wordsField("settings.quietDays", changed)).toBe("settings.quietDays");
  const alike = { ...before, reasonWords: { LONELINESS: "getting food", FOOD: "Getting food" } };
  expect(safeParse(settingsSchema, alike).issues?.map(({ message }) => message)).toHaveLength(1);
});

// Ensure the server's faults find their fields.
test("names of fields", () => {
  expect(fieldNames["settings.hiddenReasons"]).toBe("offeredReasons");
  expect(fieldNames["settings.quietDays"]).toBe("quietDays");
});
