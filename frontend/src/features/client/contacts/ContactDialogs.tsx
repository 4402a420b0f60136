import { check, nonEmpty, object, pipe, string } from "valibot";
import { TextArea, TextField } from "../../../components/form/TextField";
import { dateTime } from "../../../lib/format";
import { graphql } from "../../../lib/graphql/generated";
import type { ContactItemFragment } from "../../../lib/graphql/generated/graphql";
import { ActDialog } from "../Act";
import { typed } from "../choices";

const correct = graphql(`
  mutation CorrectContact($input: CorrectContactInput!) {
    correctContact(input: $input) {
      contact {
        ...ContactItem
      }
      clientMutationId
    }
  }
`);

const annotate = graphql(`
  mutation AnnotateContact($input: AnnotateContactInput!) {
    annotateContact(input: $input) {
      contact {
        ...ContactItem
      }
      clientMutationId
    }
  }
`);

interface ContactDialogProps {
  contact: ContactItemFragment;
  onClose: () => void;
}

/** Puts a fresh note right; the old text is kept. */
export function CorrectDialog({ contact, onClose }: ContactDialogProps) {
  const schema = object({
    note: string(),
    minutes: pipe(
      string(),
      check((text) => /^\d{1,3}$/.test(text.trim()) && Number(text) <= 720, "Give minutes from 0 to 720"),
    ),
    reason: string(),
  });
  return (
    <ActDialog
      title={`Correct the note of ${dateTime(contact.at)}`}
      onClose={onClose}
      document={correct}
      schema={schema}
      draft={`correct/${contact.id}`}
      labels={{ note: "Note", minutes: "Minutes" }}
      version={contact.version}
      fromCurrent={(now) => ({
        note: String(now.note ?? ""),
        minutes: String(now.minutes ?? ""),
        reason: "",
      })}
      defaultValues={{ note: contact.note ?? "", minutes: String(contact.minutes), reason: "" }}
      toInput={({ note, minutes, reason }) => ({
        contactId: contact.id,
        version: contact.version,
        note: note.trim(),
        minutes: Number(minutes),
        reason: typed(reason),
      })}
      submit="Save the correction"
      saved="The note is corrected. What it said before is kept."
    >
      <TextArea name="note" label="Note" rows={6} />
      <TextField name="minutes" label="Minutes" inputMode="numeric" width={4} />
      <TextField name="reason" label="Why it is corrected" optional />
    </ActDialog>
  );
}

/** Adds to a note that can no longer be changed. */
export function AnnotateDialog({ contact, onClose }: ContactDialogProps) {
  return (
    <ActDialog
      title={`Add to the note of ${dateTime(contact.at)}`}
      onClose={onClose}
      document={annotate}
      schema={object({ words: pipe(string(), nonEmpty("Write what you want to add")) })}
      draft={`annotate/${contact.id}`}
      defaultValues={{ words: "" }}
      toInput={({ words }) => ({ contactId: contact.id, words: words.trim() })}
      submit="Add"
      saved="It is added to the note."
    >
      <p className="al-soft">The note itself stays as it is.</p>
      <TextArea name="words" label="What to add" rows={4} />
    </ActDialog>
  );
}
