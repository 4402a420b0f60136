import { expect, test } from "vitest";
import { breaches, type SafeRules } from "./safeContact";

const safe: SafeRules = {
  rules: ["NO_VOICEMAIL", "NO_POST", "CLIENT_ONLY"],
  fromHour: 10,
  toHour: 15,
  onlyNumber: "07700 900123",
};
const call = { method: "PHONE", outcome: "ATTENDED", at: "2026-11-20T11:00", number: "" };

test.each([
  ["a call within the rules", call, []],
  ["a voicemail", { ...call, outcome: "VOICEMAIL" }, ["NO_VOICEMAIL refused"]],
  ["a letter", { ...call, method: "LETTER", at: "2026-11-20T20:00" }, ["NO_POST refused"]],
  ["a call in the evening", { ...call, at: "2026-11-20T15:00" }, ["HOURS"]],
  ["the one number, written otherwise", { ...call, number: "+44 7700 900123" }, []],
  ["another number", { ...call, number: "020 7946 0000" }, ["ONLY_NUMBER"]],
  ["somebody else answering", { ...call, outcome: "SPOKE_TO_OTHER" }, ["CLIENT_ONLY"]],
  ["nothing filled in", { method: "", outcome: "", at: "", number: "" }, []],
])("%s", (_name, planned, want) => {
  expect(breaches(safe, planned).map(({ rule, refused }) => (refused ? `${rule} refused` : rule))).toEqual(
    want,
  );
});

test("no rules, no breach", () => expect(breaches(undefined, { ...call, outcome: "VOICEMAIL" })).toEqual([]));
