import { nonEmpty, object, pipe, string, trim } from "valibot";
import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { Radios } from "../../../components/form/ChoiceField";
import { Form, useAppForm } from "../../../components/form/Form";
import { TextField } from "../../../components/form/TextField";
import { ErrorState, SkeletonLines } from "../../../components/State";
import { clientDeletionReasonLabels } from "../../../lib/codes.apart.generated";
import { clearDraft, useDrafts } from "../../../lib/drafts";
import { graphql } from "../../../lib/graphql/generated";
import type { ClientDeletionReason } from "../../../lib/graphql/generated/graphql";
import { useAsk, useMutate } from "../../../lib/graphql/use";
import { notify } from "../../../lib/notify";
import { recent } from "../../../lib/recent";
import { useNavigate } from "../../../lib/router";
import { useSay } from "../../../lib/terms";
import { whatGoes } from "./goes";
import "./deletion.scss";

const toDelete = graphql(`
  query ClientToDelete($id: ID!) {
    client(id: $id) {
      id
      version
      displayName
      contacts(first: 1) {
        totalCount
      }
      referrals {
        id
        plan {
          id
        }
      }
      onwardReferrals {
        id
      }
      tasks {
        id
      }
      consents {
        id
      }
      risks {
        id
      }
      documents {
        id
        removedAt
      }
      stories {
        id
      }
    }
  }
`);

const deleteClient = graphql(`
  mutation DeleteClient($input: DeleteClientInput!) {
    deleteClient(input: $input) {
      clientId
      clientMutationId
    }
  }
`);

const reasons: readonly ClientDeletionReason[] = ["TEST_RECORD", "ENTERED_IN_ERROR"];

const hints: Readonly<Record<ClientDeletionReason, string>> = {
  TEST_RECORD: "Made to try the system out, or to show it. There is no such person.",
  ENTERED_IN_ERROR: "Nobody was referred, and nobody was spoken to.",
};

const schema = object({
  reason: pipe(string(), nonEmpty("Choose why they should not be here")),
  name: pipe(string(), trim(), nonEmpty("Type the client's name")),
});

interface DeleteDialogProps {
  clientId: string;
  name: string;
  onClose: () => void;
}

/** Asks, before it is done, the one thing that nobody can take back. */
export function DeleteDialog({ clientId, name, onClose }: DeleteDialogProps) {
  const say = useSay();
  const { data, loading, error, again } = useAsk(
    toDelete,
    { id: clientId },
    { requestPolicy: "network-only" },
  );
  const client = data?.client;
  // Nothing of it is kept on the device: a draft would have the name that is to go.
  const form = useAppForm({ schema, defaultValues: { reason: "", name: "" } });
  const { submit, pending } = useMutate(deleteClient);
  const drafts = useDrafts();
  const navigate = useNavigate();
  const gone = () => {
    for (const { place, path } of drafts) if (path.includes(clientId)) clearDraft(place);
    recent.set((now) => now.filter(({ id }) => id !== clientId));
    onClose();
    navigate({ to: "/caseload", replace: true });
    notify(`${name} is deleted, with all that was recorded.`);
  };
  return (
    <Dialog open title={`Delete ${name}`} onClose={onClose}>
      {error && <ErrorState error={error} again={again} />}
      {loading && <SkeletonLines lines={10} />}
      {client && (
        <Form
          form={form}
          scope="delete-client"
          onSubmit={async (values) => {
            const outcome = await submit({
              clientId,
              version: client.version,
              reason: values.reason as ClientDeletionReason,
              name: values.name.trim(),
            });
            if (outcome.ok) {
              gone();
              return undefined;
            }
            if (outcome.error.code === "CONFLICT") again();
            return outcome.errors;
          }}
        >
          <div className="al-goes">
            <p>
              <strong>{say("This cannot be undone. Gone for good are:")}</strong>
            </p>
            <ul>
              {whatGoes(client).map((line) => (
                <li key={line}>{say(line)}</li>
              ))}
            </ul>
          </div>
          <p className="al-small al-soft">
            {say(
              "No figure counts the client any more, in reports of the past as well. The audit trail keeps that you did this, when and why, without a name.",
            )}
          </p>
          <Radios
            name="reason"
            label="Why should they not be here?"
            options={reasons.map((value) => ({
              value,
              words: clientDeletionReasonLabels[value],
              hint: hints[value],
            }))}
          />
          <TextField
            name="name"
            label="The client's name, to be sure"
            hint={`Type: ${client.displayName}`}
            width={30}
            spellCheck={false}
          />
          <div className="al-actions">
            <Button type="submit" kind="danger" busy={pending}>
              {pending ? "Deleting" : "Delete for good"}
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
