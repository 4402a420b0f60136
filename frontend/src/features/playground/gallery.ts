import { monthAfter } from "../../lib/months";
import type { Example, Shelf } from "./example";
import { referred, support } from "./figures";
import { reach } from "./reach";
import { rows } from "./rows";
import { whole } from "./whole";

// The examples of the playground: questions that people ask, as they are run. A browser test runs each as each of its
// roles on the demonstration. Those about figures are in whole.ts,
// figures.ts, services.ts and reach.ts, those about rows in rows.ts. Their order is that in which they cost an analyst least: one browser
// test runs them all from top to bottom as an analyst who has asked nothing yet.

const all: Example["roles"] = ["MANAGER", "HOST", "ADMIN", "ANALYST"];
const figures: Example["roles"] = ["MANAGER", "ANALYST"];

const directory: Shelf = {
  title: "Services and organisations",
  examples: [
    {
      title: "Services that take people",
      answers: "Which services can take somebody now, and how long is the wait?",
      text: `query ServicesWithRoom($after: String) {
  services(filters: {takesPeople: true}, first: 50, after: $after) {
    edges { node { name organisationName category capacity waitingWeeks cost place sessions confirmedOn } }
    pageInfo { hasNextPage endCursor }
  }
}
`,
      roles: all,
    },
    {
      title: "What there is of each kind",
      answers: "How many services and providers are there of each category, and how many have room?",
      text: `query ServicesByKind {
  analytics {
    services {
      aggregate(groupBy: [CATEGORY, CAPACITY], measures: [COUNT, ORGANISATIONS]) {
        columns
        rows
        total { shown }
      }
    }
  }
}
`,
      roles: figures,
    },
    {
      title: "Practices and their PCNs",
      answers:
        "Which practices are there, how deprived is their area, and to which PCN did each belong when?",
      text: `query Practices {
  organisations(first: 20, filter: {kinds: [PRACTICE]}) {
    edges { node { id name odsCode imdDecile pcnLinks { fromOn toOn pcn { id name } } } }
    pageInfo { hasNextPage endCursor }
  }
}
`,
      roles: all,
    },
    {
      title: "Services of one word",
      answers: "Which services have a word in their name or description?",
      text: `query ServicesCalled($search: String!) {
  services(search: $search, first: 20) {
    edges { node { name organisationName description cost takesReferrals } }
  }
}
`,
      variables: () => ({ search: "walk" }),
      roles: all,
    },
  ],
};

const scheme: Shelf = {
  title: "Your scheme's work, by name",
  examples: [
    {
      title: "Who has room",
      answers: "How many open cases has each link worker, how heavy are they, and how many are overdue?",
      text: `query WhoHasRoom {
  linkWorkers { name employer openCases weightedCases capacity unreached overdue onLeaveUntil coveredBy }
}
`,
      roles: ["MANAGER"],
    },
    {
      title: "What is overdue",
      answers: "Which cases are overdue, for what, and since when, the longest first?",
      text: `query Overdue($after: String) {
  caseload(first: 50, after: $after, sort: DUE, filter: {team: true, overdue: true}) {
    totalCount
    edges { node { id status primaryReason nextDueKind nextDueOn lastContactAt linkWorkerName practiceName } }
    pageInfo { hasNextPage endCursor }
  }
}
`,
      roles: ["MANAGER"],
    },
    {
      title: "Referrals of a period, row by row",
      answers: "Which referrals came between two days, from whom, and how far are they?",
      text: `query Received($from: Date!, $to: Date!, $after: Cursor) {
  referrals(first: 100, after: $after, filter: {receivedFrom: $from, receivedTo: $to}) {
    totalCount
    edges { node { id receivedAt source primaryReason urgency status practice { name } linkWorker { name } firstContactAt closedAt } }
    pageInfo { hasNextPage endCursor }
  }
}
`,
      variables: (today) => ({ from: `${monthAfter(today, -3)}-01`, to: today }),
      roles: ["MANAGER"],
    },
    {
      title: "Sent to services, and not answered",
      answers: "Which services have not answered, and for how many days?",
      text: `query Unanswered($after: Cursor) {
  onwardReferrals(first: 50, after: $after, filter: {unanswered: true}) {
    edges { node { id sentAt waitingDays service { name } organisation { name phone } } }
    pageInfo { hasNextPage endCursor }
  }
}
`,
      roles: ["MANAGER"],
    },
    {
      title: "Who may sign in",
      answers: "Which accounts are there, in which roles and where, and which are shut?",
      text: `query Accounts($after: Cursor) {
  accounts(first: 50, after: $after) {
    edges { node { name disabled memberships { role fromOn toOn organisation { name } } } }
    pageInfo { hasNextPage endCursor }
  }
}
`,
      roles: ["MANAGER", "ADMIN"],
    },
  ],
};

const host: Shelf = {
  title: "Your organisation's referrals",
  examples: [
    {
      title: "Waiting for your answer",
      answers: "What was sent to your services and has not been answered yet, and since when?",
      text: `query WaitingForUs {
  onwardReferrals(first: 50, filter: {unanswered: true}) {
    edges { node { id status sentAt waitingDays words service { name } } }
    pageInfo { hasNextPage endCursor }
  }
}
`,
      roles: ["HOST"],
    },
    {
      title: "What became of what was sent to you",
      answers: "Which referrals to your services were taken, and did people come?",
      text: `query SentToUs($after: Cursor) {
  onwardReferrals(first: 100, after: $after) {
    edges { node { status sentAt answeredAt declineReason outcome outcomeOn service { name category } } }
    pageInfo { hasNextPage endCursor }
  }
}
`,
      roles: ["HOST"],
    },
    {
      title: "Your link workers' referrals by status",
      answers:
        "How many of the referrals that your link workers hold wait, are being contacted, are supported, paused or closed?",
      text: `query OurReferrals {
  waiting: referrals(filter: {statuses: [ACCEPTED, WAITING]}) { totalCount }
  contacting: referrals(filter: {statuses: [CONTACTING]}) { totalCount }
  active: referrals(filter: {statuses: [ACTIVE]}) { totalCount }
  paused: referrals(filter: {statuses: [PAUSED]}) { totalCount }
  closed: referrals(filter: {statuses: [CLOSED]}) { totalCount }
}
`,
      roles: ["HOST"],
    },
    {
      title: "Your link workers' open referrals",
      answers: "Who holds which open referral, for what, and when was the last contact?",
      text: `query OurOpenReferrals($after: Cursor) {
  referrals(first: 50, after: $after, filter: {statuses: [ACCEPTED, WAITING, CONTACTING, ACTIVE, PAUSED]}) {
    totalCount
    edges { node { status urgency primaryReason receivedMonth lastContactAt linkWorker { name } practice { name } } }
    pageInfo { hasNextPage endCursor }
  }
}
`,
      roles: ["HOST"],
    },
  ],
};

export const gallery: readonly Shelf[] = [whole, referred, support, reach, rows, scheme, host, directory];
