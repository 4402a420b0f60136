import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { Button } from "../../../components/Button";
import { Scale } from "../../../components/form/ChoiceField";
import { Select, TextArea, TextField } from "../../../components/form/TextField";
import { QuietButton } from "../../../components/QuietButton";
import { goalStatusLabels } from "../../../lib/codes.generated";
import { graphql } from "../../../lib/graphql/generated";
import type { PlanSectionFragment } from "../../../lib/graphql/generated/graphql";
import { useWords } from "../../../lib/words";
import { ActForm } from "../Act";
import { choices } from "../choices";
import { useRecord } from "../record";
import { ActionsField } from "./ActionsField";
import { MoveButtons } from "./MoveButtons";
import { fromPlan, newGoal, newNeed, type PlanValues, planInput, planSchema, present } from "./planForm";

const savePlan = graphql(`
  mutation SavePlan($input: SavePlanInput!) {
    savePlan(input: $input) {
      plan {
        ...PlanSection
      }
      clientMutationId
    }
  }
`);

interface PlanEditorProps {
  plan: PlanSectionFragment | undefined;
  onClose: () => void;
}

/** The whole plan in one form: needs, goals, and the steps of each. */
export function PlanEditor({ plan, onClose }: PlanEditorProps) {
  const { referralId } = useRecord();
  return (
    <ActForm
      document={savePlan}
      schema={planSchema}
      draft={`plan/${referralId}`}
      defaultValues={fromPlan(plan)}
      toInput={(values: PlanValues) => planInput(values, referralId, plan?.version)}
      version={plan?.version ?? 0}
      fromCurrent={(current) => fromPlan(present(current))}
      labels={{ goals: "Goal", needs: "Need", strengths: "Strengths", reviewOn: "Review by" }}
      submit="Save the plan"
      saved="The plan is saved."
      onDone={onClose}
      onCancel={onClose}
      begin
    >
      <TextArea name="strengths" label="Strengths, and what already helps" rows={2} optional />
      <NeedsField />
      <GoalsField />
      <TextField
        name="reviewOn"
        label="Review by"
        hint="Left empty, it is set by the scheme's rule when the plan is agreed."
        type="date"
        width={20}
        optional
      />
    </ActForm>
  );
}

function NeedsField() {
  const { control } = useFormContext<PlanValues>();
  const { fields, append, remove } = useFieldArray({ control, name: "needs" });
  const { offer } = useWords();
  return (
    <fieldset className="al-plain-group">
      <legend>What they want help with</legend>
      {fields.map((field, index) => (
        <div className="al-need-row" key={field.id}>
          <Select
            name={`needs.${index}.code`}
            label={`Need ${index + 1}`}
            options={offer.reasons(field.code)}
            placeholder="Choose"
          />
          <TextField name={`needs.${index}.words`} label="In their words" optional />
          <QuietButton about={`need ${index + 1}`} onClick={() => remove(index)}>
            Remove
          </QuietButton>
        </div>
      ))}
      <Button kind="secondary" small onClick={() => append(newNeed())}>
        Add a need
      </Button>
    </fieldset>
  );
}

function GoalsField() {
  const { control } = useFormContext<PlanValues>();
  const { fields, append, remove, move } = useFieldArray({ control, name: "goals" });
  return (
    <>
      {fields.map((field, index) => (
        <fieldset className="al-group" key={field.id} data-first={field.key === "" || undefined}>
          <legend>Goal {index + 1}</legend>
          <TextArea name={`goals.${index}.words`} label="The goal, in their words" rows={2} />
          <Scale
            name={`goals.${index}.importance`}
            label="How important is this to them?"
            from={1}
            ends={["A little", "The most important"]}
          />
          <GoalMore index={index} saved={field.key !== ""} />
          <ActionsField goal={index} />
          <MoveButtons
            what={`goal ${index + 1}`}
            first={index === 0}
            last={index === fields.length - 1}
            onMove={(by) => move(index, index + by)}
            onRemove={() => remove(index)}
          />
        </fieldset>
      ))}
      <p>
        <Button kind="secondary" onClick={() => append(newGoal())}>
          Add a goal
        </Button>
      </p>
    </>
  );
}

/** What a goal has once there are needs to answer, and once it has been saved. */
function GoalMore({ index, saved }: { index: number; saved: boolean }) {
  const { control } = useFormContext<PlanValues>();
  const needs = useWatch({ control, name: "needs" });
  const status = useWatch({ control, name: `goals.${index}.status` });
  const { reasons } = useWords();
  const named = needs.filter(({ code }) => code !== "");
  return (
    <div className="al-pair">
      {named.length > 0 && (
        <Select
          name={`goals.${index}.needId`}
          label="Which need it answers"
          options={named.map(({ key, code, words }) => ({
            value: key,
            words: words || reasons[code as keyof typeof reasons],
          }))}
          placeholder="None in particular"
          optional
        />
      )}
      {saved && (
        <Select
          name={`goals.${index}.status`}
          label="How far it has come"
          options={choices(goalStatusLabels)}
        />
      )}
      {status === "DROPPED" && <TextField name={`goals.${index}.droppedReason`} label="Why it was dropped" />}
    </div>
  );
}
