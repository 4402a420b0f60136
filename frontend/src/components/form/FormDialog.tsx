import type { ReactNode } from "react";
import type { DefaultValues, FieldValues } from "react-hook-form";
import type { GenericSchema } from "valibot";
import type { TypedDocumentString } from "../../lib/graphql/generated/graphql";
import { type Submitted, useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import { Button } from "../Button";
import { Together } from "../Conflict";
import { Dialog } from "../Dialog";
import type { Labels } from "../merge";
import { theirsStands, useEdit } from "../useEdit";
import { DraftNote, Form, toldAbove, useAppForm } from "./Form";

interface FormDialogProps<T extends FieldValues, TData, TVariables extends { input: object }> {
  title: string;
  document: TypedDocumentString<TData, TVariables>;
  schema: GenericSchema<T, unknown>;
  defaultValues: DefaultValues<T>;
  /** Where its draft is kept; it also sets the ids of its fields apart. */
  draft: string;
  /** `version` is the one that the edit is made on. */
  toInput: (values: T, version: number | undefined) => Submitted<TVariables>;
  /** The button's word, and what is said when it is done. */
  submit: string;
  saved: string;
  fieldNames?: Readonly<Record<string, string>>;
  /** How the fields are called where two people's edits stand side by side. */
  labels?: Labels;
  /** Of an edit of what others edit too: the version that the first values are of, and the form's values of the server's
   * copy. Then both edits are put together. */
  version?: number;
  fromCurrent?: (current: Record<string, unknown>) => T;
  /** Called when the server has it, before the dialog closes. */
  onDone: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form in a dialog that does one thing, keeps a draft, and closes when the server has it. */
export function FormDialog<T extends FieldValues, TData, TVariables extends { input: object }>(
  props: FormDialogProps<T, TData, TVariables>,
) {
  const { title, document, schema, defaultValues, draft, toInput, fieldNames, labels } = props;
  const { version, fromCurrent = asItIs<T> } = props;
  const form = useAppForm<T>({ schema, defaultValues, draft, version });
  const edit = useEdit<T>({ form, fromCurrent, labels });
  const { submit, pending } = useMutate(document);
  return (
    <Dialog open title={title} onClose={props.onClose}>
      <DraftNote form={form} />
      <Form
        form={form}
        scope={draft.replace(/\W+/g, "-")}
        fieldNames={fieldNames}
        onSubmit={async (values) => {
          const stands = edit.isTheirs(values);
          const outcome = stands
            ? undefined
            : await submit(toInput(values, edit.version ?? version), { draft });
          if (outcome && !outcome.ok) {
            const shown = edit.refused(outcome.errors);
            // An act has no fields that others edit: with the list asked for anew the next press is made on what is there.
            if (outcome.error.code === "CONFLICT") props.onDone();
            return shown ? toldAbove : outcome.errors;
          }
          notify(stands ? theirsStands : props.saved);
          props.onDone();
          props.onClose();
          return undefined;
        }}
      >
        <Together edit={edit} />
        {props.children}
        <div className="al-actions">
          <Button type="submit" busy={pending}>
            {pending ? "Saving" : props.submit}
          </Button>
          <Button kind="secondary" onClick={props.onClose}>
            Cancel
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

// Never asked: only an edit that has a version of its own is put together with another's.
function asItIs<T>(current: Record<string, unknown>): T {
  return current as T;
}
