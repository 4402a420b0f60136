import { expect, test } from "vitest";
import {
  type Answer,
  bars,
  byMonth,
  days,
  defined,
  emptyFifths,
  fifths,
  group,
  listing,
  mean,
  nameOf,
  total,
  written,
} from "./answer";
import { changeTitle, changeWords, proved, signed } from "./change";

const row = (key: string | undefined, ...shown: string[]) => ({
  by: key === undefined ? [] : [key],
  shown,
  values: shown.map((text) => (/\d/.test(text) ? Number(text) : null)),
});

const answer = (groups: ReturnType<typeof row>[], all: ReturnType<typeof row>) =>
  ({
    complete: true,
    measures: ["COUNT", "PERCENT_REACHED"],
    groups,
    total: all,
    definitions: [
      { measure: "COUNT", text: "How many.", numerator: "contacts", denominator: "", excluded: "" },
      { measure: "PERCENT_REACHED", text: "The share.", numerator: "", denominator: "", excluded: "" },
    ],
  }) as unknown as Answer;

const now = answer(
  [row("GP", "1240", "80"), row("", "*", "*"), row("SELF", "20", "-")],
  row(undefined, "1260", "79"),
);

// Ensure a number is written as it may be shown: with its thousands and unit, or as a star or a dash without either.
test.each([
  ["1240", 1240, "", "1,240"],
  ["24", 24, "%", "24%"],
  ["6.5", 6.5, "", "6.5"],
  ["0", 0, "%", "0%"],
  ["*", null, "%", "*"],
  ["-", undefined, "%", "-"],
])("%s, %s", (shown, value, unit, expected) => {
  expect(written({ shown, value }, unit).shown).toBe(expected);
});

// Ensure months without a group are nought for counts and nothing for shares, and withheld ones stay withheld.
test("months", () => {
  const monthly = answer([row("2026-04", "10", "50"), row("2026-06", "*", "*")], row(undefined, "15", "50"));
  const months = ["2026-04", "2026-05", "2026-06"];
  expect(byMonth(monthly, months, "COUNT").map(({ shown }) => shown)).toEqual(["10", "0", "*"]);
  expect(byMonth(monthly, months, "PERCENT_REACHED", "%").map(({ shown }) => shown)).toEqual([
    "50%",
    "-",
    "*",
  ]);
});

// Ensure groups carry their names, the period before stands beside, and a group that is no more is one of nought.
test("bars", () => {
  const names = { GP: "GP", SELF: "Self-referral", NURSE: "Nurse" };
  const before = answer([row("NURSE", "15", "-"), row("GP", "*", "*")], row(undefined, "20", "-"));
  const found = bars(now, { names, before }).map(({ name, value, beside }) => [
    name,
    value.shown,
    beside?.shown,
  ]);
  expect(found).toEqual([
    ["GP", "1,240", "*"],
    ["Not recorded", "*", "0"],
    ["Self-referral", "20", "0"],
    ["Nurse", "0", "15"],
  ]);
  expect(bars(now, { names, only: ["GP", "SELF", "NURSE"], all: ["NURSE"] }).map(({ name }) => name)).toEqual(
    ["Nurse", "GP", "Self-referral"],
  );
  expect(nameOf((key) => `PCN ${key}`, "1")).toBe("PCN 1");
  expect(nameOf(() => "No PCN", "")).toBe("No PCN");
  expect(nameOf(names, "NEW_CODE")).toBe("NEW_CODE");
});

// Ensure one number is found by its group and measure, whatever their order, and told with how it comes about.
test("one number", () => {
  expect(total(now, "PERCENT_REACHED", "%")).toEqual({ shown: "79%", value: 79 });
  expect(group(now, "SELF", "PERCENT_REACHED", "%")).toEqual({ shown: "-", value: null });
  expect(defined(now, "PERCENT_REACHED").map(({ text }) => text)).toEqual(["The share."]);
});

const figure = (value: number | null) => ({ shown: value === null ? "*" : String(value), value });
const change = (mean: number | null, low: number | null, high: number | null, higherIsBetter = true) =>
  ({
    higherIsBetter,
    change: figure(mean),
    changeFrom: figure(low),
    changeTo: figure(high),
  }) as unknown as Parameters<typeof proved>[0];

// Ensure a change has its sign, and is called better only when its whole interval is, on scales where less is better too.
test.each([
  ["more is better", change(1.6, 1.3, 2), "+1.6 (+1.3 to +2.0)", "better"],
  ["less is better", change(-1.3, -1.6, -1, false), "−1.3 (−1.6 to −1.0)", "better"],
  ["worse", change(-1, -2, -0.5), "−1.0 (−2.0 to −0.5)", "worse"],
  ["perhaps none", change(0.3, -0.1, 0.7), "+0.3 (−0.1 to +0.7)", undefined],
  ["none", change(0, 0, 0), "0.0 (0.0 to 0.0)", undefined],
  ["withheld", change(null, null, null), "*", undefined],
])("a change: %s", (_, one, words, way) => {
  expect(changeWords(one)).toBe(words);
  expect(proved(one)).toBe(way);
  expect(signed(one.change).value).toBe(one.change.value);
});

// Ensure a picture of changes says how many are for the better, and what is not proved is not said.
test("the title of changes", () => {
  const up = change(1, 0.5, 1.5);
  const down = change(-1, -1.5, -0.5);
  const flat = change(0.1, -0.5, 0.7);
  expect(changeTitle([up, up], "ONS4")).toBe("ONS4: better on average in all 2 questions");
  expect(changeTitle([up, flat], "ONS4")).toBe("ONS4: better on average in 1 of 2 questions");
  expect(changeTitle([up, down, flat], "ONS4")).toBe(
    "ONS4: better on average in 1 of 3 questions, worse in 1 of 3",
  );
  expect(changeTitle([flat, flat], "ONS4")).toBe("ONS4");
  expect(changeTitle([up], "Score")).toBe("Score: better on average than at the start");
  expect(changeTitle([flat], "Score")).toBe("Score");
  expect(changeTitle([], "Score")).toBe("Score");
});

// Ensure that what an answer left out is never told as nought, beside other numbers and in other periods too, and that it is
// said that there may be more groups.
test("what was left out", () => {
  const part = { ...answer([row("2026-05", "10", "50")], row(undefined, "15", "50")), complete: false };
  const months = ["2026-04", "2026-05"];
  expect(byMonth(part, months, "COUNT").map(({ shown, value }) => [shown, value])).toEqual([
    ["*", null],
    ["10", 10],
  ]);
  expect(byMonth(part, months, "PERCENT_REACHED", "%").map(({ shown }) => shown)).toEqual(["*", "50%"]);
  const names = { GP: "GP", SELF: "Self-referral", NURSE: "Nurse" };
  const told = bars(now, { names, before: part, all: ["NURSE"] });
  expect(told.map(({ name, beside }) => [name, beside?.shown])).toContainEqual(["GP", "*"]);
  expect(told.find(({ name }) => name === "Nurse")?.value.shown).toBe("0");
  expect(bars(part, { names, all: ["NURSE"] })[0]?.value).toEqual({ shown: "*", value: null });
  expect(listing(now, "Note.")).toBe("Note.");
  expect(listing(part, "Note.")).toBe("Note. Groups that are not named here may have been left out.");
});

// Ensure that each kind of number has as many decimals everywhere: means one, days none, and what is withheld stays so.
test("decimals", () => {
  expect([7, 7.5, -1].map((value) => mean({ shown: "", value }).shown)).toEqual(["7.0", "7.5", "-1.0"]);
  expect([7, 120.5].map((value) => days({ shown: "", value }))).toEqual([
    { shown: "7", value: 7 },
    { shown: "121", value: 121 },
  ]);
  expect([mean, days].map((of) => of({ shown: "*", value: null }).shown)).toEqual(["*", "*"]);
  const measures = ["MEAN_IMPORTANCE", "MEDIAN_SUPPORT_DAYS", "NINETIETH_DAYS_TO_CONTACT", "COUNT"];
  const one = { ...answer([], row(undefined, "8", "120.5", "14", "1240")), measures } as Answer;
  expect(measures.map((measure) => total(one, measure).shown)).toEqual(["8.0", "121", "14", "1,240"]);
});

// Ensure that a group in which nobody can be, as what is published tells, is said to be that, and is not withheld; and that one
// of whom somebody is told stays.
test("fifths without a practice", () => {
  expect(emptyFifths([5, 6, 7, 9, 10])).toEqual(["1", "2", "0"]);
  expect(emptyFifths([1, 4, 6, 8, 9, null])).toEqual([]);
  const part = { ...answer([row("4", "110")], row(undefined, "150")), complete: false };
  const rows = bars(part, {
    names: fifths,
    all: ["1", "3", "4"],
    empty: { keys: ["1", "4"], words: "no practice there" },
  });
  expect(rows.map(({ name, value }) => [name, value.shown])).toEqual([
    ["Most deprived fifth: no practice there", "-"],
    ["Third", "*"],
    ["Fourth", "110"],
  ]);
});
