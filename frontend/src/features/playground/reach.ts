import { monthAfter, quarterOf } from "../../lib/months";
import { type Example, lastYear, type Shelf } from "./example";

// The examples about whom support reaches, and what is for those who see clients. How scores changed is in whole.ts.

const figures: Example["roles"] = ["MANAGER", "ANALYST"];

export const reach: Shelf = {
  title: "Fairness, ways through the scale, and the report",
  examples: [
    {
      title: "Whom support reaches",
      answers:
        "How many people of each age were referred in the last year, of every 1,000 registered with the practices?",
      text: `query Equity($from: String!, $to: String!) {
  analytics {
    equity(by: AGE_BAND, from: $from, to: $to) {
      rates {
        group
        people { shown }
        registered
        perMille { shown }
        from { shown }
        to { shown }
      }
      total { people { shown } registered perMille { shown } from { shown } to { shown } }
      known
      countedOn
      definition { text numerator denominator excluded }
    }
  }
}
`,
      variables: lastYear,
      roles: figures,
    },
    {
      title: "Whom support reaches, by deprivation",
      answers:
        "How many people were referred in the last year, of every 1,000 registered with practices of each fifth, 1 the most deprived?",
      text: `query EquityByDeprivation($from: String!, $to: String!) {
  analytics {
    equity(by: IMD_QUINTILE, from: $from, to: $to) {
      rates {
        group
        people { shown }
        registered
        perMille { shown }
        from { shown }
        to { shown }
      }
      total { people { shown } registered perMille { shown } from { shown } to { shown } }
      known
      countedOn
      definition { text numerator denominator excluded }
    }
  }
}
`,
      variables: lastYear,
      roles: figures,
    },
    {
      title: "From which part of the scale to which",
      answers:
        "Of people referred in the last year: how many went from low to medium, high or very high, and how many the other way?",
      text: `query WaysThroughTheScale($from: String, $to: String) {
  analytics {
    outcomes(instruments: [ONS4], filter: {from: $from, to: $to}) {
      item
      movers { from to pairs { shown } }
    }
  }
}
`,
      variables: lastYear,
      roles: ["MANAGER"],
    },
    {
      title: "The quarterly report",
      answers: "What does the report of a quarter say, section by section?",
      text: `query QuarterlyReport($quarter: String!) {
  analytics {
    quarters
    report(quarter: $quarter) {
      scheme
      quarter
      knownOn
      final
      sections { number title words tables { title columns rows } }
    }
  }
}
`,
      variables: (today) => ({ quarter: quarterOf(monthAfter(today, -3)) }),
      roles: ["MANAGER"],
    },
  ],
};
