import { type Example, lastYear } from "./example";

// The examples about what came of linking people to services, in groups; all of them at once are in whole.ts.

const roles: Example["roles"] = ["MANAGER", "ANALYST"];

export const services: readonly Example[] = [
  {
    title: "What became of what was offered",
    answers:
      "Of all that people were linked to in the last year: of how much do we know the outcome, and what was it?",
    hint: "A blank OUTCOME is what nobody has told us yet: neither a success nor a failure. Those who still make use of it are ATTENDING_4_WEEKS, ATTENDING_12_WEEKS and BECAME_VOLUNTEER; ATTENDED_FIRST, STOPPED and GOT_HELP went too.",
    text: `query WhatBecameOfIt($from: String, $to: String) {
  analytics {
    onwardReferrals {
      aggregate(groupBy: [OUTCOME], measures: [COUNT, PEOPLE], filter: {from: $from, to: $to}) {
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
    title: "What people went to, by kind of service",
    answers:
      "To which kinds of service were people linked in the last year, and to which of them did they go?",
    hint: "Ask what became of it (the example before this) first, as this may withhold some of its smaller outcomes from an analyst. linked counts all, attended those of whom we know that they went at least once or got help. Do not divide one by the other: of many it is not known yet. A share by kind, such as PERCENT_ATTENDED or PERCENT_STILL_GOING, is nearly always withheld in a small scheme, where few outcomes of each kind are known; in a large one, add it to the measures of linked.",
    text: `query AttendedByKind($from: String, $to: String) {
  analytics {
    onwardReferrals {
      linked: aggregate(groupBy: [CATEGORY], measures: [COUNT], filter: {from: $from, to: $to}) {
        columns
        rows
        total { shown }
        definitions { measure text denominator excluded }
      }
      # All outcomes but NEVER_ATTENDED: those who went at least once, or got help.
      attended: aggregate(
        groupBy: [CATEGORY]
        measures: [COUNT]
        filter: {from: $from, to: $to, outcomes: [ATTENDED_FIRST, ATTENDING_4_WEEKS, ATTENDING_12_WEEKS, STOPPED, GOT_HELP, BECAME_VOLUNTEER]}
      ) {
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
];
