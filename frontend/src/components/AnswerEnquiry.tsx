import { nonEmpty, object, pipe, string } from "valibot";
import { graphql } from "../lib/graphql/generated";
import { useMutate } from "../lib/graphql/use";
import { notify } from "../lib/notify";
import { Button } from "./Button";
import { DraftNote, Form, useAppForm } from "./form/Form";
import { TextArea } from "./form/TextField";

const answerMutation = graphql(`
  mutation AnswerEnquiry($input: AnswerEnquiryInput!) {
    answerEnquiry(input: $input) {
      enquiry {
        ...EnquiryParts
      }
      clientMutationId
    }
  }
`);

interface AnswerFormProps {
  /** The enquiry. */
  id: string;
  /** Puts the box away again; none where it stands open for the referrer. */
  onCancel: (() => void) | undefined;
}

/** The box for an answer: the referrer's own, or what they said to whoever asked them in person. */
export function AnswerForm({ id, onCancel }: AnswerFormProps) {
  const form = useAppForm({
    schema: object({ words: pipe(string(), nonEmpty("Write the answer")) }),
    defaultValues: { words: "" },
    draft: `reply/${id}`,
  });
  const { submit, pending } = useMutate(answerMutation);
  return (
    <>
      <DraftNote form={form} />
      <Form
        form={form}
        scope={`reply-${id}`}
        onSubmit={async ({ words }) => {
          const outcome = await submit({ enquiryId: id, words: words.trim() });
          if (!outcome.ok) return outcome.errors;
          notify(onCancel ? "The answer is written down." : "The answer is with the team.");
          return undefined;
        }}
      >
        <TextArea name="words" label={onCancel ? "What they said" : "Your answer"} rows={3} />
        <div className="al-row">
          <Button type="submit" small busy={pending}>
            {pending ? "Saving" : onCancel ? "Save the answer" : "Send the answer"}
          </Button>
          {onCancel && (
            <Button kind="secondary" small onClick={onCancel}>
              Not now
            </Button>
          )}
        </div>
      </Form>
    </>
  );
}
