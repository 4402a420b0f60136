import { maxLength, nonEmpty, object, pipe, string, trim } from "valibot";
import { TextArea } from "../../../components/form/TextField";
import { graphql } from "../../../lib/graphql/generated";
import { ActDialog } from "../Act";
import type { Item } from "./DocumentsSection";

const removeDocument = graphql(`
  mutation RemoveDocument($input: RemoveDocumentInput!) {
    removeDocument(input: $input) {
      document {
        id
        version
        removedAt
        removedReason
      }
      clientMutationId
    }
  }
`);

const schema = object({
  reason: pipe(
    string(),
    trim(),
    nonEmpty("Say why it is removed"),
    maxLength(500, "Use 500 characters or fewer"),
  ),
});

interface RemoveDialogProps {
  item: Item;
  onRemoved: () => void;
  onClose: () => void;
}

/** Takes a document out of the record, with a reason. */
export function RemoveDialog({ item, onRemoved, onClose }: RemoveDialogProps) {
  return (
    <ActDialog
      title="Remove the document"
      onClose={onClose}
      document={removeDocument}
      schema={schema}
      draft={`remove-document/${item.id}`}
      defaultValues={{ reason: "" }}
      toInput={({ reason }) => ({ documentId: item.id, version: item.version, reason: reason.trim() })}
      submit="Remove"
      saved={`“${item.title}” is removed.`}
      onDone={onRemoved}
      danger
    >
      <p>“{item.title}” is deleted in a few minutes. The record keeps its title, who removed it and why.</p>
      <TextArea
        name="reason"
        label="Why it is removed"
        hint="Such as: it belongs to somebody else's record."
      />
    </ActDialog>
  );
}
