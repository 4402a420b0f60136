import { expect, test } from "vitest";
import { holdsNow, isOver, kindsFor, mayGive } from "./roles";

// Ensure a manager is not offered the roles that an administrator gives.
test("who gives which role", () => {
  expect(mayGive("ADMIN")).toContain("MANAGER");
  expect(mayGive("MANAGER")).toEqual(["LINK_WORKER", "LEAD", "HOST", "PRACTICE", "ANALYST", "COMMISSIONER"]);
});

// Ensure a role is offered the organisations where it can be held.
test("where a role is held", () => {
  expect(kindsFor("PRACTICE")).toEqual(["PRACTICE"]);
  expect(kindsFor("HOST")).toContain("COUNCIL");
  expect(kindsFor("LEAD")).toBeUndefined();
});

// Ensure the last day of a role counts as held.
test.each([
  [{ fromOn: "2026-01-01" }, true, false],
  [{ fromOn: "2026-01-01", toOn: "2026-11-20" }, true, false],
  [{ fromOn: "2026-01-01", toOn: "2026-11-19" }, false, true],
  [{ fromOn: "2026-11-21" }, false, false],
])("%j", (held, now, over) => {
  expect(holdsNow(held, "2026-11-20")).toBe(now);
  expect(isOver(held, "2026-11-20")).toBe(over);
});
