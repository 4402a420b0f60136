import type { Example, Shelf } from "./example";
import { lastYear, monthBefore } from "./figures";

// The examples about what changed for people, how they come through, and whom support reaches.

const figures: Example["roles"] = ["MANAGER", "ANALYST"];

/** The quarter of the financial year that ended before a day, as reports name it: 2026-27 Q2. */
export function quarterBefore(today: string): string {
  const [year = 0, month = 1] = monthBefore(today, 3).split("-").map(Number);
  const from = month < 4 ? year - 1 : year;
  const quarter = Math.floor(((month + 8) % 12) / 3) + 1;
  return `${from}-${String((from + 1) % 100).padStart(2, "0")} Q${quarter}`;
}

export const outcomes: Shelf = {
  title: "Outcomes, flow and fairness",
  examples: [
    {
      title: "Wellbeing, before and after",
      answers:
        "Of people referred in the last year: how did their own scores change, of how many episodes, and what percentage has no later answer?",
      text: `query Wellbeing($from: String, $to: String) {
  analytics {
    outcomes(instruments: [ONS4], filter: {from: $from, to: $to}) {
      # measured and pairs count episodes; missing is the percentage of those measured without a later answer.
      # start, now and change are points of the scale, 0 to 10.
      item
      higherIsBetter
      measured { shown }
      pairs { shown }
      missing { shown }
      start { shown }
      now { shown }
      change { shown }
      changeFrom { shown }
      changeTo { shown }
      better { shown }
      same { shown }
      worse { shown }
      warnings
      definition { text numerator denominator excluded }
    }
  }
}
`,
      variables: lastYear,
      roles: figures,
    },
    {
      title: "Who crossed a threshold",
      answers:
        "Of people referred in the last year: how many went to a better or a worse part of the ONS scale, of how many asked at first, and how sure is the change?",
      hint: "risen counts every step up, from medium to high too, and not only those who left the lowest part. From which part to which (movers) is for roles that see clients.",
      text: `query Movers($from: String, $to: String) {
  analytics {
    outcomes(instruments: [ONS4], filter: {from: $from, to: $to}) {
      # measured, pairs, risen, stayed and fallen count episodes; missing is the percentage of those measured.
      item
      measured { shown }
      pairs { shown }
      missing { shown }
      risen { shown }
      stayed { shown }
      fallen { shown }
      change { shown }
      changeFrom { shown }
      changeTo { shown }
      warnings
      definition { excluded }
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
      title: "From referral to end",
      answers: "How many referrals of the last year came to each stage, and after how many days?",
      text: `query Flow($from: String, $to: String) {
  analytics {
    flow(filter: {from: $from, to: $to}) {
      # share is a percentage of all received; median and ninetieth are calendar days from receipt.
      stage
      episodes { shown }
      people { shown }
      share { shown }
      median { shown }
      ninetieth { shown }
    }
  }
}
`,
      variables: lastYear,
      roles: figures,
    },
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
      variables: (today) => ({ quarter: quarterBefore(today) }),
      roles: ["MANAGER"],
    },
  ],
};
