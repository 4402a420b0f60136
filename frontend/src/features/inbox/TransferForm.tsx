import { useEffect } from "react";
import { boolean, check, nonEmpty, object, pipe, string } from "valibot";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/form/ChoiceField";
import { fieldId } from "../../components/form/Field";
import { DraftNote, Form, useAppForm } from "../../components/form/Form";
import { TextArea, TextField } from "../../components/form/TextField";
import { useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import type { DecideProps, Over } from "./AcceptForm";
import { transferMutation } from "./documents";

const schema = object({
  to: pipe(string(), nonEmpty("Say who takes over")),
  reason: pipe(string(), nonEmpty("Say why")),
  clientAgrees: pipe(
    boolean(),
    check((yes) => yes, "The client has to agree before they are handed over"),
  ),
});

/** Handing a referral over to another scheme or service, which the client agrees to. */
export function TransferForm({ referral, over, onDone, onCancel, again }: DecideProps & Over) {
  const form = useAppForm({
    schema,
    defaultValues: { to: "", reason: "", clientAgrees: false },
    draft: `transfer/${referral.id}`,
  });
  const { submit, pending } = useMutate(transferMutation);
  useEffect(() => document.getElementById(fieldId("to"))?.focus({ preventScroll: true }), []);
  return (
    <div className="al-decide">
      <DraftNote form={form} />
      <Form
        form={form}
        onSubmit={async ({ to, reason, clientAgrees }) => {
          const input = {
            referralId: referral.id,
            version: referral.version,
            to: to.trim(),
            reason: reason.trim(),
            clientAgrees,
          };
          const outcome = await submit(input, { draft: `transfer/${referral.id}` });
          if (!outcome.ok) {
            if (outcome.error.code === "CONFLICT") again();
            return outcome.errors;
          }
          notify(`Transferred to ${to.trim()}.`);
          onDone();
          return undefined;
        }}
      >
        <TextField name="to" label="Who takes over" hint="The scheme or service, by name." />
        <TextArea name="reason" label="Why" rows={2} />
        <Checkbox name="clientAgrees" label="Does the client agree?" />
        <div className="al-row">
          {!over && (
            <Button type="submit" kind="danger" busy={pending}>
              {pending ? "Saving" : "Transfer the referral"}
            </Button>
          )}
          <Button kind="secondary" onClick={onCancel}>
            Not now
          </Button>
        </div>
      </Form>
    </div>
  );
}
