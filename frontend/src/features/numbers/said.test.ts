import { expect, test } from "vitest";
import type { Value } from "../../components/chart/value";
import { knownWords } from "./known";
import { fewPointsWords, inWords, limit, mostTitle, reachedWords, trendTitle } from "./said";

const hidden: Value = { shown: "*", value: null };
const of = (...numbers: (number | null)[]): Value[] =>
  numbers.map((value) => (value === null ? hidden : { shown: String(value), value }));

// Ensure a title tells of a rise or fall only by the rule of the quarterly report: with the rounding of each month at its worst
// chance must make as much less than once in a hundred times; and only where all of it is known.
test.each([
  ["a rise", of(20, 20, 20, 25, 30, 45, 45, 45), "Referrals rose from about 20 to about 45 a month"],
  ["a fall", of(45, 45, 45, 30, 20, 20, 20), "Referrals fell from about 45 to about 20 a month"],
  ["what chance explains", of(25, 25, 25, 30, 30, 35), "Referrals"],
  ["what chance explains of more", of(25, 25, 25, 35, 35, 35), "Referrals"],
  // Of sums of 600 and 735 rounding leaves a gap of 120, and chance makes 94.1.
  ["of many", of(200, 200, 200, 245, 245, 245), "Referrals rose from about 200 to about 245 a month"],
  // Of sums of 150 and 210 a gap of 45 is left and chance makes 49; of 150 and 215 it is 50, past 49.2.
  ["just within chance", of(50, 50, 50, 70, 70, 70), "Referrals"],
  ["just past it", of(50, 50, 50, 70, 70, 75), "Referrals rose from about 50 to about 70 a month"],
  ["the same, falling", of(75, 70, 70, 50, 50, 50), "Referrals fell from about 70 to about 50 a month"],
  // What is nought is exact: 30 less its rounding is 22.5, and chance makes 14.1.
  ["from nothing", of(0, 0, 0, 10, 10, 10), "Referrals rose from none to about 10 a month"],
  ["from few", of(5, 0, 0, 20, 20, 20), "Referrals rose from under 5 to about 20 a month"],
  ["nothing at all", of(0, 0, 0, 0, 0, 0), "Referrals"],
  ["what rounding may have made", of(20, 20, 20, 20, 25, 25), "Referrals"],
  ["a twentieth of many", of(200, 200, 200, 210, 210, 210), "Referrals"],
  ["a twentieth of very many", of(9000, 9000, 9000, 9450, 9450, 9450), "Referrals"],
  ["a month withheld", of(20, null, 20, 45, 45, 45), "Referrals"],
  [
    "a month withheld between",
    of(20, 20, 20, null, 45, 45, 45),
    "Referrals rose from about 20 to about 45 a month",
  ],
  ["a quarter", of(10, 30, 50), "Referrals"],
  ["nothing", of(), "Referrals"],
])("%s", (_, values, expected) => {
  expect(trendTitle(values, "Referrals", "Referrals")).toBe(expected);
});

// Ensure that of what a person has several of more has to change, and that nothing is said where the people are not known.
test("the trend of what people have several of", () => {
  const contacts = of(100, 100, 100, 150, 150, 150);
  const title = (...people: (number | null)[]) => trendTitle(contacts, "Contacts", "Plain", of(...people));
  expect(trendTitle(contacts, "Contacts", "Plain")).toBe("Contacts rose from about 100 to about 150 a month");
  expect(title(50, 50, 50, 60, 60, 60)).toBe("Plain");
  expect(title(100, 100, 100, null, 150, 150)).toBe("Plain");
  const many = of(100, 100, 100, 300, 300, 300);
  expect(trendTitle(many, "Contacts", "Plain", of(100, 100, 100, 300, 300, 300))).toBe(
    "Contacts rose from about 100 to about 300 a month",
  );
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
