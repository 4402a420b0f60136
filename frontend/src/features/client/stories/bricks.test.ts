import { expect, test } from "vitest";
import { betterIn, bricksOf, laid } from "./bricks";
import { holdsUntil } from "./holds";

const record: Parameters<typeof bricksOf>[0] = {
  __typename: "Referral",
  id: "re1",
  clientWords: "I see nobody.",
  reasons: [
    { __typename: "Reason", code: "FOOD", primary: false },
    { __typename: "Reason", code: "LONELINESS", primary: true },
  ],
  plan: {
    __typename: "SupportPlan",
    id: "sp1",
    whatMatters: "Company",
    goals: [
      { __typename: "Goal", id: "go1", words: "Eat with others", status: "ACHIEVED" },
      { __typename: "Goal", id: "go2", words: "Walk more", status: "IN_PROGRESS" },
    ],
  },
  onwardReferrals: [
    {
      __typename: "OnwardReferral",
      id: "on1",
      outcome: "ATTENDING_12_WEEKS",
      service: { __typename: "Service", id: "sv1", category: "ARTS" },
    },
  ],
  signposts: [],
  assessments: [],
};

// Ensure that the record offers its sentences by part, with the reason that counts first, and names no service.
test("the sentences of a record", () => {
  const bricks = bricksOf(record, { FOOD: "Food", LONELINESS: "Loneliness" }, "Hester");
  expect(bricks.filter(({ part }) => part === "before").map(({ words }) => words)).toEqual([
    "Hester came to us because of loneliness and food.",
    "What matters: company.",
  ]);
  expect(bricks.filter(({ part }) => part === "inTheirWords")).toEqual([
    { part: "inTheirWords", words: "“I see nobody.”" },
  ]);
  expect(bricks.filter(({ part }) => part === "changed")).toHaveLength(2);
  expect(bricks.some(({ words }) => words.includes("Walk more"))).toBe(true);
  expect(
    bricksOf({ ...record, reasons: [], plan: null, onwardReferrals: [], clientWords: "" }, {}, ""),
  ).toEqual([]);
});

// Ensure that only what got better from the first answer to the last is said to have, whichever way the scale goes.
test("what got better", () => {
  const asked = (on: string, ...items: [string, number | null][]) => ({
    __typename: "Assessment" as const,
    id: on,
    on,
    items: items.map(([code, value]) => ({ __typename: "MeasureItem" as const, code, value })),
  });
  const better = betterIn([
    asked("2026-09-01", ["ANXIETY", 3], ["HAPPINESS", 4], ["COMPANIONSHIP", 3]),
    asked("2026-06-01", ["ANXIETY", 7], ["HAPPINESS", 6], ["COMPANIONSHIP", 3]),
    asked("2026-10-01", ["ANXIETY", null]),
  ]);
  expect(better.map(({ change }) => change)).toEqual(["LESS_ANXIOUS"]);
});

// Ensure that a sentence goes to the end of what was written.
test.each([
  ["", "One.", "One."],
  ["Zero. ", "One.", "Zero. One."],
])("%s and %s", (text, words, want) => expect(laid(text, words)).toBe(want));

// Ensure that a consent holds to its last day.
test.each([
  [{ decision: "GIVEN", expiresOn: "2026-11-20", withdrawnOn: null }, "2026-11-20"],
  [{ decision: "GIVEN", expiresOn: "2026-11-19", withdrawnOn: null }, undefined],
  [{ decision: "GIVEN", expiresOn: null, withdrawnOn: null }, undefined],
  [{ decision: "WITHDRAWN", expiresOn: "2027-11-20", withdrawnOn: "2026-11-01" }, undefined],
] as const)("%o holds until %s", (consent, want) => {
  expect(holdsUntil({ consent }, "2026-11-20")).toBe(want);
});
