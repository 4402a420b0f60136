import { expect, test } from "vitest";
import { rowsOf } from "./found";
import { notesFile, notesOf } from "./notes";
import { tableOf } from "./table";
import { warned } from "./warned";

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
  on: "2026-11-22",
};
const said = (role: string, count = "120", share = "50") =>
  notesOf(figures(count, share), sent, role).flatMap(({ lines }) => lines);

// Ensure that what figures mean is told with them: each definition, the signs that are there, what was asked, and when.
test("notes", () => {
  const lines = said("ANALYST");
  expect(lines).toContain(
    "PERCENT_STARTED: Of all episodes, the share that have started support. Counted: have started support. Out of: all episodes. Left out: Nothing.",
  );
  expect(lines.filter((line) => line.startsWith("- is no figure: there is nobody"))).toHaveLength(1);
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
  expect(rough("195", "50")).toBe(true);
  expect(rough("200", "50")).toBe(false);
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
  expect(text).toMatch(/^A\n\n2 rows; 1 withheld \(\*\)\.\n/);
  expect(text).toContain("\nPCN All together, COUNT 600, PERCENT_STARTED *\n");
  expect(text).toContain("Of all episodes, the share");
  expect(text).toMatch(/The question\n\nquery A \{ analytics \}\n$/);
});

const linesOf = (data: unknown, role: string, asked: typeof sent | undefined = undefined) => {
  const rows = rowsOf(data);
  return rows ? notesOf(rows, asked, role).flatMap(({ lines }) => lines) : [];
};

// Ensure that whoever is shown no small groups is told that some may be missing, whether the question asked for it or not;
// that nobody else is told so; and that what has no groups, or is of services, is not said to lack any.
test("groups that may be left out", () => {
  const data = (source: string, more: object, columns = ["GENDER", "COUNT"]) => ({
    analytics: {
      [source]: { aggregate: { columns, rows: [["WOMAN", "45"].slice(-columns.length)], ...more } },
    },
  });
  const cases: [string, unknown, string, boolean][] = [
    ["told", data("episodes", { complete: false }), "ANALYST", true],
    ["not asked", data("episodes", {}), "ANALYST", true],
    ["not asked, of a manager", data("episodes", {}), "MANAGER", false],
    ["told to be all", data("episodes", { complete: true }), "ANALYST", false],
    ["without groups", data("episodes", { complete: false }, ["COUNT"]), "ANALYST", false],
    ["services", data("services", {}), "ANALYST", false],
    [
      "groups without what they are by",
      { aggregate: { measures: ["COUNT"], groups: [{ by: ["WOMAN"], shown: ["45"] }] } },
      "ANALYST",
      true,
    ],
    ["side by side", { a: data("episodes", {}), b: data("episodes", { complete: true }) }, "ANALYST", true],
    ["rates", { equity: { rates: [], total: { people: { shown: "0" } } } }, "ANALYST", true],
    ["rates of a manager", { equity: { rates: [], complete: true } }, "MANAGER", false],
    ["the flow", { flow: [{ stage: "STARTED", people: { shown: "10" } }] }, "ANALYST", false],
  ];
  for (const [what, answer, role, said] of cases) {
    expect(
      linesOf(answer, role).some((line) => line.startsWith("Groups may be left out: ")),
      what,
    ).toBe(said);
  }
  const rows = rowsOf(data("episodes", {}));
  expect(rows && notesFile(rows, sent, "ANALYST")).toContain("\nGroups may be left out: ");
});

// Ensure that figures say how they are rounded without a single one withheld, those of services and what is no figure never.
test("rounding is always told", () => {
  const told = (data: unknown) =>
    linesOf(data, "MANAGER").some((line) => line.startsWith("Counts are rounded"));
  const aggregate = { columns: ["GENDER", "COUNT"], rows: [["WOMAN", "45"]] };
  expect(told({ episodes: { aggregate } })).toBe(true);
  expect(told({ flow: [{ people: { shown: "45" } }] })).toBe(true);
  expect(told({ services: { aggregate } })).toBe(false);
  expect(told({ linkWorkers: [{ openCases: 4 }] })).toBe(false);
});

// Ensure that a blank group is explained where there is one, and under the name of its column; a total is no such group.
test("blank groups", () => {
  const lines = (reason: string) =>
    linesOf(
      {
        aggregate: {
          columns: ["STATUS", "DECLINE_REASON", "COUNT"],
          rows: [["ACCEPTED", reason, "125"]],
          total: { shown: ["125"] },
        },
      },
      "MANAGER",
    ).filter((line) => line.startsWith("A blank in"));
  expect(lines("")).toHaveLength(1);
  expect(lines("")[0]).toMatch(/^A blank in DECLINE_REASON is a group of its own: there is none of it/);
  expect(lines("OTHER")).toEqual([]);
});

// Ensure that figures with names of their own say in what they are counted.
test("units", () => {
  const flow = { flow: [{ stage: "DECIDED", median: { shown: "2" }, ninetieth: { shown: "3" } }] };
  expect(linesOf(flow, "MANAGER").filter((line) => line.includes("calendar days from receipt"))).toHaveLength(
    2,
  );
  const outcomes = { outcomes: [{ measured: { shown: "185" }, missing: { shown: "27" } }] };
  expect(linesOf(outcomes, "MANAGER")).toContain(
    "missing: of those measured, the percentage that has no later answer.",
  );
  expect(linesOf({ list: [{ share: 1, missing: "x" }] }, "MANAGER")).toEqual([]);
  const closed = (key: string) =>
    linesOf({ flow: [{ [key]: "CLOSED", people: { shown: "10" } }] }, "MANAGER").filter((line) =>
      /declined or redirected too/.test(line),
    );
  expect(closed("stage")).toHaveLength(1);
  expect(closed("status")).toEqual([]);
});

// Ensure that months which have not come are called so, however the question names them, and others are not.
test("months still to come", () => {
  const flow = { flow: [{ people: { shown: "0" } }] };
  const lines = (query: string, variables: object) =>
    linesOf(flow, "MANAGER", { ...sent, query, variables: variables as typeof sent.variables }).filter(
      (line) => line.includes("still to come"),
    );
  const named = "query A($from: String) { analytics { flow(filter: {from: $from}) { stage } } }";
  expect(lines(named, { from: "2030-01", to: "2030-03" })).toEqual([
    "From 2030-01: these months are still to come, so that there is nothing to count yet.",
  ]);
  expect(lines(named, { from: "2026-11" })).toEqual([]);
  expect(lines('{ analytics { flow(filter: {closedFrom: "2026-12"}) { stage } } }', {})).toHaveLength(1);
  const whole = "query A($filter: EpisodeFilter) { analytics { flow(filter: $filter) { stage } } }";
  expect(lines(whole, { filter: { from: "2030-01" } })).toHaveLength(1);
  expect(lines(whole, { filter: { to: "2030-01" } })).toEqual([]);
});

// Ensure that 0 is explained in the unit of its column: of people it is nobody, of hours it is not.
test("what 0 means", () => {
  const lines = (columns: string[], row: string[]) =>
    linesOf({ aggregate: { columns, rows: [row] } }, "ANALYST").filter((line) => line.startsWith("0 in "));
  expect(lines(["METHOD", "COUNT", "HOURS"], ["TEXT", "10", "0"])).toEqual([
    "0 in HOURS is not nobody: it is under two and a half hours, because hours are rounded to the nearest 5. Where there was no contact at all it is -.",
  ]);
  expect(lines(["METHOD", "COUNT", "HOURS"], ["TEXT", "0", "-"])).toEqual(["0 in COUNT is nobody."]);
  expect(lines(["PCN", "PERCENT_STARTED"], ["or1", "0"])[0]).toMatch(/nobody, or under half of one per cent/);
  expect(lines(["PCN", "MEDIAN_DAYS_TO_CONTACT"], ["or1", "0"])[0]).toMatch(/is the same day/);
  expect(lines(["IMD_QUINTILE", "COUNT"], ["0", "10"])).toEqual([]);
  expect(lines(["METHOD", "COUNT", "HOURS"], ["TEXT", "10", "5"])).toEqual([]);
});

// Ensure that which way is better is told with the figures that say so.
test("better and worse", () => {
  const outcomes = [
    { item: "ANXIETY", change: { shown: "-1.5" }, better: { shown: "45" }, risen: { shown: "30" } },
  ];
  const lines = linesOf({ outcomes }, "ANALYST").filter((line) => /ANXIETY/.test(line));
  expect(lines.map((line) => line.split(":")[0])).toEqual([
    "change",
    "better, same, worse",
    "risen, stayed, fallen",
  ]);
});

// Ensure that what is warned of is told once, and of which rows where it is not of all; and that files have it.
test("warnings", () => {
  const row = (item: string, ...warnings: string[]) => ({ item, change: { shown: "1" }, warnings });
  const rows = rowsOf({
    outcomes: [
      row("HAPPINESS", "There was no comparison group.", "Chance."),
      row("ANXIETY", "There was no comparison group."),
    ],
  });
  if (!rows) throw new Error("there are no rows");
  expect(warned(rows).warnings).toEqual(["There was no comparison group.", "HAPPINESS: Chance."]);
  expect(tableOf(warned(rows).rows).columns).not.toContain("warnings");
  expect(notesFile(rows, undefined, "ANALYST")).toContain(
    "Before you read them\n\nThere was no comparison group.\nHAPPINESS: Chance.\n",
  );
  const plain = rowsOf({ linkWorkers: [{ name: "A", warnings: "x" }] });
  expect(plain && warned(plain)).toEqual({ rows: plain, warnings: [] });
});

// Ensure that it is said how means are rounded, where there are some and nowhere else.
test("means", () => {
  const outcome = {
    item: "ANXIETY",
    episodes: { shown: "60" },
    start: { shown: "4.4" },
    now: { shown: "5.7" },
    change: { shown: "1.2" },
  };
  const lines = linesOf({ outcomes: [outcome] }, "ANALYST");
  expect(lines).toContain(
    "Means (start, now, change) are rounded to one decimal, each by itself: 1 is 1.0, and now less start may be a tenth off change.",
  );
  expect(lines).toContain("episodes: episodes whose support started.");
  const goals = { columns: ["STATUS", "MEAN_IMPORTANCE"], rows: [["ACHIEVED", "8.1"]] };
  expect(linesOf({ aggregate: goals }, "ANALYST")).toContain(
    "Means (MEAN_IMPORTANCE) are rounded to one decimal, each by itself: 1 is 1.0.",
  );
  expect(linesOf({ flow: [{ stage: "STARTED", people: { shown: "10" } }] }, "ANALYST").join()).not.toMatch(
    /Means|whose support started/,
  );
});

// Ensure that a group which the total proves to be missing is said to be, of whatever the groups are, and that one that may be is not.
test("groups that are left out for certain", () => {
  const of = (total: string) =>
    linesOf(
      { aggregate: { columns: ["PURPOSE", "COUNT"], rows: [["ADMIN", "50"]], total: { shown: [total] } } },
      "ANALYST",
    );
  expect(of("400").join()).toMatch(/A group was left out for certain/);
  expect(of("400").join()).not.toMatch(/Groups may be left out/);
  expect(of("50").join()).not.toMatch(/for certain/);
  expect(
    linesOf(
      { aggregate: { columns: ["PURPOSE", "COUNT"], rows: [["ADMIN", "50"]], total: { shown: ["400"] } } },
      "MANAGER",
    ).join(),
  ).not.toMatch(/for certain/);
});
