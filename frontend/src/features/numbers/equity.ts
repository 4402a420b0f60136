import { hasRate, type Rate } from "../../components/chart/Rates";
import { type Value, withheld } from "../../components/chart/value";
import { graphql } from "../../lib/graphql/generated";
import type { NumbersEquityFragment, NumbersRateFragment } from "../../lib/graphql/generated/graphql";
import { type FragmentType, unmask } from "../../lib/graphql/use";
import { left, type Names, nameOf, none, written } from "./answer";
import { partOf } from "./known";
import { inWords } from "./said";

// People referred for each 1,000 registered, by group and by practice.

const equityFragment = graphql(`
  fragment NumbersEquity on Equity {
    known
    complete
    countedOn
    rates {
      ...NumbersRate
    }
    total {
      ...NumbersRate
    }
    definition {
      text
      numerator
      denominator
      excluded
    }
  }
`);

const rateFragment = graphql(`
  fragment NumbersRate on Rate {
    group
    name
    people {
      shown
      value
    }
    registered
    perMille {
      shown
      value
    }
    from {
      shown
      value
    }
    to {
      shown
      value
    }
    inner
    outer
  }
`);

/** The rates of the groups of one thing. */
export interface Equity extends Omit<NumbersEquityFragment, "rates" | "total"> {
  rates: readonly GroupRate[];
  total: GroupRate;
}

type GroupRate = NumbersRateFragment;

export function equityOf(part: FragmentType<typeof equityFragment>): Equity {
  const { rates, total, ...rest } = unmask(equityFragment, part);
  return {
    ...rest,
    rates: rates.map((rate) => unmask(rateFragment, rate)),
    total: unmask(rateFragment, total),
  };
}

/** How many decimals rates have. */
export const decimals = 2;
const figures = new Intl.NumberFormat("en-GB", {
  minimumFractionDigits: decimals,
  maximumFractionDigits: decimals,
});

/** A rate, with its two decimals. */
export function rated({ shown, value }: { shown: string; value?: number | null }): Value {
  return typeof value === "number" ? { shown: figures.format(value), value } : { shown, value: null };
}

/** The rate of a group, with its code. */
export interface GroupRow extends Rate {
  group: string;
}

function row(name: string, { group, people, registered, perMille, from, to }: GroupRate): GroupRow {
  return {
    group,
    name,
    counted: written(people),
    size: registered > 0 ? written({ shown: "", value: registered }) : none,
    rate: rated(perMille),
    from: rated(from),
    to: rated(to),
  };
}

/** What is known of a group that was left out. */
function leftOut(group: string): GroupRate {
  return {
    __typename: "Rate",
    group,
    name: null,
    people: star,
    registered: 0,
    perMille: star,
    from: star,
    to: star,
    inner: null,
    outer: null,
  };
}

const star = { __typename: "Figure", ...left } as const;

/** A row for each group: in the order of their values, or the largest rate first. Those that nobody is registered as come
 * last. Of the groups that lists know one that was left out stands there as withheld. */
export function ratesOf(
  { rates, complete }: Equity,
  names: Names,
  order?: readonly string[],
  known: readonly string[] = [],
): GroupRow[] {
  const there = new Set(rates.map(({ group }) => group));
  const gone = complete ? [] : known.filter((group) => !there.has(group)).map(leftOut);
  const at = ({ group }: GroupRate) =>
    order ? (order.indexOf(group) + order.length + 1) % (order.length + 1) : 0;
  const size = ({ perMille }: GroupRate) => perMille.value ?? -1;
  const nobody = ({ perMille }: GroupRate) => Number(perMille.shown === none.shown);
  return [...rates, ...gone]
    .sort((a, b) => nobody(a) - nobody(b) || at(a) - at(b) || (order ? 0 : size(b) - size(a)))
    .map((rate) => row(nameOf(names, rate.group), rate));
}

/** The rate of all together. */
export function allOf({ total }: Equity, name: string): Rate {
  return row(name, total);
}

/** The groups that nobody is registered as. */
export function placeless(rows: readonly GroupRow[]): GroupRow[] {
  return rows.filter((one) => !hasRate(one));
}

/** How many of those referred are in no group's rate, as nobody is registered as theirs. */
export function unplaced(rows: readonly Rate[], all: Rate): { people: Value; share: Value } {
  const without = rows.filter((one) => !hasRate(one));
  const value = without.reduce((sum, { counted }) => sum + (counted.value ?? 0), 0);
  const people = without.some(({ counted }) => withheld(counted))
    ? { shown: "*", value: null }
    : written({ shown: "", value });
  return { people, share: partOf(people, all.counted) };
}

/** How many rates of a picture are withheld. */
export function hiddenOf(rows: readonly Pick<Rate, "rate">[]): number {
  return rows.filter(({ rate }) => withheld(rate)).length;
}

/** Who is in no group's rate: `who` says why, such as "have no known age". */
export function unplacedWords(
  { people, share }: { people: Value; share: Value },
  all: Rate,
  who: string,
): string {
  return withheld(people)
    ? `Some of the people referred ${who}; how many is withheld.`
    : `${people.shown} of ${inWords(all.counted)} people referred (${share.shown}) ${who}.`;
}

/** How many people referred are in none of the groups that have a rate, and so not in the line that these are held against, if
 * there is one. */
export function besideWords(rows: readonly Rate[], all: Rate, lined = true): string | undefined {
  const without = rows.filter((one) => !hasRate(one));
  const shown = without.filter(({ counted }) => !withheld(counted));
  const { people, share } = unplaced(shown, all);
  const some = without.length > shown.length;
  const where = `none of these groups${lined ? ", nor in the line" : ""}`;
  if (people.value === 0) {
    return some ? `Some people referred are in ${where}; how many is withheld.` : undefined;
  }
  const part = withheld(share) ? "" : ` (${share.shown})`;
  const more = some ? ", and some more whose number is withheld," : "";
  return `About ${people.shown} of ${inWords(all.counted)} people referred${part}${more} are in ${where}.`;
}
