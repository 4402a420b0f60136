import { expect, test } from "vitest";
import { rowsOf } from "./found";
import { notesFile, notesOf } from "./notes";

const definitions = [
  {
    measure: "PERCENT_STARTED",
    text: "Of all episodes, the share that have started support.",
    numerator: "have started support",
    denominator: "all episodes",
    excluded: "Nothing.",
  },
];
const figures = (count: string, share: string) =>
  rowsOf({
    analytics: {
      episodes: {
        aggregate: {
          columns: ["PCN", "COUNT", "PERCENT_STARTED"],
          rows: [
            ["or1", count, share],
            ["or2", "500", "-"],
          ],
          total: { shown: ["600", "*"] },
          definitions,
        },
      },
    },
    names: { edges: [{ node: { id: "or1", name: "Sphere PCN" } }] },
  }) ?? { name: "", rows: [] };
const sent = {
  query: "query A { analytics }\n",
  variables: { from: "2026-07", ages: ["AGE_18_24"] },
  operationName: "A",
  on: "22 November 2026",
};
const said = (role: string, count = "120", share = "50") =>
  notesOf(figures(count, share), sent, role).flatMap(({ lines }) => lines);

// Ensure that what figures mean is told with them: each definition, the signs that are there, what was asked, and when.
test("notes", () => {
  const lines = said("ANALYST");
  expect(lines).toContain(
    "PERCENT_STARTED: Of all episodes, the share that have started support. Counted: have started support. Out of: all episodes. Left out: Nothing.",
  );
  expect(lines).toContain("- is nothing to make a number from: nobody of whom it is known.");
  expect(lines).toContain('On 22 November 2026, with from: 2026-07; ages: ["AGE_18_24"].');
  const plain = rowsOf({ linkWorkers: [{ name: "A" }] });
  expect(plain && notesOf(plain, undefined, "MANAGER")).toEqual([]);
});

// Ensure that nobody is told that asking again brings back what was withheld from their account for good.
test("what is withheld", () => {
  const star = (role: string) => said(role).find((line) => line.startsWith("* is withheld"));
  expect(star("ANALYST")).toMatch(/one that you had before.*once stays so/);
  expect(star("MANAGER")).toMatch(/Fewer groups or a longer period show more\./);
  expect(star("MANAGER")).not.toMatch(/stays so/);
});

// Ensure that a share of few is called what it is, and one of many is not.
test("shares of few", () => {
  const rough = (count: string, share: string) =>
    said("MANAGER", count, share).some((line) => line.startsWith("A percentage"));
  expect(rough("95", "50")).toBe(true);
  expect(rough("100", "50")).toBe(false);
  expect(rough("*", "*")).toBe(false);
});

// Ensure that a blank in the rows of a project is explained, and one elsewhere is not.
test("blanks", () => {
  const of = (row: object) => {
    const rows = rowsOf({ rows: { episodes: { edges: [{ node: row }] } } });
    return rows ? notesOf(rows, undefined, "ANALYST").flatMap(({ lines }) => lines) : [];
  };
  expect(of({ person: "p1", month: "2026-01", gender: null })[0]).toMatch(/^A blank in .*fewer than eight/);
  expect(of({ person: "p1", month: "2026-01", gender: "WOMAN" })).toEqual([]);
  expect(of({ name: "A", gender: null })).toEqual([]);
});

// Ensure that the file has what the table says, the totals under their names, and the question.
test("the file of notes", () => {
  const text = notesFile(figures("120", "50"), sent, "ANALYST");
  expect(text).toMatch(/^A\n\n2 rows; 0 withheld \(\*\)\.\n/);
  expect(text).toContain("\nPCN All together, COUNT 600, PERCENT_STARTED *\n");
  expect(text).toContain("Of all episodes, the share");
  expect(text).toMatch(/The question\n\nquery A \{ analytics \}\n$/);
});
