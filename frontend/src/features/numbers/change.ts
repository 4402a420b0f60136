import type { Definition } from "../../components/chart/Figure";
import type { Value } from "../../components/chart/value";
import { graphql } from "../../lib/graphql/generated";
import type { Instrument, NumbersChangeFragment } from "../../lib/graphql/generated/graphql";
import { type FragmentType, unmask } from "../../lib/graphql/use";
import { mean, none, written } from "./answer";
import { partOf } from "./known";

// How people's answers changed, in matched pairs.

const changeFragment = graphql(`
  fragment NumbersChange on Outcome {
    instrument
    item
    higherIsBetter
    episodes {
      shown
      value
    }
    measured {
      shown
      value
    }
    pairs {
      shown
      value
    }
    missing {
      shown
      value
    }
    start {
      shown
      value
    }
    now {
      shown
      value
    }
    change {
      shown
      value
    }
    changeFrom {
      shown
      value
    }
    changeTo {
      shown
      value
    }
    better {
      shown
      value
    }
    same {
      shown
      value
    }
    worse {
      shown
      value
    }
    risen {
      shown
      value
    }
    stayed {
      shown
      value
    }
    fallen {
      shown
      value
    }
    movers {
      from
      to
      pairs {
        shown
        value
      }
    }
    warnings
    definition {
      text
      numerator
      denominator
      excluded
    }
  }
`);

/** How one question or score changed. */
export type Change = NumbersChangeFragment;

/** The changes of a part of an operation. */
export function changesOf(part: readonly FragmentType<typeof changeFragment>[]): readonly Change[] {
  return unmask(changeFragment, part);
}

/** A questionnaire whose parts are drawn on one scale. */
export interface Scale {
  instrument: Instrument;
  lowest: number;
  highest: number;
  /** The questions on that scale in their order, in a word or two. */
  items: Readonly<Record<string, string>>;
}

/** The scales in the order of the page. A score that is a sum has a scale of its own. */
export const scales: readonly Scale[] = [
  {
    instrument: "ONS4",
    lowest: 0,
    highest: 10,
    items: {
      LIFE_SATISFACTION: "Life satisfaction",
      WORTHWHILE: "Worthwhile",
      HAPPINESS: "Happiness",
      ANXIETY: "Anxiety",
    },
  },
  { instrument: "UCLA3", lowest: 3, highest: 9, items: { TOTAL: "Loneliness score" } },
  {
    instrument: "UCLA3",
    lowest: 1,
    highest: 3,
    items: { COMPANIONSHIP: "Lacks company", LEFT_OUT: "Left out", ISOLATED: "Isolated" },
  },
  {
    instrument: "LONELINESS_DIRECT",
    lowest: 1,
    highest: 5,
    items: { HOW_OFTEN: "How seldom lonely", TOTAL: "How seldom lonely" },
  },
  { instrument: "GOAL_SCORE", lowest: 0, highest: 10, items: { TOTAL: "Progress with a goal" } },
  { instrument: "SWEMWBS", lowest: 7, highest: 35, items: { TOTAL: "Wellbeing score" } },
  { instrument: "MYCAW", lowest: 0, highest: 6, items: { TOTAL: "Concern score" } },
  { instrument: "PAM", lowest: 0, highest: 100, items: { TOTAL: "Activation score" } },
  { instrument: "WELLBEING_STAR", lowest: 8, highest: 40, items: { TOTAL: "Star score" } },
];

/** What a question is called. */
export function itemName({ instrument, item }: Pick<Change, "instrument" | "item">): string {
  return scales.find((scale) => scale.instrument === instrument && scale.items[item])?.items[item] ?? item;
}

/** Why a role that sees no clients is shown other figures than a manager. */
export const answeredAll =
  "Your role is shown those episodes alone in which every question of the questionnaire was answered, so a manager's figures differ a little";

/** What else there is to know of the change of life satisfaction, where it is one figure among others. */
export function satisfactionDefinition(guarded: boolean): Definition {
  return {
    text: `Change of life satisfaction: by the month of the referral, on a scale from 0 to 10, of those who answered at first and once more.${guarded ? ` ${answeredAll}.` : ""}`,
  };
}

/** That commissioners are shown other figures, said to a manager. */
export const othersAnsweredAll =
  "Commissioners are shown those episodes alone in which every question of the questionnaire was answered, so their figures differ a little";

/** A change with its sign: "+1.6", "−1.3". */
export function signed(figure: { shown: string; value?: number | null } | undefined): Value {
  if (!figure) return none;
  const { shown, value } = mean(figure);
  if (value === null || value === 0) return { shown, value };
  return { shown: value > 0 ? `+${shown}` : `−${shown.replace(/^[-−]/, "")}`, value };
}

/** A change with the interval that its mean lies in: "+1.6 (+1.3 to +2.0)". */
export function changeWords({ change, changeFrom, changeTo }: Change): string {
  const average = signed(change);
  if (average.value === null) return average.shown;
  return `${average.shown} (${signed(changeFrom).shown} to ${signed(changeTo).shown})`;
}

/** Out of how many the pairs of answers are, and how many were not asked again, or not yet, as the numbers beside it have
 * it; in words where one of these is withheld. Of goals several of one episode may be scored twice: they are no part of the episodes. */
export function pairsWords({
  instrument,
  pairs,
  measured,
  missing,
  higherIsBetter,
}: Pick<Change, "instrument" | "pairs" | "measured" | "missing" | "higherIsBetter">): string {
  const [n, of] = [written(pairs), written(measured)];
  const ofGoals = instrument === "GOAL_SCORE";
  const gone = written(missing, "%");
  const words = ofGoals ? goalsWords(n, of, gone) : askedWords(n, of, gone);
  return higherIsBetter ? words : `${words}; lower is better`;
}

/** Whose answers a mean change is made of, so short that it has room under a figure; a number that is withheld is said so. */
export function answersWords({ pairs, measured }: Pick<Change, "pairs" | "measured">): string {
  const [n, of] = [written(pairs), written(measured)];
  const whole = of.value === null ? "" : ` of ${of.shown}`;
  return n.value === null ? `Answered twice${whole}: withheld` : `${n.shown}${whole} answered twice`;
}

function askedWords(n: Value, of: Value, gone: Value): string {
  const first = of.value === null ? "" : ` of ${of.shown}`;
  if (n.value === null) return `Asked again${first}: withheld`;
  const again = gone.value === null ? gone : partOf(n, of);
  return `${n.shown}${first} asked again${again.value === null ? "" : ` (${100 - again.value}% not, or not yet)`}`;
}

function goalsWords(n: Value, of: Value, gone: Value): string {
  const goals = n.value === null ? "Goals scored again: withheld" : `${n.shown} goals scored again`;
  if (of.value === null) return goals;
  const left = gone.value === null ? "" : `, about ${gone.shown} of them without a later one`;
  return `${goals}; ${of.shown} episodes with a first score${left}`;
}

/** Who has no later answer. It is not counted of whom it is not due yet: support may still go on. */
export const notAgain =
  "Not asked again, or not yet: episodes that answered at first and have no later answer. Support that still goes on is among them, whether it is time to ask again or not.";

/** How that comes about, beside what a change is. */
export const notAgainDefinition: Definition = {
  text: "Not asked again, or not yet: of the episodes that answered at first, the share without a later answer to the same question, made from the two numbers as they are shown.",
  excluded:
    "Nothing is left out for being too soon: support that still goes on counts whether it is time to ask again or not. In the quarterly report all support has ended.",
};

/** What the answers go by, and what the report goes by. */
export const byReferral =
  "These figures go by the month of the referral. The quarterly report goes by the quarter in which support ended: the two are not of the same episodes, and differ.";

/** Whether the mean change is for the better, or for the worse, with no change outside its interval; nothing where it may
 * be none, or is not known. */
export function proved({ higherIsBetter, changeFrom, changeTo }: Change): "better" | "worse" | undefined {
  const [low, high] = [changeFrom.value, changeTo.value];
  if (typeof low !== "number" || typeof high !== "number" || (low <= 0 && high >= 0)) return undefined;
  return low > 0 === higherIsBetter ? "better" : "worse";
}

/** A part of a scale, as a matrix of movers has it. */
export interface Moved {
  from: string;
  to: string;
  pairs: Value;
  /** Whether that is for the better. */
  better: boolean;
}

// From the low end of a scale to its high end.
const ends = ["VERY_LOW", "NOT_LONELY", "LOW", "MEDIUM", "LONELY", "HIGH", "VERY_HIGH"];

/** The parts of a scale that anybody was in or is now, from its low end, and how many went from each to each. */
export function matrixOf({ movers, higherIsBetter }: Change): { parts: string[]; rows: Moved[][] } {
  const at = (part: string) => ends.indexOf(part);
  const parts = [...new Set(movers.flatMap(({ from, to }) => [from, to]))].sort((a, b) => at(a) - at(b));
  const rows = parts.map((from) =>
    parts.map((to): Moved => {
      const found = movers.find((mover) => mover.from === from && mover.to === to);
      return {
        from,
        to,
        pairs: found ? written(found.pairs) : { shown: "0", value: 0 },
        better: from !== to && at(to) > at(from) === higherIsBetter,
      };
    }),
  );
  return { parts, rows };
}

/** How many went to a better part of the scale, stayed in theirs and went to a worse one, in words: a part holds several
 * answers, so that these are others than those whose answer is better, the same or worse. */
export function partsWords({ risen, stayed, fallen }: Pick<Change, "risen" | "stayed" | "fallen">): string {
  const about = (figure: { shown: string; value?: number | null }) => {
    const value = written(figure);
    return value.value === null ? "withheld" : value.shown;
  };
  return `${about(risen)} in a better part, ${about(stayed)} in the same, ${about(fallen)} in a worse one`;
}

/** What a picture of changes says: how many are for the better. */
export function changeTitle(changes: readonly Change[], plain: string): string {
  const found = changes.map(proved);
  const [better, worse] = (["better", "worse"] as const).map(
    (way) => found.filter((one) => one === way).length,
  );
  if (changes.length < 2 || (!better && !worse)) {
    const way = found[0];
    return changes.length === 1 && way ? `${plain}: ${way} on average than at the start` : plain;
  }
  const many = (n = 0) => (n === changes.length ? `all ${n}` : `${n} of ${changes.length}`);
  if (!worse) return `${plain}: better on average in ${many(better)} questions`;
  return `${plain}: better on average in ${many(better)} questions, worse in ${many(worse)}`;
}
