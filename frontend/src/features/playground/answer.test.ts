import { expect, test } from "vitest";
import { resultOf } from "./answer";
import { isOld, remember } from "./asked";

// Ensure that a result is told of in words, and that what was refused says why in words that are kind.
test("results in words", () => {
  const cases: [string, string, string | undefined, boolean, number][] = [
    ["nothing yet", "", undefined, false, 0],
    ["rows", '{"data":{"linkWorkers":[{"name":"A"},{"name":"B"}]}}', "2 rows of linkWorkers.", false, 2],
    ["one row", '{"data":{"viewer":{"role":"HOST"}}}', "1 row.", false, 1],
    [
      "figures",
      '{"data":{"aggregate":{"columns":["MONTH","COUNT"],"rows":[["2026-01","45"],["2026-02","*"]]}}}',
      "2 rows; 1 figure is withheld (*): the table says why.",
      false,
      2,
    ],
    [
      "side by side",
      '{"data":{"needs":{"poor":{"columns":["NEED","COUNT"],"rows":[],"definitions":[{"measure":"COUNT","text":"A."}]},"rest":{"columns":["NEED","COUNT"],"rows":[["FOOD","10"]]}}}}',
      "1 row: 0 of poor, 1 of rest.",
      false,
      1,
    ],
    [
      "the first page",
      '{"data":{"rows":{"episodes":{"edges":[{"node":{"a":1}}],"pageInfo":{"hasNextPage":true}}}}}',
      "The first row of episodes; there are more.",
      false,
      1,
    ],
    [
      "the last page",
      '{"data":{"rows":{"episodes":{"edges":[{"node":{"a":1}}],"pageInfo":{"hasNextPage":false}}}}}',
      "1 row of episodes.",
      false,
      1,
    ],
    [
      "nothing to run",
      '{"errors":[{"message":"There is nothing to run yet.","extensions":{"code":"EMPTY"}}]}',
      "There is nothing to run yet.",
      false,
      0,
    ],
    [
      "out of time",
      '{"errors":[{"message":"This took longer than a request may, and was given up.","extensions":{"code":"LIMIT"}}]}',
      "That was too much for one question. This took longer than a request may, and was given up.",
      true,
      0,
    ],
    [
      "in part",
      '{"data":{"a":[{"b":1}]},"errors":[{"message":"There is no such row.","extensions":{"code":"NOT_FOUND"}}]}',
      "The answer has an error. There is no such row.",
      true,
      1,
    ],
  ];
  for (const [what, text, words, refused, rows] of cases) {
    const got = resultOf(text);
    expect([got.words, got.refused, got.rows?.rows.length ?? 0], what).toEqual([words, refused, rows]);
  }
});

// Ensure that a page which was asked for by its cursor is not called the first, and that the question stays with its answer.
test("what was asked stays with its answer", () => {
  const answer = { data: { rows: { edges: [{ node: { a: 1 } }], pageInfo: { hasNextPage: true } } } };
  remember(answer, { query: "{ rows }", variables: { after: "abc" }, on: "2026-11-22" });
  const got = resultOf(JSON.stringify(answer, null, 2));
  expect(got.words).toBe("The next row of rows; there are more.");
  expect(got.sent?.variables).toEqual({ after: "abc" });
});

// Ensure that months which have not come are told in the line of the result.
test("a period still to come", () => {
  const answer = { data: { flow: [{ stage: "RECEIVED", people: { shown: "0" } }] } };
  const query = "query A($from: String) { flow(filter: {from: $from}) { stage people { shown } } }";
  remember(answer, { query, variables: { from: "2030-01" }, on: "2026-11-22" });
  expect(resultOf(JSON.stringify(answer)).words).toBe("1 row of flow; these months are still to come.");
});

// Ensure that a result is old once its text or its variables are others, and new again when they are put back or were
// answered alike; and that nothing is said of an answer whose question is not known.
test("what is of an earlier text", () => {
  const answer = { data: { old: [{ a: 1 }] } };
  expect(isOld(answer, "{ old }", "")).toBe(false);
  remember(answer, { query: "{ old }", variables: { after: "x" }, on: "2026-11-22" });
  const cases: [string, string, boolean][] = [
    ["{ old }", '{\n  "after": "x"\n}', false],
    ["{ old } ", '{"after": "x"}', true],
    ["{ old }", '{"after": "y"}', true],
    ["{ old }", "", true],
    ["{ old }", '{"after": ', false],
    ["{ older }", '{"after": ', true],
  ];
  for (const [query, variables, old] of cases) {
    expect(isOld(answer, query, variables), `${query} ${variables}`).toBe(old);
  }
  remember(answer, { query: "{ old } ", variables: { after: "x" }, on: "2026-11-22" });
  expect(isOld(answer, "{ old } ", '{"after": "x"}')).toBe(false);
  expect(isOld(answer, "{ old }", '{"after": "x"}')).toBe(false);
});
