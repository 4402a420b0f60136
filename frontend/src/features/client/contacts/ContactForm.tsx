import { useEffect, useRef, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { check, maxLength, nonEmpty, object, pipe, string } from "valibot";
import { Button } from "../../../components/Button";
import { Select, TextArea, TextField } from "../../../components/form/TextField";
import { Icon } from "../../../components/Icon";
import { QuietButton } from "../../../components/QuietButton";
import {
  contactMethodLabels,
  contactOutcomeLabels,
  contactPurposeLabels,
} from "../../../lib/codes.generated";
import { londonLocal } from "../../../lib/format";
import { graphql } from "../../../lib/graphql/generated";
import type { ContactMethod, ContactOutcome, ContactPurpose } from "../../../lib/graphql/generated/graphql";
import { ActForm } from "../Act";
import { choices, typed } from "../choices";
import { londonInstant } from "../clocks";
import { useRecord } from "../record";
import { Templates } from "../templates/Templates";
import type { Booked } from "./booked";
import { breaches, type SafeRules } from "./safeContact";

const recordContact = graphql(`
  mutation RecordContact($input: RecordContactInput!) {
    recordContact(input: $input) {
      contact {
        id
        method
        referral {
          ...ActBar
        }
      }
      clientMutationId
    }
  }
`);

interface ContactValues {
  note: string;
  at: string;
  method: string;
  outcome: string;
  purpose: string;
  minutes: string;
  place: string;
  numberCalled: string;
  safeContactReason: string;
  appointmentId: string;
}

const schema = object({
  note: pipe(string(), maxLength(20000, "Use 20,000 characters or fewer")),
  at: pipe(
    string(),
    nonEmpty("Say when it happened, or press Now"),
    check((local) => {
      const at = londonInstant(local);
      return at === undefined || at <= new Date().toISOString();
    }, "A contact is written down after it has happened. Book an appointment for what is still to come"),
  ),
  method: pipe(string(), nonEmpty("Say how you were in contact")),
  outcome: pipe(string(), nonEmpty("Say what came of it")),
  purpose: pipe(string(), nonEmpty("Say what it was for")),
  minutes: pipe(
    string(),
    nonEmpty("Give its length in minutes, 0 if nobody answered"),
    check((text) => /^\d{1,3}$/.test(text.trim()) && Number(text) <= 720, "Give minutes from 0 to 720"),
  ),
  place: string(),
  numberCalled: string(),
  safeContactReason: string(),
  appointmentId: string(),
});

const blank: ContactValues = {
  note: "",
  at: "",
  method: "",
  outcome: "",
  purpose: "",
  minutes: "",
  place: "",
  numberCalled: "",
  safeContactReason: "",
  appointmentId: "",
};

interface ContactFormProps {
  safe: SafeRules | null | undefined;
  booked: readonly Booked[];
  /** Called when the server has it. */
  onDone?: () => void;
}

// How the last contact of this visit to the app was made: somebody who works through a list of calls says "phone" once.
let lastMethod = "";

/** The note box, already open. What was typed stays on the device until the server has it. */
export function ContactForm({ safe, booked, onDone }: ContactFormProps) {
  const { referralId, firstName } = useRecord();
  const [method, setMethod] = useState(lastMethod);
  return (
    <ActForm
      document={recordContact}
      schema={schema}
      draft={`contact/${referralId}`}
      defaultValues={{ ...blank, method }}
      onDone={(data) => {
        lastMethod = data?.recordContact.contact.method ?? lastMethod;
        setMethod(lastMethod);
        onDone?.();
      }}
      toInput={(values: ContactValues) => ({
        referralId,
        at: londonInstant(values.at) ?? values.at,
        method: values.method as ContactMethod,
        outcome: values.outcome as ContactOutcome,
        purpose: values.purpose as ContactPurpose,
        minutes: Number(values.minutes),
        place: typed(values.place),
        note: typed(values.note),
        numberCalled: typed(values.numberCalled),
        safeContactReason: typed(values.safeContactReason),
        appointmentId: values.appointmentId || undefined,
      })}
      submit="Save note"
      saved="The note is saved."
    >
      <TextArea
        name="note"
        label="Add a note"
        hint={`What ${firstName} said, what you agreed, what comes next. Drafts are kept as you type.`}
        rows={4}
        optional
      />
      <Templates kind="NOTE" field="note" />
      {booked.length > 0 && <WhichAppointment booked={booked} />}
      <div className="al-contact-fields">
        <Select name="method" label="How" options={choices(contactMethodLabels)} placeholder="Choose" />
        <Select name="outcome" label="Outcome" options={choices(contactOutcomeLabels)} placeholder="Choose" />
        <Select name="purpose" label="Purpose" options={choices(contactPurposeLabels)} placeholder="Choose" />
        <Minutes />
        <When />
        <TextField name="place" label="Place" optional />
      </div>
      <SafeCheck safe={safe} />
      <SameMethod method={method} />
    </ActForm>
  );
}

/** The form goes back to its first values when a note is saved; the method is then the one just used. */
function SameMethod({ method }: { method: string }) {
  const { control, setValue } = useFormContext<ContactValues>();
  const now = useWatch({ control, name: "method" });
  useEffect(() => {
    if (now === "" && method) setValue("method", method);
  }, [now, method, setValue]);
  return null;
}

/** The appointment that this was. What was booked stands in the fields below, to be put right where it came otherwise. */
function WhichAppointment({ booked }: { booked: readonly Booked[] }) {
  const { control, setValue } = useFormContext<ContactValues>();
  const chosen = useWatch({ control, name: "appointmentId" });
  const before = useRef(chosen);
  useEffect(() => {
    if (chosen === before.current) return;
    before.current = chosen;
    const facts = booked.find(({ id }) => id === chosen)?.facts;
    if (!facts) return;
    for (const name of ["method", "purpose", "at", "minutes", "place"] as const) {
      setValue(name, facts[name], { shouldDirty: true });
    }
  }, [chosen, booked, setValue]);
  return (
    <Select
      name="appointmentId"
      label="Was it this appointment?"
      options={booked.map(({ id, words }) => ({ value: id, words }))}
      placeholder="No, something else"
      optional
    />
  );
}

const lengths = ["0", "5", "15", "30", "60"] as const;

/** How long it took: the usual lengths are one press. */
function Minutes() {
  const { setValue } = useFormContext<ContactValues>();
  return (
    <div className="al-minutes">
      <TextField name="minutes" label="Minutes" inputMode="numeric" width={4} />
      <fieldset className="al-minutes__quick al-noprint">
        <legend className="nhsuk-u-visually-hidden">Usual lengths</legend>
        {lengths.map((length) => (
          <QuietButton
            key={length}
            about="minutes"
            aside
            onClick={() => setValue("minutes", length, { shouldDirty: true, shouldValidate: true })}
          >
            {length}
          </QuietButton>
        ))}
      </fieldset>
    </div>
  );
}

/** When it happened: never filled in by itself, because notes are often written later. */
function When() {
  const { setValue } = useFormContext<ContactValues>();
  return (
    <div className="al-when">
      <Button
        kind="secondary"
        small
        onClick={() => setValue("at", londonLocal(new Date()), { shouldDirty: true, shouldValidate: true })}
      >
        Now
      </Button>
      <TextField name="at" label="When" type="datetime-local" />
    </div>
  );
}

/** Says at once which safe-contact rule this would break, and asks why where a reason may make it right. */
function SafeCheck({ safe }: { safe: SafeRules | null | undefined }) {
  const { control } = useFormContext<ContactValues>();
  const { method, outcome, at, numberCalled } = useWatch<ContactValues>({ control }) as ContactValues;
  const found = breaches(safe, { method, outcome, at, number: numberCalled });
  const byNumber = method === "PHONE" || method === "TEXT";
  return (
    <>
      {safe?.onlyNumber && byNumber && (
        <TextField
          name="numberCalled"
          label="Number used"
          hint={`Only ${safe.onlyNumber} is safe. Leave this empty if it was that one.`}
          type="tel"
          width={20}
          optional
        />
      )}
      {found.length > 0 && (
        <div className="al-alert al-alert--red" role="alert">
          <Icon name="warning" />
          <div>
            {found.map(({ rule, words, refused }) => (
              <p key={rule}>
                <strong>{words}</strong>{" "}
                {refused ? "It cannot be recorded as done by us." : "Say below why it had to be."}
              </p>
            ))}
          </div>
        </div>
      )}
      {found.some(({ refused }) => !refused) && (
        <TextField name="safeContactReason" label="Why the safe-contact rule was not kept" />
      )}
    </>
  );
}
