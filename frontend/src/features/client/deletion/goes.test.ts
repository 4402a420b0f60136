import { expect, test } from "vitest";
import { whatGoes } from "./goes";

const empty = {
  __typename: "Person" as const,
  id: "pe",
  version: 1,
  displayName: "Test Testson",
  contacts: { __typename: "ContactConnection" as const, totalCount: 0 },
  referrals: [],
  onwardReferrals: [],
  tasks: [],
  consents: [],
  risks: [],
  documents: [],
  stories: [],
};
const plan = { __typename: "SupportPlan" as const, id: "sp" };
const kept = { __typename: "Document" as const, id: "do1", removedAt: null };

// Ensure that it says in numbers what goes, and nothing of what there is none of or was taken out already.
test.each([
  ["nothing recorded", empty, undefined],
  [
    "one of each",
    {
      ...empty,
      contacts: { ...empty.contacts, totalCount: 1 },
      referrals: [{ __typename: "Referral" as const, id: "re", plan }],
      documents: [kept, { ...kept, id: "do2", removedAt: "2026-06-10T09:00:00Z" }],
    },
    "1 referral, 1 contact, 1 plan and 1 document",
  ],
  [
    "several",
    {
      ...empty,
      contacts: { ...empty.contacts, totalCount: 1200 },
      referrals: [
        { __typename: "Referral" as const, id: "re1", plan: null },
        { __typename: "Referral" as const, id: "re2", plan: null },
      ],
      stories: [1, 2].map((n) => ({ __typename: "Story" as const, id: `sy${n}` })),
    },
    "2 referrals, 1,200 contacts and 2 stories",
  ],
])("%s", (_, client, line) => {
  const lines = whatGoes(client);
  expect(lines).toHaveLength(line ? 3 : 2);
  if (line) expect(lines[1]).toBe(line);
});
