import { describe, expect, test } from "vitest";
import { didOf, fieldWords, type Looked, partsOf, roleOf, together } from "./sentence";

const line: Looked = {
  __typename: "AuditLine",
  id: "ae1",
  at: "2026-11-20T14:02:00Z",
  action: "READ",
  outcome: "DONE",
  purpose: "SUPPORT",
  name: "Sam Adeyemi",
  role: "LINK_WORKER",
  organisation: "Mind in Harrow",
  operation: "ClientRecord",
  objectType: "Person",
  objectId: "pe1",
  fields: ["SupportPlan", "Goal", "Contact"],
  reason: "",
  openedRecordId: null,
};

// Ensure each kind of line reads as a sentence after the name.
test.each<[string, Partial<Looked>, string]>([
  ["a read", {}, "read the contacts and plan"],
  ["a look at the trail", { objectType: "AuditEntry", fields: ["AuditEntry"] }, "looked at this list"],
  ["one part", { fields: ["Person"] }, "read the details"],
  ["a list", { objectId: null, operation: "Caseload" }, "saw them in the caseload"],
  ["another list", { objectId: null, operation: "Other" }, "saw them in a list of people"],
  ["an addition", { action: "CREATE", objectType: "Contact" }, "added a contact"],
  ["a new client", { action: "CREATE" }, "added them"],
  [
    "a change",
    { action: "UPDATE", fields: ["phone", "practice_id", "preferred_name"] },
    "changed details (phone, practice, preferred name)",
  ],
  ["an opening", { action: "RECORD_OPENED", objectType: "BreakGlass" }, "opened the record in need"],
  [
    "a review",
    { action: "UPDATE", objectType: "BreakGlass", fields: ["finding"] },
    "looked at why the record was opened",
  ],
  ["an opening's name", { fields: ["BreakGlass", "Person"] }, "read the details"],
  ["a refusal", { outcome: "REFUSED" }, "was refused: read the contacts and plan"],
])("%s", (_name, part, want) => {
  expect(didOf({ ...line, ...part })).toBe(want);
});

describe("words", () => {
  test("who", () => {
    expect(roleOf(line)).toBe("(link worker, Mind in Harrow)");
    expect(roleOf({ ...line, role: null, organisation: "" })).toBe("");
  });
  test("parts", () => {
    expect(partsOf([])).toBe("record");
    expect(partsOf(["Person", "Consent", "Risk"])).toBe("details, consents and risks");
  });
  test("fields", () => expect(fieldWords("nextReviewOn")).toBe("next review on"));
});

// Ensure the questions of one visit are one line, and nothing else is joined.
test.each<[string, Partial<Looked>, number]>([
  ["another question of the visit", { fields: ["Person"] }, 1],
  ["a later visit", { at: "2026-11-20T13:40:00Z" }, 2],
  ["somebody else", { name: "Farida Noorani" }, 2],
  ["another role", { role: "LEAD" }, 2],
  ["under an opening", { openedRecordId: "bg1" }, 2],
  ["a change", { action: "UPDATE" }, 2],
  ["a list", { objectId: null, operation: "Caseload" }, 2],
])("together: %s", (_name, part, want) => {
  const joined = together([line, { ...line, id: "ae2", at: "2026-11-20T14:01:00Z", ...part }]);
  expect(joined).toHaveLength(want);
  if (want === 1) expect(didOf(joined[0] ?? line)).toBe("read the details, contacts and plan");
});

// Ensure an opening is told once, though its row is written too.
test("the row of an opening", () => {
  const row = { ...line, objectType: "BreakGlass", action: "CREATE" as const };
  expect(together([row, { ...row, action: "RECORD_OPENED" }])).toHaveLength(1);
});
