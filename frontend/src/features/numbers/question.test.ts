import { expect, test } from "vitest";
import type { Value } from "../../components/chart/value";
import { readAddress } from "./address";
import { type Change, matrixOf } from "./change";
import { known, partOf } from "./known";
import { aside, both, overOnly, quartersOf, questionOf, within } from "./question";

const pcns = new Map([["or1", "Harrow East PCN"]]);
const today = "2026-11-21";
const recorded = ["2026-27 Q2", "2026-27 Q1", "2023-24 Q1"];

// Ensure an address becomes the filters of an operation, and words that say the same.
test("what an address asks", () => {
  const address = readAddress({
    period: "2026-27-Q2",
    pcn: "or1",
    age: "AGE_65_74",
    gender: "WOMAN",
    ethnic: "ASIAN",
  });
  const question = questionOf(address, pcns, recorded, today);
  expect(within(question, question.period)).toEqual({
    from: "2026-07",
    to: "2026-09",
    pcnIds: ["or1"],
    ageBands: ["AGE_65_74"],
    genders: ["WOMAN"],
    ethnicGroups: ["ASIAN"],
  });
  expect(both(question).before).toMatchObject({ from: "2026-04", to: "2026-06", pcnIds: ["or1"] });
  expect(aside(question, "as it stands today")).toBe(
    "Harrow East PCN, gender: woman, age: 65 to 74, ethnic group: Asian, July to September 2026, as it stands today",
  );
});

// Ensure what is no PCN of the scheme and no code narrows nothing, and is not sent.
test("an address that does not fit", () => {
  const address = readAddress({
    pcn: "or2",
    age: "OLD",
    gender: ["WOMAN", "MAN"],
    ethnic: "",
    period: "soon",
  });
  const question = questionOf(address, pcns, recorded, today);
  expect(question.whom).toEqual({});
  expect(aside(question)).toBe("All PCNs, November 2025 to October 2026");
  expect(question.pcnName("or1")).toBe("Harrow East PCN");
  expect(question.pcnName("")).toBe("No PCN");
});

// Ensure a period that is not over is compared with nothing.
test("a period that runs", () => {
  expect(both(questionOf({ period: "2026-27-Q3" }, pcns, recorded, today)).compare).toBe(false);
  expect(both(questionOf({}, pcns, recorded, today)).compare).toBe(true);
});

const of = (value: number | null): Value => ({ shown: value === null ? "*" : String(value), value });

// Ensure a share is withheld when what it is made from is, and that rounded parts stay within the whole.
test.each([
  [160, 10, "94%"],
  [160, 0, "100%"],
  [160, 160, "0%"],
  [100, 105, "0%"],
  [160, null, "*"],
  [null, 10, "*"],
  [0, 0, "-"],
])("of %s, %s not known", (all, unknown, expected) => {
  expect(known(of(all), of(unknown)).shown).toBe(expected);
});

// Ensure the same of parts.
test("parts of a whole", () => {
  expect(partOf(of(100), of(140)).shown).toBe("71%");
  expect(partOf(of(145), of(140)).shown).toBe("100%");
  expect(partOf(of(null), of(140)).shown).toBe("*");
  expect(partOf(of(0), of(0)).shown).toBe("-");
});

const change = (higherIsBetter: boolean, ...movers: [string, string, number | null][]) =>
  ({
    higherIsBetter,
    movers: movers.map(([from, to, pairs]) => ({ from, to, pairs: of(pairs) })),
  }) as unknown as Change;

// Ensure the parts of a scale stand from its low end, nobody where there are none, and that less is better where it is.
test("who moved", () => {
  const up = matrixOf(change(true, ["MEDIUM", "HIGH", 10], ["LOW", "LOW", 40], ["LOW", "MEDIUM", null]));
  expect(up.parts).toEqual(["LOW", "MEDIUM", "HIGH"]);
  expect(up.rows.map((row) => row.map(({ pairs }) => pairs.shown))).toEqual([
    ["40", "*", "0"],
    ["0", "0", "10"],
    ["0", "0", "0"],
  ]);
  expect(up.rows[1]?.map(({ better }) => better)).toEqual([false, false, true]);
  const down = matrixOf(change(false, ["LONELY", "NOT_LONELY", 10], ["LONELY", "LONELY", 20]));
  expect(down.parts).toEqual(["NOT_LONELY", "LONELY"]);
  expect(down.rows[1]?.map(({ better }) => better)).toEqual([true, false]);
});

// Ensure that nothing is compared with months before the first referral, or with the quarter that records begin in, and that
// it is said why; and that a month that runs is in no trend.
test("a period before there were records", () => {
  const since = (...quarters: string[]) => questionOf({}, pcns, quarters, today);
  expect(since("2026-27 Q2", "2025-26 Q4").uncompared).toBe(
    "Records begin in January to March 2026, so there is no period before to compare with.",
  );
  expect(both(since("2026-27 Q2", "2025-26 Q4")).compare).toBe(false);
  expect(since("2026-27 Q2", "2025-26 Q1").uncompared).toBe(
    "Records begin in April to June 2025, so there is no period before to compare with.",
  );
  expect(since("2026-27 Q2", "2024-25 Q2").uncompared).toBeUndefined();
  expect(since("2026-27 Q2", "2024-25 Q2").period.before?.from).toBe("2024-11");
  expect(since().months).toEqual(["2026-10"]);
  expect(since().uncompared).toMatch(/^Records begin in October to December 2026/);
  const running = questionOf({ period: "2026-27-Q3" }, pcns, recorded, today);
  expect(running.months).toEqual(["2026-10", "2026-11"]);
  expect(overOnly(running, [25, 50])).toEqual([25]);
  expect(quartersOf(running)).toEqual([{ key: "2026-27 Q3", name: "2026-27 Q3, so far" }]);
  expect(quartersOf(questionOf({ period: "2026-27-Q2" }, pcns, recorded, today))).toEqual([
    { key: "2026-27 Q2", name: "2026-27 Q2" },
  ]);
  expect(overOnly(questionOf({ period: "2026-27-Q2" }, pcns, recorded, today), [1, 2, 3])).toEqual([1, 2, 3]);
});
