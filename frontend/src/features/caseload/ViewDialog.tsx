import { maxLength, nonEmpty, object, pipe, string, trim } from "valibot";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Form, useAppForm } from "../../components/form/Form";
import { TextField } from "../../components/form/TextField";
import { useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import { useNavigate } from "../../lib/router";
import { removeViewMutation, saveViewMutation } from "./documents";

const schema = object({
  name: pipe(
    string(),
    trim(),
    nonEmpty("Give the view a name"),
    maxLength(200, "Use 200 characters or fewer"),
  ),
});

interface ViewDialogProps {
  /** The address that is kept. */
  query: string;
  /** The view it is already. */
  own: { id: string; name: string } | undefined;
  onClose: () => void;
}

/** Keeps what the list shows now under a name; renames or removes a view. */
export function ViewDialog({ query, own, onClose }: ViewDialogProps) {
  const navigate = useNavigate();
  const form = useAppForm({
    schema,
    defaultValues: { name: own?.name ?? "" },
    draft: `view/${own?.id ?? "new"}`,
  });
  const save = useMutate(saveViewMutation);
  const remove = useMutate(removeViewMutation);
  return (
    <Dialog open title={own ? own.name : "Keep this view"} onClose={onClose}>
      <p className="al-soft">
        The filters, the order and the words looked for are kept. Only you see your views.
      </p>
      <Form
        form={form}
        scope="view"
        onSubmit={async ({ name }) => {
          const outcome = await save.submit({
            viewId: own?.id,
            list: "CASELOAD",
            name: name.trim(),
            query: query || "show=",
          });
          if (!outcome.ok) return outcome.errors;
          notify(own ? "The view is renamed." : "The view is kept.");
          onClose();
          return undefined;
        }}
      >
        <TextField name="name" label="Name" width={20} />
        <div className="al-actions">
          <Button type="submit" busy={save.pending}>
            {own ? "Rename" : "Keep it"}
          </Button>
          {own && (
            <Button
              kind="secondary"
              busy={remove.pending}
              onClick={async () => {
                const outcome = await remove.submit({ viewId: own.id });
                if (!outcome.ok) return notify(outcome.error.message, { tone: "bad" });
                notify("The view is removed.");
                onClose();
                void navigate({ to: "/caseload" });
                return undefined;
              }}
            >
              Remove it
            </Button>
          )}
        </div>
      </Form>
    </Dialog>
  );
}
