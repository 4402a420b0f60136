import { describe, expect, test } from "vitest";
import { byDay, deedOf, fieldWords, type Line, thingWords, toldTogether } from "./deed";

const line = (part: Partial<Line>): Line => ({
  __typename: "AuditLine",
  id: "ae1",
  seq: 1,
  at: "2026-11-21T10:19:00.120Z",
  action: "CREATE",
  outcome: "DONE",
  purpose: "SUPPORT",
  accountId: "ac1",
  name: "Amina Yusuf",
  role: "LINK_WORKER",
  organisation: "Mind in Harrow",
  sessionId: "se1",
  operation: "SubmitReferral",
  objectType: "Referral",
  objectId: "rf1",
  clientIds: ["pe1"],
  fields: [],
  reason: "",
  openedRecordId: null,
  ...part,
});

describe("a deed in words", () => {
  test.each<[Partial<Line>, string]>([
    [{}, "added a referral"],
    [{ action: "UPDATE", objectType: "Action" }, "changed an action"],
    [{ action: "UNDO", objectType: "SupportPlan" }, "took back a change of a support plan"],
    [{ action: "READ", objectType: "Person" }, "read a record"],
    [{ action: "READ", objectType: "Person", clientIds: ["pe1", "pe2"] }, "read 2 clients in a list"],
    [{ action: "READ", objectType: "AuditEntry", clientIds: [] }, "read this trail"],
    [{ action: "EXPORT" }, "took out a list as a file"],
    [{ action: "SIGN_IN", objectType: "Session" }, "signed in"],
    [{ action: "STEP_UP", outcome: "REFUSED" }, "could not confirm who they are"],
    [{ action: "REFUSED", operation: "CloseReferral" }, "was refused “close referral”"],
  ])("%j is: %s", (part, words) => {
    const { verb, thing } = deedOf(line(part));
    expect([verb, thing].filter(Boolean).join(" ")).toBe(words);
  });

  test("names of types", () => {
    expect(thingWords("SupportPlan")).toBe("support plan");
    expect(thingWords("Person")).toBe("client");
  });

  test("what changed, where it can be named", () => {
    const fields = ["updated_at", "status", "declined_by_id"];
    expect(fieldWords(line({ action: "UPDATE", fields }))).toBe("status, declined by");
    expect(fieldWords(line({ action: "CREATE", fields }))).toBe("");
    expect(fieldWords(line({ action: "READ", fields: ["Person", "OnwardReferral"] }))).toBe(
      "client, onward referral",
    );
  });
});

test("one act is told in one sentence, in the order in which it was written", () => {
  const told = toldTogether([
    line({ id: "ae5", at: "2026-11-21T10:30:00Z" }),
    line({ id: "ae4", objectType: "StatusChange" }),
    line({ id: "ae3" }),
    line({ id: "ae2", objectType: "Person", action: "READ" }),
    line({ id: "ae1", clientIds: ["pe2"] }),
  ]);
  expect(told.map(({ id, lines }) => [id, lines.map((one) => one.id)])).toEqual([
    ["ae5", ["ae5"]],
    ["ae4", ["ae3", "ae4"]],
    ["ae2", ["ae2"]],
    ["ae1", ["ae1"]],
  ]);
});

test("by the day in London", () => {
  const told = toldTogether([
    line({ id: "ae2", at: "2026-07-01T23:30:00Z" }),
    line({ id: "ae1", at: "2026-07-01T22:30:00Z" }),
  ]);
  expect(byDay(told).map(([day, those]) => [day, those.length])).toEqual([
    ["2026-07-02", 1],
    ["2026-07-01", 1],
  ]);
});
