import { render } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { expectAccessible } from "../../test/render";
import { Bars } from "./Bars";
import { Dumbbell } from "./Dumbbell";
import { Funnel, type FunnelPoint } from "./Funnel";
import { Trend } from "./Trend";
import type { Value } from "./value";

const hidden: Value = { shown: "*", value: null };
const of = (value: number): Value => ({ shown: value.toLocaleString("en-GB"), value });

/** The cells of the table below the picture as they are heard. */
function heard(): string[][] {
  return [...document.querySelectorAll("table tr")].map((row) =>
    [...row.querySelectorAll("th, td")].map((cell) =>
      [...cell.childNodes]
        .filter((node) => !(node instanceof Element && node.getAttribute("aria-hidden") === "true"))
        .map((node) => node.textContent)
        .join(""),
    ),
  );
}

/** What the picture draws, the keys left out. */
const marks = (selector: string) =>
  [...document.querySelectorAll(`.al-figure__picture ${selector}`)].filter(
    (mark) => !mark.closest(".al-chart__keys"),
  );
const words = (selector: string) => marks(selector).map((mark) => mark.textContent);

describe("Bars", () => {
  const rows = [
    { name: "Housing", value: of(65) },
    { name: "Domestic abuse", value: hidden },
    { name: "Benefits", value: of(1240) },
    { name: "Food", value: of(0) },
    { name: "Digital access", value: hidden },
    { name: "Bereavement", value: of(65) },
  ];

  // Ensure that the largest stands first, and that neither equals nor what is withheld are told apart by their order.
  test("are sorted, and drawn for what is a number", async () => {
    const { container } = render(<Bars title="Why" of="Reason" unit="Referrals" rows={rows} file="why" />);
    const names = ["Benefits", "Bereavement", "Housing", "Digital access", "Domestic abuse", "Food"];
    expect(words(".al-bars__name")).toEqual(names);
    expect(words(".al-bars__value")).toEqual(["1,240", "65", "65", "*", "*", "0"]);
    expect(marks(".al-bars__bar").map((bar) => bar.getAttribute("width"))).toEqual([
      "100%",
      "5.242%",
      "5.242%",
    ]);
    expect(marks(".al-chart__withheld")).toHaveLength(2);
    const numbers = ["1,240", "65", "65", "withheld", "withheld", "0"];
    expect(heard()).toEqual([["Reason", "Referrals"], ...names.map((name, index) => [name, numbers[index]])]);
    await expectAccessible(container);
  });

  // Ensure that groups with an order of their own keep it, and that nothing to draw is no fault.
  test("in the order given", () => {
    render(<Bars title="Why" of="Reason" unit="Referrals" order="given" rows={rows} file="why" />);
    expect(words(".al-bars__name")).toEqual(rows.map(({ name }) => name));
  });

  // Ensure that bars of which all are withheld are no empty picture: a sentence says so, and the table names them.
  test("all withheld", () => {
    const few = ["Food", "Housing", "Work", "Money", "Carers"].map((name) => ({ name, value: hidden }));
    for (const some of [few, few.slice(0, 2)]) {
      const { container, unmount } = render(
        <Bars title="Why" of="Reason" unit="% achieved" rows={some} file="why" />,
      );
      expect(container.querySelector("figure > p")?.textContent).toBe(
        "Every number of this picture is withheld.",
      );
      expect(container.querySelector(".al-figure__picture")).toBeNull();
      expect(heard()).toHaveLength(1 + some.length);
      unmount();
    }
  });

  // Ensure that one bar among many that are withheld is told in words, as it is longer than nothing, with the table as it is;
  // and that two bars, or one with its number of before, are a picture.
  test("one shown among many withheld", () => {
    const many = ["Food", "Housing", "Work", "Money", "Carers"].map((name) => ({ name, value: hidden }));
    const walking = { name: "Walking", value: { shown: "60%", value: 60 } };
    const { container, rerender } = render(
      <Bars title="What stuck" of="Service" unit="% still going" rows={[walking, ...many]} file="stuck" />,
    );
    expect(container.querySelector("figure > p")?.textContent).toBe(
      "Of 6 groups 5 are withheld. One can be shown: Walking, 60%.",
    );
    expect(container.querySelector(".al-figure__picture")).toBeNull();
    expect(heard()).toHaveLength(7);
    rerender(
      <Bars
        title="What stuck"
        of="Service"
        unit="% still going"
        rows={[walking, { ...walking, name: "Singing" }, ...many]}
        file="stuck"
      />,
    );
    expect(marks(".al-bars__bar")).toHaveLength(2);
  });

  // Ensure that beside a share stands what it is of, in the picture and in its table.
  test("with what they are of", () => {
    const rows = [
      { name: "East", value: { shown: "78%", value: 78 }, of: of(45) },
      { name: "West", value: hidden, of: hidden },
    ];
    render(<Bars title="In time" of="PCN" unit="% in time" ofUnit="Reached" rows={rows} file="in-time" />);
    expect(words(".al-bars__value")).toEqual(["78% of 45", "* of *"]);
    expect(heard()).toEqual([
      ["PCN", "% in time", "Reached"],
      ["East", "78%", "45"],
      ["West", "withheld", "withheld"],
    ]);
  });

  // Ensure that the second number is a mark of its own, that its absence is said, and that numbers stand past both.
  test("with what they are compared with", () => {
    render(
      <Bars
        title="Where"
        of="PCN"
        unit="July to September"
        compare="April to June"
        rows={[
          { name: "Harrow East", value: of(50), beside: of(100) },
          { name: "Sphere", value: of(20), beside: hidden },
          { name: "Healthsense", value: hidden, beside: of(20) },
        ]}
        file="where"
      />,
    );
    expect(marks(".al-bars__mark").map((mark) => mark.getAttribute("x1"))).toEqual(["100%", "20%"]);
    expect(words(".al-bars__value")).toEqual(["50❘ 100", "20❘ *", "*❘ 20"]);
    expect(marks(".al-bars__value").map((value) => value.getAttribute("x"))).toEqual(["100%", "20%", "20%"]);
    expect(heard()).toEqual([
      ["PCN", "July to September", "April to June"],
      ["Harrow East", "50", "100"],
      ["Sphere", "20", "withheld"],
      ["Healthsense", "withheld", "20"],
    ]);
  });

  // Ensure that a scale ends where it is told to, and that intervals are drawn and told.
  test("with intervals on a scale of their own", () => {
    const interval = { low: 66, high: 84, shown: "66% to 84%" };
    const row = { name: "35 to 49", value: { shown: "76%", value: 76 }, interval };
    render(<Bars title="Seen" of="Age" unit="Seen" highest={100} rows={[row]} file="seen" />);
    const [line] = marks(".al-bars__interval");
    expect([line?.getAttribute("x1"), line?.getAttribute("x2")]).toEqual(["66%", "84%"]);
    expect(marks(".al-bars__bar")[0]?.getAttribute("width")).toBe("76%");
    expect(heard()).toEqual([
      ["Age", "Seen", "95% interval"],
      ["35 to 49", "76%", "66% to 84%"],
    ]);
  });
});

describe("Trend", () => {
  // Ensure that the month that runs is marked as not over, in the picture and in the table.
  test("with a month that runs", () => {
    const values = [of(25), of(50)];
    render(
      <Trend
        title="Referrals"
        unit="A month"
        months={["2026-10", "2026-11"]}
        running="2026-11"
        series={[{ name: "Referrals", values }]}
        file="referrals"
      />,
    );
    expect(words(".al-plot__months:not(.al-plot__months--few) text")).toEqual(["Oct2026", "Novso far"]);
    expect(heard().slice(1)).toEqual([
      ["October 2026", "25"],
      ["November 2026, so far", "50"],
    ]);
  });

  const months = ["2026-04", "2026-05", "2026-06", "2026-07", "2026-08"];
  const series = [
    { name: "Practices", values: [of(40), of(45), of(50), of(45), of(40)] },
    { name: "Hospital", values: [of(10), hidden, of(15), hidden, of(10)] },
  ];

  // Ensure that a line stops where a number is withheld, that a month between two gaps is still seen, and that what is
  // withheld has a mark at the foot which is no number.
  test("has gaps where numbers are withheld", async () => {
    const { container } = render(
      <Trend title="From" unit="Referrals" months={months} series={series} file="from" />,
    );
    const lines = marks(".al-trend__line").map((line) => line.getAttribute("d") ?? "");
    expect(lines).toHaveLength(2);
    expect(lines.map((line) => line.match(/M/g)?.length)).toEqual([1, 3]);
    expect(marks(".al-trend__dot")).toHaveLength(3 + 2);
    expect(marks(".al-trend__gap")).toHaveLength(2);
    expect(words(".al-trend__gap text")).toEqual(["*", "*"]);
    expect(words(".al-trend__end")).toEqual(["40Practices", "10Hospital"]);
    expect(heard()).toEqual([
      ["Month", "Practices", "Hospital"],
      ["April 2026", "40", "10"],
      ["May 2026", "45", "withheld"],
      ["June 2026", "50", "15"],
      ["July 2026", "45", "withheld"],
      ["August 2026", "40", "10"],
    ]);
    await expectAccessible(container);
  });

  // Ensure that a number that is withheld at the end has its star at the foot, and none at the height of the last one.
  test("has no star at the end of a line", () => {
    const ended = series.map((one) => ({ ...one, values: [...one.values.slice(0, -1), hidden] }));
    render(<Trend title="From" unit="Referrals" months={months} series={ended} file="from" />);
    expect(words(".al-trend__end")).toEqual(["Practices", "Hospital"]);
    expect(words(".al-trend__gap text")).toEqual(["*", "*", "*", "*"]);
  });

  // Ensure that where there is no number to draw, or noughts alone, there is no axis with invented numbers: words say what
  // there is, and the table says it of each month.
  test.each([
    ["Every number of this picture is withheld.", hidden, "withheld"],
    ["There is nothing to show here yet.", { shown: "-", value: null }, "-"],
    ["Every number of this picture is 0.", of(0), "0"],
  ])("%s", (said, value, told) => {
    const values = months.map(() => value);
    const { container } = render(
      <Trend title="From" unit="Referrals" months={months} series={[{ name: "All", values }]} file="from" />,
    );
    expect(container.querySelector("figure > p")?.textContent).toBe(said);
    expect(container.querySelector(".al-figure__picture, .al-plot__tick")).toBeNull();
    expect(heard().slice(1)).toEqual(
      heard()
        .slice(1)
        .map(([month = ""]) => [month, told]),
    );
    expect(heard()).toHaveLength(months.length + 1);
  });

  // Ensure that the axis begins at nought, holds the target, and shows no halves of what comes in wholes.
  test("stands on a true axis", () => {
    const values = [of(1), of(2), of(2), of(1), of(2)];
    const one = [{ name: "All", values }];
    render(
      <Trend
        title="From"
        unit="Referrals"
        months={months}
        series={one}
        target={{ name: "Goal", value: 3 }}
        file="a"
      />,
    );
    const ticks = marks(".al-plot__area > g:not(.al-plot__months) > .al-plot__tick").map((tick) =>
      Number(tick.textContent),
    );
    expect(ticks).toEqual([0, 1, 2, 3]);
    expect(words(".al-chart__targetname")).toEqual(["Goal"]);
  });
});

describe("Dumbbell", () => {
  // Ensure that both ends are drawn and told where both are known, and that a pair that is withheld stands nowhere.
  test("shows start and now", async () => {
    const rows = [
      { name: "Life satisfaction", start: of(4), now: of(6), change: "+2.0" },
      { name: "Anxiety", aside: "Lower is better", start: of(8), now: of(5), change: "−3.0" },
      { name: "Happiness", start: of(5), now: of(5) },
      { name: "Worthwhile", start: hidden, now: hidden, change: "*" },
      { name: "Trust", start: of(5), now: { shown: "Not asked again", value: null } },
    ];
    const { container } = render(
      <Dumbbell
        title="Better"
        of="Question"
        lowest={0}
        highest={10}
        rows={rows}
        changeName="Mean change"
        file="ons4"
      />,
    );
    const at = (selector: string) => marks(selector).map((mark) => mark.getAttribute("cx"));
    // The key has one of each too.
    expect(at(".al-pairs__start")).toEqual(["40%", "80%", "50%", "50%"]);
    expect(at(".al-pairs__now")).toEqual(["60%", "50%", "50%"]);
    expect(marks(".al-pairs__between")).toHaveLength(2);
    // What is withheld is no line along the scale.
    expect(marks(".al-chart__withheld").map((box) => box.getAttribute("width"))).toEqual(["2em"]);
    expect(marks(".al-pairs__track")).toHaveLength(4);
    expect(words(".al-pairs__none")).toEqual(["Not asked again"]);
    // Where a number stands the track is interrupted.
    expect(marks(".al-pairs__gap")).toHaveLength(marks(".al-pairs__label").length);
    // The numbers stand on the outer sides.
    const sides = marks(".al-pairs__label").map(
      (label) => `${label.textContent} ${label.getAttribute("text-anchor")}`,
    );
    expect(sides).toEqual(["4 end", "6 start", "8 start", "5 end", "5 start", "5 end"]);
    expect(heard().slice(0, 5)).toEqual([
      ["Question", "About", "First", "Latest", "Mean change"],
      ["Life satisfaction", "", "4", "6", "+2.0"],
      ["Anxiety", "Lower is better", "8", "5", "−3.0"],
      ["Happiness", "", "5", "5", ""],
      ["Worthwhile", "", "withheld", "withheld", "*"],
    ]);
    await expectAccessible(container);
  });

  // Ensure that what is withheld of a pair stands away from what is known of it.
  test("shows half a pair", () => {
    const rows = [
      { name: "Low", start: of(1), now: hidden },
      { name: "High", start: hidden, now: of(9) },
    ];
    render(<Dumbbell title="Halves" of="Question" lowest={0} highest={10} rows={rows} file="halves" />);
    const boxes = marks(".al-chart__withheld").map((box) => box.parentElement?.getAttribute("x"));
    expect(boxes).toEqual(["100%", "0"]);
    expect(marks(".al-pairs__track")).toHaveLength(2);
  });
});

describe("Funnel", () => {
  const limits = { inner: [10, 14], outer: [9, 15] } as const;
  const point = (name: string, size: number, rate: Value): FunnelPoint => ({ name, size, rate, ...limits });
  const points = [
    point("Circle", 4000, of(12)),
    point("Elliott", 6000, of(14.5)),
    point("Pinn", 8000, of(20)),
    point("Savita", 9000, of(8)),
    point("Zain", 2000, hidden),
  ];
  const drawn = (of = points) => (
    <Funnel
      title="Rates"
      of="Practice"
      sizeUnit="Patients"
      rateUnit="Per 1,000"
      target={{ name: "Scheme 12", value: 12 }}
      limits={[
        { size: 1000, ...limits },
        { size: 10000, ...limits },
      ]}
      points={of}
      file="rates"
    />
  );

  // Ensure that each is judged by the limits at its own size, and that a rate that is withheld is no point.
  test("judges rates by their limits", async () => {
    const { container } = render(drawn());
    expect(marks("circle.al-funnel__dot")).toHaveLength(1);
    expect(marks(".al-funnel__out > circle")).toHaveLength(1);
    expect(marks(".al-funnel__out path")).toHaveLength(2);
    expect(marks(".al-chart__withheld")).toHaveLength(1);
    expect(marks(".al-funnel__inner, .al-funnel__outer")).toHaveLength(4);
    expect(words(".al-funnel__name--out").sort()).toEqual(["Elliott 14.5", "Pinn 20", "Savita 8"]);
    expect(heard()).toEqual([
      ["Practice", "Patients", "Per 1,000", "95% limits", "99.8% limits", "Compared with chance"],
      ["Circle", "4,000", "12", "10 to 14", "9 to 15", "Within 95% limits"],
      ["Elliott", "6,000", "14.5", "10 to 14", "9 to 15", "Above 95% limits"],
      ["Pinn", "8,000", "20", "10 to 14", "9 to 15", "Above 99.8% limits"],
      ["Savita", "9,000", "8", "10 to 14", "9 to 15", "Below 99.8% limits"],
      ["Zain", "2,000", "withheld", "10 to 14", "9 to 15", "Withheld"],
    ]);
    await expectAccessible(container);
  });

  // Ensure that names stand off the lines where there is a place for them, and what the lines are beside the lines: the outer
  // limits at the upper one, the inner at the lower.
  test("names stand off the lines", () => {
    render(drawn([point("On the line", 5000, of(12.5))]));
    const lines = marks(".al-chart__target").map((line) => line.getAttribute("y1"));
    const [name] = marks(".al-funnel__name");
    const target = (Number.parseFloat(lines[0] ?? "") / 100) * 18;
    expect(Math.abs(Number.parseFloat(name?.getAttribute("y") ?? "") - target)).toBeGreaterThan(0.44);
    expect(words(".al-funnel__end")).toEqual(["99.8%", "Scheme 12", "95%"]);
    const heights = marks(".al-funnel__end").map((end) => Number.parseFloat(end.getAttribute("y") ?? ""));
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(heights[1]).toBeCloseTo(target);
    // One that has no room beside its own line is joined to it.
    expect(marks(".al-funnel__join")).toHaveLength(0);
  });

  // Ensure that what lies outside is named even where there is no room for its name.
  test("names what lies outside", () => {
    render(
      drawn(Array.from({ length: 9 }, (_, index) => point(`The Crowded Practice ${index}`, 5000, of(20)))),
    );
    const beside = words(".al-funnel__name--out");
    const listed = words(".al-funnel__list li");
    expect(beside).toHaveLength(9);
    expect(listed.length).toBeGreaterThan(0);
    const named = [...beside, ...listed].join(" ");
    for (let index = 0; index < 9; index++) expect(named).toContain(`The Crowded Practice ${index} 20`);
  });
});
