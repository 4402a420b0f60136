import { createContext, type ReactNode, useContext, useId } from "react";
import { type FieldValues, get, type Path, useFormContext } from "react-hook-form";
import { useSay } from "../../lib/terms";

/** What every field of a form takes. `name` is the path in the form's values, and in the mutation's input. */
export interface FieldProps<TValues extends FieldValues> {
  name: Path<TValues>;
  label: string;
  hint?: ReactNode;
  /** Not required: said in the label, because most fields are. */
  optional?: boolean;
}

/** What sets the fields of one form apart from those of another on the same page; nothing when there is only one. */
export const FieldScope = createContext("");

/** The element id of a field, which the error summary links to. */
export function fieldId(name: string, scope = ""): string {
  return `field-${scope ? `${scope}-` : ""}${name.replaceAll(".", "-")}`;
}

/** A field's message, from validation here or from the server's answer. */
export function useFieldError(name: string): string | undefined {
  const { formState } = useFormContext();
  const error = get(formState.errors, name) as { message?: string } | undefined;
  return error?.message;
}

interface FrameProps {
  name: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  children: (parts: { id: string; describedBy: string | undefined; error: string | undefined }) => ReactNode;
}

/** Label, hint and message round one control. */
export function FieldFrame({ name, label, hint, optional, children }: FrameProps) {
  const id = fieldId(name, useContext(FieldScope));
  const error = useFieldError(name);
  return (
    <div className={groupClass(error)}>
      <label className="nhsuk-label" htmlFor={id}>
        <LabelWords label={label} optional={optional} />
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {children({ id, describedBy: describedBy(id, hint, error), error })}
    </div>
  );
}

/** Legend, hint and message round a group of controls; its first control bears the field's id. */
export function GroupFrame({ name, label, hint, optional, children }: FrameProps) {
  const id = fieldId(name, useContext(FieldScope));
  const legend = useId();
  const error = useFieldError(name);
  return (
    <div className={groupClass(error)}>
      <fieldset
        className="nhsuk-fieldset"
        aria-describedby={describedBy(id, hint, error)}
        aria-labelledby={legend}
      >
        <legend className="nhsuk-fieldset__legend al-legend" id={legend}>
          <LabelWords label={label} optional={optional} />
        </legend>
        <HintAndError id={id} hint={hint} error={error} />
        {children({ id, describedBy: undefined, error })}
      </fieldset>
    </div>
  );
}

function LabelWords({ label, optional }: { label: string; optional?: boolean }) {
  const say = useSay();
  return (
    <>
      {say(label)}
      {optional && <span className="al-soft"> (optional)</span>}
    </>
  );
}

function HintAndError({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  const say = useSay();
  return (
    <>
      {hint && (
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {say(hint)}
        </div>
      )}
      {error && (
        <p className="nhsuk-error-message" id={`${id}-error`}>
          <span className="nhsuk-u-visually-hidden">Error: </span>
          {say(error)}
        </p>
      )}
    </>
  );
}

function groupClass(error: string | undefined): string {
  return error ? "nhsuk-form-group nhsuk-form-group--error" : "nhsuk-form-group";
}

function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
}
