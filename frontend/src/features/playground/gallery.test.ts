import { readFileSync } from "node:fs";
import { parse } from "graphql";
import { expect, test } from "vitest";
import { lastQuarter } from "./example";
import { gallery } from "./gallery";

const examples = gallery.flatMap((shelf) => shelf.examples);

// Ensure that the gallery has enough to start from, for each role, and that each example is one operation with a name of
// its own, for its tab and its file.
test("each example is one named operation", () => {
  expect(examples.length).toBeGreaterThanOrEqual(15);
  for (const role of ["MANAGER", "HOST", "ADMIN", "ANALYST"] as const) {
    expect(examples.filter(({ roles }) => roles.includes(role)).length, role).toBeGreaterThanOrEqual(4);
  }
  const names = examples.map(({ title, text, answers }) => {
    const [operation, ...more] = parse(text).definitions;
    expect(more, title).toEqual([]);
    expect(answers, title).toMatch(/\?$/);
    return operation?.kind === "OperationDefinition" ? operation.name?.value : undefined;
  });
  expect(names).not.toContain(undefined);
  expect(new Set(names).size).toBe(examples.length);
  expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
});

// Ensure that the quarter before is that of the financial year, as reports name it.
test("quarters before", () => {
  const cases = [
    ["2026-11-21", "2026-27 Q2"],
    ["2026-07-01", "2026-27 Q1"],
    ["2026-06-30", "2025-26 Q4"],
    ["2026-04-01", "2025-26 Q4"],
    ["2026-01-15", "2025-26 Q3"],
    ["2000-02-01", "1999-00 Q3"],
  ] as const;
  for (const [today, quarter] of cases) {
    const report = examples.find(({ title }) => title === "The quarterly report");
    expect(report?.variables?.(today), today).toEqual({ quarter });
  }
});

// Ensure that the last quarter is one that is over, whatever the day.
test("the last quarter", () => {
  const cases = [
    ["2026-11-22", "2026-07", "2026-09"],
    ["2026-10-01", "2026-07", "2026-09"],
    ["2026-09-30", "2026-04", "2026-06"],
    ["2026-03-31", "2025-10", "2025-12"],
    ["2026-04-01", "2026-01", "2026-03"],
  ] as const;
  for (const [today, from, to] of cases) expect(lastQuarter(today), today).toEqual({ from, to });
});

// Ensure that all figures about people are of a period that is told beside them, the last year unless the example is of
// another, so that the figures of neighbouring examples are of the same people.
test("figures are of a period", () => {
  const counted = examples.filter(({ text }) => /\b(aggregate|flow|outcomes|equity)\(/.test(text));
  const others = ["People of the last quarter, by PCN"];
  expect(counted.length).toBeGreaterThan(20);
  for (const { title, text, variables } of counted) {
    if (/\bservices \{/.test(text)) continue; // of the directory, as it is now
    const parts = text.match(/\b(aggregate|flow|outcomes|equity)\(/g)?.length;
    expect(text.match(/from: \$from, to: \$to/g)?.length, title).toBe(parts);
    if (!others.includes(title)) {
      expect(variables?.("2026-11-22"), title).toEqual({ from: "2025-11", to: "2026-10" });
    }
  }
});

// Ensure that examples whose figures have no definitions say in what they are counted.
test("figures have units", () => {
  for (const { title, text } of examples.filter(({ text }) => /\b(median|missing) \{/.test(text))) {
    expect(text, title).toMatch(
      /# .*(calendar days from receipt|missing is the percentage of those measured)/,
    );
  }
});

// Ensure that the whole is asked before its parts: no example about everybody at once comes after one in groups of the same
// figures, and no parts of an answer in one row stand before it.
test("the whole comes before its parts", () => {
  const sources = ["episodes", "contacts", "onwardReferrals"];
  for (const source of sources) {
    const texts = examples.map(({ text }) => text).filter((text) => text.includes(`    ${source} {`));
    const first = texts.findIndex((text) => /groupBy/.test(text));
    const whole = texts.findIndex((text) => !/groupBy/.test(text));
    expect(whole, source).toBeGreaterThanOrEqual(0);
    expect(whole, source).toBeLessThan(first);
  }
});

// Ensure that whoever reads a share, a median or a mean of an example is told below it what that is, and of whom.
test("figures are defined", () => {
  const worked = examples.filter(({ text }) => /measures: \[[^\]]*(PERCENT_|MEDIAN_|MEAN)/.test(text));
  expect(worked.length).toBeGreaterThan(12);
  for (const { title, text } of worked) expect(text, title).toMatch(/definitions \{ measure text /);
});

// Ensure that wellbeing is asked before referrals, that both say what each costs the other, and that wellbeing has the number
// that takes the place of who was asked where referrals were asked before.
test("who started, and who was asked", () => {
  const texts = examples.map(({ text }) => text);
  const started = examples.filter(({ text }) =>
    /\bflow\(|measures: \[COUNT, PEOPLE, PERCENT_STARTED, MEDIAN/.test(text),
  );
  const asked = examples.filter(({ text }) => /\bmeasured \{/.test(text));
  expect([started.length, asked.length]).toEqual([2, 2]);
  for (const { hint } of started)
    expect(hint).toMatch(
      /after wellbeing, .*may be withheld here; .*ask this first, .*measured and missing of wellbeing may be withheld/,
    );
  for (const { hint, text } of asked) {
    expect(hint).toMatch(/measured and missing may be withheld.*episodes says how many started/);
    expect(text).toMatch(/\bepisodes \{ shown \}/);
    for (const before of started) expect(texts.indexOf(before.text)).toBeGreaterThan(texts.indexOf(text));
  }
  expect(asked[0]?.hint).toMatch(/ask the two examples about referrals before this one/);
  expect(readFileSync("../docs/api.md", "utf8")).toMatch(
    /`measured` and `missing` of `outcomes`\) cost each other/,
  );
});

// Ensure that reasons are asked of all together, and not of each PCN, where nearly each is of few people.
test("reasons", () => {
  const reasons = examples.filter(({ text }) => /groupBy: \[[^\]]*PRIMARY_REASON/.test(text));
  expect(reasons.map(({ text }) => /groupBy: (\[.*?\])/.exec(text)?.[1])).toEqual(["[PRIMARY_REASON]"]);
});

// Ensure that no example asks for a share of few in each of many kinds: it would be withheld in nearly all of them.
test("kinds of service", () => {
  for (const { text, title } of examples.filter(({ text }) =>
    /onwardReferrals \{[\s\S]*groupBy: \[CATEGORY\]/.test(text),
  )) {
    expect(text, title).not.toMatch(/PERCENT_/);
    expect(text, title).toMatch(/COUNT/);
  }
});

// Ensure that an example whose figures hold more than its question says tells of it, with the filter that leaves it out: a
// contact may be an attempt, and an end a referral that was never taken on; and which way anxiety is better.
test("what is counted beside", () => {
  for (const { title, text, hint } of examples) {
    if (/contacts \{\n/.test(text) && /\bCOUNT\b/.test(text) && !/rows \{/.test(text)) {
      expect(hint, title).toMatch(/COUNT has attempts/);
      if (!/PURPOSE/.test(text)) expect(text, title).toMatch(/# .*outcomes: \[ATTENDED\]/);
    }
    if (/\bflow\(/.test(text))
      expect(`${text}${hint}`, title).toMatch(/declined or redirected.*outcomes: \[IN_SUPPORT, CLOSED\]/s);
    if (/\b(better|risen) \{/.test(text)) expect(hint, title).toMatch(/ANXIETY/);
    if (/\bHOURS\b/.test(text)) expect(hint, title).toMatch(/0 is under two and a half hours/);
  }
});

// Ensure that the programs of the documentation ask of the same months as the gallery: periods that overlap cost figures.
test("programs ask of the same months", () => {
  const text = readFileSync("../docs/programs.md", "utf8");
  expect(text).not.toMatch(/from"? ?[:=] ?"\d{4}-\d\d"/);
  for (const period of [
    'LAST_YEAR = {"from": month(12), "to": month(1)}',
    "list(from = month(12), to = month(1))",
    "[from = Month(12), to = Month(1)]",
  ])
    expect(text).toContain(period);
});
