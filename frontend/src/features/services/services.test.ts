import { describe, expect, test } from "vitest";
import { filtersOf, narrowed, postcodeArea, readAddress, toggled } from "./address";
import { freshness, waitWords } from "./decay";
import { editInput, editValues } from "./editForm";
import { mayKeep } from "./may";
import type { ServiceRecord } from "./ServicePage";
import { distanceWords, languageWords, middleOf, type Session, sessionWords, shortSessions } from "./words";

describe("the address", () => {
  test("what does not fit is dropped", () => {
    const read = readAddress({ q: "walk", category: "NONE", days: ["MO", "XX"], free: "yes", room: "true" });
    expect(read).toMatchObject({ q: "walk", days: ["MO"], room: true });
    expect(read.category).toBeUndefined();
    expect(read.free).toBeUndefined();
    expect(narrowed(readAddress({}))).toBe(false);
    expect(narrowed(read)).toBe(true);
  });

  test.each([
    ["ha1", "HA1"],
    ["HA1 2AB", "HA1"],
    [" ec1a", "EC1A"],
    ["HA", "HA"],
    ["12", undefined],
    ["Harrow", undefined],
    ["", undefined],
  ])("%o is the postcode area %o", (typed, area) => expect(postcodeArea(typed)).toBe(area));

  test("days go in and out in the week's order", () => {
    expect(toggled(undefined, "WE")).toEqual(["WE"]);
    expect(toggled(["WE"], "MO")).toEqual(["MO", "WE"]);
    expect(toggled(["WE"], "WE")).toBeUndefined();
  });

  test("a host's own services are asked for by its key", () => {
    expect(filtersOf({ own: true }, "or1").organisationId).toBe("or1");
    expect(filtersOf({}, "or1").organisationId).toBeUndefined();
  });
});

describe("how far an entry can be relied on", () => {
  test.each([
    ["2026-11-21", "confirmed today", false],
    ["2026-11-20", "confirmed yesterday", false],
    ["2026-10-01", "confirmed 51 days ago", false],
    ["2026-06-01", "confirmed 5 months ago", false],
    ["2026-05-01", "last confirmed 6 months ago", true],
    ["2025-09-10", "last confirmed 14 months ago", true],
    [null, "never confirmed", true],
  ])("%o is %o", (day, words, ring) => expect(freshness(day, "2026-11-21")).toMatchObject({ words, ring }));

  test("a wait in words", () => {
    expect(waitWords(1)).toBe("about 1 week");
    expect(waitWords(6)).toBe("about 6 weeks");
    expect(waitWords(null)).toBe("");
  });
});

describe("editing", () => {
  const service = {
    id: "sv1",
    version: 3,
    name: "Chess and Chat",
    capacity: "OPEN",
    status: "ACTIVE",
    waitingWeeks: 2,
  } as ServiceRecord;

  test("only what was changed is sent, on top of the version last seen", () => {
    const input = editInput({ ...editValues(service), name: " Chess ", phone: "020 7946 0000" }, service.id, {
      version: 4,
      values: editValues(service),
    });
    expect(JSON.parse(JSON.stringify(input))).toEqual({
      serviceId: "sv1",
      version: 4,
      name: "Chess",
      phone: "020 7946 0000",
    });
  });

  test("a host keeps its own, workers keep all, others none", () => {
    expect(mayKeep({ role: "HOST", organisationId: "or1" }, "or1")).toBe(true);
    expect(mayKeep({ role: "HOST", organisationId: "or1" }, "or2")).toBe(false);
    expect(mayKeep({ role: "LINK_WORKER", organisationId: "or1" }, "or2")).toBe(true);
    expect(mayKeep({ role: "PRACTICE", organisationId: "or1" }, "or1")).toBe(false);
  });
});

test("languages by name", () => {
  expect(languageWords(["en", "gu"])).toBe("English, Gujarati");
  expect(languageWords(["not a tag"])).toBe("not a tag");
});

const weekly: Session = { freq: "WEEKLY", interval: 1, opensAt: "10:30", closesAt: "12:00", words: "" };

test.each<[Partial<Session>, string]>([
  [{ byDay: ["TH", "TU"] }, "Tuesdays and Thursdays, 10:30 to 12:00"],
  [{ byDay: ["MO", "TU", "WE", "TH", "FR"] }, "Mondays to Fridays, 10:30 to 12:00"],
  [
    { byDay: ["SU"], freq: "MONTHLY", words: "first of the month" },
    "Monthly on Sundays, 10:30 to 12:00, first of the month",
  ],
  [
    { byDay: ["MO"], interval: 2, closesAt: "", attending: "ONLINE" },
    "Every 2 weeks on Mondays, from 10:30, online",
  ],
  [{ opensAt: "", closesAt: "" }, "Weekly"],
])("a session in words: %o", (part, words) => expect(sessionWords({ ...weekly, ...part })).toBe(words));

test("sessions are short in a list", () => {
  expect(shortSessions("Tuesdays and Fridays 10:00 to 12:00")).toBe("Tue, Fri 10\u201312");
  expect(shortSessions("Wednesdays 09:30 to 13:00")).toBe("Wed 9:30\u201313");
  expect(shortSessions("Mondays to Fridays 09:00 to 17:00")).toBe("Mon to Fri 9\u201317");
});

test.each([
  [undefined, ""],
  [0.05, "Next door"],
  [0.644, "0.4 miles"],
  [1.609, "1 mile"],
  [4.1, "2.5 miles"],
  [9.6, "6 miles"],
])("%o km is %o", (kilometres, words) => expect(distanceWords(kilometres)).toBe(words));

test("the middle of an area is the middle of what is known there", () => {
  const places = [
    { latitude: 51.5, longitude: -0.2 },
    { latitude: null, longitude: null },
    { latitude: 51.7, longitude: -0.4 },
  ];
  expect(middleOf(places)).toEqual({ latitude: expect.closeTo(51.6), longitude: expect.closeTo(-0.3) });
  expect(middleOf([{ latitude: null }])).toBeUndefined();
});
