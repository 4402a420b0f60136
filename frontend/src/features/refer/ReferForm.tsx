import { useEffect, useRef, useState } from "react";
import { Button } from "../../components/Button";
import { Checkboxes, Radios } from "../../components/form/ChoiceField";
import { DraftNote, Form, useAppForm } from "../../components/form/Form";
import { Select, TextArea, TextField } from "../../components/form/TextField";
import { Panel } from "../../components/Panel";
import { urgencyLabels } from "../../lib/codes.generated";
import type { ReferClientQuery, SubmitReferralMutation } from "../../lib/graphql/generated/graphql";
import { useMutate } from "../../lib/graphql/use";
import { useWords } from "../../lib/words";
import { Choose } from "./Choose";
import { submitMutation } from "./documents";
import type { SentReferral, Start } from "./ReferPage";
import { type Decision, emptyValues, type ReferValues, referSchema, toInput } from "./values";
import { Who } from "./Who";

type Duplicates = SubmitReferralMutation["submitReferral"]["possibleDuplicates"];

interface ReferFormProps {
  start: Start;
  known: ReferClientQuery["client"] | undefined;
  onSent: (referral: SentReferral) => void;
}

const soon = [
  { value: "ROUTINE", words: urgencyLabels.ROUTINE, hint: "Within the scheme's usual time" },
  { value: "SOON", words: urgencyLabels.SOON, hint: "Things are getting worse" },
  { value: "URGENT", words: urgencyLabels.URGENT, hint: "Cannot wait a week; say why in your words" },
];

/** The form itself. Sending it may first bring up people it may be about; nothing is saved until one has chosen. */
export function ReferForm({ start, known, onSent }: ReferFormProps) {
  const { role, organisation } = start.viewer;
  const practice = organisation.kind === "PRACTICE" ? organisation.id : "";
  const empty = emptyValues(role, practice);
  const form = useAppForm<ReferValues>({
    schema: referSchema,
    defaultValues: known ? { ...empty, clientId: known.id, clientName: known.displayName } : empty,
    draft: `refer/${known?.id ?? "new"}`,
  });
  const { methods } = form;
  const { submit, pending } = useMutate(submitMutation);
  const [duplicates, setDuplicates] = useState<Duplicates>([]);
  const decision = useRef<Decision>(undefined);
  const reasons = methods.watch("reasons");
  const { offer } = useWords();

  const send = async (values: ReferValues) => {
    const outcome = await submit(toInput(values, decision.current), { draft: `refer/${known?.id ?? "new"}` });
    if (!outcome.ok) return outcome.errors;
    const { referral, possibleDuplicates } = outcome.data.submitReferral;
    if (referral) {
      onSent(referral);
      return undefined;
    }
    setDuplicates(possibleDuplicates);
    // Nothing is saved yet, and so the form and its draft stay.
    return [
      { code: "CONFLICT" as const, message: "We may know this person already. Choose below.", details: {} },
    ];
  };

  // Another name or date is another person, about whom nothing has been decided yet.
  useEffect(() => {
    const following = methods.watch((_values, { name }) => {
      if (!name?.startsWith("person") && name !== "clientId") return;
      decision.current = undefined;
      setDuplicates([]);
    });
    return () => following.unsubscribe();
  }, [methods]);

  return (
    <div className="al-refer__form">
      <DraftNote form={form} />
      <Form form={form} fieldNames={fieldNames} onSubmit={send}>
        <div className="al-stack">
          {duplicates.length > 0 && (
            <Choose
              duplicates={duplicates}
              busy={pending}
              onDecide={(next) => {
                decision.current = next;
              }}
            />
          )}
          <Who practices={start.organisations} fixedPractice={practice ? organisation.name : undefined} />
          <Panel title="Why">
            <Checkboxes
              name="reasons"
              label="What would they like help with?"
              hint="Choose all that fit."
              options={offer.reasons(...reasons)}
            />
            {reasons.length > 1 && (
              <Radios
                name="primary"
                label="Which of these matters most?"
                options={offer.reasons(...reasons).filter(({ value }) => reasons.includes(value))}
              />
            )}
            <TextArea
              name="referrerWords"
              label="Your words"
              hint="What has happened, what has been tried, and anything that keeps people safe."
              rows={4}
            />
            <TextArea
              name="clientWords"
              label="Their own words"
              hint="What they say they would like, as they say it."
              optional
            />
          </Panel>
          <Panel title="The referral">
            <Select
              name="source"
              label="Where does it come from?"
              placeholder="Choose"
              options={offer.sources(methods.getValues("source"))}
            />
            <TextField
              name="referrerName"
              label="Who refers them"
              hint="If it is somebody other than you."
              width={20}
              optional
            />
            <Radios name="urgency" label="How soon?" options={soon} />
            <Radios
              name="aware"
              label="Do they know of this referral, and agree to it?"
              inline
              options={[
                { value: "YES", words: "Yes" },
                { value: "NO", words: "Not yet" },
              ]}
            />
          </Panel>
          <div className="al-row">
            <Button type="submit" busy={pending}>
              {pending ? "Sending" : "Send the referral"}
            </Button>
          </div>
        </div>
      </Form>
    </div>
  );
}

const fieldNames = {
  clientAware: "aware",
  "person.interpreterNeeded": "interpreter",
};
