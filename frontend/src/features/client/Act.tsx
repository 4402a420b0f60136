import { type ReactNode, useState } from "react";
import type { DefaultValues, FieldValues } from "react-hook-form";
import type { GenericSchema } from "valibot";
import { Button } from "../../components/Button";
import { Conflict, type Labels, Together } from "../../components/Conflict";
import { Dialog } from "../../components/Dialog";
import { DraftNote, Form, toldAbove, useAppForm } from "../../components/form/Form";
import { theirsStands, useEdit } from "../../components/useEdit";
import type { AppError } from "../../lib/errors";
import { focusLost, focusOn } from "../../lib/focus";
import type { TypedDocumentString } from "../../lib/graphql/generated/graphql";
import { type Submitted, useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import { useRecord } from "./record";

export interface ActFormProps<T extends FieldValues, TData, TVariables extends { input: object }> {
  document: TypedDocumentString<TData, TVariables>;
  schema: GenericSchema<T, unknown>;
  defaultValues: DefaultValues<T>;
  /** Where its draft is kept; it also sets the ids of its fields apart. */
  draft: string;
  toInput: (values: T) => Submitted<TVariables>;
  /** The button's word, and what is said when it is done. */
  submit: string;
  saved: string;
  danger?: boolean;
  /** Called when the server has it; with nothing when it had it already, from somebody else. */
  onDone?: (data: TData | undefined) => void;
  onCancel?: () => void;
  /** It was asked for, and takes the focus as it comes. */
  begin?: boolean;
  fieldNames?: Readonly<Record<string, string>>;
  /** How the fields are called where two people's edits stand side by side. */
  labels?: Labels;
  /** Of an edit of what others edit too: the version that the first values are of, 0 where there was none yet, and the
   * form's values of the server's copy. Then both edits are put together. */
  version?: number;
  fromCurrent?: (current: Record<string, unknown>) => T;
  children: ReactNode;
}

/** A form that does one thing to the record: it keeps a draft, tells the server's faults at their fields, shows both
 * copies when somebody else was quicker, and asks for the record anew when it is done. */
export function ActForm<T extends FieldValues, TData, TVariables extends { input: object }>(
  props: ActFormProps<T, TData, TVariables>,
) {
  const { document, schema, defaultValues, draft, toInput, submit: word, saved, danger } = props;
  const { onDone, onCancel, begin, fieldNames, labels, version, fromCurrent, children } = props;
  const form = useAppForm<T>({ schema, defaultValues, draft, version: fromCurrent && version });
  const edit = useEdit<T>({ form, fromCurrent: fromCurrent ?? asItIs, labels });
  const { submit, pending } = useMutate(document);
  const { refresh } = useRecord();
  const [conflict, setConflict] = useState<AppError | undefined>();
  // A colleague's change arrives while this is open. It must not be written over unseen: the version that is sent is that
  // of the copy that the form was opened on, until the other copy was shown.
  const [opened, setOpened] = useState<typeof toInput | undefined>(() => toInput);
  const inputOf = (values: T) => {
    const input = toInput(values);
    if (!("version" in input)) return input;
    const seen = edit.version ?? (opened?.(values) as { version?: number } | undefined)?.version;
    return { ...input, version: (seen ?? input.version) || undefined };
  };
  return (
    <>
      <DraftNote form={form} />
      <Form
        form={form}
        scope={draft.replace(/\W+/g, "-")}
        fieldNames={fieldNames}
        begin={begin}
        onSubmit={async (values) => {
          if (edit.isTheirs(values)) {
            notify(theirsStands);
            refresh();
            onDone?.(undefined);
            return undefined;
          }
          const panel = window.document.activeElement?.closest("section[id]");
          const outcome = await submit(inputOf(values), { draft });
          if (outcome.ok || outcome.error.code === "CONFLICT") setOpened(undefined);
          if (outcome.ok) {
            setConflict(undefined);
            notify(saved);
            refresh();
            onDone?.(outcome.data);
            leave(panel);
            return undefined;
          }
          if (edit.refused(outcome.errors)) return toldAbove;
          const stale = outcome.errors.find((e) => e.code === "CONFLICT" && e.details.current !== undefined);
          setConflict(stale);
          // With the record asked for anew the next press carries the version that was just shown.
          if (outcome.error.code === "CONFLICT") refresh();
          return stale ? toldAbove : outcome.errors;
        }}
      >
        <Together edit={edit} />
        {conflict && <Conflict error={conflict} labels={labels} />}
        {children}
        <div className="al-actions">
          <Button type="submit" kind={danger ? "danger" : "primary"} busy={pending}>
            {pending ? "Saving" : word}
          </Button>
          {onCancel && (
            <Button kind="secondary" onClick={onCancel}>
              Cancel
            </Button>
          )}
        </div>
      </Form>
    </>
  );
}

// What is done lets go of the focus: the part of the page that it was in has it then, and the page's keys count again.
function leave(panel: Element | null | undefined): void {
  if (!panel) return;
  setTimeout(() => {
    if (focusLost() || panel.contains(document.activeElement?.closest("form") ?? null)) focusOn(panel);
  });
}

// Never asked: only an edit that has a version of its own is put together with another's.
function asItIs<T>(current: Record<string, unknown>): T {
  return current as T;
}

interface ActDialogProps<T extends FieldValues, TData, TVariables extends { input: object }>
  extends ActFormProps<T, TData, TVariables> {
  title: string;
  onClose: () => void;
}

/** The same in a dialog, which closes when the server has it. */
export function ActDialog<T extends FieldValues, TData, TVariables extends { input: object }>({
  title,
  onClose,
  ...form
}: ActDialogProps<T, TData, TVariables>) {
  return (
    <Dialog open title={title} onClose={onClose}>
      <ActForm
        {...form}
        onCancel={onClose}
        onDone={(data) => {
          form.onDone?.(data);
          onClose();
        }}
      />
    </Dialog>
  );
}
