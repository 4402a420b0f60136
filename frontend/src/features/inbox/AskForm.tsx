import { useEffect } from "react";
import { nonEmpty, object, pipe, string } from "valibot";
import { Button } from "../../components/Button";
import { fieldId } from "../../components/form/Field";
import { DraftNote, Form, useAppForm } from "../../components/form/Form";
import { TextArea } from "../../components/form/TextField";
import { useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import type { DecideProps } from "./AcceptForm";
import { askMutation } from "./documents";

const schema = object({ words: pipe(string(), nonEmpty("Say what you need to know")) });

/** Asking the referrer for more before deciding: the referral stays where it is, and its clock runs on. */
export function AskForm({ referral, onDone, onCancel, again }: DecideProps) {
  const form = useAppForm({ schema, defaultValues: { words: "" }, draft: `more/${referral.id}` });
  const { submit, pending } = useMutate(askMutation);
  useEffect(() => document.getElementById(fieldId("words"))?.focus({ preventScroll: true }), []);
  const { referringOrganisation: from } = referral;
  return (
    <div className="al-decide">
      <DraftNote form={form} />
      <Form
        form={form}
        onSubmit={async ({ words }) => {
          const outcome = await submit(
            { referralId: referral.id, version: referral.version, words: words.trim() },
            { draft: `more/${referral.id}` },
          );
          if (!outcome.ok) {
            if (outcome.error.code === "CONFLICT") again();
            return outcome.errors;
          }
          notify("Asked. The referral stays in the inbox.");
          onDone();
          return undefined;
        }}
      >
        <TextArea
          name="words"
          label="What do you need to know?"
          hint={
            from?.kind === "PRACTICE"
              ? `${from.name} reads it as you write it. The time to decide runs on.`
              : "The referrer does not use Alongside: ring them, and write down here what they say. The time to decide runs on."
          }
          rows={3}
        />
        <div className="al-row">
          <Button type="submit" busy={pending}>
            {pending ? "Saving" : "Ask the referrer"}
          </Button>
          <Button kind="secondary" onClick={onCancel}>
            Not now
          </Button>
        </div>
      </Form>
    </div>
  );
}
