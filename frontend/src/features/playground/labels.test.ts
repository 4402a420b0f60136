import { readdirSync, readFileSync } from "node:fs";
import {
  buildSchema,
  type GraphQLEnumType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from "graphql";
import { afterEach, expect, test } from "vitest";
import { setTerms, termsNow } from "../../lib/terms";
import type { Sent } from "./asked";
import { labelsOf, listOf } from "./codes";
import { fieldsOf } from "./fields";
import { rowsOf } from "./found";
import { csvOf, ndjsonOf, tableOf } from "./table";

const folder = "../graph/schema/";
const schema = buildSchema(
  readdirSync(folder)
    .filter((name) => name.endsWith(".graphql"))
    .map((name) => readFileSync(folder + name, "utf8"))
    .join("\n"),
  { assumeValidSDL: true },
);
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
const usual = termsNow();
afterEach(() => {
  setTerms(usual);
});

/** The CSV of an answer to a question, without the mark in front. */
function csvTo(query: string, data: unknown, variables?: Sent["variables"]): string[] {
  const sent = { query, variables, on: "2026-11-22" };
  const rows = rowsOf(data, fieldsOf(sent, schema), sent);
  return rows ? csvOf(rows).slice(1).trimEnd().split("\r\n") : [];
}

// Ensure that each list of codes that some field gives has its labels, all of them.
test("each code has a label", () => {
  const given = types
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => getNamedType(field.type)))
    .filter(isEnumType);
  expect(new Set(given).size).toBeGreaterThan(50);
  for (const list of new Set<GraphQLEnumType>(given)) {
    const codes = list.getValues().map(({ name }) => name);
    expect(Object.keys(labelsOf(list.name) ?? {}).sort(), list.name).toEqual(codes.sort());
  }
});

// Ensure that what figures are grouped by is read by the list that their filter takes, of whatever is counted, and that
// numbers, months and keys are read by none.
test("each group of codes has its list", () => {
  const filters = types.filter(isInputObjectType).filter(({ name }) => /^[A-Z][a-z]+Filter$/.test(name));
  const known = filters.flatMap((filter) => {
    const source = filter.name.replace("Filter", "");
    const dimensions = schema.getType(`${source}Dimension`);
    if (!isEnumType(dimensions)) return [];
    return dimensions.getValues().map(({ name }) => {
      const stem = name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
      const field = Object.values(filter.getFields()).find((one) =>
        [`${stem}s`, `${stem}es`, `${stem.replace(/y$/, "")}ies`].includes(one.name),
      );
      const of = field && getNamedType(field.type);
      expect(listOf(`${source}Analytics`, name), `${source} ${name}`).toBe(
        isEnumType(of) ? of.name : undefined,
      );
      return name;
    });
  });
  expect(known.length).toBeGreaterThan(80);
  for (const [name, list] of [
    ["CATEGORY", "ServiceCategory"],
    ["STATUS", "ServiceStatus"],
    ["CAPACITY", "ServiceCapacity"],
    ["COST", "CostKind"],
  ] as const)
    expect(listOf("ServiceAnalytics", name)).toBe(list);
});

const aggregate = (column: string, ...rows: string[][]) => ({
  columns: [column, "COUNT"],
  rows,
  total: { shown: ["200"] },
});

// Ensure that a column of codes has their labels beside it, whatever the question calls things and however it is written,
// and that numbers, months and keys have none.
test("labels of figures", () => {
  const goals = "goals { aggregate(groupBy: [STATUS], measures: [COUNT]) { columns rows total { shown } } }";
  const met = { goals: { aggregate: aggregate("STATUS", ["ACHIEVED", "50"], ["", "*"]) } };
  expect(csvTo(`{ analytics { ${goals} } }`, { analytics: met })).toEqual([
    "STATUS,STATUS_label,COUNT",
    "ACHIEVED,Achieved,50",
    ",,*",
  ]);
  const spread = `query A { a: analytics { ...G } } fragment G on Analytics { g: ${goals.replace("aggregate", "x: aggregate")} }`;
  expect(csvTo(spread, { a: { g: { x: met.goals.aggregate } } })[1]).toBe("ACHIEVED,Achieved,50");
  const months = `{ analytics { episodes { aggregate(groupBy: [MONTH], measures: [COUNT]) { columns rows } } } }`;
  expect(
    csvTo(months, { analytics: { episodes: { aggregate: aggregate("MONTH", ["2026-01", "50"]) } } }),
  ).toEqual(["MONTH,COUNT", "2026-01,50"]);
  const both = `{ analytics { ${goals} episodes { aggregate(groupBy: [STATUS], measures: [COUNT]) { columns rows total { shown } } } } }`;
  expect(
    csvTo(both, { analytics: { ...met, episodes: { aggregate: aggregate("STATUS", ["CLOSED", "55"]) } } }),
  ).toEqual([
    "AGGREGATE,STATUS,STATUS_label,COUNT",
    "goals,ACHIEVED,Achieved,50",
    "goals,,,*",
    "episodes,CLOSED,Closed,55",
  ]);
});

// Ensure the same of rates, whose groups are told by an argument, of stages, of rows by name and of lists in a cell; and
// that programs get the codes alone.
test("labels of rows", () => {
  const rate = (group: string) => ({ group, people: { shown: "55" } });
  const equity =
    'query E($by: EquityDimension!) { analytics { equity(by: $by, from: "2025-11", to: "2026-10") { rates { group people { shown } } } } }';
  const rates = { analytics: { equity: { rates: [rate("AGE_85_OVER")] } } };
  expect(csvTo(equity, rates, { by: "AGE_BAND" })).toEqual([
    "group,group_label,people",
    "AGE_85_OVER,85 and over,55",
  ]);
  expect(csvTo(equity, rates, { by: "PRACTICE" })[0]).toBe("group,people");
  const flow = { analytics: { flow: [{ stage: "CONTACTED", people: { shown: "55" } }] } };
  expect(csvTo("{ analytics { flow { stage people { shown } } } }", flow)[1]).toBe("CONTACTED,Reached,55");

  const query =
    "{ projectGrants(first: 20) { edges { node { title state sources } } pageInfo { hasNextPage } } }";
  const node = { title: "Falls", state: "EXPIRED", sources: ["GOALS", "ONWARD_REFERRALS"] };
  const page = { projectGrants: { edges: [{ node }], pageInfo: { hasNextPage: false } } };
  expect(csvTo(query, page)).toEqual([
    "title,state,state_label,sources,sources_label",
    "Falls,EXPIRED,Expired,GOALS; ONWARD_REFERRALS,Goals; Onward referrals",
  ]);
  const rows = rowsOf(page, fieldsOf({ query, on: "2026-11-22" }, schema));
  expect(rows && ndjsonOf(rows)).toBe(`${JSON.stringify(node)}\n`);
  expect(rows && tableOf(rows).columns).toEqual(["title", "state", "sources"]);
});

// Ensure that reasons have the scheme's own words, and that a result whose question is not known is given as it is.
test("the scheme's words, and no question", () => {
  const query = "{ analytics { needs { aggregate(groupBy: [NEED], measures: [COUNT]) { columns rows } } } }";
  const data = { analytics: { needs: { aggregate: aggregate("NEED", ["FOOD", "50"]) } } };
  setTerms({ ...usual, reasonWords: [{ code: "FOOD", words: "Getting food" }] });
  expect(csvTo(query, data)[1]).toBe("FOOD,Getting food,50");
  const unknown = rowsOf(data, fieldsOf(undefined, schema));
  expect(unknown && csvOf(unknown)).toBe("\uFEFFNEED,COUNT\r\nFOOD,50\r\n");
  expect(csvTo("not a question", data)[1]).toBe("FOOD,50");
});
