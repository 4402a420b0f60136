import { check, object, pipe, string } from "valibot";
import { Button } from "../../components/Button";
import { Together } from "../../components/Conflict";
import { Radios } from "../../components/form/ChoiceField";
import { validDay } from "../../components/form/DateField";
import { Form, toldAbove, useAppForm } from "../../components/form/Form";
import { TextField } from "../../components/form/TextField";
import { theirsStands, useEdit } from "../../components/useEdit";
import { onwardOutcomeLabels } from "../../lib/codes.generated";
import { londonDay } from "../../lib/format";
import { graphql } from "../../lib/graphql/generated";
import type { OnwardOutcome } from "../../lib/graphql/generated/graphql";
import { useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import { say } from "../../lib/terms";
import { cameOf, outcomesNow } from "./answers";
import type { HostReferral } from "./OnwardPage";

const outcomeMutation = graphql(`
  mutation RecordHostOutcome($input: RecordOnwardOutcomeInput!) {
    recordOnwardOutcome(input: $input) {
      onwardReferral {
        id
        version
        status
        outcome
        outcomeOn
        toldBy
      }
    }
  }
`);

const schema = object({
  outcome: pipe(
    string(),
    check((value) => value !== "", "Choose what became of it"),
  ),
  on: pipe(
    string(),
    check(validDay, "Enter the day"),
    check((day) => !validDay(day) || day <= londonDay(), "The day cannot be in the future"),
  ),
});

const labels = { outcome: "What became of it", on: "On which day" };

interface Values {
  outcome: string;
  on: string;
}

/** What became of somebody the service took on. It may be told again as weeks pass; the last word counts. */
export function OutcomeForm({ onward }: { onward: HostReferral }) {
  const form = useAppForm<Values>({
    schema,
    defaultValues: { outcome: "", on: londonDay() },
    draft: `outcome/${onward.id}`,
    version: onward.version,
  });
  const edit = useEdit<Values>({ form, fromCurrent: cameOf, labels });
  const { submit, pending } = useMutate(outcomeMutation);
  const options = outcomesNow(onward.status).map((value) => ({ value, words: onwardOutcomeLabels[value] }));
  return (
    <Form
      form={form}
      scope="outcome"
      onSubmit={async (values) => {
        const { outcome: chosen, on } = values;
        if (edit.isTheirs(values)) {
          notify(theirsStands);
          return undefined;
        }
        const outcome = await submit({
          onwardReferralId: onward.id,
          version: edit.version ?? onward.version,
          outcome: chosen as OnwardOutcome,
          on,
          toldBy: "SERVICE",
        });
        if (outcome.ok) {
          edit.over();
          notify(say("Recorded. The link worker sees it now."));
          return undefined;
        }
        return edit.refused(outcome.errors) ? toldAbove : outcome.errors;
      }}
    >
      <Together edit={edit} />
      <Radios name="outcome" label="What became of it?" options={options} />
      <TextField name="on" label="On which day" type="date" width={10} />
      <div className="al-actions">
        <Button type="submit" busy={pending}>
          {pending ? "Saving" : "Save"}
        </Button>
      </div>
    </Form>
  );
}
