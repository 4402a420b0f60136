import { expect, test } from "vitest";
import { onwardStatusLabels } from "../../lib/codes.generated";
import type { OnwardStatus } from "../../lib/graphql/generated/graphql";
import { readAddress, statusesOf } from "./address";
import { answersNow, answerWords, outcomesNow } from "./answers";

const statuses = Object.keys(onwardStatusLabels) as OnwardStatus[];

test("the three parts of the list hold every status but a draft, each once", () => {
  const listed = [undefined, "coming" as const, "ended" as const].flatMap(statusesOf);
  expect(listed.toSorted()).toEqual(statuses.filter((status) => status !== "DRAFT").toSorted());
  expect(readAddress({ show: "open" }).show).toBeUndefined();
});

test("what waits for an answer can be answered, and each answer has words", () => {
  for (const status of statusesOf(undefined)) expect(answersNow(status)).toContain("ACCEPTED");
  for (const status of statuses)
    for (const answer of answersNow(status)) expect(answerWords[answer]?.words).toBeTruthy();
  expect(answersNow("ACCEPTED")).toEqual([]);
});

test("something becomes only of what was taken on", () => {
  expect(statuses.filter((status) => outcomesNow(status).length > 0)).toEqual(statusesOf("coming"));
});
