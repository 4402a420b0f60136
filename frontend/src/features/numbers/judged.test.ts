import { expect, test } from "vitest";
import type { Rate } from "../../components/chart/Rates";
import { none, written } from "./answer";
import { type GroupRow, rated } from "./equity";
import { apartWords, lineOf, rateTitle, summedWords } from "./judged";

const number = (value: number | null) =>
  value === null ? { shown: "*", value: null } : written({ shown: "", value });

/** A group of so many people referred, of so many registered; nobody is registered as what has no size. */
function group(name: string, people: number | null, registered: number): GroupRow {
  const about = 2 * Math.sqrt(people ?? 0);
  const of = (some: number) =>
    registered === 0
      ? none
      : people === null
        ? number(null)
        : rated({ shown: "", value: (1000 * some) / registered });
  return {
    group: name,
    name,
    counted: number(people),
    size: registered > 0 ? number(registered) : none,
    rate: of(people ?? 0),
    from: of(Math.max(0, (people ?? 0) - about)),
    to: of((people ?? 0) + about),
  };
}

const allOf = (people: number | null, registered: number): Rate => group("Scheme", people, registered);

// Ensure that where everybody is in a group the line is the rate of all, which is counted first and then rounded, and not the
// sum of rounded parts; and that it is said where it is such a sum, and never of more people than all.
test("the line is the rate of all where it can be", () => {
  const parts = [group("1", 85, 40_000), group("2", 65, 60_000), group("3", 15, 20_000)];
  const all = allOf(160, 120_000);
  const line = lineOf(parts, all, true);
  expect(line).toMatchObject({ counted: { value: 160 }, rate: all.rate, whole: true, summed: false });
  expect(summedWords(line)).toBeUndefined();
  // A row of nobody whose group no list knows takes nobody away.
  expect(lineOf([...parts, group("0", 0, 0)], all, true).rate).toEqual(all.rate);
  // Nor does a group that is withheld, as all of them are counted.
  const some = lineOf([...parts.slice(0, 2), group("3", null, 20_000)], all, true);
  expect(some).toMatchObject({ rate: all.rate, whole: true, summed: false });
  for (const without of [group("0", 20, 0), group("0", null, 0)]) {
    const known = lineOf([...parts.slice(0, 2), without], allOf(170, 120_000), true);
    expect(known).toMatchObject({ counted: { value: 150 }, whole: false, summed: true });
    expect(summedWords(known)).toMatch(/rounded numbers added up, and may differ by a few/);
  }
  const rounded = lineOf([...parts, group("0", null, 0)], allOf(160, 120_000), true);
  expect(rounded).toMatchObject({ counted: { value: 160 }, whole: false, summed: true });
  // To who may not be told of all groups, those that are there are all but for rounding; or are not.
  expect(lineOf(parts, all, false)).toMatchObject({ rate: all.rate, whole: true, summed: false });
  expect(lineOf(parts, allOf(180, 120_000), false)).toMatchObject({ whole: false, summed: true });
  const gone = lineOf([...parts.slice(0, 2), group("3", null, 20_000)], all, false);
  expect(gone.rate.value).toBeNull();
});

// Ensure that adults together are never more people than all are, however their parts were rounded.
test("the line of adults", () => {
  const adults = [group("AGE_18_24", 65, 20_000), group("AGE_25_34", 100, 20_000)];
  const rows = [group("UNDER_18", 0, 10_000), ...adults];
  const line = lineOf(rows, allOf(160, 50_000), true);
  expect(line).toMatchObject({ counted: { value: 160 }, size: { value: 40_000 }, rate: { value: 4 } });
  expect(line.summed).toBe(false);
  expect(lineOf([...rows, group("", 10, 0)], allOf(160, 50_000), true).counted.value).toBe(160);
});

const ages = ["18 to 24", "25 to 34", "35 to 44", "45 to 54", "55 to 64", "65 to 74", "75 to 84"];

/** A heading of ages, with the rule below it. */
function heading(people: readonly (number | null)[], called = {}): [string, string | undefined] {
  const rows = people.map((many, at) => group(ages[at] ?? "", many, 20_000));
  const all = allOf(
    people.reduce<number>((sum, many) => sum + (many ?? 5), 0),
    20_000 * people.length,
  );
  const line = lineOf(rows, all, true);
  return [rateTitle("By age", rows, all, line, called), apartWords(rows, all, line, called)];
}

// Ensure that a heading names up to three groups, more of them as the older or the younger only where they are all of these,
// and else their number, with the names in the note.
test("groups in a heading", () => {
  const older = heading([100, 100, 100, 300, 300, 300, 300], { ages: true });
  expect(older[0]).toBe(
    "By age: the older, 45 to 54 and above, are clearly above the rate of all; 18 to 24, 25 to 34 and 35 to 44 are clearly below",
  );
  expect(older[1]).toMatch(/^The heading names/);
  const younger = heading([300, 300, 300, 300, 100, 100, 100], { ages: true });
  expect(younger[0]).toMatch(
    /^By age: the younger, 45 to 54 and below, are clearly above the rate of all; 55/,
  );
  const mixed = heading([300, 100, 100, 300, 300, 300, 100], { ages: true });
  expect(mixed[0]).toMatch(/^By age: 4 groups are clearly above the rate of all; 25 to 34, 35/);
  expect(mixed[1]).toMatch(/^Clearly above: 18 to 24, 45 to 54, 55 to 64 and 65 to 74\. The heading names/);
  // One that is withheld above them may be otherwise.
  expect(heading([100, 100, 300, 300, 300, 300, null], { ages: true })[0]).toMatch(/^By age: 4 groups are/);
  expect(heading([100, 100, 100, 300, 300, 300, 300])[0]).toMatch(/^By age: 4 groups are/);
});

// Ensure that groups are called in a sentence's words.
test("groups by other names", () => {
  const rows = [group("1", 200, 20_000), group("2", 200, 20_000), group("3", 20, 20_000)];
  const all = allOf(420, 60_000);
  const title = (called: object) =>
    rateTitle("By deprivation", rows.slice(), all, lineOf(rows, all, true), called);
  expect(title({ groups: { "3": "the third fifth" } })).toBe(
    "By deprivation: 1 and 2 are clearly above the rate of all; the third fifth is clearly below",
  );
  expect(title({ groups: { "3": "men" }, plural: true })).toMatch(/; men are clearly below$/);
});
