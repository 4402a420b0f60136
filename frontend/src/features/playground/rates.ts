import { longDate } from "../../lib/format";
import { type Figures, isPlain, type Plain, tidy } from "./found";

// The answer of analytics.equity (type Equity) as rows: a rate for each group, and that of all together.

/** Its interval is called as the months of the question are, so that it has titles of its own in a table. */
const titles = new Map([
  ["from", "rateFrom"],
  ["to", "rateTo"],
]);

/** The rates of an answer, with what it says of them; nothing where it is not one of rates. */
export function ratesOf(value: Plain): Figures | undefined {
  if (!Array.isArray(value.rates)) return undefined;
  const rows = value.rates.filter(isPlain).map((rate) => tidy(rate) as Plain);
  const total = isPlain(value.total) ? (tidy(value.total) as Plain) : undefined;
  return {
    rows,
    columns: [...new Set((rows.length > 0 ? rows : [{ ...total }]).flatMap((row) => Object.keys(row)))],
    totals: total ? [{ ...total, group: "All together" }] : [],
    complete: typeof value.complete === "boolean" ? value.complete : null,
    titles,
    beside: [...counted(value), ...interval([...rows, ...(total ? [total] : [])])],
  };
}

function counted({ known, countedOn }: Plain): string[] {
  if (known === false) return ["No list sizes are known, so that there are no rates."];
  if (typeof countedOn !== "string" || countedOn === "") return [];
  return [`registered: people on the lists of the practices, the latest counted on ${longDate(countedOn)}.`];
}

function interval(rows: readonly Plain[]): string[] {
  if (!rows.some((row) => "from" in row || "to" in row)) return [];
  return [
    "rateFrom and rateTo: the rate lies between them with 95 per cent confidence. They are from and to of the answer, and no months.",
  ];
}
