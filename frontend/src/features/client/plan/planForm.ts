import { array, check, nonEmpty, object, pipe, string } from "valibot";
import type {
  ActionOwner,
  ActionStatus,
  Barrier,
  GoalStatus,
  PlanSectionFragment,
  ReferralReason,
  SavePlanInput,
} from "../../../lib/graphql/generated/graphql";
import { uuidv7 } from "../../../lib/id";
import { figure, typed } from "../choices";
import { standing } from "./standing";

// The plan as its form holds it. `key` is the server's id of a row, and empty for a new one, whose id the server makes;
// a need's is made here, because its goals name it.

export interface ActionValues {
  key: string;
  words: string;
  who: string;
  dueOn: string;
  confidence: string;
  barriers: string[];
  strategies: string;
  status: string;
}

export interface GoalValues {
  key: string;
  words: string;
  needId: string;
  importance: string;
  status: string;
  droppedReason: string;
  actions: ActionValues[];
}

export interface NeedValues {
  key: string;
  code: string;
  words: string;
}

export interface PlanValues {
  strengths: string;
  reviewOn: string;
  needs: NeedValues[];
  goals: GoalValues[];
}

export function newAction(): ActionValues {
  return {
    key: "",
    words: "",
    who: "CLIENT",
    dueOn: "",
    confidence: "",
    barriers: [],
    strategies: "",
    status: "",
  };
}

export function newGoal(): GoalValues {
  return {
    key: "",
    words: "",
    needId: "",
    importance: "",
    status: "",
    droppedReason: "",
    actions: [newAction()],
  };
}

export function newNeed(): NeedValues {
  return { key: uuidv7(), code: "", words: "" };
}

const text = string();

export const planSchema = object({
  strengths: text,
  reviewOn: text,
  needs: array(
    object({ key: text, code: pipe(string(), nonEmpty("Choose what this need is about")), words: text }),
  ),
  goals: array(
    pipe(
      object({
        key: text,
        words: pipe(string(), nonEmpty("Write the goal in the client's words, or remove it")),
        needId: text,
        importance: pipe(string(), nonEmpty("Ask how important this goal is, 1 to 10")),
        status: text,
        droppedReason: text,
        actions: array(
          object({
            key: text,
            words: pipe(string(), nonEmpty("Write what is to be done, or remove this step")),
            who: pipe(string(), nonEmpty("Say who does it")),
            dueOn: text,
            confidence: text,
            barriers: array(text),
            strategies: text,
            status: text,
          }),
        ),
      }),
      check(
        (goal) => goal.status !== "DROPPED" || goal.droppedReason.trim() !== "",
        "Say why this goal was dropped",
      ),
    ),
  ),
});

/** The plan as the form's first values; one empty goal for a new plan. */
export function fromPlan(plan: PlanSectionFragment | undefined): PlanValues {
  if (!plan) return { strengths: "", reviewOn: "", needs: [], goals: [newGoal()] };
  return {
    strengths: plan.strengths ?? "",
    reviewOn: plan.reviewOn ?? "",
    needs: (plan.needs ?? []).map(({ id, code, words }) => ({ key: id, code, words })),
    goals: standing(plan.goals).map((goal) => ({
      key: goal.id,
      words: goal.words,
      needId: goal.needId ?? "",
      importance: String(goal.importance),
      status: goal.status,
      droppedReason: goal.droppedReason ?? "",
      actions: standing(goal.actions).map((action) => ({
        key: action.id,
        words: action.words,
        who: action.who,
        dueOn: action.dueOn ?? "",
        confidence: action.confidence ? String(action.confidence) : "",
        barriers: [...(action.barriers ?? [])],
        strategies: action.strategies ?? "",
        status: action.status,
      })),
    })),
  };
}

/** The present plan as a refused edit brings it: what was taken out is not in it, and the rest is in its order. */
export function present(current: Record<string, unknown>): PlanSectionFragment {
  const placed = (rows: unknown) =>
    ((rows ?? []) as object[]).map((row, position) => ({ ...row, position, removed: false }));
  const goals = placed(current.goals).map((goal) => ({
    ...goal,
    actions: placed((goal as { actions?: unknown }).actions),
  }));
  return { ...current, goals } as unknown as PlanSectionFragment;
}

/** The form's values as the plan to save. Goals whose need was taken out answer none. */
export function planInput(
  values: PlanValues,
  referralId: string,
  version: number | undefined,
): Omit<SavePlanInput, "clientMutationId"> {
  const needs = new Set(values.needs.map(({ key }) => key));
  return {
    referralId,
    version,
    strengths: values.strengths.trim(),
    reviewOn: values.reviewOn || undefined,
    needs: values.needs.map(({ key, code, words }) => ({
      id: key,
      code: code as ReferralReason,
      words: words.trim(),
    })),
    goals: values.goals.map((goal) => ({
      id: goal.key || undefined,
      words: goal.words.trim(),
      needId: needs.has(goal.needId) ? goal.needId : undefined,
      importance: Number(goal.importance),
      status: (goal.status || undefined) as GoalStatus | undefined,
      droppedReason: goal.status === "DROPPED" ? typed(goal.droppedReason) : undefined,
      actions: goal.actions.map((action) => ({
        id: action.key || undefined,
        words: action.words.trim(),
        who: action.who as ActionOwner,
        dueOn: action.dueOn || undefined,
        confidence: figure(action.confidence),
        barriers: action.barriers as Barrier[],
        strategies: typed(action.strategies),
        status: (action.status || undefined) as ActionStatus | undefined,
      })),
    })),
  };
}

/** Whether the client should be asked what would make it likelier: confidence below 7 of 10. */
export function unsure(confidence: string): boolean {
  const value = figure(confidence);
  return value !== undefined && value < 7;
}
