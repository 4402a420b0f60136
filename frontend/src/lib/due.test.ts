import { describe, expect, test } from "vitest";
import { dueWhen, dueWords } from "./due";
import { callName } from "./people";

const today = "2026-11-21";

describe("what is due", () => {
  test.each([
    ["late by days", "2026-11-18", "3 days late", "red"],
    ["late by a day", "2026-11-20", "1 day late", "red"],
    ["today", today, "today", "orange"],
    ["tomorrow", "2026-11-22", "tomorrow", "yellow"],
    ["later", "2026-11-30", "by 30 Nov", "plain"],
    ["next year", "2027-01-04", "by 4 Jan 2027", "plain"],
  ])("%s", (_name, on, words, tone) => expect(dueWhen(on, today)).toEqual({ words, tone }));

  test("names its clock", () => {
    expect(dueWords("REVIEW", "2026-11-18", today).words).toBe("Review 3 days late");
    expect(dueWords("SUPPORT_END", "2026-11-18", today).words).toBe("Support ended 18 Nov");
    expect(dueWords("CONSENT_EXPIRY", "2026-11-18", today)).toEqual({
      words: "A consent ended 18 Nov",
      tone: "plain",
    });
    expect(dueWords("SUPPORT_END", "2026-11-30", today).words).toBe("Support ends by 30 Nov");
  });
});

describe("what to call somebody", () => {
  test.each([
    [{ givenName: "Halina", familyName: "Rahman", preferredName: "Hal" }, "Hal Rahman"],
    [{ givenName: "Halina", familyName: "Rahman", preferredName: "" }, "Halina Rahman"],
    [{ givenName: "Halina", familyName: "Rahman" }, "Halina Rahman"],
  ])("%o", (name, want) => expect(callName(name)).toBe(want));
});
