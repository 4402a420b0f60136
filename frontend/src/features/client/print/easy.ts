import { longDate } from "../../../lib/format";
import { say } from "../../../lib/terms";
import { standing } from "../plan/standing";
import type { PaperProps, Plan } from "./documents";
import { ideas, type Line, type PictureName, pictureOf } from "./words";

// What the easy-read papers say. Short words, short sentences, one idea a line; the client's own words stay theirs.

/** What the app itself says on these papers; a test holds them to the reading age of easy read. */
export const phrases = {
  mine: "This is my plan.",
  about: "This page is about me.",
  name: (name: string) => `My name is ${name}.`,
  helper: (worker: string) => `${worker} helps me.`,
  made: "We made it as a team.",
  agreed: (day: string) => `We said yes to it on ${day}.`,
  draft: "It is not done yet.",
  matters: "This matters to me:",
  strong: "I am good at this:",
  help: "This is how to help me:",
  goal: "I want to do this:",
  steps: "This is what we will do:",
  by: (day: string) => `By ${day}.`,
  done: "This is done.",
  who: { CLIENT: "I will do this.", CARER: "My carer will do this.", SERVICE: "A group will do this." },
  worker: (worker: string) => `${worker || say("My link worker")} will do this.`,
  again: "We will look at the plan again.",
  onDay: (day: string) => `We will do it by ${day}.`,
  ring: "You can call us if you need help.",
  number: (ring: string) => `Call ${ring}.`,
  people: "You can talk to them about me:",
  sign: "Sign your name here.",
} as const;

/** The support plan in easy read. */
export function easyPlan({ client, episode, name, ring }: PaperProps): Line[] {
  const plan = episode?.plan;
  const worker = episode?.linkWorker?.name ?? "";
  return [
    { picture: "person", words: phrases.mine, strong: true },
    { words: phrases.name(name) },
    ...helper(worker),
    ...(worker ? [{ words: phrases.made }] : []),
    ...(plan?.agreedOn
      ? [line("done", phrases.agreed(longDate(plan.agreedOn)))]
      : [line("talk", phrases.draft)]),
    ...said("heart", phrases.matters, client.whatMatters || plan?.whatMatters),
    ...said("strength", phrases.strong, plan?.strengths),
    ...goalLines(plan, worker),
    ...(plan?.reviewOn
      ? [line("day", phrases.again), { words: phrases.onDay(longDate(plan.reviewOn)) }]
      : []),
    ...ringLines(ring),
  ];
}

function goalLines(plan: Plan | null | undefined, worker: string): Line[] {
  const needs = new Map((plan?.needs ?? []).map(({ id, code }) => [id, code]));
  return standing(plan?.goals)
    .filter(({ status }) => status !== "DROPPED")
    .flatMap((goal) => [
      ...said(pictureOf(needs.get(goal.needId ?? "")), phrases.goal, goal.words),
      ...standing(goal.actions)
        .filter(({ status }) => status !== "DROPPED")
        .flatMap((action): Line[] => [
          ...ideas(action.words).map(
            (words, index): Line => ({
              picture: index === 0 ? (action.status === "DONE" ? "done" : "way") : undefined,
              words,
            }),
          ),
          ...(action.status === "DONE"
            ? [{ words: phrases.done }]
            : [
                {
                  words: action.who === "LINK_WORKER" ? phrases.worker(worker) : phrases.who[action.who],
                },
                ...(action.dueOn ? [{ words: phrases.by(longDate(action.dueOn)) }] : []),
              ]),
        ]),
    ]);
}

/** About me in easy read. */
export function easyAbout({ client, episode, name, ring }: PaperProps): Line[] {
  const people = (client.relevantContacts ?? []).filter(({ mayTalkTo }) => mayTalkTo);
  return [
    { picture: "person", words: phrases.about, strong: true },
    { words: phrases.name(name) },
    ...helper(episode?.linkWorker?.name ?? ""),
    ...said("heart", phrases.matters, client.whatMatters),
    ...said("talk", phrases.help, client.aboutMe),
    ...said("strength", phrases.strong, episode?.plan?.strengths),
    ...(people.length > 0
      ? [
          { picture: "people" as const, words: phrases.people, strong: true },
          ...people.map((other) => ({
            words: [other.name, other.relationship, other.phone].filter(Boolean).join(", "),
          })),
        ]
      : []),
    ...ringLines(ring),
  ];
}

function line(picture: PictureName, words: string): Line {
  return { picture, words };
}

function helper(worker: string): Line[] {
  return worker ? [line("together", phrases.helper(worker))] : [];
}

function ringLines(ring: string): Line[] {
  return ring ? [line("phone", phrases.ring), { words: phrases.number(ring), strong: true }] : [];
}

/** A heading, and under it somebody's own words, one idea a line; nothing where nothing was said. */
function said(picture: PictureName, heading: string, words: string | null | undefined): Line[] {
  const lines = ideas(words);
  if (lines.length === 0) return [];
  return [{ picture, words: heading, strong: true }, ...lines.map((idea) => ({ words: idea }))];
}
