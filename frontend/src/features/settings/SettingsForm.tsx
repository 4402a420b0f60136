import type { ReactNode } from "react";
import { useEffect, useMemo } from "react";
import { Button } from "../../components/Button";
import { Together } from "../../components/Conflict";
import { DraftNote, Form, toldAbove, useAppForm } from "../../components/form/Form";
import { TextArea, TextField } from "../../components/form/TextField";
import { theirsStands, useEdit } from "../../components/useEdit";
import { closingReasonLabels, referralReasonLabels, referralSourceLabels } from "../../lib/codes.generated";
import { useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import { changeSettingsMutation, type Scheme } from "./documents";
import { Offered } from "./Offered";
import {
  type Codes,
  type Figure,
  fieldNames,
  fromSettings,
  present,
  type SettingsValues,
  settingsInput,
  settingsSchema,
  wordsField,
} from "./values";

const codes: Codes = {
  reasons: Object.keys(referralReasonLabels),
  closingReasons: Object.keys(closingReasonLabels),
  sources: Object.keys(referralSourceLabels),
};

/** The numbers, in the order of the journey, each with what it counts. */
const groups: readonly { title: string; fields: readonly (readonly [Figure, string])[] }[] = [
  {
    title: "Beginning",
    fields: [
      ["triageDays", "Working days to decide on a referral"],
      ["firstContactDays", "Working days to reach the client"],
      ["firstAppointmentDays", "Working days to the first appointment"],
    ],
  },
  {
    title: "When nobody answers",
    fields: [
      ["attemptsBeforeLetter", "Days of attempts before the letter"],
      ["letterWaitDays", "Working days to wait after the letter"],
    ],
  },
  {
    title: "Support",
    fields: [
      ["supportMonths", "Longest support, in months"],
      ["extensionMonths", "Longest extension, in months"],
      ["reviewWeeks", "Weeks between reviews"],
      ["quietDays", "Days without a contact before it is told"],
      ["correctionHours", "Hours in which a note may be corrected"],
    ],
  },
  {
    title: "Services that do not answer",
    fields: [
      ["onwardNudgeDays", "Working days before a service is nudged"],
      ["onwardLeadDays", "Working days before the lead is told"],
      ["onwardCloseDays", "Working days until it counts as unanswered"],
    ],
  },
  {
    title: "Coming back",
    fields: [
      ["reopenDays", "Days in which the link worker may reopen"],
      ["reopenWeeks", "Weeks after which it is a new episode"],
    ],
  },
  {
    title: "How much a case counts",
    fields: [
      ["complexityLight", "A light case, in hundredths of a standard one"],
      ["complexityComplex", "A complex case, in hundredths of a standard one"],
    ],
  },
];

// How the fields are called where two people's edits stand side by side.
const labels = {
  ...Object.fromEntries(groups.flatMap(({ fields }) => fields)),
  offeredReasons: "Reasons for a referral",
  offeredSources: "Where referrals come from",
  offeredClosingReasons: "Reasons for closing",
  reasonWords: "Words for a reason",
  sourceWords: "Words for a source",
  closingReasonWords: "Words for a reason for closing",
  inclusionCriteria: "Questions before a referral is accepted",
  clientWord: "Word for somebody who is supported",
  linkWorkerWord: "Word for whoever supports them",
  callerNumber: "Number that clients are called from",
};

interface SettingsFormProps {
  scheme: Scheme;
  onDone: () => void;
}

/** The scheme's rules in one form. What is due is worked out anew when a clock changes, so it cannot be taken back. */
export function SettingsForm({ scheme, onDone }: SettingsFormProps) {
  const before = useMemo(() => fromSettings(scheme.settings, codes), [scheme]);
  const form = useAppForm<SettingsValues>({
    schema: settingsSchema,
    defaultValues: before,
    draft: "settings",
    version: scheme.version,
  });
  const edit = useEdit<SettingsValues>({
    form,
    fromCurrent: (now) => fromSettings(present(now), codes),
    labels,
  });
  const { submit, pending } = useMutate(changeSettingsMutation);
  // A form that nothing was changed in follows what others save; one that somebody has begun stays as it was begun.
  const { base, follow, methods } = form;
  useEffect(() => {
    if (!base || base.version >= scheme.version || edit.found) return;
    if (JSON.stringify(methods.getValues()) !== JSON.stringify(base.values)) return;
    follow({ version: scheme.version, values: before });
  }, [scheme.version, before, base, follow, methods, edit.found]);
  return (
    <>
      <DraftNote form={form} />
      <Form
        form={form}
        scope="settings"
        fieldNames={fieldNames}
        onSubmit={async (values) => {
          if (edit.isTheirs(values)) {
            notify(theirsStands);
            edit.over();
            onDone();
            return undefined;
          }
          const { values: from, version } = form.base ?? { values: before, version: scheme.version };
          const outcome = await submit(settingsInput(values, from, version, codes));
          if (!outcome.ok) {
            if (edit.refused(outcome.errors)) return toldAbove;
            return outcome.errors.map((e) => ({ ...e, field: wordsField(e.field, values) }));
          }
          edit.over();
          notify("The settings are saved. What is due has been worked out anew.");
          onDone();
          return undefined;
        }}
      >
        <Together edit={edit} />
        {groups.map(({ title, fields }) => (
          <Group key={title} title={title}>
            <div className="al-settings__figures">
              {fields.map(([name, label]) => (
                <TextField key={name} name={name} label={label} inputMode="numeric" width={4} />
              ))}
            </div>
          </Group>
        ))}
        <Group title="What may be chosen">
          <p className="al-soft al-settings__explained">
            Untick what is not to be chosen any more; what is recorded stays. Give a choice words of your own
            where yours are others: they are shown on every screen, and reports keep to the code.
          </p>
          <Offered
            name="offeredReasons"
            own="reasonWords"
            label="Reasons for a referral"
            labels={referralReasonLabels}
          />
          <Offered
            name="offeredSources"
            own="sourceWords"
            label="Where referrals come from"
            labels={referralSourceLabels}
          />
          <Offered
            name="offeredClosingReasons"
            own="closingReasonWords"
            label="Reasons for closing"
            labels={closingReasonLabels}
          />
        </Group>
        <Group title="Questions before a referral is accepted">
          <TextArea name="inclusionCriteria" label="One question a line" rows={4} optional />
        </Group>
        <Group title="Words">
          <div className="al-settings__figures">
            <TextField name="clientWord" label="Word for somebody who is supported" width={20} />
            <TextField name="linkWorkerWord" label="Word for whoever supports them" width={20} />
            <TextField
              name="callerNumber"
              label="Number that clients are called from"
              type="tel"
              width={20}
              optional
            />
          </div>
        </Group>
        <div className="al-actions">
          <Button type="submit" busy={pending}>
            {pending ? "Saving" : "Save the settings"}
          </Button>
        </div>
      </Form>
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="al-settings__group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
