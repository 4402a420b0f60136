import { describe, expect, test } from "vitest";
import { didOf, fieldWords, type Looked, partsOf, whoOf } from "./sentence";

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
  ["a read", {}, "read the plan and contacts"],
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
  ["a refusal", { outcome: "REFUSED" }, "was refused: read the plan and contacts"],
])("%s", (_name, part, want) => {
  expect(didOf({ ...line, ...part })).toBe(want);
});

describe("words", () => {
  test("who", () => {
    expect(whoOf(line)).toBe("Sam Adeyemi (link worker, Mind in Harrow)");
    expect(whoOf({ ...line, role: null, organisation: "" })).toBe("Sam Adeyemi");
  });
  test("parts", () => {
    expect(partsOf([])).toBe("record");
    expect(partsOf(["Person", "Consent", "Risk"])).toBe("details, consents and risks");
  });
  test("fields", () => expect(fieldWords("nextReviewOn")).toBe("next review on"));
});
