import { expect, test } from "vitest";
import { rowsOf } from "./found";
import { gapWords, monthsWithout } from "./gaps";

const byMonth = (months: string[], complete?: boolean, name = "MONTH") =>
  rowsOf({
    analytics: {
      contacts: {
        aggregate: { complete, columns: [name, "COUNT"], rows: months.map((month) => [month, "25"]) },
      },
    },
  }) ?? { name: "", rows: [] };

// Ensure that a month between others that has no row is told of, over the end of a year too, and what that can mean.
test.each([
  ["every month", ["2025-11", "2025-12", "2026-01"], []],
  ["one is not there", ["2025-11", "2025-12", "2026-02"], ["2026-01"]],
  ["several are not", ["2025-10", "2026-01", "2026-03"], ["2025-11", "2025-12", "2026-02"]],
  ["one row", ["2025-10"], []],
  ["none", [], []],
])("%s", (_, months, gone) => {
  expect(monthsWithout(byMonth(months))).toEqual(gone);
});

test("what is said of them", () => {
  const gap = ["2025-12", "2026-02"];
  expect(gapWords(byMonth(gap, false))).toEqual([
    "2026-01 has no row: withheld whole, or there was nothing to count. Leave a gap there, and join nothing across it.",
  ]);
  expect(gapWords(byMonth(gap, true, "CLOSED_MONTH"))).toEqual([
    "2026-01 has no row: there was nothing to count.",
  ]);
  expect(gapWords(byMonth(gap, false, "PCN"))).toEqual([]);
  expect(
    gapWords(
      rowsOf({ rows: { edges: [{ node: { month: "2025-12" } }, { node: { month: "2026-02" } }] } }) ?? {
        name: "",
        rows: [],
      },
    ),
  ).toEqual([]);
});
