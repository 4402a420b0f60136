import { expect, test } from "vitest";
import { counted, explained, type ReportSection } from "./explained";

type Line = [measure: string, text: string, excluded: string, numerator?: string, denominator?: string];

const section = (number: number, ...lines: Line[]) =>
  ({
    number,
    title: `Section ${number}`,
    tables: [
      {
        rows: [["All", "5"]],
        definitions: lines.map(([measure, text, excluded, numerator = "", denominator = ""]) => ({
          measure,
          text,
          excluded,
          numerator,
          denominator,
        })),
      },
    ],
  }) as unknown as ReportSection;

const report = [
  section(
    1,
    ["Contacts and attempts", "Number of contacts.", "Other quarters."],
    ["Median", "Half of them.", "Those that wait.", "days", "episodes that have got that far"],
  ),
  section(
    2,
    ["Contacts", "Number of contacts.", "Other quarters."],
    ["Median", "Half of them.", "Those that wait.", "days", "episodes that have got that far"],
    ["Better", "Number that is better.", "Answered once."],
    ["Worse", "Number that is worse.", "Answered once."],
    ["Better", "Number that is better.", "Answered once."],
  ),
];

// Ensure that what counts alike is explained once, that the later section says where and under which name, and that what is
// left out of several figures is said once of all of them.
test("each definition once", () => {
  const [first, second] = explained(report);
  expect(first?.groups.map(({ lines }) => lines.map(({ measure }) => measure))).toEqual([
    ["Contacts and attempts"],
    ["Median"],
  ]);
  expect(second?.elsewhere).toEqual([
    "Section 1 explains: Contacts (called “Contacts and attempts” there); Median.",
  ]);
  expect(second?.groups).toEqual([
    {
      lines: [
        { measure: "Better", said: "Number that is better." },
        { measure: "Worse", said: "Number that is worse." },
      ],
      left: "Answered once.",
    },
  ]);
});

// Ensure that nothing of a definition is lost on the way: what is counted, of what, and what is left out.
test("nothing is lost", () => {
  const said = JSON.stringify(explained(report));
  for (const { tables } of report)
    for (const { definitions } of tables)
      for (const one of definitions)
        for (const part of [one.measure, one.text, one.numerator, one.denominator, one.excluded])
          expect(said).toContain(part);
});

// Ensure that what a text has said already is not said again, and that a table without rows explains nothing.
test("what is said of a figure", () => {
  const lines = section(1, ["Share", "Of all goals, the share met.", "", "goals met", "all goals"]);
  const said = lines.tables.flatMap(({ definitions }) => definitions.map(counted));
  expect(said).toEqual(["Of all goals, the share met. Counted: goals met."]);
  const empty = section(1, ["Goals", "Number of goals.", ""]);
  expect(explained([{ ...empty, tables: empty.tables.map((table) => ({ ...table, rows: [] })) }])).toEqual(
    [],
  );
});
