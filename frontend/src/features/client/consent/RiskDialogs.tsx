import { useFormContext, useWatch } from "react-hook-form";
import { boolean, forward, nonEmpty, object, partialCheck, pipe, string } from "valibot";
import { Checkbox, Radios } from "../../../components/form/ChoiceField";
import { Select, TextArea, TextField } from "../../../components/form/TextField";
import { riskKindLabels, riskLevelLabels } from "../../../lib/codes.generated";
import { addDays, addMonths } from "../../../lib/days";
import { graphql } from "../../../lib/graphql/generated";
import type { RiskKind, RiskLevel } from "../../../lib/graphql/generated/graphql";
import { ActDialog } from "../Act";
import { choices } from "../choices";
import { useRecord } from "../record";

const recordRisk = graphql(`
  mutation RecordRisk($input: RecordRiskInput!) {
    recordRisk(input: $input) {
      risk {
        id
      }
      clientMutationId
    }
  }
`);

const endRisk = graphql(`
  mutation EndRisk($input: EndRiskInput!) {
    endRisk(input: $input) {
      risk {
        id
        endedOn
        endedReason
      }
      clientMutationId
    }
  }
`);

interface RiskValues {
  kind: string;
  level: string;
  words: string;
  reviewOn: string;
  shareWithServices: boolean;
}

/** By when a risk is looked at again, if nobody says otherwise: the graver, the sooner. */
const again: Record<RiskLevel, (today: string) => string> = {
  HIGH: (today) => addDays(today, 7),
  MEDIUM: (today) => addMonths(today, 1),
  LOW: (today) => addMonths(today, 3),
};

const known = ({ kind }: { kind: string }) => kind !== "" && kind !== "NONE_KNOWN";

const schema = pipe(
  object({
    kind: pipe(string(), nonEmpty("Choose the risk, or that none is known")),
    level: string(),
    words: string(),
    reviewOn: string(),
    shareWithServices: boolean(),
  }),
  forward(
    partialCheck([["kind"], ["level"]], (v) => !known(v) || v.level !== "", "Say how serious it is"),
    ["level"],
  ),
  forward(
    partialCheck(
      [["kind"], ["words"]],
      (v) => !known(v) || v.words.trim() !== "",
      "Say what it is and what to do",
    ),
    ["words"],
  ),
);

/** Writes down a risk, or the answer that none is known. */
export function RiskDialog({ onClose }: { onClose: () => void }) {
  const { clientId } = useRecord();
  return (
    <ActDialog
      title="Record risk"
      onClose={onClose}
      document={recordRisk}
      schema={schema}
      draft={`risk/${clientId}`}
      defaultValues={{
        kind: "",
        level: "",
        words: "",
        reviewOn: "",
        shareWithServices: false,
      }}
      toInput={(values: RiskValues) =>
        known(values)
          ? {
              clientId,
              kind: values.kind as RiskKind,
              level: values.level as RiskLevel,
              words: values.words.trim(),
              reviewOn: values.reviewOn || undefined,
              shareWithServices: values.shareWithServices,
            }
          : { clientId, kind: values.kind as RiskKind }
      }
      submit="Save"
      saved="The answer about risk is recorded."
    >
      <Select
        name="kind"
        label="Risk"
        hint="“No known risk” is an answer too: it says that you asked."
        options={choices(riskKindLabels)}
        placeholder="Choose"
      />
      <RiskMore />
    </ActDialog>
  );
}

function RiskMore() {
  const { today } = useRecord();
  const { control, getValues, setValue } = useFormContext<RiskValues>();
  const kind = useWatch({ control, name: "kind" });
  const lookAgain = (level: string) => {
    const offered = Object.values(again).map((by) => by(today));
    // A day that somebody gave stands.
    if (["", ...offered].includes(getValues("reviewOn")))
      setValue("reviewOn", again[level as RiskLevel](today));
  };
  if (!known({ kind })) return null;
  return (
    <>
      <Radios
        name="level"
        label="How serious"
        inline
        options={choices(riskLevelLabels)}
        onChoose={lookAgain}
      />
      <TextArea name="words" label="What it is, and what to do" />
      <TextField name="reviewOn" label="Look at it again by" type="date" width={20} optional />
      <Checkbox
        name="shareWithServices"
        label="Tell services that receive the client?"
        hint="It is sent only where the client agrees to share with that service."
      />
    </>
  );
}

/** Ends a risk; it stays in the record with the reason. */
export function EndRiskDialog({ riskId, onClose }: { riskId: string; onClose: () => void }) {
  return (
    <ActDialog
      title="End this risk"
      onClose={onClose}
      document={endRisk}
      schema={object({ reason: pipe(string(), nonEmpty("Say why it has ended")) })}
      draft={`endrisk/${riskId}`}
      defaultValues={{ reason: "" }}
      toInput={({ reason }) => ({ riskId, reason: reason.trim() })}
      submit="End the risk"
      saved="The risk is ended. It stays in the record."
    >
      <TextArea name="reason" label="Why" rows={2} />
    </ActDialog>
  );
}
