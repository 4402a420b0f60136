import { nonEmpty, object, pipe, string } from "valibot";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { DraftNote, Form, useAppForm } from "../../components/form/Form";
import { TextField } from "../../components/form/TextField";
import { londonDay } from "../../lib/format";
import type { AccountPartsFragment } from "../../lib/graphql/generated/graphql";
import { useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import type { Role } from "../../lib/viewer";
import { addRole, endRole } from "./documents";
import { RoleFields } from "./PlaceField";

interface AddRoleDialogProps {
  account: AccountPartsFragment;
  onClose: () => void;
}

const addSchema = object({
  role: pipe(string(), nonEmpty("Choose a role")),
  organisationId: pipe(string(), nonEmpty("Choose where the role is held")),
  fromOn: pipe(string(), nonEmpty("Give the first day")),
  toOn: string(),
});

/** Gives an account one more role. */
export function AddRoleDialog({ account, onClose }: AddRoleDialogProps) {
  const form = useAppForm({
    schema: addSchema,
    defaultValues: { role: "", organisationId: "", fromOn: londonDay(), toOn: "" },
    draft: `role/${account.id}`,
  });
  const { submit, pending } = useMutate(addRole);
  return (
    <Dialog open title={`Add a role for ${account.name}`} onClose={onClose}>
      <DraftNote form={form} />
      <Form
        form={form}
        scope="role"
        onSubmit={async ({ role, organisationId, fromOn, toOn }) => {
          const outcome = await submit({
            accountId: account.id,
            role: role as Role,
            organisationId,
            fromOn,
            toOn: toOn || undefined,
          });
          if (!outcome.ok) return outcome.errors;
          notify("The role is added.");
          onClose();
          return undefined;
        }}
      >
        <RoleFields />
        <TextField name="fromOn" label="First day" type="date" width={20} />
        <TextField name="toOn" label="Last day" type="date" width={20} optional />
        <div className="al-actions">
          <Button type="submit" busy={pending}>
            {pending ? "Saving" : "Add the role"}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

interface EndRoleDialogProps {
  membershipId: string;
  /** The role and where it is held. */
  words: string;
  onClose: () => void;
}

const endSchema = object({ on: pipe(string(), nonEmpty("Give the last day")) });

/** Ends a role with its last day. */
export function EndRoleDialog({ membershipId, words, onClose }: EndRoleDialogProps) {
  const form = useAppForm({
    schema: endSchema,
    defaultValues: { on: londonDay() },
    draft: `endrole/${membershipId}`,
  });
  const { submit, pending } = useMutate(endRole);
  return (
    <Dialog open title="End this role" onClose={onClose}>
      <p>{words}</p>
      <DraftNote form={form} />
      <Form
        form={form}
        scope="endrole"
        onSubmit={async ({ on }) => {
          const outcome = await submit({ membershipId, on });
          if (!outcome.ok) return outcome.errors;
          notify("The role is ended.");
          onClose();
          return undefined;
        }}
      >
        <TextField
          name="on"
          label="Last day"
          type="date"
          width={20}
          hint="They hold the role on this day still. Yesterday ends it at once."
        />
        <div className="al-actions">
          <Button type="submit" kind="danger" busy={pending}>
            {pending ? "Saving" : "End the role"}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
