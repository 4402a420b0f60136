import { type ReactNode, useState } from "react";
import type { DefaultValues, FieldValues } from "react-hook-form";
import type { GenericSchema } from "valibot";
import type { AppError } from "../../lib/errors";
import type { TypedDocumentString } from "../../lib/graphql/generated/graphql";
import { type Submitted, useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import { Button } from "../Button";
import { Conflict, type Labels } from "../Conflict";
import { Dialog } from "../Dialog";
import { DraftNote, Form, useAppForm } from "./Form";

interface FormDialogProps<T extends FieldValues, TData, TVariables extends { input: object }> {
  title: string;
  document: TypedDocumentString<TData, TVariables>;
  schema: GenericSchema<T, unknown>;
  defaultValues: DefaultValues<T>;
  /** Where its draft is kept; it also sets the ids of its fields apart. */
  draft: string;
  toInput: (values: T) => Submitted<TVariables>;
  /** The button's word, and what is said when it is done. */
  submit: string;
  saved: string;
  fieldNames?: Readonly<Record<string, string>>;
  /** How the fields are called where two people's edits stand side by side. */
  labels?: Labels;
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
  const form = useAppForm<T>({ schema, defaultValues, draft });
  const { submit, pending } = useMutate(document);
  const [conflict, setConflict] = useState<AppError | undefined>();
  return (
    <Dialog open title={title} onClose={props.onClose}>
      <DraftNote form={form} />
      <Form
        form={form}
        scope={draft.replace(/\W+/g, "-")}
        fieldNames={fieldNames}
        onSubmit={async (values) => {
          const outcome = await submit(toInput(values));
          if (!outcome.ok) {
            setConflict(outcome.errors.find(({ code }) => code === "CONFLICT"));
            // With the list asked for anew the next press carries the version that was just shown.
            if (outcome.error.code === "CONFLICT") props.onDone();
            return outcome.errors;
          }
          notify(props.saved);
          props.onDone();
          props.onClose();
          return undefined;
        }}
      >
        {conflict?.details.current !== undefined && <Conflict error={conflict} labels={labels} />}
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
