import { expect, test } from "vitest";
import type { Value } from "../../components/chart/value";
import { knownWords } from "./known";
import { fewPointsWords, inWords, limit, mostTitle, reachedWords, trendTitle } from "./said";

const hidden: Value = { shown: "*", value: null };
const of = (...numbers: (number | null)[]): Value[] =>
  numbers.map((value) => (value === null ? hidden : { shown: String(value), value }));

// Ensure a title tells of a rise or fall only where rounding to 5 cannot have made it, and where all of it is known.
test.each([
  ["a rise", of(20, 20, 20, 25, 30, 35, 35, 35), "Referrals rose from about 20 to about 35 a month"],
  ["a fall", of(40, 40, 40, 30, 20, 20, 20), "Referrals fell from about 40 to about 20 a month"],
  ["what rounding may have made", of(20, 20, 20, 20, 25, 25), "Referrals"],
  ["a twentieth of many", of(200, 200, 200, 210, 210, 210), "Referrals"],
  ["a month withheld", of(20, null, 20, 35, 35, 35), "Referrals"],
  [
    "a month withheld between",
    of(20, 20, 20, null, 35, 35, 35),
    "Referrals rose from about 20 to about 35 a month",
  ],
  ["a quarter", of(10, 30, 50), "Referrals"],
  ["nothing", of(), "Referrals"],
])("%s", (_, values, expected) => {
  expect(trendTitle(values, "Referrals", "Referrals")).toBe(expected);
});

// Ensure a group is called the most common only when no other can be as large, those withheld included.
test.each([
  ["clearly", { GP: 70, Self: 20 }, 90, "Most common source: GP"],
  ["within rounding", { GP: 25, Self: 25 }, 50, "Sources"],
  ["five more is more", { GP: 30, Self: 25 }, 55, "Most common source: GP"],
  ["few withheld", { GP: 70, Self: 20, Nurse: null, Family: null }, 110, "Most common source: GP"],
  ["much withheld", { GP: 30, Nurse: null, Family: null }, 70, "Sources"],
  ["all withheld", { GP: null, Nurse: null }, 10, "Sources"],
  ["a total withheld", { GP: 10, Nurse: null }, null, "Sources"],
  ["nobody", {}, 0, "Sources"],
  ["none of any", { GP: 0, Self: 0 }, 0, "Sources"],
])("%s", (_, groups, all, expected) => {
  const rows = Object.entries(groups).map(([name, value]) => ({ name, value: of(value)[0] ?? hidden }));
  expect(mostTitle(rows, of(all)[0] ?? hidden, "Most common source", "Sources")).toBe(expected);
});

// Ensure what is withheld is told in words where there is no note beside it.
test("in words", () => {
  expect(inWords(hidden)).toBe("withheld");
  expect(inWords({ shown: "-", value: null })).toBe("-");
  expect(inWords({ shown: "24%", value: 24 })).toBe("24%");
});

// Ensure that where groups may have been left out none is called the most common that one of those could pass.
test("groups that may have been left out", () => {
  const rows = [{ name: "GP", value: of(30)[0] ?? hidden }];
  const title = (all: number, complete: boolean) =>
    mostTitle(rows, of(all)[0] ?? hidden, "Most common source", "Sources", complete);
  expect(title(70, true)).toBe("Most common source: GP");
  expect(title(70, false)).toBe("Sources");
  expect(title(40, false)).toBe("Most common source: GP");
});

// Ensure that beside a share of those reached stands how many they are of how many, and the limit in days.
test("who was reached, and the limit", () => {
  const [reached, all] = of(110, 155);
  expect(reachedWords(reached, all)).toBe("about 110 of about 155 were reached by today");
  expect(reachedWords(reached, hidden)).toBe("about 110 were reached by today");
  expect(reachedWords(hidden, all)).toBe("how many were reached by today is withheld");
  expect([1, 5].map(limit)).toEqual(["1 working day", "5 working days"]);
});

// Ensure that shares are said to be no rank, with what one more or less is in the smallest of the numbers that they are of.
test("differences of a few points", () => {
  expect(fewPointsWords([...of(45, 25), hidden])).toMatch(
    /no rank: of 25 reached one more or less is 4 points, .* differences of a few points mean nothing\.$/,
  );
  for (const none of [[], [undefined, hidden]]) {
    expect(fewPointsWords(none)).toMatch(/of 20 reached one more or less is 5 points/);
  }
});

// Ensure that of a share of known outcomes is told of how many it is and of how many it is not known yet, as far as that is told.
test("known outcomes", () => {
  const [seventy, all] = of(70, 220) as [Value, Value];
  expect(knownWords(seventy, all)).toBe(
    "of about 70 whose outcome is known; of about 150 it is not known yet",
  );
  expect(knownWords(seventy, seventy)).toBe("of about 70 whose outcome is known");
  expect(knownWords(seventy, hidden)).toMatch(
    /^of about 70 .*; of how many it is not known yet is withheld$/,
  );
  expect(knownWords(hidden, all)).toBe("of those whose outcome is known; how many that is, is withheld");
});
