import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import type { Sent } from "./asked";
import { fieldsOf } from "./fields";
import { rowsOf } from "./found";
import { gapsOf, gapWords } from "./gaps";
import { surelyWithheld } from "./left";

const none = { name: "", rows: [] };
const byMonth = (months: string[], complete?: boolean, name = "MONTH") =>
  rowsOf({
    analytics: {
      contacts: {
        aggregate: { complete, columns: [name, "COUNT"], rows: months.map((month) => [month, "25"]) },
      },
    },
  }) ?? none;

// Ensure that a month between others that has no row is told of, over the end of a year too, and what that can mean.
test.each([
  ["every month", ["2025-11", "2025-12", "2026-01"], []],
  ["one is not there", ["2025-11", "2025-12", "2026-02"], ["2026-01"]],
  ["several are not", ["2025-10", "2026-01", "2026-03"], ["2025-11", "2025-12", "2026-02"]],
  ["one row", ["2025-10"], []],
  ["none", [], []],
])("%s", (_, months, gone) => {
  expect(gapsOf(byMonth(months), undefined).months).toEqual(gone);
});

const doubtful = (months: string) =>
  `${months}: withheld whole, or there was nothing to count. Leave a gap there, and join nothing across it.`;

test("what is said of them", () => {
  const gap = ["2025-12", "2026-02"];
  expect(gapWords(byMonth(gap, false), undefined)).toEqual([doubtful("2026-01 has no row")]);
  expect(gapWords(byMonth(gap, true, "CLOSED_MONTH"), undefined)).toEqual([
    "2026-01 has no row: there was nothing to count.",
  ]);
  expect(gapWords(byMonth(gap, false, "PCN"), undefined)).toEqual([]);
  expect(
    gapWords(
      rowsOf({ rows: { edges: [{ node: { month: "2025-12" } }, { node: { month: "2026-02" } }] } }) ?? none,
      undefined,
    ),
  ).toEqual([]);
});

const schema = buildSchema(`
  type Query { analytics: Analytics! }
  type Analytics { contacts: ContactAnalytics! }
  type ContactAnalytics { aggregate(groupBy: [String!], filter: Filter): Aggregate! }
  type Aggregate { columns: [String!]! rows: [[String!]!]! total: Row! complete: Boolean! }
  type Row { shown: [String!]! }
  input Filter { from: String to: String }
`);

interface Case {
  rows: string[][];
  total: string[];
  columns?: string[];
  complete?: boolean;
  to?: string;
  on?: string;
}

/** What is said of contacts by month from November 2025 to January 2026, or so far as is said. */
function said({
  rows,
  total,
  columns = ["MONTH", "COUNT"],
  complete,
  to = "2026-01",
  on = "2026-11-22",
}: Case) {
  const sent: Sent = {
    query: `query A($from: String, $to: String) { analytics { contacts { aggregate(filter: {from: $from, to: $to}) { columns rows total { shown } } } } }`,
    variables: { from: "2025-11", to },
    on,
  };
  const data = {
    analytics: { contacts: { aggregate: { columns, rows, total: { shown: total }, complete } } },
  };
  return gapWords(rowsOf(data, fieldsOf(sent, schema), sent) ?? none, sent);
}

const first = ["2025-11", "50"];
const last = ["2026-01", "50"];
const sure =
  "withheld whole, because the total is more than the rows can hold. Leave a gap there, and join nothing across it.";

// Ensure that a month is called withheld only where the answer itself leaves nothing else: where the total, even two less than
// is shown, is more than all rows hold, each two more than is shown, none of them is withheld, and no other group may be it.
test.each<[string, Case, string[]]>([
  ["large", { rows: [first, last], total: ["400"] }, [`2025-12 has no row: ${sure}`]],
  ["just enough", { rows: [first, last], total: ["107"] }, [`2025-12 has no row: ${sure}`]],
  ["by rounding alone", { rows: [first, last], total: ["106"] }, [doubtful("2025-12 has no row")]],
  ["the same", { rows: [first, last], total: ["100"] }, [doubtful("2025-12 has no row")]],
  ["a row withheld", { rows: [first, ["2026-01", "*"]], total: ["400"] }, [doubtful("2025-12 has no row")]],
  ["the total withheld", { rows: [first, last], total: ["*"] }, [doubtful("2025-12 has no row")]],
  ["no total", { rows: [first, last], total: [] }, [doubtful("2025-12 has no row")]],
  ["at the end", { rows: [first, ["2025-12", "50"]], total: ["400"] }, [`2026-01 has no row: ${sure}`]],
  [
    "two months",
    { rows: [first], total: ["400"] },
    [
      "2025-12, 2026-01 have no row: at least one of them was withheld whole, because the total is more than the rows can hold; of the others there may have been nothing to count. Leave a gap there, and join nothing across it.",
    ],
  ],
  [
    "one measure of two",
    {
      rows: [
        ["2025-11", "*", "50"],
        ["2026-01", "50", "50"],
      ],
      total: ["400", "400"],
      columns: ["MONTH", "COUNT", "MEETINGS"],
    },
    [`2025-12 has no row: ${sure}`],
  ],
  [
    "a share",
    { rows: [first, last], total: ["400"], columns: ["MONTH", "PERCENT_REACHED"] },
    [doubtful("2025-12 has no row")],
  ],
  [
    "other groups",
    {
      rows: [
        ["2025-11", "MAN", "50"],
        ["2026-01", "MAN", "50"],
      ],
      total: ["400"],
      columns: ["MONTH", "GENDER", "COUNT"],
    },
    [doubtful("2025-12 has no row")],
  ],
  [
    "all are there",
    { rows: [first, last], total: ["400"], complete: true },
    ["2025-12 has no row: there was nothing to count."],
  ],
  [
    "months to come",
    { rows: [first, last], total: ["400"], to: "2026-03", on: "2026-02-10" },
    [doubtful("2025-12, 2026-02 have no row")],
  ],
  ["no gap", { rows: [first, ["2025-12", "50"], last], total: ["400"] }, []],
])("a total and its rows: %s", (_, given, words) => {
  expect(said(given)).toEqual(words);
});

// Ensure that nothing is called certain that some true numbers behind the answer would make untrue: whatever two rows and no
// third group can be rounded to, it is not said of them.
test("no true numbers speak against it", () => {
  const round = (n: number) => String(Math.round(n / 5) * 5);
  for (let a = 8; a < 40; a++)
    for (let b = 8; b < 40; b++) {
      const aggregate = {
        columns: ["MONTH", "COUNT"],
        rows: [
          ["2025-11", round(a)],
          ["2026-01", round(b)],
        ],
        total: { shown: [round(a + b)] },
        complete: false,
      };
      expect(surelyWithheld(rowsOf({ aggregate }) ?? none), `${a} and ${b}`).toBe(false);
    }
});

// Ensure that of several answers each has its own gaps, though another has a row for the month.
test("several answers", () => {
  const part = (months: string[]) => ({
    columns: ["MONTH", "COUNT"],
    rows: months.map((month) => [month, "25"]),
    complete: false,
  });
  const rows =
    rowsOf({ a: part(["2025-11", "2026-01"]), b: part(["2025-11", "2025-12", "2026-01"]) }) ?? none;
  expect(gapWords(rows, undefined)).toEqual([`a: ${doubtful("2025-12 has no row")}`]);
});
