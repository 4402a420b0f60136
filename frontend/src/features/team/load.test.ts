import { describe, expect, test } from "vitest";
import { byRoom, loadOf } from "./load";

const worker = { name: "Amina", openCases: 20, weightedCases: 20, capacity: 30 };

describe("what a link worker carries", () => {
  // Ensure the words tell the same as the bar, and a bar never runs over.
  test.each([
    [20, 30, "20 of 30", "room for 10", "free"],
    [28.5, 30, "28.5 of 30", "room for 1.5", "near"],
    [30, 30, "30 of 30", "full", "full"],
    [33.04, 30, "33 of 30", "3 too many", "full"],
    [4, 0, "4", "", "free"],
  ])("%f of %i", (weightedCases, capacity, words, room, tone) => {
    const load = loadOf({ ...worker, weightedCases, capacity });
    expect(load).toMatchObject({ words, room, tone });
    expect(load.part).toBeLessThanOrEqual(1);
  });

  // Ensure nobody who is away is offered before somebody who is here.
  test("who is offered first", () => {
    const away = { ...worker, name: "Away", weightedCases: 0, onLeaveUntil: "2026-12-01" };
    const full = { ...worker, name: "Full", weightedCases: 30 };
    expect(byRoom([away, full, worker]).map(({ name }) => name)).toEqual(["Amina", "Full", "Away"]);
  });
});
