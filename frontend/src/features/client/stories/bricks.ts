import { goalStatusLabels, onwardOutcomeLabels, serviceCategoryLabels } from "../../../lib/codes.generated";
import { listed } from "../../../lib/format";
import type { StoryBricksQuery, StoryChange } from "../../../lib/graphql/generated/graphql";

type Record = NonNullable<StoryBricksQuery["referral"]>;
type Assessment = NonNullable<Record["assessments"]>[number];

/** The parts of a story that bricks are put into. */
export type BrickPart = "before" | "together" | "changed" | "inTheirWords";

/** A sentence made of the record, for one part of the story. */
export interface Brick {
  part: BrickPart;
  words: string;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const ended = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** The sentences that a record offers: why somebody came, what they wanted, where they went, what became of it. Services are
 * told by their kind, days not at all: what the check would find is not put in. */
export function bricksOf(
  record: Record,
  reasons: Readonly<globalThis.Record<string, string>>,
  called: string,
): Brick[] {
  const who = called.trim() || "They";
  const out: Brick[] = [];
  const add = (part: BrickPart, words: string) => {
    if (!out.some((brick) => brick.words === words)) out.push({ part, words });
  };
  const why = [...(record.reasons ?? [])]
    .sort((a, b) => Number(b.primary) - Number(a.primary))
    .map(({ code }) => lower(reasons[code] ?? ""))
    .filter(Boolean);
  if (why.length > 0) add("before", `${who} came to us because of ${listed(why)}.`);
  if (record.clientWords) add("inTheirWords", `“${record.clientWords.trim()}”`);
  if (record.plan?.whatMatters)
    add("before", `What matters: ${lower(ended(record.plan.whatMatters.trim()))}`);
  for (const { words, status } of record.plan?.goals ?? []) {
    add("together", `A goal: “${words.trim()}”`);
    if (status === "ACHIEVED" || status === "PARTLY") {
      add("changed", `The goal “${words.trim()}”: ${lower(goalStatusLabels[status])}.`);
    }
  }
  for (const { service, outcome } of record.onwardReferrals ?? []) {
    if (!service) continue;
    const kind = lower(serviceCategoryLabels[service.category]);
    add("together", `${who} was put in touch with somebody for ${kind}.`);
    if (outcome) add("changed", `${sentence(kind)}: ${lower(onwardOutcomeLabels[outcome])}.`);
  }
  for (const { service } of record.signposts ?? []) {
    if (service)
      add("together", `${who} was told of something for ${lower(serviceCategoryLabels[service.category])}.`);
  }
  for (const words of betterIn(record.assessments ?? []).map(({ words }) => words)) add("changed", words);
  return out;
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The answers that tell of a change, each with what it means when it got better. Lower is better where it is said. */
const telling: Readonly<globalThis.Record<string, { words: string; change: StoryChange; lower?: true }>> = {
  LIFE_SATISFACTION: { words: "More satisfied with life than at the start.", change: "HAPPIER" },
  HAPPINESS: { words: "Happier than at the start.", change: "HAPPIER" },
  WORTHWHILE: { words: "Finds what they do more worthwhile than at the start.", change: "MORE_CONFIDENT" },
  ANXIETY: { words: "Less anxious than at the start.", change: "LESS_ANXIOUS", lower: true },
  COMPANIONSHIP: { words: "Lacks company less often than at the start.", change: "LESS_LONELY", lower: true },
  ISOLATED: { words: "Feels isolated less often than at the start.", change: "LESS_LONELY", lower: true },
  HOW_OFTEN: { words: "Feels lonely less often than at the start.", change: "LESS_LONELY" },
};

/** What the first and the last answers say has got better: as sentences and as plain facts. */
export function betterIn(assessments: readonly Assessment[]): { words: string; change: StoryChange }[] {
  const inTime = [...assessments].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const { items } of inTime) {
    for (const { code, value } of items ?? []) {
      if (value === null || value === undefined) continue;
      if (!first.has(code)) first.set(code, value);
      last.set(code, value);
    }
  }
  return Object.entries(telling).flatMap(([code, { words, change, lower: less }]) => {
    const [a, b] = [first.get(code), last.get(code)];
    return a !== undefined && b !== undefined && (less ? b < a : b > a) ? [{ words, change }] : [];
  });
}

/** Puts a sentence at the end of what was written. */
export function laid(text: string, words: string): string {
  return text.trim() === "" ? words : `${text.trimEnd()} ${words}`;
}
