import { expect, test } from "vitest";
import { merge } from "./merge";

const goal = (key: string, words: string, importance = "5") => ({ key, words, importance });
const base = {
  strengths: "Sings",
  reviewOn: "2026-12-01",
  rules: ["NO_TEXTS"],
  terms: { DEBT: "", LONELINESS: "" },
  goals: [goal("go1", "Walk"), goal("go2", "Cook")],
};
type Plan = typeof base;

interface Case {
  theirs: Partial<Plan>;
  mine: Partial<Plan>;
  clashes: string[];
  /** With one's own taken of each clash, and with the other's. */
  own: Partial<Plan>;
  others?: Partial<Plan>;
}

const cases: Record<string, Case> = {
  "nobody changed anything": { theirs: {}, mine: {}, clashes: [], own: {} },
  "only they did": { theirs: { strengths: "Paints" }, mine: {}, clashes: [], own: { strengths: "Paints" } },
  "only I did": { theirs: {}, mine: { strengths: "Paints" }, clashes: [], own: { strengths: "Paints" } },
  "each another field": {
    theirs: { strengths: "Paints" },
    mine: { reviewOn: "2027-01-01" },
    clashes: [],
    own: { strengths: "Paints", reviewOn: "2027-01-01" },
  },
  "both the same thing, alike": {
    theirs: { strengths: "Paints" },
    mine: { strengths: "Paints" },
    clashes: [],
    own: { strengths: "Paints" },
  },
  "both the same field": {
    theirs: { strengths: "Paints" },
    mine: { strengths: "Dances" },
    clashes: ["strengths"],
    own: { strengths: "Dances" },
    others: { strengths: "Paints" },
  },
  "each another goal": {
    theirs: { goals: [goal("go1", "Walk far"), goal("go2", "Cook")] },
    mine: { goals: [goal("go1", "Walk"), goal("go2", "Cook soup")] },
    clashes: [],
    own: { goals: [goal("go1", "Walk far"), goal("go2", "Cook soup")] },
  },
  "each a new goal": {
    theirs: { goals: [...base.goals, goal("go3", "Knit")] },
    mine: { goals: [...base.goals, goal("", "Swim")] },
    clashes: [],
    own: { goals: [...base.goals, goal("", "Swim"), goal("go3", "Knit")] },
  },
  "the same goal": {
    theirs: { goals: [goal("go1", "Walk", "9"), goal("go2", "Cook")] },
    mine: { goals: [goal("go1", "Walk", "2"), goal("go2", "Cook")] },
    clashes: ["goals/go1"],
    own: { goals: [goal("go1", "Walk", "2"), goal("go2", "Cook")] },
    others: { goals: [goal("go1", "Walk", "9"), goal("go2", "Cook")] },
  },
  "one took out what the other wrote on": {
    theirs: { goals: [goal("go2", "Cook")] },
    mine: { goals: [goal("go1", "Walk daily"), goal("go2", "Cook")] },
    clashes: ["goals/go1"],
    own: { goals: [goal("go1", "Walk daily"), goal("go2", "Cook")] },
    others: { goals: [goal("go2", "Cook")] },
  },
  "each another code of a set": {
    theirs: { rules: ["NO_TEXTS", "NO_VOICEMAIL"] },
    mine: { rules: ["NO_POST"] },
    clashes: [],
    own: { rules: ["NO_POST", "NO_VOICEMAIL"] },
  },
  "each another entry": {
    theirs: { terms: { DEBT: "Money worries", LONELINESS: "" } },
    mine: { terms: { DEBT: "", LONELINESS: "Company" } },
    clashes: [],
    own: { terms: { DEBT: "Money worries", LONELINESS: "Company" } },
  },
  "the same entry": {
    theirs: { terms: { DEBT: "Money worries", LONELINESS: "" } },
    mine: { terms: { DEBT: "Money", LONELINESS: "" } },
    clashes: ["terms/DEBT"],
    own: { terms: { DEBT: "Money", LONELINESS: "" } },
    others: { terms: { DEBT: "Money worries", LONELINESS: "" } },
  },
  "they took one out": {
    theirs: { goals: [goal("go2", "Cook")] },
    mine: { strengths: "Paints" },
    clashes: [],
    own: { strengths: "Paints", goals: [goal("go2", "Cook")] },
  },
};

// Ensures that nothing of either is lost: what one changed stands, and what both changed is asked.
test.each(Object.entries(cases))("%s", (_name, { theirs, mine, clashes, own, others }) => {
  const found = merge(base, { ...base, ...theirs }, { ...base, ...mine });
  expect(found.clashes.map(({ id }) => id)).toEqual(clashes);
  expect(found.resolve(new Set())).toEqual({ ...base, ...own });
  if (others) expect(found.resolve(new Set(clashes))).toEqual({ ...base, ...others });
});

// Ensures that a clash is told by what differs, in the words of the form.
test("words", () => {
  const theirs = { ...base, strengths: "Paints", goals: [goal("go1", "Walk", "9"), goal("go2", "Cook")] };
  const mine = { ...base, strengths: "", goals: [goal("go1", "Walk", "2"), goal("go2", "Cook")] };
  expect(merge(base, theirs, mine, { goals: "Goal", strengths: "Strengths" }).clashes).toEqual([
    { id: "strengths", field: "strengths", label: "Strengths", theirs: "Paints", yours: "" },
    { id: "goals/go1", field: "goals", label: "Goal: Walk", theirs: "Importance: 9", yours: "Importance: 2" },
  ]);
});
