import { useState } from "react";
import { email, nonEmpty, object, pipe, string, trim, unknown } from "valibot";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { DraftNote, Form, useAppForm } from "../../components/form/Form";
import { TextField } from "../../components/form/TextField";
import type { CreateAccountMutation } from "../../lib/graphql/generated/graphql";
import { unmask, useMutate } from "../../lib/graphql/use";
import { useNavigate } from "../../lib/router";
import type { Role } from "../../lib/viewer";
import { accountParts, createAccount } from "./documents";
import { Invitation } from "./Invitation";
import { RoleFields } from "./PlaceField";
import { isAssigned } from "./roles";

interface Values {
  name: string;
  email: string;
  title: string;
  phone: string;
  role: string;
  organisationId: string;
  assignedTo: string[];
}

const schema = object({
  name: pipe(string(), trim(), nonEmpty("Enter their name")),
  email: pipe(
    string(),
    trim(),
    nonEmpty("Enter their email address"),
    email("Enter an email address, such as name@example.com"),
  ),
  title: string(),
  phone: string(),
  role: pipe(string(), nonEmpty("Choose a role")),
  organisationId: pipe(string(), nonEmpty("Choose where the role is held")),
  assignedTo: unknown(),
});

/** Makes an account with its first role, then shows the invitation's link. */
export default function MakeAccountDialog({ onClose }: { onClose: () => void }) {
  const [made, setMade] = useState<CreateAccountMutation["createAccount"] | undefined>();
  const navigate = useNavigate();
  if (!made) {
    return (
      <Dialog open title="Add somebody" onClose={onClose}>
        <MakeForm onMade={setMade} onClose={onClose} />
      </Dialog>
    );
  }
  const account = unmask(accountParts, made.account);
  const go = () => navigate({ to: "/admin/accounts/$accountId", params: { accountId: account.id } });
  return (
    <Dialog open title={`Invite ${account.name}`} onClose={go}>
      <Invitation name={account.name} secret={made.invitation} until={made.invitationUntil} onDone={go} />
    </Dialog>
  );
}

interface MakeFormProps {
  onMade: (made: CreateAccountMutation["createAccount"]) => void;
  onClose: () => void;
}

function MakeForm({ onMade, onClose }: MakeFormProps) {
  const form = useAppForm<Values>({
    schema: schema as never,
    defaultValues: {
      name: "",
      email: "",
      title: "",
      phone: "",
      role: "",
      organisationId: "",
      assignedTo: [],
    },
    draft: "account/new",
  });
  const { submit, pending } = useMutate(createAccount);
  return (
    <>
      <DraftNote form={form} />
      <Form
        form={form}
        scope="account-new"
        onSubmit={async (values) => {
          const assigned = [values.assignedTo].flat().filter(Boolean);
          const outcome = await submit({
            name: values.name.trim(),
            email: values.email.trim(),
            title: values.title.trim() || undefined,
            phone: values.phone.trim() || undefined,
            role: values.role as Role,
            organisationId: values.organisationId,
            assignedTo: isAssigned(values.role) && assigned.length > 0 ? assigned : undefined,
          });
          if (!outcome.ok) return outcome.errors;
          onMade(outcome.data.createAccount);
          return undefined;
        }}
      >
        <TextField name="name" label="Name" />
        <TextField name="email" label="Work email address" type="email" hint="They sign in with it." />
        <TextField
          name="title"
          label="What they are called here"
          hint="Such as community connector"
          optional
        />
        <TextField name="phone" label="Work telephone" type="tel" width={20} optional />
        <RoleFields assign />
        <div className="al-actions">
          <Button type="submit" busy={pending}>
            {pending ? "Saving" : "Add and invite"}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </Form>
    </>
  );
}
