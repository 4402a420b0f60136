import { describe, expect, test } from "vitest";
import { contactMethodLabels } from "../../lib/codes.generated";
import { dueSection, groupDue, nearTheEnd } from "./day";
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

describe("the end of support", () => {
  test.each([
    ["within four weeks", "2026-12-19", true],
    ["over", "2026-11-01", true],
    ["later", "2026-12-20", false],
    ["not started", null, false],
  ])("%s", (_name, supportUntil, near) => {
    expect(nearTheEnd([{ id: "a", supportUntil }], today)).toHaveLength(near ? 1 : 0);
  });
});

test("each clock leads to where it is dealt with", () => {
  expect(dueSection("REVIEW")).toBe("reviews");
  expect(dueSection("QUIET")).toBe("contacts");
});
