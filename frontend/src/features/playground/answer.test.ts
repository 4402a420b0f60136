import { expect, test } from "vitest";
import { resultOf } from "./answer";

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
