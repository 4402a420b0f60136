import { expect, test } from "vitest";
import { resultOf } from "./answer";
import { remember } from "./asked";

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
  remember(answer, { query: "{ rows }", variables: { after: "abc" }, on: "22 November 2026" });
  const got = resultOf(JSON.stringify(answer, null, 2));
  expect(got.words).toBe("The next row of rows; there are more.");
  expect(got.sent?.variables).toEqual({ after: "abc" });
});
