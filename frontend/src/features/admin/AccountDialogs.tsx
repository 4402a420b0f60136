import { type ReactNode, useState } from "react";
import { object, string } from "valibot";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Form, useAppForm } from "../../components/form/Form";
import type { AppError } from "../../lib/errors";
import type { AccountPartsFragment, InviteAccountMutation } from "../../lib/graphql/generated/graphql";
import { useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import { inviteAccount, setAccountDisabled, setSafeguardingLead } from "./documents";
import { Invitation } from "./Invitation";
import { YesNo } from "./PlaceField";

interface AccountDialogProps {
  account: AccountPartsFragment;
  onClose: () => void;
}

/** A new one-time link, for a lost password or a lost second step. */
export function InviteDialog({ account, onClose }: AccountDialogProps) {
  const form = useAppForm({ schema: object({ forget: string() }), defaultValues: { forget: "no" } });
  const { submit, pending } = useMutate(inviteAccount);
  const [made, setMade] = useState<InviteAccountMutation["inviteAccount"] | undefined>();
  return (
    <Dialog open title={`Invite ${account.name} again`} onClose={onClose}>
      {made ? (
        <Invitation
          name={account.name}
          secret={made.invitation}
          until={made.invitationUntil}
          onDone={onClose}
        />
      ) : (
        <Form
          form={form}
          scope="invite"
          onSubmit={async ({ forget }) => {
            const outcome = await submit({ accountId: account.id, forgetFactors: forget === "yes" });
            if (!outcome.ok) return outcome.errors;
            setMade(outcome.data.inviteAccount);
            return undefined;
          }}
        >
          <p className="al-admin__words">
            This makes a link with which {account.name} sets a new password. Earlier links no longer work.
            Make sure that it is {account.name} who asks: call them back on a number you know.
          </p>
          <YesNo
            name="forget"
            label="Have they lost their second step too?"
            hint="Then their code app, passkeys and recovery codes are taken away, and they set up new ones."
          />
          <div className="al-actions">
            <Button type="submit" busy={pending}>
              {pending ? "Making the link" : "Make the link"}
            </Button>
            <Button kind="secondary" onClick={onClose}>
              Cancel
            </Button>
          </div>
        </Form>
      )}
    </Dialog>
  );
}

/** Refuses an account's sign-in, or allows it again. */
export function DisableDialog({ account, onClose }: AccountDialogProps) {
  const { submit, pending } = useMutate(setAccountDisabled);
  const refuse = !account.disabled;
  return (
    <Confirm
      title={refuse ? `Refuse ${account.name}'s sign-in` : `Allow ${account.name} to sign in`}
      words={refuse ? "Refuse sign-in" : "Allow sign-in"}
      done={refuse ? "Their sign-in is refused." : "They may sign in again."}
      danger={refuse}
      pending={pending}
      act={async () => {
        const outcome = await submit({ accountId: account.id, disabled: refuse });
        return outcome.ok ? undefined : outcome.error;
      }}
      onClose={onClose}
    >
      {refuse
        ? "Their sessions and tokens end at once. What they wrote stays, and their clients stay with them until you hand those over."
        : "They sign in with their old password and second step. If those may be known to somebody else, invite them again instead."}
    </Confirm>
  );
}

/** Makes an account a safeguarding lead, or no longer. */
export function LeadDialog({ account, onClose }: AccountDialogProps) {
  const { submit, pending } = useMutate(setSafeguardingLead);
  const lead = !account.safeguardingLead;
  return (
    <Confirm
      title={lead ? `Make ${account.name} a safeguarding lead` : `${account.name} is no longer a lead`}
      words={lead ? "Make a lead" : "No longer a lead"}
      done={lead ? "They are a safeguarding lead." : "They are no longer a safeguarding lead."}
      pending={pending}
      act={async () => {
        const outcome = await submit({ accountId: account.id, lead });
        return outcome.ok ? undefined : outcome.error;
      }}
      onClose={onClose}
    >
      {lead
        ? "They will read the safeguarding notes of every client they may see, whoever wrote them."
        : "From now on they read only the safeguarding notes that they wrote themselves."}
    </Confirm>
  );
}

interface ConfirmProps {
  title: string;
  /** The button's words, and what is said when it is done. */
  words: string;
  done: string;
  danger?: boolean;
  pending: boolean;
  act: () => Promise<AppError | undefined>;
  onClose: () => void;
  children: ReactNode;
}

function Confirm({ title, words, done, danger, pending, act, onClose, children }: ConfirmProps) {
  const [fault, setFault] = useState<string | undefined>();
  return (
    <Dialog open title={title} onClose={onClose}>
      <p>{children}</p>
      {fault && (
        <p className="nhsuk-error-message" role="alert">
          {fault}
        </p>
      )}
      <div className="al-actions">
        <Button
          kind={danger ? "danger" : "primary"}
          busy={pending}
          onClick={async () => {
            const error = await act();
            setFault(error?.message);
            if (error) return;
            notify(done);
            onClose();
          }}
        >
          {words}
        </Button>
        <Button kind="secondary" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </Dialog>
  );
}
