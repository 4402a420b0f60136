import { describe, expect, test } from "vitest";
import { addressOf, filterOf, queryOf, readAddress } from "./address";

const plain = (value: object) => JSON.parse(JSON.stringify(value));

describe("the caseload's address", () => {
  test.each([
    ["nothing", {}, {}],
    [
      "all of it",
      { show: "overdue", team: "true", q: "ra", sort: "NAME", down: "true", complexity: "LIGHT" },
      { show: "overdue", team: true, q: "ra", sort: "NAME", down: true, complexity: "LIGHT" },
    ],
    ["what does not fit is dropped", { show: "gone", team: "no", sort: "AGE", q: "" }, {}],
    ["the usual order is not said", { sort: "DUE" }, {}],
  ])("%s", (_name, search, want) => {
    // Ensure an old or odd bookmark still opens the list.
    expect(plain(readAddress(search))).toEqual(want);
  });

  test.each([
    ["my own", {}, {}],
    ["to start", { show: "start" as const }, { statuses: ["ACCEPTED", "WAITING"] }],
    ["overdue in the team", { show: "overdue" as const, team: true as const }, { overdue: true, team: true }],
    ["nobody's", { show: "unassigned" as const, team: true as const }, { unassigned: true, team: true }],
    ["reviews up to this day week", { show: "reviews" as const }, { reviewBefore: "2026-12-03" }],
    [
      "not heard from",
      { show: "quiet" as const, complexity: "COMPLEX" as const },
      { quiet: true, complexity: "COMPLEX" },
    ],
  ])("asks for %s", (_name, address, want) => {
    // Ensure each view asks the API for what its words say.
    expect(plain(filterOf(address, "2026-11-25"))).toEqual(want);
  });

  test("a saved view is its address, and nothing that the server refuses", () => {
    // Ensure a view comes back as it was, whatever was typed as a name.
    const address = { show: "limit", q: "O'Neil *&=é", team: true, sort: "NAME", down: true } as const;
    const query = queryOf(address);
    expect(query).toMatch(/^[A-Za-z0-9=&%_.,+-]+$/);
    expect(plain(addressOf(query))).toEqual(address);
  });
});
