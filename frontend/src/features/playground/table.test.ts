import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isMeasure, rowsOf } from "./found";
import { csvOf, ndjsonOf, tableOf, tablesOf, withheldIn } from "./table";

const page = {
  __typename: "Query",
  viewer: { role: "MANAGER" },
  caseload: {
    totalCount: 2,
    edges: [
      {
        cursor: "a",
        node: { id: "re1", client: { name: "=Gwen", age: 57 }, reasons: ["FOOD", "DEBT"], done: true },
      },
      {
        cursor: "b",
        node: { id: "re2", client: null, reasons: [], done: false, goals: [{ words: "Out", at: 8 }] },
      },
    ],
  },
};

// Ensure that the first list of an answer is found, without the wrapping of its page, and named.
test("rows", () => {
  const cases: [string, unknown, string | undefined, number][] = [
    ["a page", page, "caseload", 2],
    ["a list", { linkWorkers: [{ name: "A" }, { name: "B" }, { name: "C" }] }, "linkWorkers", 3],
    ["a list below", { a: { b: { c: [{ x: 1 }] } } }, "c", 1],
    ["nodes", { edges: [{ node: { x: 1 } }] }, "", 1],
    ["counts", { sent: { totalCount: 3 }, taken: { totalCount: 1 } }, "", 1],
    ["plain texts", { viewer: { roles: ["A", "B"] } }, "", 1],
    ["an empty page", { caseload: { edges: [] } }, "caseload", 0],
    ["an empty list", { analytics: { outcomes: [] } }, "outcomes", 0],
    ["an empty list beside more", { viewer: { role: "HOST", roles: [] } }, "", 1],
    ["nothing", {}, undefined, 0],
    ["no data", null, undefined, 0],
    ["no object", [1], undefined, 0],
  ];
  for (const [what, data, name, count] of cases) {
    const found = rowsOf(data);
    expect([found?.name, found?.rows.length ?? 0], what).toEqual([name, count]);
  }
});

// Ensure that what is nested has a column of its own, and that nothing runs in a spreadsheet.
test("CSV", () => {
  const rows = rowsOf(page);
  expect(rows && csvOf(rows)).toBe(
    "\uFEFFid,client.name,client.age,reasons,done,goals\r\n" +
      "re1,'=Gwen,57,FOOD; DEBT,true,\r\n" +
      "re2,,,,false,Out 8\r\n",
  );
  const counts = rowsOf({ sent: { totalCount: 3 }, taken: { totalCount: 1 } });
  expect(counts && csvOf(counts)).toBe("\uFEFFsent.totalCount,taken.totalCount\r\n3,1\r\n");
});

// Ensure that figures come under their names, withheld ones as they are shown.
test("figures", () => {
  const aggregate = {
    groupBy: ["MONTH", "PCN"],
    measures: ["COUNT", "MEDIAN_DAYS"],
    groups: [
      { by: ["2026-01", "or1"], shown: ["45", "12"] },
      { by: ["2026-02", "or1"], shown: ["*", "-"] },
    ],
    total: { by: [], shown: ["50", "12"] },
  };
  const rows = rowsOf({ analytics: { episodes: { aggregate } } });
  expect(rows?.name).toBe("");
  expect(rows && csvOf(rows)).toBe(
    "\uFEFFMONTH,PCN,COUNT,MEDIAN_DAYS\r\n2026-01,or1,45,12\r\n2026-02,or1,*,-\r\n",
  );
  expect(rows && ndjsonOf(rows)).toBe(
    '{"MONTH":"2026-01","PCN":"or1","COUNT":"45","MEDIAN_DAYS":"12"}\n' +
      '{"MONTH":"2026-02","PCN":"or1","COUNT":"*","MEDIAN_DAYS":"-"}\n',
  );
  const table = { columns: ["MONTH", "COUNT"], rows: [["2026-01", "45"]], groups: [{ shown: ["45"] }] };
  expect(rowsOf({ analytics: { episodes: { aggregate: table } } })?.rows).toEqual([
    { MONTH: "2026-01", COUNT: "45" },
  ]);
  const stages = [{ stage: "STARTED", people: { shown: "*", value: null }, median: { shown: "12" } }];
  const flow = rowsOf({ analytics: { flow: stages } });
  expect(flow && csvOf(flow)).toBe("\uFEFFstage,people,median\r\nSTARTED,*,12\r\n");
  const alone = rowsOf({ aggregate: { measures: ["COUNT"], groups: [], total: { by: [], values: [50] } } });
  expect(alone?.rows).toEqual([{ COUNT: 50 }]);
});

// Ensure that programs get the values as they are, one row a line.
test("NDJSON", () => {
  const rows = rowsOf(page);
  const lines = (rows ? ndjsonOf(rows) : "").trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { id: "re1", client: { name: "=Gwen", age: 57 }, reasons: ["FOOD", "DEBT"], done: true },
    { id: "re2", client: null, reasons: [], done: false, goals: [{ words: "Out", at: 8 }] },
  ]);
});

// Ensure that figures tell their total apart from their groups, and how many of them are withheld.
test("totals of figures", () => {
  const aggregate = {
    columns: ["MONTH", "PCN", "COUNT", "PEOPLE"],
    rows: [
      ["2026-01", "or1", "45", "40"],
      ["2026-02", "or2", "*", "*"],
    ],
    total: { shown: ["50", "*"] },
  };
  const rows = rowsOf({ aggregate });
  const table = rows && tableOf(rows);
  expect(table?.totals).toEqual([["All together", "", "50", "*"]]);
  expect(rows && withheldIn(rows)).toBe(3);
  const told = rowsOf({ aggregate: { ...aggregate, total: undefined, withheld: 3 } });
  expect(told && withheldIn(told)).toBe(3);
  const both = rowsOf({ needs: { a: { ...aggregate, withheld: 3 }, b: { ...aggregate, withheld: 3 } } });
  expect(both && withheldIn(both)).toBe(6);
  expect(rows && csvOf(rows)).not.toContain("All together");
  const alone = rowsOf({ aggregate: { columns: ["COUNT"], rows: [["50"]], total: { shown: ["50"] } } });
  expect(alone && tableOf(alone).totals).toEqual([]);
});

// Ensure that figures by an organisation's key come under its name, where the answer has it; to programs the key is given.
test("names of what figures are grouped by", () => {
  const data = {
    analytics: {
      episodes: {
        aggregate: {
          columns: ["PCN", "COUNT"],
          rows: [
            ["or1", "45"],
            ["or2", "10"],
          ],
        },
      },
    },
    names: { edges: [{ node: { id: "or1", name: "Sphere PCN" } }] },
  };
  const rows = rowsOf(data);
  expect(rows && csvOf(rows)).toBe("\uFEFFPCN,COUNT\r\nSphere PCN,45\r\nor2,10\r\n");
  expect(rows && ndjsonOf(rows)).toBe('{"PCN":"or1","COUNT":"45"}\n{"PCN":"or2","COUNT":"10"}\n');
  const page = rowsOf(data.names);
  expect(page && csvOf(page)).toBe("\uFEFFid,name\r\nor1,Sphere PCN\r\n");
});

// Ensure that figures which were asked for side by side are one table, and that of other shapes each has its own.
test("figures side by side", () => {
  const figures = (count: string) => ({
    columns: ["NEED", "COUNT"],
    rows: [["FOOD", count]],
    total: { shown: ["60"] },
  });
  const both = rowsOf({ analytics: { needs: { older: figures("10"), younger: figures("*") } } });
  const table = both && tableOf(both);
  expect(both && csvOf(both)).toBe("\uFEFFAGGREGATE,NEED,COUNT\r\nolder,FOOD,10\r\nyounger,FOOD,*\r\n");
  expect(table?.totals).toEqual([
    ["older", "All together", "60"],
    ["younger", "All together", "60"],
  ]);
  const other = { columns: ["PEOPLE"], rows: [["40"]] };
  const unlike = rowsOf({ needs: { older: figures("10"), all: other } });
  expect(unlike && csvOf(unlike)).toBe("\uFEFFAGGREGATE,NEED,COUNT,PEOPLE\r\nolder,FOOD,10,\r\nall,,,40\r\n");
  expect(unlike && tablesOf(unlike).map(({ name, table }) => [name, table.columns])).toEqual([
    ["older", ["NEED", "COUNT"]],
    ["all", ["PEOPLE"]],
  ]);
});

// Ensure that definitions are never taken for the result, and that an answer without rows says so beside one with some.
test("figures without rows", () => {
  const definitions = [{ __typename: "FigureDefinition", measure: "COUNT", text: "Number of needs." }];
  const none = { columns: ["NEED", "COUNT"], rows: [], total: { shown: ["0"] }, definitions };
  const some = { ...none, rows: [["FOOD", "10"]], total: { shown: ["10"] } };
  const beside = rowsOf({ analytics: { needs: { deprived: none, rest: some } } });
  expect(beside?.parts?.map(({ name, rows }) => [name, rows.length])).toEqual([
    ["deprived", 0],
    ["rest", 1],
  ]);
  expect(beside && csvOf(beside)).toBe("\uFEFFAGGREGATE,NEED,COUNT\r\nrest,FOOD,10\r\n");
  expect(beside && tablesOf(beside).map(({ name, table }) => [name, table.rows, table.totals])).toEqual([
    ["deprived", [], [["All together", "0"]]],
    ["rest", [["FOOD", "10"]], [["All together", "10"]]],
  ]);
  expect(beside?.definitions).toEqual([{ measure: "COUNT", text: "Number of needs." }]);
  const alone = rowsOf({ analytics: { needs: { aggregate: none } } });
  expect(alone && csvOf(alone)).toBe("\uFEFFNEED,COUNT\r\n");
  const whole = rowsOf({ aggregate: { columns: ["COUNT"], rows: [], total: { shown: ["0"] } } });
  expect(whole?.rows).toEqual([{ COUNT: "0" }]);
  const places = rowsOf({ analytics: { episodes: { aggregate: some }, needs: { aggregate: some } } });
  expect(places?.parts?.map(({ name }) => name)).toEqual(["episodes", "needs"]);
  const twice = rowsOf({ a: { episodes: { aggregate: some } }, b: { episodes: { aggregate: some } } });
  expect(twice?.parts?.map(({ name }) => name)).toEqual(["a.episodes.aggregate", "b.episodes.aggregate"]);
});

// Ensure that rows come under the names that the answer has for their keys, and say when there are more of them.
test("a page of rows", () => {
  const data = {
    analytics: {
      rows: {
        episodes: {
          edges: [{ node: { person: "p1", month: "2026-01", pcnId: "or1" } }],
          pageInfo: { hasNextPage: true },
        },
      },
    },
    names: { edges: [{ node: { id: "or1", name: "Sphere PCN" } }] },
  };
  const rows = rowsOf(data);
  expect([rows?.name, rows?.more]).toEqual(["episodes", true]);
  expect(rows && csvOf(rows)).toBe("\uFEFFperson,month,pcnId\r\np1,2026-01,Sphere PCN\r\n");
  expect(rowsOf({ names: data.names })?.name).toBe("names");
});

// Ensure that rates have all of their answer: the total at the foot, the day of the lists, and an interval that nobody takes
// for months; and that several stand side by side, one of them without a group.
test("rates", () => {
  const rate = (group: string, people: string, registered: number) => ({
    group,
    people: { shown: people },
    registered,
    perMille: { shown: "0.26" },
    from: { shown: "0.18" },
    to: { shown: "0.36" },
  });
  const equity = {
    known: true,
    countedOn: "2026-04-01",
    complete: false,
    rates: [rate("MAN", "35", 137018)],
    total: rate("", "155", 276812),
  };
  const rows = rowsOf({ analytics: { equity } });
  expect([rows?.name, rows?.complete]).toEqual(["equity", false]);
  expect(rows && csvOf(rows)).toBe(
    "\uFEFFgroup,people,registered,perMille,rateFrom,rateTo\r\nMAN,35,137018,0.26,0.18,0.36\r\n",
  );
  expect(rows && tableOf(rows).totals).toEqual([["All together", "155", "276812", "0.26", "0.18", "0.36"]]);
  expect(rows && JSON.parse(ndjsonOf(rows))).toHaveProperty("from");
  expect(rows?.beside?.[0]).toMatch(/the latest counted on 1 April 2026\.$/);
  const none = rowsOf({ analytics: { one: equity, other: { ...equity, rates: [], known: false } } });
  expect(none?.parts?.map(({ name, rows }) => [name, rows.length])).toEqual([
    ["one", 1],
    ["other", 0],
  ]);
  expect(none?.beside).toContain("No list sizes are known, so that there are no rates.");
});

// Ensure that what an answer says of its figures is no column of them.
test("definitions of rows", () => {
  const outcomes = [{ item: "TOTAL", pairs: { shown: "95" }, definition: { text: "How it changed." } }];
  const rows = rowsOf({ analytics: { outcomes } });
  expect(rows && tableOf(rows).columns).toEqual(["item", "pairs"]);
  expect(rows?.definitions).toEqual([{ measure: "", text: "How it changed." }]);
});

// Ensure that all measures of the schema are told from what they are grouped by.
test("measures and groups", () => {
  const schema = readFileSync("../graph/schema/code.graphql", "utf8");
  const values = (kind: string) =>
    [...schema.matchAll(new RegExp(`^enum \\w+${kind} \\{\n([^}]*)`, "gm"))].flatMap(([, body = ""]) =>
      [...body.matchAll(/^ {2}([A-Z_0-9]+)$/gm)].map(([, value = ""]) => value),
    );
  expect(values("Measure").length).toBeGreaterThan(30);
  expect(values("Measure").filter((name) => !isMeasure(name))).toEqual([]);
  expect(values("Dimension").filter(isMeasure)).toEqual([]);
});
