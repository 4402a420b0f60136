import { useWatch } from "react-hook-form";
import { check, forward, object, partialCheck, pipe, string } from "valibot";
import { Button } from "../../components/Button";
import { Together } from "../../components/Conflict";
import { Radios } from "../../components/form/ChoiceField";
import { DraftNote, Form, toldAbove, useAppForm } from "../../components/form/Form";
import { Select, TextArea } from "../../components/form/TextField";
import { theirsStands, useEdit } from "../../components/useEdit";
import { onwardDeclineReasonLabels } from "../../lib/codes.generated";
import { graphql } from "../../lib/graphql/generated";
import type { OnwardDeclineReason, OnwardStatus } from "../../lib/graphql/generated/graphql";
import { useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import { say } from "../../lib/terms";
import { answered, answersNow, answerWords } from "./answers";
import type { HostReferral } from "./OnwardPage";

const answerMutation = graphql(`
  mutation AnswerOnward($input: AnswerOnwardReferralInput!) {
    answerOnwardReferral(input: $input) {
      onwardReferral {
        id
        version
        status
        answeredAt
        declineReason
        answerWords
        waitingDays
      }
    }
  }
`);

const schema = pipe(
  object({
    answer: pipe(
      string(),
      check((value) => value !== "", "Choose your answer"),
    ),
    reason: string(),
    words: string(),
  }),
  forward(
    partialCheck(
      [["answer"], ["reason"]],
      ({ answer, reason }) => answer !== "DECLINED" || reason !== "",
      "Choose why you cannot take them",
    ),
    ["reason"],
  ),
  forward(
    partialCheck(
      [["answer"], ["reason"], ["words"]],
      ({ answer, reason, words }) => answer !== "DECLINED" || reason !== "OTHER" || words.trim() !== "",
      "Say in words why you cannot take them",
    ),
    ["words"],
  ),
);

interface Values {
  answer: string;
  reason: string;
  words: string;
}

const labels = { answer: "Your answer", reason: "Why not", words: "A word to the link worker" };
const blank: Values = { answer: "", reason: "", words: "" };
const reasons = Object.entries(onwardDeclineReasonLabels).map(([value, words]) => ({ value, words }));

/** The service's answer: yes, on the waiting list, no and why, or seen for now. */
export function AnswerForm({ onward }: { onward: HostReferral }) {
  const { id, version } = onward;
  const form = useAppForm<Values>({ schema, defaultValues: blank, draft: `answer/${id}`, version });
  const edit = useEdit<Values>({ form, fromCurrent: answered, labels });
  const { submit, pending } = useMutate(answerMutation);
  const answer = useWatch({ control: form.methods.control, name: "answer" });
  const options = answersNow(onward.status).map((value) => ({
    value,
    words: answerWords[value]?.words ?? value,
  }));
  return (
    <>
      <DraftNote form={form} />
      <Form
        form={form}
        scope="answer"
        onSubmit={async (values) => {
          if (edit.isTheirs(values)) {
            notify(theirsStands);
            return undefined;
          }
          const declines = values.answer === "DECLINED";
          const input = {
            onwardReferralId: id,
            version: edit.version ?? version,
            answer: values.answer as OnwardStatus,
            reason: declines ? (values.reason as OnwardDeclineReason) : undefined,
            words: values.words.trim() || undefined,
          };
          const outcome = await submit(input, { draft: `answer/${id}` });
          if (outcome.ok) {
            edit.over();
            notify(say("Your answer is with the link worker."));
            return undefined;
          }
          return edit.refused(outcome.errors) ? toldAbove : outcome.errors;
        }}
      >
        <Together edit={edit} />
        <Radios name="answer" label="Can they come?" options={options} />
        {answer === "DECLINED" && (
          <Select name="reason" label="Why not?" placeholder="Choose a reason" options={reasons} />
        )}
        <TextArea
          name="words"
          label="A word to the link worker"
          hint="Such as when to come first, or whom to ask for"
          optional
        />
        <div className="al-actions">
          <Button type="submit" busy={pending}>
            {pending ? "Sending" : "Send the answer"}
          </Button>
        </div>
      </Form>
    </>
  );
}
