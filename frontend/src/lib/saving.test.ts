import { expect, test } from "vitest";
import { savedWords } from "./saving";

const calm = { online: true, pending: 0, failed: 0, drafts: 0, lost: false };

test.each([
  ["all is with the server", {}, "saved", "All changes saved"],
  ["a save is under way", { pending: 1, drafts: 1 }, "busy", "Saving"],
  ["a save did not get through", { failed: 1 }, "failed", "Not saved"],
  ["and its words are kept", { failed: 1, drafts: 1 }, "failed", "Not saved, 1 draft kept"],
  ["no line", { online: false, failed: 1 }, "offline", "Offline"],
  ["no line, and drafts", { online: false, drafts: 2 }, "offline", "Offline, 2 drafts kept"],
  ["drafts only", { drafts: 1 }, "draft", "1 draft kept"],
  ["a full device", { lost: true, online: false }, "failed", "No room to keep drafts"],
])("%s", (_name, facts, kind, words) => {
  // Ensure the pill says the worst thing that is true.
  expect(savedWords({ ...calm, ...facts })).toEqual({ kind, words });
});
