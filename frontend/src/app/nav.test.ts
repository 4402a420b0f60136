import { expect, test } from "vitest";
import { mayVisit } from "./nav";

test.each([
  ["LINK_WORKER", "/caseload", true],
  ["LINK_WORKER", "/host", false],
  ["LINK_WORKER", "/people/pe1/refer/sv1", true],
  ["HOST", "/host/or1", true],
  ["HOST", "/refer", false],
  ["PRACTICE", "/refer", true],
  ["PRACTICE", "/inbox", false],
  ["COMMISSIONER", "/services/sv1", true],
  ["COMMISSIONER", "/numbers/outcomes", true],
  ["LINK_WORKER", "/numbers", false],
  ["ANALYST", "/projects", true],
  ["LINK_WORKER", "/projects", false],
  ["COMMISSIONER", "/stories", true],
  ["ANALYST", "/stories", false],
  // A page that only begins alike is another page.
  ["ANALYST", "/referrals", true],
  ["ANALYST", "/", true],
] as const)("%s at %s: %s", (role, path, may) => {
  expect(mayVisit(role, path)).toBe(may);
});
