import type { Shelf } from "./example";

// The examples about rows, for an analyst who has a live project grant. With several, name one:
// rows(projectGrantId: "pg..."). A person and their episodes are called alike in all kinds of row.

const roles: Shelf["examples"][number]["roles"] = ["ANALYST"];

export const rows: Shelf = {
  title: "Rows, under a project grant",
  examples: [
    {
      title: "Episodes of your project",
      answers: "Who was referred when, by whom and for what, and how far did it come?",
      text: `query ProjectEpisodes($after: String) {
  analytics {
    rows {
      episodes(first: 100, after: $after) {
        edges { node { person episode month ageBand gender ethnicGroup imdDecile pcnId referralSource primaryReason status contactedMonth startedMonth closedMonth closingReason } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
  names: organisations(first: 50, filter: {kinds: [PCN]}) { edges { node { id name } } }
}
`,
      roles,
    },
    {
      title: "Contacts of your project",
      answers: "Which contacts were there with each person of the project?",
      text: `query ProjectContacts($after: String) {
  analytics {
    rows {
      contacts(first: 100, after: $after) {
        edges { node { person episode month method purpose outcome minutes reached } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}
`,
      roles,
    },
    {
      title: "Your projects",
      answers: "Which projects did you ask for, which give rows, and until when?",
      text: `query Projects {
  projectGrants(first: 20) {
    edges { node { id title state sources fromMonth toMonth expiresOn decidedBy decision lastUsedAt rowsGiven } }
  }
}
`,
      roles,
    },
  ],
};
