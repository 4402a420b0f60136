import { describe, expect, test } from "vitest";
import { shortDate } from "../../lib/format";
import {
  bulkWords,
  careWords,
  decideBy,
  firstChoice,
  loadWords,
  nobody,
  overWords,
  refusedWords,
  type Worker,
  waited,
} from "./choice";
import type { Row } from "./InboxRow";

const worker = (id: string, assigned: boolean, openCases = 10, capacity = 40): Worker => ({
  __typename: "LinkWorker",
  id,
  name: id,
  employer: "Mind in Harrow",
  assigned,
  openCases,
  capacity,
  onLeaveUntil: null,
});

describe("who is chosen at first", () => {
  test.each([
    ["oneself, when assigned", [worker("a", true), worker("me", true)], "me"],
    ["the first assigned", [worker("a", true), worker("b", true)], "a"],
    [
      "somebody who is here before somebody who is away",
      [{ ...worker("a", true), onLeaveUntil: "2026-11-29" }, worker("b", true)],
      "b",
    ],
    ["never somebody who is not assigned", [worker("a", false), worker("me", false)], nobody],
    ["nobody, when there is nobody", [], nobody],
  ])("%s", (_name, workers, want) => expect(firstChoice(workers, "me")).toBe(want));
});

test.each([
  [worker("a", true, 12, 40), "12 of 40 cases"],
  [worker("a", true, 41, 40), "full, 41 of 40 cases"],
  [worker("a", true, 3, 0), "3 cases"],
  [
    { ...worker("a", true, 18, 40), onLeaveUntil: "2026-11-29" },
    `away until ${shortDate("2026-11-29")}, 18 of 40 cases`,
  ],
])("load of %o", (one, want) => expect(loadWords(one)).toBe(want));

test.each([
  ["room", worker("Amina", true, 12, 40), 28, undefined],
  ["no limit", worker("Amina", true, 90, 0), 5, undefined],
  ["nobody chosen", undefined, 5, undefined],
  ["some places", worker("Amina", true, 39, 40), 2, "Amina has 1 place left, and these are 2."],
  ["full", worker("Amina", true, 40, 40), 1, "Amina has no place left, and this is 1 more."],
  ["over", worker("Amina", true, 44, 40), 3, "Amina has no place left, and these are 3."],
])("given too many: %s", (_name, one, more, want) => expect(overWords(one, more)).toBe(want));

// Ensures that several taken on at once do not hide what is said of each of them in the list.
test("what to look at before several are taken on", () => {
  const row = (givenName: string, some: Partial<Row>) =>
    ({ givenName, familyName: "Lee", possibleDuplicate: false, enquiry: null, ...some }) as Row;
  expect(
    careWords([
      row("Ann", { possibleDuplicate: true }),
      row("Ben", {}),
      row("Cas", { possibleDuplicate: true, enquiry: "ASKED" }),
      row("Dee", { enquiry: "ANSWERED" }),
    ]),
  ).toEqual([
    "May be the same person as somebody else: Ann Lee and Cas Lee.",
    "The referrer was asked and has not answered: Cas Lee.",
    "The referrer has answered a question: Dee Lee.",
  ]);
  expect(careWords([row("Ben", {})])).toEqual([]);
});

test.each([
  [1, "Amina Yusuf", "1 referral accepted. Amina Yusuf is the link worker."],
  [3, undefined, "3 referrals accepted. They wait for a link worker."],
])("%i taken on by %s", (n, name, want) => expect(bulkWords(n, name)).toBe(want));

test.each([
  [0, "less than a working day"],
  [1, "1 working day"],
  [12, "12 working days"],
])("waited %i", (days, want) => expect(waited(days)).toBe(want));

// Ensure that what is left is told in working days: Friday's referral is not three days late on a Monday.
test.each([
  ["2026-11-20", -1, "2026-11-23", "1 working day late", "red"],
  ["2026-11-20", 0, "2026-11-21", "late", "red"],
  ["2026-11-23", 0, "2026-11-23", "today", "orange"],
  ["2026-11-23", 1, "2026-11-20", "1 working day left", "yellow"],
  ["2026-11-24", 2, "2026-11-20", "2 working days left", "plain"],
  ["2026-11-24", undefined, "2026-11-23", "tomorrow", "yellow"],
])("decide by %s with %s left on %s", (on, left, today, words, tone) =>
  expect(decideBy(on, left, today)).toEqual({ words, tone }),
);

test("those that could not be taken on are told by their cause, once each", () => {
  // Ensure 21 of the same refusal are one sentence, at the box that mends it.
  const elsewhere = {
    code: "INVALID",
    field: "input.linkWorkerId",
    message: "They do not.",
    details: {},
  } as const;
  const gone = { code: "CONFLICT", message: "Somebody else has decided on it.", details: {} } as const;
  const refused = [..."ABCDE"].map((name) => ({ name, error: elsewhere }));
  expect(refusedWords([...refused, { name: "F", error: gone }], "Kwabena Osei")).toMatchObject([
    {
      field: "override",
      message: expect.stringContaining("Kwabena Osei does not work for the practice of A, B, C and 2 more."),
    },
    { message: "F: Somebody else has decided on it." },
  ]);
});
