import { describe, expect, test } from "vitest";
import { filterOf, readAddress } from "./address";

describe("the caseload's address", () => {
  test.each([
    ["nothing", {}, {}],
    [
      "all of it",
      { show: "overdue", team: true, q: "ra", sort: "NAME" },
      { show: "overdue", team: true, q: "ra", sort: "NAME" },
    ],
    ["what does not fit is dropped", { show: "gone", team: "no", sort: "AGE", q: "" }, {}],
    ["the usual order is not said", { sort: "DUE" }, {}],
    ["a number is a text", { q: 7 }, { q: "7" }],
  ])("%s", (_name, search, want) => {
    expect(JSON.parse(JSON.stringify(readAddress(search)))).toEqual(want);
  });

  test.each([
    ["my own", {}, {}],
    ["to start", { show: "start" as const }, { statuses: ["ACCEPTED", "WAITING"] }],
    ["overdue in the team", { show: "overdue" as const, team: true as const }, { overdue: true, team: true }],
    ["nobody's", { show: "unassigned" as const, team: true as const }, { unassigned: true, team: true }],
  ])("asks for %s", (_name, address, want) => {
    expect(JSON.parse(JSON.stringify(filterOf(address)))).toEqual(want);
  });
});
