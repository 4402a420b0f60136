import { useState } from "react";
import { maxLength, nonEmpty, object, pipe, regex, string, trim } from "valibot";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Form, useAppForm } from "../../components/form/Form";
import { Select, TextField } from "../../components/form/TextField";
import { postAuth } from "../../lib/auth";
import { roleLabels } from "../../lib/codes.generated";
import { longDate } from "../../lib/format";
import type { HeldRole } from "../../lib/session";
import { say } from "../../lib/terms";

const schema = object({
  name: pipe(
    string(),
    trim(),
    nonEmpty("Say what the token is for"),
    maxLength(100, "Use at most 100 characters"),
  ),
  membershipId: string(),
  days: pipe(
    string(),
    trim(),
    nonEmpty("Say how many days it lasts"),
    regex(/^([1-9]\d?|[12]\d\d|3[0-5]\d|36[0-5])$/, "Give 1 to 365 days"),
  ),
});

interface Made {
  token: string;
  expiresAt: string;
}

interface TokenDialogProps {
  roles: readonly HeldRole[];
  onMade: () => void;
  onClose: () => void;
}

/** Makes a token and shows it, this once. */
export function TokenDialog({ roles, onMade, onClose }: TokenDialogProps) {
  const [made, setMade] = useState<Made | undefined>();
  const [busy, setBusy] = useState(false);
  const form = useAppForm({
    schema,
    defaultValues: { name: "", membershipId: roles[0]?.membershipId ?? "", days: "90" },
  });
  if (made) return <MadeDialog made={made} onClose={onClose} />;
  return (
    <Dialog open title="Make a token" onClose={onClose}>
      <Form
        form={form}
        scope="token"
        onSubmit={async ({ name, membershipId, days }) => {
          setBusy(true);
          const given = { name: name.trim(), membershipId, days: Number(days) };
          const answer = await postAuth<Made>("/auth/tokens/make", given);
          setBusy(false);
          if (!answer.ok) return [answer.error];
          setMade(answer.data);
          onMade();
        }}
      >
        <TextField name="name" label="What it is for" hint="Such as the program that will use it." />
        <Select
          name="membershipId"
          label="Role that it asks in"
          options={roles.map(({ membershipId, role, organisation }) => ({
            value: membershipId,
            words: `${say(roleLabels[role])}, ${organisation}`,
          }))}
        />
        <TextField name="days" label="Days until it ends" hint="1 to 365" width={3} inputMode="numeric" />
        <div className="al-actions">
          <Button type="submit" busy={busy}>
            {busy ? "Making it" : "Make the token"}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function MadeDialog({ made, onClose }: { made: Made; onClose: () => void }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(made.token);
      setSaid("Copied.");
    } catch {
      setSaid("This browser did not let us copy it. Mark the text and copy it yourself.");
    }
  };
  return (
    <Dialog open title="Your new token" onClose={onClose}>
      <p>
        Copy it to where the program reads its secrets. It is not shown again, and it ends on{" "}
        {longDate(made.expiresAt)}.
      </p>
      <code className="al-secret">{made.token}</code>
      <div className="al-actions">
        <Button onClick={copy}>Copy</Button>
        <Button kind="secondary" onClick={onClose}>
          Done
        </Button>
        <span className="al-small al-soft" role="status">
          {said}
        </span>
      </div>
    </Dialog>
  );
}
