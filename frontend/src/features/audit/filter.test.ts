import { expect, test } from "vitest";
import { readAddress } from "./address";
import { filterOf, isNarrowed } from "./filter";

// Ensure an address narrows the trail by what fits, and drops the rest.
test.each([
  [{}, {}],
  [{ entry: "ae1" }, {}],
  [
    { action: "READ", purpose: "NEED", outcome: "REFUSED" },
    { actions: ["READ"], purpose: "NEED", outcome: "REFUSED" },
  ],
  [{ action: "LOOKED", purpose: "FUN" }, {}],
  [
    { client: "pe1", account: "ac1" },
    { clientId: "pe1", accountId: "ac1" },
  ],
  [{ from: "2026-11-01", to: "soon" }, { from: "2026-11-01" }],
])("%j", (search, want) => {
  const address = readAddress(search);
  expect(JSON.parse(JSON.stringify(filterOf(address)))).toEqual(want);
  expect(isNarrowed(address)).toBe(Object.keys(want).length > 0);
});
