import type { Instrument } from "../../../lib/graphql/generated/graphql";

/** One question of a measure, as its owner words it. */
export interface Question {
  code: string;
  words: string;
  from: 0 | 1;
  to: number;
  /** What the two ends of the scale mean. */
  ends: readonly [string, string];
  /** The words of each answer, for scales that have them. */
  answers?: readonly string[];
}

const ons = (code: string, words: string): Question => ({
  code,
  words,
  from: 0,
  to: 10,
  ends: ["Not at all", "Completely"],
});

const often = ["Hardly ever or never", "Some of the time", "Often"] as const;

const ucla = (code: string, words: string): Question => ({
  code,
  words,
  from: 1,
  to: 3,
  ends: [often[0], often[2]],
  answers: often,
});

/** The questions of the measures whose wording is free to use: ONS personal wellbeing, the UCLA three items, and the
 * direct measure of loneliness of the Office for National Statistics. Of the others only a score is kept. */
export const questions: Partial<Record<Instrument, readonly Question[]>> = {
  ONS4: [
    ons("LIFE_SATISFACTION", "Overall, how satisfied are you with your life nowadays?"),
    ons(
      "WORTHWHILE",
      "Overall, to what extent do you feel that the things you do in your life are worthwhile?",
    ),
    ons("HAPPINESS", "Overall, how happy did you feel yesterday?"),
    ons("ANXIETY", "Overall, how anxious did you feel yesterday?"),
  ],
  UCLA3: [
    ucla("COMPANIONSHIP", "How often do you feel that you lack companionship?"),
    ucla("LEFT_OUT", "How often do you feel left out?"),
    ucla("ISOLATED", "How often do you feel isolated from others?"),
  ],
  LONELINESS_DIRECT: [
    {
      code: "HOW_OFTEN",
      words: "How often do you feel lonely?",
      from: 1,
      to: 5,
      ends: ["Often or always", "Never"],
      answers: ["Often or always", "Some of the time", "Occasionally", "Hardly ever", "Never"],
    },
  ],
};

/** The measures that every scheme may use; the licensed ones are offered where the scheme holds the licence. */
export const open: readonly Instrument[] = ["ONS4", "UCLA3", "LONELINESS_DIRECT", "GOAL_SCORE"];

/** What is sent for a question: its answer, that it was declined, or nothing when it was not asked. */
export function answerOf(
  code: string,
  value: string | null | undefined,
): { code: string; value?: number; declined?: boolean } | undefined {
  if (!value) return undefined;
  return value === "DECLINED" ? { code, declined: true } : { code, value: Number(value) };
}
