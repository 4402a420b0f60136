import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible } from "../../test/render";
import { type Rate, Rates } from "./Rates";
import type { Value } from "./value";

const of = (value: number): Value => ({ shown: String(value), value });
const hidden: Value = { shown: "*", value: null };
const none: Value = { shown: "-", value: null };

const rate = (name: string, people: Value, size: number, [at, from, to]: readonly Value[]): Rate => ({
  name,
  counted: people,
  size: of(size),
  rate: at ?? hidden,
  from: from ?? hidden,
  to: to ?? hidden,
});

const rows = [
  rate("Women", of(70), 500, [of(6), of(5), of(10)]),
  rate("Men", hidden, 500, []),
  { ...rate("Not known", of(20), 0, [none, none, none]), size: none },
];
const all = rate("Scheme", of(100), 1000, [of(5), of(4), of(6)]);

const marks = (selector: string) => [...document.querySelectorAll(`.al-rates ${selector}`)];

const drawn = (of: readonly Rate[], whole: Rate) => (
  <Rates
    title="Rates"
    of="Gender"
    countedUnit="People"
    sizeUnit="Registered"
    rateUnit="Per 1,000"
    rows={of}
    all={whole}
    file="rates"
  />
);

// Ensure that each rate is a dot with its interval on one scale with the rate of all, that what is withheld stands nowhere,
// and that those of nobody are in the table alone.
test("draws rates with their intervals", async () => {
  const { container } = render(drawn(rows, all));
  expect(marks(".al-rates__name").map((name) => name.textContent)).toEqual(["Women", "Men"]);
  expect(marks(".al-rates__dot").map((dot) => dot.getAttribute("cx"))).toEqual(["60%"]);
  const [line] = marks(".al-rates__whisker");
  expect([line?.getAttribute("x1"), line?.getAttribute("x2")]).toEqual(["50%", "100%"]);
  expect(marks(".al-chart__target").map((one) => one.getAttribute("x1"))).toEqual(["50%", "50%"]);
  expect(marks(".al-chart__withheld")).toHaveLength(1);
  expect(marks(".al-rates__value").map((value) => value.textContent)).toEqual(["6 (5 to 10)", "*"]);
  const told = [...container.querySelectorAll("tbody tr")].map((row) => row.textContent);
  expect(told).toEqual([
    "Women7050065 to 10",
    "Men*withheld500*withheld",
    "Not known20--",
    "Scheme100100054 to 6",
  ]);
  await expectAccessible(container);
});

// Ensure that there is no line where the rate of all is withheld, and no picture of no groups.
test("draws what there is", () => {
  const { container, rerender } = render(drawn(rows, rate("Scheme", hidden, 1000, [])));
  expect(marks(".al-chart__target")).toHaveLength(0);
  rerender(drawn([], all));
  expect(container.querySelector("table")).toBeNull();
});

// Ensure that what belongs to the rates stands in the table alone, a line that there is not in neither, and that of rates that
// are all withheld there is no axis.
test("draws no axis of nothing, and tells what belongs to them", () => {
  const { container, rerender } = render(
    <Rates
      {...drawn(rows, { ...rate("Together", none, 0, [none, none, none]), size: none }).props}
      beside={[all]}
    />,
  );
  expect(marks(".al-chart__target")).toHaveLength(0);
  const names = [...container.querySelectorAll("tbody th")].map((name) => name.textContent);
  expect(names).toEqual(["Women", "Men", "Not known", "Scheme"]);
  rerender(drawn([rate("Men", hidden, 500, [])], all));
  expect(marks("text")).toHaveLength(0);
  expect(container.querySelector("figure > p")?.textContent).toBe(
    "Every number of this picture is withheld.",
  );
});
