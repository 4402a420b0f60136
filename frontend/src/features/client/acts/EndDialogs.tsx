import { boolean, check, nonEmpty, object, pipe, string } from "valibot";
import { Checkbox } from "../../../components/form/ChoiceField";
import { TextArea, TextField } from "../../../components/form/TextField";
import { graphql } from "../../../lib/graphql/generated";
import { ActDialog } from "../Act";
import type { ActProps } from "./ActBar";

const reopen = graphql(`
  mutation ReopenReferral($input: ReopenReferralInput!) {
    reopenReferral(input: $input) {
      referral {
        ...ActBar
      }
      clientMutationId
    }
  }
`);

const transfer = graphql(`
  mutation TransferReferral($input: TransferReferralInput!) {
    transferReferral(input: $input) {
      referral {
        ...ActBar
      }
      clientMutationId
    }
  }
`);

/** Takes a closed episode up again. */
export function ReopenDialog({ referralId, version, onClose }: ActProps) {
  return (
    <ActDialog
      title="Reopen this referral"
      onClose={onClose}
      document={reopen}
      schema={object({ reason: pipe(string(), nonEmpty("Say why it is taken up again")) })}
      draft={`reopen/${referralId}`}
      defaultValues={{ reason: "" }}
      toInput={({ reason }) => ({ referralId, version, reason: reason.trim() })}
      submit="Reopen"
      saved="The referral is open again."
    >
      <TextArea name="reason" label="Why" hint="What has changed since it was closed." />
    </ActDialog>
  );
}

/** Hands the client over to another scheme or service. */
export function TransferDialog({ referralId, version, onClose }: ActProps) {
  const schema = object({
    to: pipe(string(), nonEmpty("Say who takes over")),
    reason: pipe(string(), nonEmpty("Say why")),
    clientAgrees: pipe(
      boolean(),
      check((yes) => yes, "The client has to agree before they are handed over"),
    ),
  });
  return (
    <ActDialog
      title="Transfer to another scheme or service"
      onClose={onClose}
      document={transfer}
      schema={schema}
      draft={`transfer/${referralId}`}
      defaultValues={{ to: "", reason: "", clientAgrees: false }}
      toInput={({ to, reason, clientAgrees }) => ({
        referralId,
        version,
        to: to.trim(),
        reason: reason.trim(),
        clientAgrees,
      })}
      submit="Transfer"
      danger
      saved="The client is handed over, and the referral is closed."
    >
      <TextField name="to" label="Who takes over" hint="The scheme or service, by name." />
      <TextArea name="reason" label="Why" rows={2} />
      <Checkbox name="clientAgrees" label="Does the client agree?" />
    </ActDialog>
  );
}
