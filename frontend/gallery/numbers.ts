import type { Bar } from "../src/components/chart/Bars";
import type { Pair } from "../src/components/chart/Dumbbell";
import type { FunnelPoint, Limits } from "../src/components/chart/Funnel";
import type { Rate } from "../src/components/chart/Rates";
import type { Series } from "../src/components/chart/Trend";
import type { Value } from "../src/components/chart/value";

// Invented numbers for the pictures of the gallery. Those below nought stand for ones that are withheld.

const hidden: Value = { shown: "*", value: null };

export const counts = (numbers: readonly number[], unit = ""): Value[] =>
  numbers.map((value) => (value < 0 ? hidden : { shown: `${value.toLocaleString("en-GB")}${unit}`, value }));

const one = (value: number, unit = ""): Value => counts([value], unit)[0] ?? hidden;

/** Months in order from one on. */
function months(from: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const at = from + index;
    return `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
}

export const year = months(23, 12);
export const twoYears = months(11, 24);

export const sources: Series[] = [
  { name: "Practices", values: counts([60, 65, 70, 65, 70, 60, 55, 50, 55, 60, 65, 70]) },
  { name: "Hospital", values: counts([15, 10, -1, -1, 10, 15, -1, 10, -1, -1, 10, 15]) },
  { name: "Themselves", values: counts([10, 10, 15, 15, 20, 20, 25, 25, 30, 30, 35, 35]) },
  { name: "Council", values: counts([20, 25, 20, 15, -1, -1, -1, 15, 20, 25, 20, 20]) },
];

export const waits: Series[] = [
  {
    name: "Median",
    values: counts([9, 9, 8, 9, 8, 8, 7.5, 8, 8, 7, 7, 7, 7.5, 7, 6, 6, 6.5, 6, 6, 5.5, 5, 5, 5.5, 5]),
  },
  {
    name: "90th centile",
    values: counts([
      21, 20, 22, 19, 19, 18, 17, 18, 18, 17, 16, 17, 16, 15, 15, 16, 14, 14, 13, 13, 14, 12, 12, 12,
    ]),
  },
];

export const reasons: Bar[] = Object.entries({
  "Benefits (such as PIP)": 140,
  "Money, debt and financial stress": 135,
  "Physical wellbeing and inactivity": 130,
  Bereavement: 130,
  "Carer support": 115,
  "Low mood": 105,
  Housing: 65,
  "Loneliness and social isolation": 65,
  "Domestic abuse": -1,
  "Digital access": -1,
  "Food (foodbank)": 0,
}).map(([name, value]) => ({ name, value: one(value) }));

export const pcns: Bar[] = [
  ["Harrow Collaborative", 120, 95],
  ["Harrow East", 110, 130],
  ["Health Alliance", 85, 85],
  ["Healthsense", 45, 50],
  ["Sphere", -1, 20],
  ["North Southwark", 15, -1],
].map(([name, value, beside]) => ({
  name: String(name),
  value: one(Number(value)),
  beside: one(Number(beside)),
}));

export const ages: Bar[] = [
  ["18 to 34", 82, 70, 90],
  ["35 to 49", 76, 66, 84],
  ["50 to 64", 88, 81, 93],
  ["65 to 79", 91, 86, 95],
  ["80 and over", 64, 52, 75],
].map(([name, value, low, high]) => ({
  name: String(name),
  value: one(Number(value), "%"),
  interval: { low: Number(low), high: Number(high), shown: `${low}% to ${high}%` },
}));

export const shares: Bar[] = [
  ["Harrow Collaborative PCN", 100, 45],
  ["Harrow East PCN", 60, 25],
  ["Sphere PCN", 5, 1240],
].map(([name, value, of]) => ({ name: String(name), value: one(Number(value), "%"), of: one(Number(of)) }));

export const pairs: Pair[] = [
  {
    name: "Life satisfaction",
    aside: "117 of 160 people",
    start: one(4.6),
    now: one(6.5),
    change: "+1.9 (1.4 to 2.4)",
  },
  {
    name: "Worthwhile",
    aside: "115 of 160 people",
    start: one(5.1),
    now: one(6.8),
    change: "+1.7 (1.2 to 2.2)",
  },
  {
    name: "Happiness",
    aside: "116 of 160 people",
    start: one(5.5),
    now: one(5.5),
    change: "0.0 (−0.4 to 0.4)",
  },
  {
    name: "Anxiety",
    aside: "117 of 160 people, lower is better",
    start: one(6.8),
    now: one(4.9),
    change: "−1.9 (−2.5 to −1.3)",
  },
  { name: "At the ends", start: one(0), now: one(10) },
  { name: "A small group", aside: "* of 10 people", start: hidden, now: hidden, change: "*" },
];

const rate = 12;

/** Limits by the normal approximation: good enough for a gallery. */
function around(size: number): Limits {
  const spread = Math.sqrt(rate / (size / 1000));
  const within = (z: number) => [Math.max(0, rate - z * spread), rate + z * spread] as const;
  return { inner: within(1.96), outer: within(3.09) };
}

export const limits = Array.from({ length: 40 }, (_, index) => {
  const size = 1500 + index * 500;
  return { size, ...around(size) };
});

export const practices: FunnelPoint[] = [
  ["The Circle Practice", 11200, 14.8],
  ["Elliott Hall", 13900, 12.4],
  ["Pinn Medical Centre", 20400, 8.1],
  ["Kenton Bridge", 9100, 11.2],
  ["St Peter's", 6300, 17.9],
  ["Savita", 4100, 9.8],
  ["Enderley Road", 7200, 13.1],
  ["Honeypot", 7000, 12.6],
  ["Bacon Lane", 4900, 15.2],
  ["Roxbourne", 10300, 12.9],
  ["Zain", 2600, -1],
].map(([name, size, value]) => ({
  name: String(name),
  size: Number(size),
  rate: one(Number(value)),
  ...around(Number(size)),
}));

function rateOf(name: string, people: number, size: number, [rate, from, to]: readonly number[]): Rate {
  const text = (value = -1) => one(value);
  return { name, counted: one(people), size: one(size), rate: text(rate), from: text(from), to: text(to) };
}

const none: Value = { shown: "-", value: null };

export const rates: Rate[] = [
  rateOf("Black", 90, 22_140, [4.07, 3.27, 5]),
  rateOf("White", 320, 99_650, [3.21, 2.87, 3.58]),
  rateOf("Other", 60, 19_380, [3.1, 2.36, 3.99]),
  rateOf("Asian", 275, 124_560, [2.21, 1.95, 2.48]),
  rateOf("Mixed", -1, 11_070, []),
  { ...rateOf("Not known", 40, 0, []), size: none, rate: none, from: none, to: none },
];

export const rateOfAll: Rate = rateOf("Scheme", 790, 276_800, [2.85, 2.66, 3.06]);
