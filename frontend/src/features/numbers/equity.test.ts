import { expect, test } from "vitest";
import { standingOf } from "../../components/chart/Funnel";
import type { NumbersRateFragment } from "../../lib/graphql/generated/graphql";
import {
  allOf,
  apart,
  apartWords,
  type Equity,
  funnelTitle,
  hiddenOf,
  nearWords,
  noFunnelWords,
  outside,
  outsideWords,
  type PracticePoint,
  placeless,
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
  return {
    __typename: "Equity",
    known: true,
    complete: true,
    countedOn: "2026-04-01",
    rates,
    total,
    definition,
  };
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
    rate: { shown: "6.00" },
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

// Ensure that every practice that is marked outside the outer limits is named, no other, and that those nearer are told of.
test("words and marks of the funnel agree", () => {
  const points = pointsOf(equity(rate("", 300, 54_000), ...practices));
  const { more, fewer } = outside(points);
  const marked = points.filter((point) => standingOf(point).startsWith("very")).map(({ name }) => name);
  expect([...more, ...fewer].sort()).toEqual([...marked].sort());
  expect(nearWords(points)).toEqual([
    "Above the 95% limits alone: Kenton.",
    "Drawn outside the 99.8% limits, but as counts are rounded perhaps within them: Kenton.",
  ]);
});

// Ensure that the rule of a heading is said, and that groups are named that lie apart by their interval alone.
test("the rule of a heading", () => {
  const of = equity(
    rate("", 1700, 200_000),
    rate("A", 200, 100_000),
    rate("B", 500, 40_000),
    rate("W", 300, 60_000),
  );
  const rows = ratesOf(of, names);
  expect(apart(rows, allOf(of, "Scheme"))).toEqual({ above: ["Black"], below: [] });
  expect(apartWords(rows, allOf(of, "Scheme"))).toContain("below: White and Asian.");
  const alike = equity(rate("", 20, 200_000), rate("A", 10, 100_000));
  expect(apartWords(ratesOf(alike, names), allOf(alike, "Scheme"))).toBeUndefined();
});

// Ensure that each group that nobody is registered as is told of by itself: the number that the table has, and no other.
test("groups that no list knows, each by itself", () => {
  const all = rate("", 155, 200_000);
  const told = equity(all, rate("A", 100, 100_000), rate("NOT_KNOWN", 10, 0), rate("NOT_STATED", -1, 0));
  const without = placeless(ratesOf(told, names));
  expect(without.map(({ group }) => group)).toEqual(["NOT_KNOWN", "NOT_STATED"]);
  expect(without.map((one) => unplaced([one], allOf(told, "Scheme")).people.shown)).toEqual(["10", "*"]);
});

// Ensure that a group that was left out stands among the others as withheld, in its place, and is no group without a list;
// where all groups are there, one that is not has nobody and no row.
test("groups that were left out", () => {
  const all = equity(rate("", 155, 200_000), rate("A", 100, 100_000), rate("NOT_KNOWN", 10, 0));
  const part = { ...all, complete: false };
  const order = ["B", "A"];
  const rows = ratesOf(part, names, order, order);
  expect(rows.map(({ name, rate: { shown }, counted }) => [name, shown, counted.shown])).toEqual([
    ["Black", "*", "*"],
    ["Asian", "1.00", "100"],
    ["Not known", "-", "10"],
  ]);
  expect(placeless(rows).map(({ group }) => group)).toEqual(["NOT_KNOWN"]);
  expect(hiddenOf(rows)).toBe(1);
  expect(ratesOf(all, names, order, order).map(({ name }) => name)).toEqual(["Asian", "Not known"]);
});

// Ensure that nobody is said to have been referred only where that is told, and not where practices were left out.
test("why there is no funnel", () => {
  const of = (people: number) => noFunnelWords(allOf(equity(rate("", people, 200_000)), "Scheme"));
  expect(of(0)).toBe("Nobody was referred in this period.");
  for (const people of [-1, 20]) expect(of(people)).toMatch(/^How practices differ is withheld/);
});
