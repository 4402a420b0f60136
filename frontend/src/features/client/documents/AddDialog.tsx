import { useContext, useRef, useState } from "react";
import { useFormContext } from "react-hook-form";
import { useClient } from "urql";
import { check, instance, maxLength, nonEmpty, object, pipe, string, trim, undefinedable } from "valibot";
import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { FieldFrame } from "../../../components/form/Field";
import { Form, useAppForm } from "../../../components/form/Form";
import { Select, TextField } from "../../../components/form/TextField";
import { documentKindLabels } from "../../../lib/codes.generated";
import { uuidv7 } from "../../../lib/id";
import { done, notify } from "../../../lib/notify";
import { tracked } from "../../../lib/saving";
import { doneBy } from "../../../lib/undo";
import { upload } from "../../../lib/upload";
import { ViewerContext } from "../../../lib/viewer";
import { useRecord } from "../record";
import { largest, titleOf } from "./words";

const schema = object({
  file: pipe(
    undefinedable(instance(File)),
    check((file) => file !== undefined, "Choose a file"),
    check(
      (file) => !file || file.size <= largest,
      "The file is larger than 20 MB. Save it smaller, and choose that",
    ),
    check((file) => !file || file.size > 0, "The file is empty. Choose another"),
  ),
  title: pipe(
    string(),
    trim(),
    nonEmpty("Say what the document is called"),
    maxLength(200, "Use 200 characters or fewer"),
  ),
  kind: pipe(string(), nonEmpty("Choose what it is")),
});

interface Values {
  file: File | undefined;
  title: string;
  kind: string;
}

interface AddDialogProps {
  onAdded: () => void;
  onClose: () => void;
}

/** Puts a file into the record. Its type is found by the server, which says what to do when it takes it not. */
export function AddDialog({ onAdded, onClose }: AddDialogProps) {
  const { clientId, referralId } = useRecord();
  const client = useClient();
  const role = useContext(ViewerContext)?.role;
  const [part, setPart] = useState<number | undefined>();
  // The same file with the same words, sent again after the line broke, is the same act.
  const attempt = useRef<{ values: Values; id: string } | undefined>(undefined);
  const form = useAppForm<Values>({ schema, defaultValues: { file: undefined, title: "", kind: "" } });
  const send = async (values: Values) => {
    const { file } = values;
    if (!file) return undefined;
    const same = attempt.current?.values;
    if (same?.file !== file || same.title !== values.title || same.kind !== values.kind)
      attempt.current = { values, id: uuidv7() };
    const id = attempt.current?.id ?? uuidv7();
    const input = {
      clientMutationId: id,
      clientId,
      referralId: referralId || undefined,
      kind: values.kind,
      title: values.title.trim(),
      fileName: file.name,
    };
    setPart(0);
    const answer = await tracked(
      attempt,
      () => upload("/files", input, file, setPart),
      (a) => !a.ok && (a.error.code === "NETWORK" || a.error.code === "INTERNAL"),
    );
    setPart(undefined);
    if (!answer.ok) return [answer.error];
    const act = doneBy(client, role, { addDocument: true }, id);
    if (act) done(act);
    notify(`“${input.title}” is in the record.`);
    onAdded();
    onClose();
    return undefined;
  };
  return (
    <Dialog open title="Add a document" onClose={onClose}>
      <Form form={form} scope="add-document" onSubmit={send}>
        <FileField />
        <TextField name="title" label="What it is called" />
        <Select
          name="kind"
          label="What it is"
          placeholder="Choose"
          options={Object.entries(documentKindLabels).map(([value, words]) => ({ value, words }))}
        />
        <Sending part={part} />
        <div className="al-actions">
          <Button type="submit" busy={part !== undefined}>
            {part === undefined ? "Add it" : "Adding it"}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** The choice of a file, which gives the title its first words. */
function FileField() {
  const { getValues, setValue } = useFormContext<Values>();
  return (
    <FieldFrame
      name="file"
      label="File"
      hint="PDF, a picture (JPEG, PNG), Word (DOCX), ODT or plain text, up to 20 MB. Where a picture was taken is not kept."
    >
      {({ id, describedBy, error }) => (
        <input
          id={id}
          type="file"
          className="al-document__file"
          accept=".pdf,.png,.jpg,.jpeg,.docx,.odt,.txt"
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          onChange={(event) => {
            const file = event.target.files?.[0];
            setValue("file", file, { shouldValidate: file !== undefined });
            if (file && !getValues("title")) setValue("title", titleOf(file.name));
          }}
        />
      )}
    </FieldFrame>
  );
}

/** How far it is. */
function Sending({ part }: { part: number | undefined }) {
  if (part === undefined) return <p role="status" className="nhsuk-u-visually-hidden" />;
  const percent = Math.round(part * 100);
  return (
    <div className="al-document__sending">
      <progress max={100} value={percent} aria-label="Sending the file" />
      <p role="status" className="al-small al-soft">
        {percent < 100 ? "Sending the file." : "The file is being checked."}
      </p>
    </div>
  );
}
