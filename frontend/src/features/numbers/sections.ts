// The sections of the figures, each an address of its own below /numbers; some have a longer title than a chip has room for.
export const sections = [
  { key: "overview", words: "Overview", title: "Numbers" },
  { key: "referrals", words: "Referrals" },
  { key: "people", words: "People", title: "Who is referred" },
  { key: "equity", words: "Equity", title: "Equity: who is referred, of those registered" },
  { key: "waiting", words: "Waiting times" },
  { key: "activity", words: "Activity" },
  { key: "needs", words: "Needs", title: "Needs and goals" },
  { key: "support", words: "Support", title: "Support offered, and what stuck" },
  { key: "outcomes", words: "Outcomes" },
  { key: "endings", words: "Endings" },
  { key: "demand", words: "Demand", title: "Demand and capacity" },
  { key: "quality", words: "Data quality" },
] as const satisfies readonly { key: string; words: string; title?: string }[];

export type SectionKey = (typeof sections)[number]["key"];
