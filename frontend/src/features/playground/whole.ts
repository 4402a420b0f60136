import { type Example, lastYear, type Shelf } from "./example";

// The examples about everybody of the last year at once. They come first, because what is asked first decides what an analyst
// is shown later: asked after their parts, some of these are withheld; asked before, they are shown, and so are the parts.
// How many were asked differs by few from how many started, so that one costs the other. Wellbeing is the very first: a change
// of so many pairs says little without how many were asked and are missing, and who started is lost for it in few figures.

const roles: Example["roles"] = ["MANAGER", "ANALYST"];

export const whole: Shelf = {
  title: "First, the whole: everybody of the last year",
  examples: [
    {
      title: "Wellbeing, before and after",
      answers:
        "Of people referred in the last year: how did their own scores change, of how many episodes, and what percentage has no later answer?",
      hint: "The four questions of ONS4 are answered from 0 to 10. More is better of LIFE_SATISFACTION, WORTHWHILE and HAPPINESS; of ANXIETY less is better, so that its change is good where it is below 0. better, same and worse count episodes whose last answer is better than the first by however little, the same, or worse: of ANXIETY a lower one is better. Nearly all who start support are asked, so that who started and who was asked cost an analyst figures of each other: asked first, this is whole, and who started (PERCENT_STARTED, MEDIAN_DAYS_TO_START, the stages STARTED and PLANNED) may be withheld afterwards, here as episodes too. If that matters more to you, ask the two examples about referrals before this one: then measured and missing may be withheld here, and episodes says how many started.",
      text: `query Wellbeing($from: String, $to: String) {
  analytics {
    outcomes(instruments: [ONS4], filter: {from: $from, to: $to}) {
      # episodes (those whose support started), measured and pairs count episodes; missing is the percentage of those measured without a later answer.
      # start, now and change are points of the scale, 0 to 10; of ANXIETY a change below 0 is the better one.
      # better, same and worse count episodes; higherIsBetter says which way is better.
      item
      higherIsBetter
      episodes { shown }
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
      roles,
    },
    {
      title: "Who crossed a threshold",
      answers:
        "Of people referred in the last year: how many went to a better or a worse part of the ONS scale, of how many asked at first, and how sure is the change?",
      hint: "risen counts every step to a better part, from medium to high too, and not only those who left the lowest part; of ANXIETY, where less is better, risen went to a lower part, from high to medium, say, and a change below 0 is good. From which part to which (movers) is for roles that see clients. As with wellbeing, measured and missing may be withheld from an analyst who has asked for referrals before, and then episodes says how many started.",
      text: `query Movers($from: String, $to: String) {
  analytics {
    outcomes(instruments: [ONS4], filter: {from: $from, to: $to}) {
      # episodes (those whose support started), measured, pairs, risen, stayed and fallen count episodes; missing is the percentage of those measured.
      # risen went to a better part of the scale: of ANXIETY, where less is better, to a lower one.
      item
      higherIsBetter
      episodes { shown }
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
      roles,
    },
    {
      title: "Referrals of the last year, in one row",
      answers:
        "How many referrals came in the last year, of how many people, how many started support, and how long did they wait?",
      hint: "Ask this before any of its parts: what it shows is shown again in the totals of the examples below. It and wellbeing cost an analyst figures of each other: after wellbeing, PERCENT_STARTED and MEDIAN_DAYS_TO_START may be withheld here; if who started matters more to you, ask this first, after which measured and missing of wellbeing may be withheld.",
      text: `query TheYear($from: String, $to: String) {
  analytics {
    episodes {
      aggregate(
        measures: [COUNT, PEOPLE, PERCENT_STARTED, MEDIAN_DAYS_TO_DECISION, MEDIAN_DAYS_TO_CONTACT, NINETIETH_DAYS_TO_CONTACT, MEDIAN_DAYS_TO_START, PERCENT_CONTACTED_IN_TIME]
        filter: {from: $from, to: $to}
      ) {
        columns
        rows
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
      title: "From referral to end",
      answers: "How many referrals of the last year came to each stage, and after how many days?",
      hint: "CLOSED is how all ended: what was declined or redirected is in it. For those that were taken on alone, add outcomes: [IN_SUPPORT, CLOSED] to the filter; then what was declined, redirected or not decided yet is in no stage. It and wellbeing cost an analyst figures of each other: after wellbeing, the stages STARTED and PLANNED may be withheld here; if who started matters more to you, ask this first, after which measured and missing of wellbeing may be withheld.",
      text: `query Flow($from: String, $to: String) {
  analytics {
    flow(filter: {from: $from, to: $to}) {
      # share is a percentage of all received; median and ninetieth are calendar days from receipt.
      # CLOSED has what was declined or redirected too. Without them: add outcomes: [IN_SUPPORT, CLOSED] to the filter.
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
      roles,
    },
    {
      title: "Contacts of the last year, in one row",
      answers:
        "How many contacts were there in the last year, with how many people and in how many hours, how many reached the client, and to how many did the client not come?",
      hint: "COUNT has attempts that reached nobody, and work on behalf of the client. HOURS are rounded to 5: 0 is under two and a half hours, and not nobody.",
      text: `query ContactsOfTheYear($from: String, $to: String) {
  analytics {
    contacts {
      # To count contacts that took place alone, add outcomes: [ATTENDED] to the filter, and ask for COUNT, PEOPLE and HOURS alone.
      aggregate(
        measures: [COUNT, PEOPLE, HOURS, PERCENT_REACHED, MEETINGS, NOT_ATTENDED, PERCENT_NOT_ATTENDED]
        filter: {from: $from, to: $to}
      ) {
        columns
        rows
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
      title: "What was offered, and what stuck",
      answers:
        "Of all that people were linked to in the last year, how much was accepted, attended, and still goes on?",
      hint: "Signposts are counted too. PERCENT_ACCEPTED is of all onward referrals, answered or not; PERCENT_ATTENDED and PERCENT_STILL_GOING are of those whose outcome is known, which may be few: the example What became of what was offered counts them. For onward referrals alone add kinds: [REFERRAL] to the filter. Ask this before any of its parts.",
      text: `query OfferedAndStuck($from: String, $to: String) {
  analytics {
    onwardReferrals {
      aggregate(measures: [COUNT, PEOPLE, PERCENT_ACCEPTED, PERCENT_ATTENDED, PERCENT_STILL_GOING, MEDIAN_DAYS_TO_ANSWER], filter: {from: $from, to: $to}) {
        columns
        rows
        definitions { measure text denominator excluded }
      }
    }
  }
}
`,
      variables: lastYear,
      roles,
    },
  ],
};
