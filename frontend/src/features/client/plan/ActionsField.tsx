import { type ReactNode, useState } from "react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { Button } from "../../../components/Button";
import { Checkboxes, Scale } from "../../../components/form/ChoiceField";
import { Select, TextField } from "../../../components/form/TextField";
import { actionOwnerLabels, actionStatusLabels, barrierLabels } from "../../../lib/codes.generated";
import { choices } from "../choices";
import { MoveButtons } from "./MoveButtons";
import { newAction, type PlanValues, unsure } from "./planForm";

/** The steps towards one goal: a line each, but for the one that is being written. */
export function ActionsField({ goal }: { goal: number }) {
  const { control } = useFormContext<PlanValues>();
  const name = `goals.${goal}.actions` as const;
  const { fields, append, remove, move } = useFieldArray({ control, name });
  const [open, setOpen] = useState(() => fields.findIndex(({ words }) => words === ""));
  return (
    <>
      {fields.map((field, index) => (
        <Step
          key={field.id}
          goal={goal}
          index={index}
          open={open === index}
          onOpen={(on) => setOpen(on ? index : -1)}
        >
          <TextField name={`${name}.${index}.words`} label="What is to be done" />
          <div className="al-pair">
            <Select name={`${name}.${index}.who`} label="Who does it" options={choices(actionOwnerLabels)} />
            <TextField name={`${name}.${index}.dueOn`} label="By when" type="date" optional />
            {field.key !== "" && (
              <Select
                name={`${name}.${index}.status`}
                label="How far"
                options={choices(actionStatusLabels)}
              />
            )}
          </div>
          <Scale
            name={`${name}.${index}.confidence`}
            label="How sure are they that they can do it?"
            from={1}
            ends={["Not at all", "Certain"]}
            optional
          />
          <Helps goal={goal} index={index} />
          <MoveButtons
            what={`step ${index + 1} of goal ${goal + 1}`}
            first={index === 0}
            last={index === fields.length - 1}
            onMove={(by) => {
              move(index, index + by);
              setOpen(index + by);
            }}
            onRemove={() => {
              remove(index);
              setOpen(-1);
            }}
          />
        </Step>
      ))}
      <Button
        kind="secondary"
        small
        onClick={() => {
          setOpen(fields.length);
          append(newAction());
        }}
      >
        {`Add a step to goal ${goal + 1}`}
      </Button>
    </>
  );
}

interface StepProps {
  goal: number;
  index: number;
  open: boolean;
  onOpen: (on: boolean) => void;
  children: ReactNode;
}

/** One step: a line that says it, and its fields under it. One with a fault stays open. */
function Step({ goal, index, open, onOpen, children }: StepProps) {
  const { control, formState } = useFormContext<PlanValues>();
  const words = useWatch({ control, name: `goals.${goal}.actions.${index}.words` });
  const faulty = formState.errors.goals?.[goal]?.actions?.[index] !== undefined;
  return (
    <details className="al-step" open={open || faulty}>
      <summary
        // Nothing is folded away while nothing is written: the Tab key goes on to the words.
        tabIndex={open && !words ? -1 : undefined}
        onClick={(event) => {
          event.preventDefault();
          onOpen(!open);
        }}
      >
        <strong>Step {index + 1}</strong>
        {words && `: ${words}`}
      </summary>
      <fieldset className="al-plain-group">
        <legend className="nhsuk-u-visually-hidden">Step {index + 1}</legend>
        {children}
      </fieldset>
    </details>
  );
}

/** Asked when they are not so sure, or when something was noted before. */
function Helps({ goal, index }: { goal: number; index: number }) {
  const { control } = useFormContext<PlanValues>();
  const action = useWatch({ control, name: `goals.${goal}.actions.${index}` });
  if (!action || (!unsure(action.confidence) && action.barriers.length === 0 && !action.strategies))
    return null;
  const name = `goals.${goal}.actions.${index}` as const;
  return (
    <>
      <Checkboxes
        name={`${name}.barriers`}
        label="What is in the way?"
        options={choices(barrierLabels)}
        optional
      />
      <TextField
        name={`${name}.strategies`}
        label={unsure(action.confidence) ? "What would make it an 8?" : "What helps"}
        optional
      />
    </>
  );
}
