import { expect, test } from "vitest";
import { monthsBack, monthsWords } from "./months";

// Ensure that months are counted over the turn of the year.
test("months", () => {
  expect(monthsBack("2026-02-10", 4)).toEqual(["2026-02", "2026-01", "2025-12", "2025-11"]);
  expect(monthsWords("2025-11", "2026-02")).toBe("Nov 2025 to Feb 2026");
  expect(monthsWords("2026-02", "2026-02")).toBe("Feb 2026");
});
