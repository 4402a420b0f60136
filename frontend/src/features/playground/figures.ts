import type { Example, Shelf } from "./example";

// The examples about figures: counts without names.

const roles: Example["roles"] = ["MANAGER", "ANALYST"];

/** The month some months before that of a day, YYYY-MM. */
export function monthBefore(today: string, months: number): string {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const at = year * 12 + month - 1 - months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
}

/** The first and the last month of the quarter that ended before a day, YYYY-MM. */
export function lastQuarter(today: string): { from: string; to: string } {
  const since = (Number(today.split("-")[1]) - 1) % 3;
  return { from: monthBefore(today, since + 3), to: monthBefore(today, since + 1) };
}

const lastYear = (today: string) => ({ from: monthBefore(today, 12), to: monthBefore(today, 1) });

export const referred: Shelf = {
  title: "Who is referred",
  examples: [
    {
      title: "Referrals by month",
      answers: "How many referrals came each month of the last year, and of how many people?",
      text: `query ReferralsByMonth($from: String, $to: String) {
  analytics {
    episodes {
      aggregate(groupBy: [MONTH], measures: [COUNT, PEOPLE], filter: {from: $from, to: $to}) {
        columns
        rows
        total { shown }
      }
    }
  }
}
`,
      variables: lastYear,
      roles,
    },
    {
      title: "People of the last quarter, by PCN",
      answers:
        "How many people of each PCN were referred last quarter, and how long did half of them wait for the first contact?",
      text: `query LastQuarter($from: String, $to: String) {
  analytics {
    episodes {
      aggregate(groupBy: [PCN], measures: [PEOPLE, COUNT, MEDIAN_DAYS_TO_CONTACT], filter: {from: $from, to: $to}) {
        columns
        rows
        total { shown }
        definitions { measure text excluded }
      }
    }
  }
  names: organisations(first: 50, filter: {kinds: [PCN]}) { edges { node { id name } } }
}
`,
      variables: lastQuarter,
      roles,
    },
    {
      title: "Where referrals come from",
      answers: "Who refers, and how many of what they send are taken on and started?",
      text: `query ReferralSources($from: String, $to: String) {
  analytics {
    episodes {
      aggregate(groupBy: [REFERRAL_SOURCE], measures: [COUNT, PEOPLE, PERCENT_STARTED], filter: {from: $from, to: $to}) {
        columns
        rows
        total { shown }
        definitions { measure text numerator denominator excluded }
      }
    }
  }
}
`,
      variables: lastYear,
      roles,
    },
    {
      title: "Reasons for referral, by PCN",
      answers: "What are people of each PCN referred for, first of all?",
      text: `query Reasons {
  analytics {
    episodes {
      aggregate(groupBy: [PCN, PRIMARY_REASON], measures: [COUNT]) {
        columns
        rows
        total { shown }
        withheld
      }
    }
  }
  names: organisations(first: 50, filter: {kinds: [PCN]}) { edges { node { id name } } }
}
`,
      roles,
    },
    {
      title: "Age and gender",
      answers: "How old are the people who are referred, and of which gender?",
      text: `query AgeAndGender {
  analytics {
    episodes {
      aggregate(groupBy: [AGE_BAND, GENDER], measures: [PEOPLE]) {
        columns
        rows
        total { shown }
        withheld
      }
    }
  }
}
`,
      roles,
    },
    {
      title: "Deprivation and waiting",
      answers:
        "Do people of practices in the most deprived fifths (1) wait as long, and start support as often?",
      text: `query Deprivation {
  analytics {
    episodes {
      aggregate(groupBy: [IMD_QUINTILE], measures: [PEOPLE, MEDIAN_DAYS_TO_CONTACT, PERCENT_STARTED]) {
        columns
        rows
        total { shown }
      }
    }
  }
}
`,
      roles,
    },
    {
      title: "Ethnic groups",
      answers: "Which ethnic groups are the people of who are referred, and who goes on to support?",
      text: `query EthnicGroups {
  analytics {
    episodes {
      aggregate(groupBy: [ETHNIC_GROUP], measures: [PEOPLE, PERCENT_STARTED, MEDIAN_DAYS_TO_START]) {
        columns
        rows
        total { shown }
      }
    }
  }
}
`,
      roles,
    },
  ],
};

export const support: Shelf = {
  title: "Waiting, support and what came of it",
  examples: [
    {
      title: "How long people wait",
      answers:
        "How many days pass until a decision, the first contact and the start, for half of people and for nine of ten?",
      hint: "PERCENT_CONTACTED_IN_TIME goes by the scheme's own limit of working days: the definition of the answer says how many.",
      text: `query Waiting($from: String, $to: String) {
  analytics {
    episodes {
      aggregate(
        groupBy: [PCN]
        measures: [COUNT, MEDIAN_DAYS_TO_DECISION, MEDIAN_DAYS_TO_CONTACT, NINETIETH_DAYS_TO_CONTACT, MEDIAN_DAYS_TO_START, PERCENT_CONTACTED_IN_TIME]
        filter: {from: $from, to: $to}
      ) {
        columns
        rows
        total { shown }
        definitions { measure text excluded }
      }
    }
  }
  names: organisations(first: 50, filter: {kinds: [PCN]}) { edges { node { id name } } }
}
`,
      variables: lastYear,
      roles,
    },
    {
      title: "Where cases stand",
      answers: "How many referrals wait, are being contacted, are supported, were closed or declined?",
      text: `query WhereCasesStand {
  analytics {
    episodes {
      aggregate(groupBy: [STATUS], measures: [COUNT, PEOPLE]) {
        columns
        rows
        total { shown }
      }
    }
  }
}
`,
      roles,
    },
    {
      title: "Contacts and hours by month",
      answers: "How much work is done each month, and by which means?",
      text: `query Activity($from: String, $to: String) {
  analytics {
    contacts {
      aggregate(groupBy: [MONTH, METHOD], measures: [COUNT, PEOPLE, HOURS], filter: {from: $from, to: $to}) {
        columns
        rows
        total { shown }
      }
    }
  }
}
`,
      variables: lastYear,
      roles,
    },
    {
      title: "Missed appointments",
      answers: "How many contacts reach nobody, or are not attended, by what they were for?",
      hint: "PERCENT_NOT_ATTENDED is of contacts in person, by video or in a group alone. Its definition says how to count those.",
      text: `query Missed {
  analytics {
    contacts {
      aggregate(groupBy: [PURPOSE], measures: [COUNT, PERCENT_REACHED, PERCENT_NOT_ATTENDED]) {
        columns
        rows
        total { shown }
        definitions { measure text numerator denominator excluded }
      }
    }
  }
}
`,
      roles,
    },
    {
      title: "Needs",
      answers: "Which needs do support plans hold, and how many are met?",
      text: `query Needs {
  analytics {
    needs {
      aggregate(groupBy: [NEED], measures: [COUNT, PEOPLE, PERCENT_WITH_GOAL, PERCENT_ACHIEVED]) {
        columns
        rows
        total { shown }
      }
    }
  }
}
`,
      roles,
    },
    {
      title: "Needs of older and younger people",
      answers: "What do people aged 75 and over need, and what do people under 45?",
      text: `query NeedsByAge {
  analytics {
    needs {
      older: aggregate(groupBy: [NEED], measures: [PEOPLE], filter: {ageBands: [AGE_75_84, AGE_85_OVER]}) {
        columns
        rows
        total { shown }
      }
      younger: aggregate(groupBy: [NEED], measures: [PEOPLE], filter: {ageBands: [UNDER_18, AGE_18_24, AGE_25_34, AGE_35_44]}) {
        columns
        rows
        total { shown }
      }
    }
  }
}
`,
      roles,
    },
    {
      title: "Goals by quarter",
      answers: "Of the goals set in each quarter, how many were achieved?",
      text: `query Goals {
  analytics {
    goals {
      aggregate(groupBy: [QUARTER, STATUS], measures: [COUNT, MEAN_IMPORTANCE]) {
        columns
        rows
        total { shown }
      }
    }
  }
}
`,
      roles,
    },
    {
      title: "Why support ends",
      answers: "For which reasons are cases closed, and after how many days of support?",
      text: `query WhySupportEnds {
  analytics {
    episodes {
      aggregate(groupBy: [CLOSING_REASON], measures: [COUNT, MEDIAN_SUPPORT_DAYS, PERCENT_EXTENDED], filter: {statuses: [CLOSED]}) {
        columns
        rows
        total { shown }
      }
    }
  }
}
`,
      roles,
    },
    {
      title: "What was offered, and what stuck",
      answers: "Of all that people were linked to, how much was accepted, attended, and still goes on?",
      text: `query OfferedAndStuck {
  analytics {
    onwardReferrals {
      aggregate(measures: [COUNT, PEOPLE, PERCENT_ACCEPTED, PERCENT_ATTENDED, PERCENT_STILL_GOING, MEDIAN_DAYS_TO_ANSWER]) {
        columns
        rows
        definitions { measure text denominator excluded }
      }
    }
  }
}
`,
      roles,
    },
    {
      title: "What stuck, by kind of service",
      answers: "To which kinds of service were people linked, and of which do they still make use?",
      text: `query StuckByKind {
  analytics {
    onwardReferrals {
      aggregate(groupBy: [CATEGORY], measures: [COUNT, PERCENT_STILL_GOING]) {
        columns
        rows
        total { shown }
        definitions { measure text denominator excluded }
      }
    }
  }
}
`,
      roles,
    },
  ],
};
