import { useFormContext, useWatch } from "react-hook-form";
import { array, boolean, check, nonEmpty, object, pipe, string } from "valibot";
import { Checkbox } from "../../../components/form/ChoiceField";
import { Select, TextArea, TextField } from "../../../components/form/TextField";
import { goalStatusLabels } from "../../../lib/codes.generated";
import { addDays } from "../../../lib/days";
import { graphql } from "../../../lib/graphql/generated";
import type { GoalStatus } from "../../../lib/graphql/generated/graphql";
import { ActDialog } from "../Act";
import { choices, figure, typed } from "../choices";
import type { Goal } from "../plan/PlanSection";
import { useRecord } from "../record";

const recordReview = graphql(`
  mutation RecordReview($input: RecordReviewInput!) {
    recordReview(input: $input) {
      review {
        id
      }
      clientMutationId
    }
  }
`);

interface ReviewValues {
  on: string;
  goals: { goalId: string; status: string; confidence: string; words: string }[];
  words: string;
  measureDue: boolean;
  extensionAsked: boolean;
  nextReviewOn: string;
}

/** Weeks to the next review that are offered first; the scheme's own rule sets it where there is no plan yet. */
const usualWeeks = 6;

const confidences = Array.from({ length: 10 }, (_, index) => ({
  value: String(index + 1),
  words: String(index + 1),
}));

/** The review on one screen: how far each goal has come, what changed, when the next is. */
export function ReviewDialog({ goals, onClose }: { goals: readonly Goal[]; onClose: () => void }) {
  const { referralId, today } = useRecord();
  const schema = object({
    on: pipe(
      string(),
      nonEmpty("Give the day of the review"),
      check((day) => day <= today, "The day cannot be in the future"),
    ),
    goals: array(
      pipe(
        object({
          goalId: string(),
          status: pipe(string(), nonEmpty("Say how far it has come")),
          confidence: string(),
          words: string(),
        }),
        check(
          (goal) => goal.status !== "DROPPED" || goal.words.trim() !== "",
          "Say why this goal was dropped",
        ),
      ),
    ),
    words: string(),
    measureDue: boolean(),
    extensionAsked: boolean(),
    nextReviewOn: pipe(
      string(),
      nonEmpty("Give the day of the next review"),
      check((day) => day > today, "The next review is in the future"),
    ),
  });
  return (
    <ActDialog
      title="Review the plan"
      onClose={onClose}
      document={recordReview}
      schema={schema}
      draft={`review/${referralId}`}
      defaultValues={{
        on: today,
        goals: goals.map(({ id, status }) => ({ goalId: id, status, confidence: "", words: "" })),
        words: "",
        measureDue: false,
        extensionAsked: false,
        nextReviewOn: addDays(today, usualWeeks * 7),
      }}
      toInput={(values: ReviewValues) => ({
        referralId,
        on: values.on,
        goals: values.goals.map((goal) => ({
          goalId: goal.goalId,
          status: goal.status as GoalStatus,
          confidence: figure(goal.confidence),
          words: typed(goal.words),
        })),
        words: typed(values.words),
        measureDue: values.measureDue,
        extensionAsked: values.extensionAsked,
        nextReviewOn: values.nextReviewOn,
      })}
      submit="Save the review"
      saved="The review is saved."
    >
      <TextField name="on" label="Day" type="date" width={20} />
      <div data-first>
        <Goals goals={goals} />
      </div>
      <TextArea name="words" label="What has changed, and what helped" optional />
      <div className="al-pair">
        <Checkbox name="measureDue" label="Should a measure follow?" />
        <Checkbox name="extensionAsked" label="Is more time needed?" />
      </div>
      <TextField name="nextReviewOn" label="Next review" type="date" width={20} />
    </ActDialog>
  );
}

// The form's own list, because a draft may be older than a goal added since.
function Goals({ goals }: { goals: readonly Goal[] }) {
  const { control } = useFormContext<ReviewValues>();
  const rows = useWatch({ control, name: "goals" });
  const words = new Map(goals.map((goal) => [goal.id, goal.words]));
  if (rows.length === 0) return <p className="al-soft">There are no goals to look at yet.</p>;
  return rows.map((row, index) => (
    <fieldset className="al-step" key={row.goalId}>
      <legend>{words.get(row.goalId) ?? "A goal taken out since"}</legend>
      <div className="al-pair">
        <Select name={`goals.${index}.status`} label="How far" options={choices(goalStatusLabels)} />
        <Select
          name={`goals.${index}.confidence`}
          label="Confidence now, of 10"
          options={confidences}
          placeholder="Not asked"
          optional
        />
      </div>
      <TextField
        name={`goals.${index}.words`}
        label={row.status === "DROPPED" ? "Why it was dropped" : "In words"}
        optional={row.status !== "DROPPED"}
      />
    </fieldset>
  ));
}
