import { describe, expect, test } from "vitest";
import { contactMethodLabels } from "../../lib/codes.generated";
import { callActs, callInput } from "./calls";
import { byWhen, dueSection, elsewhere, groupDue } from "./day";
import { counts, moved, stillSince } from "./rest";
import { whyNot } from "./whynot";
import { methodWords } from "./words";

const today = "2026-11-21";

test("appointments are called as everywhere else", () => expect(methodWords).toEqual(contactMethodLabels));

test("what is due stands by kind, the longest wait first", () => {
  const groups = groupDue(
    [
      { id: "a", nextDueKind: "REVIEW", nextDueOn: "2026-11-25" },
      { id: "b", nextDueKind: "QUIET", nextDueOn: "2026-11-10" },
      { id: "c", nextDueKind: "REVIEW", nextDueOn: "2026-11-20" },
      { id: "d", nextDueKind: null, nextDueOn: null },
    ],
    today,
  );
  expect(groups.map(({ kind, rows, late }) => [kind, rows.map((row) => row.id), late])).toEqual([
    ["QUIET", ["b"], 1],
    ["REVIEW", ["c", "a"], 1],
  ]);
});

// Ensure nothing stands twice on the page.
test("what has a list of its own is left out", () => {
  const rows = (["REVIEW", "FIRST_CONTACT", "QUIET", "CONSENT_EXPIRY"] as const).map((nextDueKind) => ({
    id: nextDueKind,
    nextDueKind,
    nextDueOn: today,
  }));
  expect(elsewhere(rows, new Set()).map(({ id }) => id)).toEqual(["FIRST_CONTACT", "CONSENT_EXPIRY"]);
});

// Ensure whoever is to be called stands among the calls alone, unless something else is due about them.
test("a person to be called is not told twice", () => {
  const rows = [
    { id: "re1", nextDueKind: "FIRST_CONTACT" as const, nextDueOn: "2026-11-23" },
    { id: "re2", nextDueKind: "FIRST_CONTACT" as const, nextDueOn: today },
    { id: "re3", nextDueKind: "RISK_REVIEW" as const, nextDueOn: today },
  ];
  expect(elsewhere(rows, new Set(["re1", "re3"])).map(({ id }) => id)).toEqual(["re2", "re3"]);
  expect([...byWhen(rows)]).toEqual([
    ["re1", { kind: "FIRST_CONTACT", on: "2026-11-23" }],
    ["re2", { kind: "FIRST_CONTACT", on: today }],
  ]);
});

describe("the answers to a call that take one press", () => {
  const call = { referralId: "re1", step: "TRY_AGAIN" as const, numberToCall: "07700 900001" };

  // Ensure what the client's rules forbid is not offered, and nothing is offered where nobody may call.
  test.each([
    [{}, [], ["NO_ANSWER", "VOICEMAIL", "WRONG_NUMBER"]],
    [{}, ["NO_VOICEMAIL"], ["NO_ANSWER", "WRONG_NUMBER"]],
    [{ numberToCall: "" }, [], []],
    [{ step: "MAY_CLOSE" }, [], []],
    [{ step: "SEND_LETTER" }, [], ["NO_ANSWER"]],
    [{ step: "SEND_LETTER" }, ["NO_POST"], []],
  ] as const)("%j with %j", (changed, rules, want) =>
    expect(callActs({ ...call, ...changed }, rules).map(({ outcome }) => outcome)).toEqual(want),
  );

  // Ensure a key means the same for everybody: whatever is not offered, no other answer takes its figure.
  test.each([
    [{}, [], ["1 NO_ANSWER", "2 VOICEMAIL", "3 WRONG_NUMBER"]],
    [{}, ["NO_VOICEMAIL"], ["1 NO_ANSWER", "3 WRONG_NUMBER"]],
    [{ step: "SEND_LETTER" }, [], ["4 NO_ANSWER"]],
  ] as const)("the keys of %j with %j", (changed, rules, want) =>
    expect(callActs({ ...call, ...changed }, rules).map(({ key, outcome }) => `${key} ${outcome}`)).toEqual(
      want,
    ),
  );

  // Ensure a key that records nothing says why, and one that records something has nothing to say.
  test.each([
    [{}, [], "2", undefined],
    [{}, ["NO_VOICEMAIL"], "1", undefined],
    [{}, ["NO_VOICEMAIL"], "2", /want no voicemail/],
    [{}, [], "4", /no letter is due/],
    [{ numberToCall: "" }, [], "1", /not to be called/],
    [{ step: "SEND_LETTER" }, [], "1", /a letter is next/],
    [{ step: "SEND_LETTER" }, ["NO_POST"], "4", /want no post/],
    [{ step: "MAY_CLOSE" }, [], "1", /Close it/],
  ] as const)("%j with %j, key %s", (changed, rules, key, want) => {
    const why = whyNot({ ...call, ...changed }, rules, key);
    if (want) expect(why).toMatch(want);
    else expect(why).toBeUndefined();
  });

  // Ensure the contact carries the number that was called, and a letter none.
  test("what is recorded", () => {
    const [first] = callActs(call, []);
    const [letter] = callActs({ ...call, step: "SEND_LETTER" }, []);
    const now = new Date("2026-11-21T10:00:00Z");
    if (!first || !letter) throw new Error("no answers");
    expect(callInput(call, first, now)).toMatchObject({
      at: "2026-11-21T10:00:00.000Z",
      method: "PHONE",
      purpose: "ADMIN",
      numberCalled: "07700 900001",
    });
    expect(callInput(call, letter, now)).toMatchObject({ method: "LETTER", numberCalled: undefined });
  });
});

test("each clock leads to where it is dealt with", () => {
  expect(dueSection("REVIEW")).toBe("reviews");
  expect(dueSection("QUIET")).toBe("contacts");
});

// Ensure nothing counts for a second after the list was answered or moved, by the times of the events.
test("a list that has just moved takes nothing", () => {
  const list = document.createElement("ul");
  expect(counts(5, stillSince(list))).toBe(true);
  moved(list, 2_000);
  moved(list, 1_500);
  expect([2_000, 2_300, 2_999, 3_000].map((at) => counts(at, stillSince(list)))).toEqual([
    false,
    false,
    false,
    true,
  ]);
});
