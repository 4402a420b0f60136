import { safeParse } from "valibot";
import { describe, expect, test } from "vitest";
import { planChanges } from "./planDiff";
import { fromPlan, newAction, newGoal, planInput, planSchema, unsure } from "./planForm";

const action = {
  id: "an1",
  words: "Ring the group",
  who: "CLIENT" as const,
  dueOn: "2026-12-01",
  confidence: 6,
  barriers: ["TRANSPORT" as const],
  strategies: "",
  status: "NOT_STARTED" as const,
};
const goal = {
  id: "go1",
  needId: "n1",
  words: "Get out twice a week",
  importance: 9,
  status: "IN_PROGRESS" as const,
  actions: [action],
};
const need = { id: "n1", code: "LONELINESS" as const, words: "I see nobody" };

describe("the difference of two versions", () => {
  test("tells what came, went and changed", () => {
    const before = { whatMatters: "", strengths: "Cooks well", needs: [need], goals: [goal] };
    const after = {
      whatMatters: "My cat",
      strengths: "Cooks well",
      needs: [need],
      goals: [{ ...goal, importance: 10, actions: [{ ...action, id: "an2", words: "Go along" }] }],
    };
    expect(planChanges(before, after).map(({ kind, words }) => `${kind} ${words}`)).toEqual([
      "added What matters: My cat",
      "changed Goal: Get out twice a week (importance 10, in progress)",
      "added Step: Go along (client, by 1 Dec)",
      "removed Step: Ring the group (client, by 1 Dec)",
    ]);
  });

  test("is nothing for the same plan", () =>
    expect(planChanges({ goals: [goal] }, { goals: [goal] })).toEqual([]));
});

describe("the plan's form", () => {
  const plan = {
    id: "sp1",
    version: 3,
    status: "DRAFT" as const,
    number: 0,
    needs: [need],
    goals: [
      {
        ...goal,
        removed: false,
        position: 1,
        actions: [{ ...action, version: 1, removed: true, position: 0 }],
      },
      { ...goal, id: "go0", words: "First", removed: false, position: 0, actions: [] },
      { ...goal, id: "go9", removed: true, position: 2, actions: [] },
    ],
  };

  test("holds what stands, in its order", () => {
    const values = fromPlan(plan as never);
    expect(values.goals.map(({ key, actions }) => [key, actions.length])).toEqual([
      ["go0", 0],
      ["go1", 0],
    ]);
  });

  test("sends new rows without an id, and no need that was taken out", () => {
    const values = { ...fromPlan(plan as never), needs: [] };
    values.goals = [
      {
        ...newGoal(),
        words: " Sing ",
        importance: "7",
        needId: "n1",
        actions: [{ ...newAction(), words: "Ask" }],
      },
    ];
    const input = planInput(values, "re1", 3);
    expect(input.goals).toMatchObject([
      { words: "Sing", importance: 7, actions: [{ words: "Ask", who: "CLIENT" }] },
    ]);
    expect(input.goals?.[0]?.id).toBeUndefined();
    expect(input.goals?.[0]?.needId).toBeUndefined();
    expect(input.version).toBe(3);
  });

  test("asks for words and importance", () => {
    const result = safeParse(planSchema, { strengths: "", reviewOn: "", needs: [], goals: [newGoal()] });
    expect(result.issues?.map((issue) => issue.message)).toContain("Ask how important this goal is, 1 to 10");
  });

  test.each([
    ["", false],
    ["6", true],
    ["7", false],
  ])("confidence %s asks what would help: %s", (value, want) => expect(unsure(value)).toBe(want));
});
