import { check, nonEmpty, object, pipe, string } from "valibot";
import { TextField } from "../../../components/form/TextField";
import { graphql } from "../../../lib/graphql/generated";
import { ActDialog } from "../Act";
import { useRecord } from "../record";

const agree = graphql(`
  mutation AgreePlan($input: AgreePlanInput!) {
    agreePlan(input: $input) {
      plan {
        ...PlanSection
      }
      clientMutationId
    }
  }
`);

interface AgreeDialogProps {
  plan: { id: string; version: number };
  onClose: () => void;
}

/** Fixes the plan as a version, with who agreed to it and when. */
export function AgreeDialog({ plan, onClose }: AgreeDialogProps) {
  const { today, firstName } = useRecord();
  const agreedOn = pipe(
    string(),
    nonEmpty("Give the day"),
    check((day) => day <= today, "The day cannot be in the future"),
  );
  return (
    <ActDialog
      title="Agree the plan"
      onClose={onClose}
      document={agree}
      schema={object({ agreedOn, agreedWith: pipe(string(), nonEmpty("Say who agreed to it")) })}
      draft={`agree/${plan.id}`}
      defaultValues={{ agreedOn: today, agreedWith: firstName }}
      toInput={({ agreedOn: day, agreedWith }) => ({
        planId: plan.id,
        version: plan.version,
        agreedOn: day,
        agreedWith: agreedWith.trim(),
      })}
      submit="Agree"
      saved="The plan is agreed, and this version is kept."
    >
      <p>The plan is kept as it stands now. Later changes make the next draft.</p>
      <TextField name="agreedOn" label="Agreed on" type="date" width={20} />
      <TextField name="agreedWith" label="Agreed with" hint="The client, and anybody who was there." />
    </ActDialog>
  );
}
