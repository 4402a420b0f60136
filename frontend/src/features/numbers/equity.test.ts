import { expect, test } from "vitest";
import { standingOf } from "../../components/chart/Funnel";
import type { NumbersRateFragment } from "../../lib/graphql/generated/graphql";
import {
  allOf,
  besideWords,
  type Equity,
  hiddenOf,
  placeless,
  ratesOf,
  unplaced,
  unplacedWords,
} from "./equity";
import {
  funnelTitle,
  highOnlyWords,
  nearWords,
  noFunnelWords,
  outside,
  outsideWords,
  type PracticePoint,
  pointsOf,
} from "./funnel";
import { apart, apartWords, lineOf, nobodyWords, rateTitle } from "./judged";

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

/** The rows of an answer, the rate of all and the line. */
function judged(of: Equity, called: Record<string, string> = names) {
  const [rows, all] = [ratesOf(of, called), allOf(of, "Scheme")] as const;
  return [rows, all, lineOf(rows, all, of.complete)] as const;
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
  [": White and Black are clearly above the rate of all; Asian is clearly below", 1000, 200, 300, 500],
  [": Black is clearly above the rate of these groups together", 1700, 200, 500, 300],
  ["", 20, 5, 10, 5],
  ["", -1, -1, 10, 5],
])("a title that says %j", (said, all, asian, black, white) => {
  const of = equity(
    rate("", all, 200_000),
    rate("A", asian, 100_000),
    rate("B", black, 40_000),
    rate("W", white, 60_000),
  );
  expect(rateTitle("By ethnic group", ...judged(of))).toBe(`By ethnic group${said}`);
});

// Ensure that a group that is withheld is never said to be above or below.
test("withheld groups are nowhere", () => {
  const of = equity(
    rate("", 1000, 200_000),
    rate("A", -1, 100_000),
    rate("B", 900, 50_000),
    rate("W", 90, 50_000),
  );
  expect(apart(...judged(of))).toEqual({ above: ["Black"], below: ["White"] });
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
    "Of 5 practices whose number can be shown, 1 has more people referred than chance would explain, and 2 fewer; 1 is withheld",
  );
  expect(funnelTitle(points.filter(({ name }) => name !== "Zain"))).toBe(
    "1 practice has more people referred than chance would explain, and 2 fewer",
  );
  expect(outsideWords(points)).toEqual([
    "Higher than chance would explain, however counts are rounded: The Circle.",
    "Lower than chance would explain, however counts are rounded: Pinn and Savita.",
  ]);
  const few = points.filter(({ name }) => name === "Zain");
  expect(funnelTitle([...few, ...few])).toBe("By practice: the numbers of all 2 are withheld");
  expect(funnelTitle([...few, ...few, ...points.filter(({ name }) => name === "Kenton")])).toBe(
    "Of 1 practice whose number can be shown, none is surely outside what chance would explain; 2 are withheld",
  );
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
  expect(apart(...judged(of))).toEqual({ above: ["Black"], below: [] });
  expect(apartWords(...judged(of))).toMatch(/lie apart too, below: Asian\.$/);
  const alike = equity(rate("", 20, 200_000), rate("A", 10, 100_000));
  expect(apartWords(...judged(alike))).toBeUndefined();
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

// Ensure that nobody is said to have been referred only where that is told, and not where practices were left out; and that
// nothing is offered that is chosen already.
test("why there is no funnel", () => {
  const wide = { pcn: false, short: false };
  const of = (people: number, narrowed = wide) =>
    noFunnelWords(allOf(equity(rate("", people, 200_000)), "Scheme"), narrowed);
  expect(of(0)).toBe("Nobody was referred in this period.");
  const withheld = "How practices differ is withheld, as it would tell of somebody.";
  for (const people of [-1, 20]) expect(of(people)).toBe(withheld);
  expect(of(-1, { pcn: true, short: false })).toBe(`${withheld} All PCNs together may be shown.`);
  expect(of(-1, { pcn: false, short: true })).toBe(`${withheld} A longer period may be shown.`);
  expect(of(-1, { pcn: true, short: true })).toBe(`${withheld} A longer period, or all PCNs, may be shown.`);
});

const genders = { WOMAN: "Woman", MAN: "Man", NOT_KNOWN: "Not known", NON_BINARY: "Non-binary" };

// Ensure that groups are held against those whose group is known: two groups never both lie below their line, whoever else was
// referred, and how many those are is said beside.
test("the line of those whose group is known", () => {
  const people = rate("", 160, 285_000);
  const of = equity(people, rate("WOMAN", 70, 140_000), rate("MAN", 35, 145_000), rate("NOT_KNOWN", 55, 0));
  const [rows, all, line] = judged(of, genders);
  expect(line).toMatchObject({
    name: "These groups together",
    counted: { shown: "105" },
    size: { shown: "285,000" },
    rate: { shown: "0.37" },
  });
  const beyond = rows.slice(0, 2).map((one) => Math.sign((one.rate.value ?? 0) - (line.rate.value ?? 0)));
  expect(beyond).toEqual([1, -1]);
  expect(apartWords(rows, all, line)).toMatch(/lie apart too, above: Woman; below: Man\.$/);
  expect(rateTitle("By gender", rows, all, line)).toBe("By gender");
  const beside = (...without: NumbersRateFragment[]) => {
    const told = equity(people, rate("WOMAN", 70, 140_000), ...without);
    return besideWords(ratesOf(told, genders), allOf(told, "Scheme"));
  };
  const [known, hidden] = [rate("NOT_KNOWN", 55, 0), rate("NON_BINARY", -1, 0)];
  expect(beside()).toBeUndefined();
  expect(beside(known)).toBe(
    "About 55 of 160 people referred (34%) are in none of these groups, nor in the line.",
  );
  expect(beside(known, hidden)).toMatch(/\(34%\), and some more whose number is withheld, are in none/);
  expect(beside(hidden)).toMatch(/^Some people referred are in none .* how many is withheld\.$/);
});

// Ensure that where groups are withheld the line is of all but those of no group where these are told, and that else there is
// none, and nothing is said of who lies apart; nor is there one of one group alone.
test("the line where groups are withheld", () => {
  const some = [rate("A", 40, 50_000), rate("B", 60, 50_000), rate("W", -1, 100_000)];
  const told = equity(rate("", 160, 200_000), ...some, rate("NOT_KNOWN", 55, 0));
  expect(judged(told)[2]).toMatchObject({
    name: "These groups together",
    counted: { shown: "105" },
    size: { shown: "200,000" },
    rate: { shown: "0.53" },
  });
  for (const hidden of [
    { ...told, complete: false },
    equity(rate("", 160, 200_000), ...some, rate("NOT_KNOWN", -1, 0)),
    equity(rate("", -1, 200_000), ...some),
  ]) {
    const of = judged(hidden);
    expect(of[2].rate).toEqual({ shown: "-", value: null });
    expect(apart(...of)).toEqual({ above: [], below: [] });
    expect(apartWords(...of)).toBe(
      "Groups are withheld, so there is no rate of all groups together to hold the others against.",
    );
    expect(besideWords(of[0], of[1], false) ?? "").not.toMatch(/line/);
  }
  const one = judged(equity(rate("", 160, 200_000), rate("A", 20, 50_000), rate("W", -1, 100_000)));
  expect(one[2].rate).toEqual({ shown: "-", value: null });
  expect(apartWords(...one)).toBeUndefined();
});

const ages = { UNDER_18: "Under 18", AGE_35_44: "35 to 44", AGE_75_84: "75 to 84" };

// Ensure that a group of which nobody was referred is told of by itself and is not called low, and that adults are held against
// adults where no children were referred.
test("groups of which nobody was referred", () => {
  const adults = [rate("AGE_35_44", 40, 160_000), rate("AGE_75_84", 120, 60_000)];
  const of = judged(equity(rate("", 160, 280_000), rate("UNDER_18", 0, 60_000), ...adults), ages);
  const [rows, , line] = of;
  expect(line).toMatchObject({
    name: "Adults together",
    size: { shown: "220,000" },
    rate: { shown: "0.73" },
  });
  expect(apart(...of)).toEqual({ above: ["75 to 84"], below: ["35 to 44"] });
  expect(rateTitle("By age", ...of)).toBe(
    "By age: 75 to 84 is clearly above the adults' rate; 35 to 44 is clearly below",
  );
  expect(nobodyWords(rows, line)).toBe(
    "Nobody under 18 was referred. If the scheme does not take children, compare adults: the line is theirs alone (0.73 for each 1,000).",
  );
  const some = judged(equity(rate("", 200, 280_000), rate("UNDER_18", 40, 60_000), ...adults), ages);
  expect(some[2].name).toBe("These groups together");
  expect(nobodyWords(some[0], some[2])).toBeUndefined();
  const none = judged(equity(rate("", 200, 280_000), rate("A", 0, 60_000), rate("B", 40, 60_000)));
  expect(nobodyWords(none[0], none[2])).toBe("Nobody was referred of: Asian.");
  expect(apart(...none).below).toEqual([]);
});

// Ensure that who is shown no practice with a low rate is told that, and only where it is so.
test("a funnel that has high practices alone", () => {
  const shown = pointsOf(equity(rate("", 300, 54_000), ...practices));
  expect(
    highOnlyWords(
      shown.filter(({ people }) => people !== null),
      0.5,
    ),
  ).toBeUndefined();
  expect(highOnlyWords(shown, 0.5)).toMatch(
    /so one is withheld here, .* no practice with a low rate can be shown to you/,
  );
  expect(highOnlyWords(shown, 5.5)).toMatch(/Those with a low rate are mostly among them/);
});
