import { expect, test } from "vitest";
import type { NumbersRateFragment } from "../../lib/graphql/generated/graphql";
import {
  allOf,
  apart,
  type Equity,
  funnelTitle,
  hiddenOf,
  outside,
  outsideWords,
  type PracticePoint,
  pointsOf,
  ratesOf,
  rateTitle,
  unplaced,
  unplacedWords,
} from "./equity";

const figure = (value: number | null) => ({ shown: value === null ? "*" : String(value), value });
const none = { shown: "-", value: null };

/** A rate as the API tells it; of people below nought the number is withheld. */
function rate(
  group: string,
  people: number,
  registered: number,
  name: string | null = null,
): NumbersRateFragment {
  const of = (value: number) =>
    registered === 0 ? none : figure(people < 0 ? null : Math.round((100_000 * value) / registered) / 100);
  const about = 2 * Math.sqrt(Math.max(0, people));
  return {
    group,
    name,
    people: figure(people < 0 ? null : people),
    registered,
    perMille: of(people),
    from: of(Math.max(0, people - about)),
    to: of(people + about),
    inner: name ? [2, 8] : null,
    outer: name ? [1, 9] : null,
  } as NumbersRateFragment;
}

function equity(total: NumbersRateFragment, ...rates: NumbersRateFragment[]): Equity {
  const definition = {
    __typename: "FigureDefinition",
    text: "",
    numerator: "",
    denominator: "",
    excluded: "",
  } as const;
  return { __typename: "Equity", known: true, countedOn: "2026-04-01", rates, total, definition };
}

const names = { A: "Asian", B: "Black", W: "White", NOT_KNOWN: "Not known" };

// Ensure that groups come in the order given or by their rates, those of nobody last, with what belongs to each.
test("rows", () => {
  const of = equity(
    rate("", 1000, 200_000),
    rate("NOT_KNOWN", 50, 0),
    rate("A", 200, 100_000),
    rate("B", 300, 50_000),
  );
  expect(ratesOf(of, names).map(({ name }) => name)).toEqual(["Black", "Asian", "Not known"]);
  expect(ratesOf(of, names, ["A", "B"]).map(({ name }) => name)).toEqual(["Asian", "Black", "Not known"]);
  expect(ratesOf(of, names)[0]).toMatchObject({
    counted: { shown: "300" },
    size: { shown: "50,000" },
    rate: { shown: "6" },
  });
  expect(ratesOf(of, names)[2]).toMatchObject({ size: { shown: "-" }, rate: { shown: "-" } });
});

// Ensure that a title names only groups that are apart however the counts were rounded, and none as below where those whose
// group is not known could fill the gap.
test.each([
  [", clearly above the rate of all: White and Black; clearly below: Asian", 1000, 200, 300, 500],
  [", clearly above the rate of all: Black", 1700, 200, 500, 300],
  ["", 20, 5, 10, 5],
  ["", -1, -1, 10, 5],
])("a title that says %j", (said, all, asian, black, white) => {
  const of = equity(
    rate("", all, 200_000),
    rate("A", asian, 100_000),
    rate("B", black, 40_000),
    rate("W", white, 60_000),
  );
  expect(rateTitle("By ethnic group", ratesOf(of, names), allOf(of, "Scheme"))).toBe(
    `By ethnic group${said}`,
  );
});

// Ensure that a group that is withheld is never said to be above or below.
test("withheld groups are nowhere", () => {
  const of = equity(rate("", 1000, 200_000), rate("A", -1, 100_000), rate("B", 900, 50_000));
  expect(apart(ratesOf(of, names), allOf(of, "Scheme"))).toEqual({ above: ["Black"], below: [] });
  expect(hiddenOf(ratesOf(of, names))).toBe(1);
});

// Ensure that those who are in no group's rate are told of, and not where that is withheld.
test("unknown groups", () => {
  const all = rate("", 155, 200_000);
  const told = equity(all, rate("A", 100, 100_000), rate("NOT_KNOWN", 55, 0));
  const missing = unplaced(ratesOf(told, names), allOf(told, "Scheme"));
  expect(unplacedWords(missing, allOf(told, "Scheme"), "have no known age")).toBe(
    "55 of 155 people referred (35%) have no known age.",
  );
  const few = equity(all, rate("A", 100, 100_000), rate("NOT_KNOWN", -1, 0));
  const hidden = unplaced(ratesOf(few, names), allOf(few, "Scheme"));
  expect(unplacedWords(hidden, allOf(few, "Scheme"), "have no known age")).toBe(
    "Some of the people referred have no known age; how many is withheld.",
  );
});

const practices = [
  rate("or1", 100, 10_000, "The Circle"),
  rate("or2", 50, 10_000, "Elliott Hall"),
  rate("or3", 5, 10_000, "Pinn"),
  rate("or4", 0, 10_000, "Savita"),
  rate("or5", -1, 4_000, "Zain"),
  rate("or6", 91, 10_000, "Kenton"),
  { ...rate("or7", 10, 0), name: "No list" },
];

// Ensure that practices are named where they lie outside however their counts were rounded, in words that blame nobody.
test("the funnel", () => {
  const points: PracticePoint[] = pointsOf(equity(rate("", 300, 54_000), ...practices));
  expect(points.map(({ name }) => name)).toEqual([
    "Zain",
    "Elliott Hall",
    "Kenton",
    "Pinn",
    "Savita",
    "The Circle",
  ]);
  expect(outside(points)).toEqual({ more: ["The Circle"], fewer: ["Pinn", "Savita"] });
  expect(funnelTitle(points)).toBe(
    "1 practice has more people referred than chance would explain, and 2 fewer",
  );
  expect(outsideWords(points)).toEqual([
    "Higher than chance would explain, however counts are rounded: The Circle.",
    "Lower than chance would explain, however counts are rounded: Pinn and Savita.",
  ]);
  expect(funnelTitle(points.filter(({ name }) => name === "Zain"))).toBe("By practice");
  expect(funnelTitle(points.filter(({ name }) => name === "Kenton"))).toBe("By practice");
  expect(funnelTitle(points.filter(({ name }) => name === "Pinn"))).toBe(
    "1 practice has fewer people referred than chance would explain",
  );
});
