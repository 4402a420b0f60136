import { describe, expect, test } from "vitest";
import { aboutOf, type ConsentFacts, latest, mayShare, noOpenRisk, standingOf } from "./consents";

const given: ConsentFacts = {
  id: "co1",
  createdAt: "2026-10-01T09:00:00Z",
  what: "SHARE_WITH_SERVICE",
  decision: "GIVEN",
  how: "VERBAL",
  on: "2026-10-01",
  capacityConcern: false,
  service: { id: "sv1", name: "Walking group" },
};

describe("consent", () => {
  test.each([
    ["given", given, true],
    ["on its last day", { ...given, expiresOn: "2026-11-20" }, true],
    ["expired", { ...given, expiresOn: "2026-11-19" }, false],
    ["withdrawn", { ...given, withdrawnOn: "2026-11-01" }, false],
    ["refused", { ...given, decision: "REFUSED" as const }, false],
  ])("%s", (_name, consent, live) => {
    expect(standingOf(consent, "2026-11-20").live).toBe(live);
    expect(mayShare([consent], "sv1", "2026-11-20")).toBe(live);
  });

  test("for one service says nothing of another", () =>
    expect(mayShare([given], "sv2", "2026-11-20")).toBe(false));

  test("is the newest answer", () => {
    const later = { ...given, id: "co2", decision: "REFUSED" as const, createdAt: "2026-10-01T10:00:00Z" };
    expect(latest([later, given]).map(({ id }) => id)).toEqual(["co2"]);
  });

  test("says what it is about", () => {
    expect(aboutOf(given)).toBe("Share with Walking group");
    expect(aboutOf({ what: "RECEIVE_SUPPORT" })).toBe("Receive support");
  });
});

describe("no open risk", () => {
  test("because nobody has asked", () => expect(noOpenRisk([], "2026-11-20")).toMatch("not been asked"));

  test("because it has ended", () => {
    const risks = [{ endedOn: "2026-10-02" }, { endedOn: "2026-11-01" }];
    expect(noOpenRisk(risks, "2026-11-20")).toBe("No risk is open: the last one ended on 1 Nov");
  });
});
