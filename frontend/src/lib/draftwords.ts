import type { KeptDraft } from "./drafts";

// What the forms are called in a list of drafts, by the first part of the place where each keeps its own.
const names: Readonly<Record<string, string>> = {
  absence: "Leave",
  accept: "Accepting a referral",
  account: "A new account",
  agree: "Agreement to the plan",
  annotate: "An addition to a note",
  answer: "An answer to a referral",
  ask: "A request for more time",
  assign: "A hand-over",
  book: "An appointment",
  bulk: "An act on several clients",
  capacity: "Room on a caseload",
  close: "Closing",
  consent: "Consent",
  contact: "A note",
  correct: "A correction",
  decline: "Declining a referral",
  details: "Personal details",
  endrisk: "The end of a risk",
  endrole: "The end of a role",
  extend: "More time",
  letter: "A letter",
  matters: "What matters to me",
  measure: "A measure",
  more: "A question for the referrer",
  opened: "A look at an opened record",
  opening: "Opening a record",
  outcome: "What came of a referral",
  override: "An assignment outside a practice",
  pause: "A pause",
  plan: "The plan",
  refer: "A referral",
  refuse: "A refusal of more time",
  reopen: "Reopening",
  reply: "An answer to a question",
  resume: "Going on after a pause",
  review: "A review",
  risk: "A risk",
  role: "A role",
  safeguarding: "A safeguarding note",
  service: "A service's details",
  signpost: "Signposting",
  story: "A story",
  takeback: "Taking a referral back",
  task: "A task",
  template: "A template",
  text: "A text message",
  transfer: "A transfer",
  view: "A view of a list",
  withdraw: "The end of a consent",
};

// Forms of the inbox: the page that they belong to has the client's name.
const ofInbox = new Set(["accept", "decline", "more", "reply", "transfer"]);

/** What a draft is, and whose: "A note: Halina Nowak". */
export function draftWords({ place, path, title }: KeptDraft): string {
  const form = place.split("/")[0] ?? "";
  const what = names[form] ?? "Something typed";
  const named = path.startsWith("/people/") || (ofInbox.has(form) && title !== "Inbox");
  return title && named ? `${what}: ${title}` : what;
}
