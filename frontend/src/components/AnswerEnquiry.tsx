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

/** Why words cannot be sent as the answer any more. */
export type Over = "ANSWERED" | "GONE";

interface AnswerFormProps {
  /** The enquiry. */
  id: string;
  /** Where what is typed is kept. */
  place: string;
  /** The referrer writes; else whoever asked them in person, who had to press for the box. */
  referrer: boolean;
  over: Over | undefined;
  /** Puts the box away: the answer is saved, or is not to be. */
  onClose: () => void;
}

/** The box for an answer: the referrer's own, or what they said to whoever asked them in person. */
export function AnswerForm({ id, place, referrer, over, onClose }: AnswerFormProps) {
  const form = useAppForm({
    schema: object({ words: pipe(string(), nonEmpty("Write the answer")) }),
    defaultValues: { words: "" },
    draft: place,
  });
  const { submit, pending } = useMutate(answerMutation);
  // One's own answer is no news.
  const late = !pending && over;
  return (
    <>
      <DraftNote form={form} />
      <div role="alert">
        {late && (
          <p className="al-draft-note">
            <strong>
              {late === "ANSWERED"
                ? "An answer was saved while you were writing."
                : "The question was taken back while you were writing."}
            </strong>{" "}
            What you wrote has not been sent. It is kept here until you throw it away.
          </p>
        )}
      </div>
      <Form
        form={form}
        scope={`reply-${id}`}
        begin={!referrer && !over}
        onSubmit={async ({ words }) => {
          if (late) return [{ code: "CONFLICT", message: "This can be sent no more.", details: {} }];
          const outcome = await submit({ enquiryId: id, words: words.trim() }, { draft: place });
          if (!outcome.ok) return outcome.errors;
          notify(referrer ? "The answer is with the team." : "The answer is written down.");
          onClose();
          return undefined;
        }}
      >
        <TextArea name="words" label={referrer ? "Your answer" : "What they said"} rows={3} />
        <div className="al-row">
          {late ? (
            <Button
              kind="secondary"
              small
              onClick={() => {
                form.done();
                onClose();
              }}
            >
              Throw mine away
            </Button>
          ) : (
            <Button type="submit" small busy={pending}>
              {pending ? "Saving" : referrer ? "Send the answer" : "Save the answer"}
            </Button>
          )}
          {!referrer && !late && (
            <Button kind="secondary" small onClick={onClose}>
              Not now
            </Button>
          )}
        </div>
      </Form>
    </>
  );
}
