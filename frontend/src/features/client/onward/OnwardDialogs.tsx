import { useFormContext, useWatch } from "react-hook-form";
import { check, forward, nonEmpty, object, partialCheck, pipe, string } from "valibot";
import { Radios } from "../../../components/form/ChoiceField";
import { TextArea, TextField } from "../../../components/form/TextField";
import {
  onwardDeclineReasonLabels,
  onwardOutcomeLabels,
  onwardStatusLabels,
  toldByLabels,
} from "../../../lib/codes.generated";
import { graphql } from "../../../lib/graphql/generated";
import type {
  OnwardDeclineReason,
  OnwardItemFragment,
  OnwardOutcome,
  OnwardStatus,
  ToldBy,
} from "../../../lib/graphql/generated/graphql";
import { ActDialog } from "../Act";
import { choices, typed } from "../choices";
import { useRecord } from "../record";

const answer = graphql(`
  mutation AnswerOnPage($input: AnswerOnwardReferralInput!) {
    answerOnwardReferral(input: $input) {
      onwardReferral {
        ...OnwardItem
      }
      clientMutationId
    }
  }
`);

const outcome = graphql(`
  mutation OutcomeOnPage($input: RecordOnwardOutcomeInput!) {
    recordOnwardOutcome(input: $input) {
      onwardReferral {
        ...OnwardItem
      }
      clientMutationId
    }
  }
`);

const withdraw = graphql(`
  mutation WithdrawOnPage($input: WithdrawOnwardReferralInput!) {
    withdrawOnwardReferral(input: $input) {
      onwardReferral {
        ...OnwardItem
      }
      clientMutationId
    }
  }
`);

interface OnwardDialogProps {
  item: OnwardItemFragment;
  onClose: () => void;
}

// What a service can still say, by where it stands (the server's table).
const answers: Partial<Record<OnwardStatus, readonly OnwardStatus[]>> = {
  SENT: ["ACKNOWLEDGED", "ACCEPTED", "WAITLISTED", "DECLINED"],
  ACKNOWLEDGED: ["ACCEPTED", "WAITLISTED", "DECLINED"],
  WAITLISTED: ["ACCEPTED", "DECLINED"],
};

// What can have become of it: on a waiting list nobody goes for weeks.
const outcomes: Partial<Record<OnwardStatus, readonly OnwardOutcome[]>> = {
  WAITLISTED: ["ATTENDED_FIRST", "NEVER_ATTENDED", "GOT_HELP"],
};

const answerSchema = pipe(
  object({ answer: pipe(string(), nonEmpty("Choose their answer")), reason: string(), words: string() }),
  forward(
    partialCheck(
      [["answer"], ["reason"]],
      (v) => v.answer !== "DECLINED" || v.reason !== "",
      "Say why they declined",
    ),
    ["reason"],
  ),
);

/** Writes down what the service answered by telephone or email. */
export function AnswerDialog({ item, onClose }: OnwardDialogProps) {
  return (
    <ActDialog
      title={`${item.service?.name ?? "The service"}: their answer`}
      onClose={onClose}
      document={answer}
      schema={answerSchema}
      draft={`answer/${item.id}`}
      labels={{ answer: "Answer", reason: "Why", words: "In their words" }}
      version={item.version}
      fromCurrent={answered}
      defaultValues={{ answer: "", reason: "", words: "" }}
      toInput={(values) => ({
        onwardReferralId: item.id,
        version: item.version,
        answer: values.answer as OnwardStatus,
        reason: values.answer === "DECLINED" ? (values.reason as OnwardDeclineReason) : undefined,
        words: typed(values.words),
      })}
      submit="Save"
      saved="Their answer is recorded."
    >
      <Radios
        name="answer"
        label="What they said"
        options={choices(onwardStatusLabels, answers[item.status])}
      />
      <WhyDeclined />
      <TextArea name="words" label="In their words" rows={2} optional />
    </ActDialog>
  );
}

function WhyDeclined() {
  const { control } = useFormContext<{ answer: string; reason: string }>();
  const chosen = useWatch({ control, name: "answer" });
  if (chosen !== "DECLINED") return null;
  return <Radios name="reason" label="Why" options={choices(onwardDeclineReasonLabels)} />;
}

/** Writes down what became of it for the client. */
export function OutcomeDialog({ item, onClose }: OnwardDialogProps) {
  const { today } = useRecord();
  const schema = object({
    outcome: pipe(string(), nonEmpty("Choose what became of it")),
    on: pipe(
      string(),
      nonEmpty("Give the day"),
      check((day) => day <= today, "The day cannot be in the future"),
    ),
    toldBy: pipe(string(), nonEmpty("Say who told you")),
  });
  return (
    <ActDialog
      title={`${item.service?.name ?? "The service"}: what became of it`}
      onClose={onClose}
      document={outcome}
      schema={schema}
      draft={`outcome/${item.id}`}
      labels={{ outcome: "What became of it", on: "Day", toldBy: "Who told you" }}
      version={item.version}
      fromCurrent={(now) => cameOf(now, today)}
      defaultValues={{ outcome: item.outcome ?? "", on: today, toldBy: "" }}
      toInput={(values) => ({
        onwardReferralId: item.id,
        version: item.version,
        outcome: values.outcome as OnwardOutcome,
        on: values.on,
        toldBy: values.toldBy as ToldBy,
      })}
      submit="Save"
      saved="It is recorded what became of it."
    >
      <Radios name="outcome" label="They" options={choices(onwardOutcomeLabels, outcomes[item.status])} />
      <TextField name="on" label="On" type="date" width={20} />
      <Radios name="toldBy" label="Who told you" inline options={choices(toldByLabels)} />
    </ActDialog>
  );
}

/** The answer that is saved, as the form holds it. */
export function answered(now: Record<string, unknown>): { answer: string; reason: string; words: string } {
  const status = String(now.status ?? "");
  return {
    answer: status === "SENT" ? "" : status,
    reason: String(now.declineReason ?? ""),
    words: String(now.answerWords ?? ""),
  };
}

/** What is saved of what became of it, as the form holds it. */
export function cameOf(
  now: Record<string, unknown>,
  today: string,
): { outcome: string; on: string; toldBy: string } {
  return {
    outcome: String(now.outcome ?? ""),
    on: String(now.outcomeOn || today),
    toldBy: String(now.toldBy ?? ""),
  };
}

/** Takes an onward referral back. */
export function WithdrawDialog({ item, onClose }: OnwardDialogProps) {
  return (
    <ActDialog
      title={`Take back the referral to ${item.service?.name ?? "this service"}`}
      onClose={onClose}
      document={withdraw}
      schema={object({ reason: pipe(string(), nonEmpty("Say why")) })}
      draft={`takeback/${item.id}`}
      defaultValues={{ reason: "" }}
      toInput={({ reason }) => ({ onwardReferralId: item.id, reason: reason.trim() })}
      submit="Take back"
      danger
      saved="The referral to the service is taken back."
    >
      <TextArea name="reason" label="Why" hint="The service sees this." rows={2} />
    </ActDialog>
  );
}
