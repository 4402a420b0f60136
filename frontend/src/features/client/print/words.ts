import { actionOwnerLabels } from "../../../lib/codes.generated";
import type { ActionOwner, ReferralReason } from "../../../lib/graphql/generated/graphql";
import { say } from "../../../lib/terms";

/** Who does a step, by name where it is one of the two who made the plan. */
export function doer(who: ActionOwner, client: string, worker: string): string {
  if (who === "CLIENT") return client;
  if (who === "LINK_WORKER" && worker) return worker;
  return say(actionOwnerLabels[who]);
}

/** Text as single ideas: a line for each sentence, and for each line that was typed. Names such as "Dr." or "e.g." do not
 * end one. */
export function ideas(text: string | null | undefined): string[] {
  return (text ?? "")
    .split(/\n+|(?<=(?<!\b(?:Mr|Mrs|Ms|Dr|St|e\.g|i\.e))[.!?])\s+/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** The pictures of the easy-read papers; each is a file of the folder beside. */
export type PictureName =
  | "day"
  | "done"
  | "food"
  | "goal"
  | "health"
  | "heart"
  | "home"
  | "learn"
  | "mail"
  | "mind"
  | "money"
  | "move"
  | "people"
  | "person"
  | "phone"
  | "sign"
  | "strength"
  | "talk"
  | "together"
  | "way"
  | "work";

const byNeed: Partial<Record<ReferralReason, PictureName>> = {
  LONELINESS: "people",
  LOW_MOOD_ANXIETY: "mind",
  CONFIDENCE: "strength",
  PHYSICAL_ACTIVITY: "move",
  HEALTHY_EATING_WEIGHT: "food",
  LONG_TERM_CONDITION: "health",
  DISABILITY: "health",
  CARER: "together",
  MONEY_DEBT: "money",
  BENEFITS: "money",
  FOOD: "food",
  HOUSING: "home",
  WORK: "work",
  VOLUNTEERING: "together",
  LEARNING_CREATIVE: "learn",
  BEREAVEMENT_LIFE_EVENT: "heart",
  MENTAL_HEALTH_HISTORY: "mind",
  HEALTH_PROGRAMME: "health",
  TRANSPORT: "way",
};

/** The picture of what somebody wants help with. A need that others should not read off a picture has the plain one. */
export function pictureOf(need: ReferralReason | undefined): PictureName {
  return (need && byNeed[need]) || "goal";
}

/** One line of an easy-read paper: one idea, with its picture where it begins something new. */
export interface Line {
  picture?: PictureName;
  words: string;
  /** Stands out: what the lines after it are about. */
  strong?: boolean;
}

/** A picture and the lines that stand beside it. */
export interface Block {
  key: string;
  picture: PictureName | undefined;
  lines: (Line & { key: string })[];
}

/** The lines in blocks: each picture begins one. */
export function blocks(lines: readonly Line[]): Block[] {
  const found: Block[] = [];
  lines.forEach((line, index) => {
    const key = `${index}`;
    const last = found.at(-1);
    if (line.picture || !last) found.push({ key, picture: line.picture, lines: [{ ...line, key }] });
    else last.lines.push({ ...line, key });
  });
  return found;
}
