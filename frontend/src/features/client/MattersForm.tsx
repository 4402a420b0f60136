import { maxLength, object, pipe, string } from "valibot";
import { TextArea } from "../../components/form/TextField";
import { graphql } from "../../lib/graphql/generated";
import type { MattersFragment } from "../../lib/graphql/generated/graphql";
import { ActForm } from "./Act";
import { mattersLabels as labels } from "./Matters";

const saveMatters = graphql(`
  mutation SaveMatters($input: UpdateClientInput!) {
    updateClient(input: $input) {
      client {
        ...Matters
      }
      clientMutationId
    }
  }
`);

const words = pipe(string(), maxLength(20000, "Use 20,000 characters or fewer"));
const schema = object({ whatMatters: words, aboutMe: words, occupation: words, conditions: words });

const valuesOf = (person: Partial<Record<keyof typeof labels, unknown>>) => ({
  whatMatters: String(person.whatMatters ?? ""),
  aboutMe: String(person.aboutMe ?? ""),
  occupation: String(person.occupation ?? ""),
  conditions: String(person.conditions ?? ""),
});

interface MattersFormProps {
  person: MattersFragment;
  onClose: () => void;
}

/** What matters, written down where it stands. */
export function MattersForm({ person, onClose }: MattersFormProps) {
  return (
    <ActForm
      document={saveMatters}
      schema={schema}
      draft={`matters/${person.id}`}
      labels={labels}
      version={person.version}
      fromCurrent={valuesOf}
      defaultValues={valuesOf(person)}
      toInput={(values) => ({ clientId: person.id, version: person.version, ...values })}
      submit="Save"
      saved="What matters is saved."
      onDone={onClose}
      onCancel={onClose}
      begin
    >
      <TextArea name="whatMatters" label={labels.whatMatters} hint="In their own words." rows={4} optional />
      <TextArea name="aboutMe" label={labels.aboutMe} rows={3} optional />
      <div className="al-pair">
        <TextArea name="occupation" label={labels.occupation} rows={2} optional />
        <TextArea name="conditions" label={labels.conditions} rows={2} optional />
      </div>
    </ActForm>
  );
}
