import { type Example, lastQuarter, lastYear, type Shelf } from "./example";
import { services } from "./services";

// The examples about figures: counts without names.

const roles: Example["roles"] = ["MANAGER", "ANALYST"];

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
      title: "Age and gender",
      answers: "How old were the people who were referred in the last year, and of which gender?",
      text: `query AgeAndGender($from: String, $to: String) {
  analytics {
    episodes {
      aggregate(groupBy: [AGE_BAND, GENDER], measures: [PEOPLE], filter: {from: $from, to: $to}) {
        columns
        rows
        total { shown }
        withheld
      }
    }
  }
}
`,
      variables: lastYear,
      roles,
    },
    {
      title: "Deprivation and waiting",
      answers:
        "Of those referred in the last year: do people of practices in the most deprived fifths (1) wait as long, and start support as often?",
      text: `query Deprivation($from: String, $to: String) {
  analytics {
    episodes {
      aggregate(groupBy: [IMD_QUINTILE], measures: [PEOPLE, MEDIAN_DAYS_TO_CONTACT, PERCENT_STARTED], filter: {from: $from, to: $to}) {
        columns
        rows
        total { shown }
        definitions { measure text denominator excluded }
      }
    }
  }
}
`,
      variables: lastYear,
      roles,
    },
    {
      title: "Ethnic groups",
      answers:
        "Which ethnic groups are the people of who were referred in the last year, and who goes on to support?",
      text: `query EthnicGroups($from: String, $to: String) {
  analytics {
    episodes {
      aggregate(groupBy: [ETHNIC_GROUP], measures: [PEOPLE, PERCENT_STARTED, MEDIAN_DAYS_TO_START], filter: {from: $from, to: $to}) {
        columns
        rows
        total { shown }
        definitions { measure text denominator excluded }
      }
    }
  }
}
`,
      variables: lastYear,
      roles,
    },
    {
      title: "Reasons for referral",
      answers: "What were people referred for in the last year, first of all?",
      hint: "By PCN nearly all reasons would be withheld in a scheme of a few hundred people a year; in a larger one, ask for this first, and then with PCN in groupBy as well.",
      text: `query Reasons($from: String, $to: String) {
  analytics {
    episodes {
      aggregate(groupBy: [PRIMARY_REASON], measures: [COUNT, PEOPLE], filter: {from: $from, to: $to}) {
        columns
        rows
        total { shown }
        withheld
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
      hint: "The quarter lies within the last year. Periods that overlap cost an analyst figures, so ask for the year first.",
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
  ],
};

export const support: Shelf = {
  title: "Waiting, contacts and what came of them",
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
      answers:
        "How many referrals of the last year wait, are being contacted, are supported, were closed or declined?",
      text: `query WhereCasesStand($from: String, $to: String) {
  analytics {
    episodes {
      aggregate(groupBy: [STATUS], measures: [COUNT, PEOPLE], filter: {from: $from, to: $to}) {
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
      title: "Contacts by month, and who did not attend",
      answers:
        "How many contacts were there in each month of the last year, how many of them were appointments in person, by video or in a group, cancelled ones among them, and to how many of those did the client not come (DNA)?",
      hint: "COUNT has attempts that reached nobody too; MEETINGS, NOT_ATTENDED and PERCENT_NOT_ATTENDED leave out telephone, writing and work on behalf of the client.",
      text: `query ContactsByMonth($from: String, $to: String) {
  analytics {
    contacts {
      # To count contacts that took place alone, add outcomes: [ATTENDED] to the filter, and ask for COUNT alone.
      aggregate(groupBy: [MONTH], measures: [COUNT, MEETINGS, NOT_ATTENDED, PERCENT_NOT_ATTENDED], filter: {from: $from, to: $to}) {
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
      title: "Missed appointments, by purpose",
      answers:
        "How many contacts of the last year reached nobody, or were not attended, by what they were for?",
      hint: "COUNT has attempts too, as they are what reached nobody. PERCENT_NOT_ATTENDED is of contacts in person, by video or in a group alone: MEETINGS counts those.",
      text: `query Missed($from: String, $to: String) {
  analytics {
    contacts {
      aggregate(groupBy: [PURPOSE], measures: [COUNT, PERCENT_REACHED, PERCENT_NOT_ATTENDED], filter: {from: $from, to: $to}) {
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
      title: "Contacts and hours, by means",
      answers: "How much work was done in the last year, with how many people, and by which means?",
      hint: "COUNT has attempts that reached nobody, and work on behalf of the client (ON_BEHALF): add outcomes: [ATTENDED] to the filter to leave attempts out. HOURS are rounded to 5: 0 is under two and a half hours, and not nobody.",
      text: `query ContactsByMeans($from: String, $to: String) {
  analytics {
    contacts {
      # To leave attempts out, add outcomes: [ATTENDED] to the filter.
      aggregate(groupBy: [METHOD], measures: [COUNT, PEOPLE, HOURS], filter: {from: $from, to: $to}) {
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
      title: "Needs",
      answers: "Which needs do support plans of the last year hold, and how many are met?",
      text: `query Needs($from: String, $to: String) {
  analytics {
    needs {
      aggregate(groupBy: [NEED], measures: [COUNT, PEOPLE, PERCENT_WITH_GOAL, PERCENT_ACHIEVED], filter: {from: $from, to: $to}) {
        columns
        rows
        total { shown }
        definitions { measure text denominator excluded }
      }
    }
  }
}
`,
      variables: lastYear,
      roles,
    },
    {
      title: "Needs of older and younger people",
      answers:
        "By the plans of the last year: what do people aged 75 and over need, and what do people under 45?",
      text: `query NeedsByAge($from: String, $to: String) {
  analytics {
    needs {
      older: aggregate(groupBy: [NEED], measures: [PEOPLE], filter: {from: $from, to: $to, ageBands: [AGE_75_84, AGE_85_OVER]}) {
        columns
        rows
        total { shown }
      }
      younger: aggregate(groupBy: [NEED], measures: [PEOPLE], filter: {from: $from, to: $to, ageBands: [UNDER_18, AGE_18_24, AGE_25_34, AGE_35_44]}) {
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
      title: "Goals by quarter",
      answers: "Of the goals set in each quarter of the last year, how many were achieved?",
      text: `query Goals($from: String, $to: String) {
  analytics {
    goals {
      aggregate(groupBy: [QUARTER, STATUS], measures: [COUNT, MEAN_IMPORTANCE], filter: {from: $from, to: $to}) {
        columns
        rows
        total { shown }
        definitions { measure text denominator excluded }
      }
    }
  }
}
`,
      variables: lastYear,
      roles,
    },
    {
      title: "Why support ends",
      answers:
        "Of the referrals of the last year that are closed: for which reasons, and after how many days of support?",
      text: `query WhySupportEnds($from: String, $to: String) {
  analytics {
    episodes {
      aggregate(groupBy: [CLOSING_REASON], measures: [COUNT, MEDIAN_SUPPORT_DAYS, PERCENT_EXTENDED], filter: {from: $from, to: $to, statuses: [CLOSED]}) {
        columns
        rows
        total { shown }
        definitions { measure text denominator excluded }
      }
    }
  }
}
`,
      variables: lastYear,
      roles,
    },
    ...services,
  ],
};
