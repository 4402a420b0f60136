import { useState } from "react";
import { maxLength, object, pipe, string } from "valibot";
import { Button } from "../../components/Button";
import { TextArea } from "../../components/form/TextField";
import { Panel } from "../../components/Panel";
import { graphql } from "../../lib/graphql/generated";
import { type FragmentType, unmask } from "../../lib/graphql/use";
import { ActForm } from "./Act";
import { useRecord } from "./record";

export const matters = graphql(`
  fragment Matters on Person {
    id
    version
    whatMatters
    aboutMe
    conditions
    occupation
  }
`);

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

const labels = {
  whatMatters: "What matters to me",
  aboutMe: "How best to support me",
  occupation: "What I do, or did",
  conditions: "Health that matters for support",
};

interface MattersProps {
  client: FragmentType<typeof matters>;
  strengths?: string | null;
  /** What the client said when they were referred, for when nobody has asked yet. */
  clientWords?: string | null;
  /** What worked the last time that they were supported. */
  worked?: string;
}

/** What matters, in the client's own words: first on the page, wide, and edited where it stands. */
export function Matters({ client, strengths, clientWords, worked }: MattersProps) {
  const person = unmask(matters, client);
  const { mayEditClient, firstName } = useRecord();
  const [editing, setEditing] = useState(false);
  return (
    <Panel
      id="matters"
      title={`What matters to ${firstName}`}
      actions={
        mayEditClient &&
        !editing && (
          <Button kind="secondary" small onClick={() => setEditing(true)}>
            {person.whatMatters ? "Edit" : "Write it down"}
          </Button>
        )
      }
    >
      {editing ? (
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
          onDone={() => setEditing(false)}
          onCancel={() => setEditing(false)}
        >
          <TextArea
            name="whatMatters"
            label={labels.whatMatters}
            hint="In their own words."
            rows={4}
            optional
          />
          <TextArea name="aboutMe" label={labels.aboutMe} rows={3} optional />
          <div className="al-pair">
            <TextArea name="occupation" label={labels.occupation} rows={2} optional />
            <TextArea name="conditions" label={labels.conditions} rows={2} optional />
          </div>
        </ActForm>
      ) : (
        <>
          {person.whatMatters ? (
            <blockquote className="al-quote al-prose">{person.whatMatters}</blockquote>
          ) : (
            <p className="al-soft">
              Nobody has written down what matters to {firstName} yet.
              {clientWords && <> When referred, they said: “{clientWords}”</>}
            </p>
          )}
          {(person.aboutMe || strengths || worked || person.occupation || person.conditions) && (
            <dl className="al-matters__more">
              <Said name={labels.aboutMe} words={person.aboutMe} />
              <Said name="Strengths" words={strengths} />
              <Said name="What worked last time" words={worked} />
              <Said name={labels.occupation} words={person.occupation} />
              <Said name={labels.conditions} words={person.conditions} />
            </dl>
          )}
        </>
      )}
    </Panel>
  );
}

function Said({ name, words }: { name: string; words: string | null | undefined }) {
  if (!words) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd className="al-prose">{words}</dd>
    </div>
  );
}
