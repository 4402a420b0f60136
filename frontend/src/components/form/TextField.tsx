import type { ComponentProps } from "react";
import { type FieldValues, useFormContext } from "react-hook-form";
import { FieldFrame, type FieldProps } from "./Field";

interface TextFieldProps<T extends FieldValues> extends FieldProps<T> {
  type?: "text" | "email" | "tel" | "password" | "date" | "datetime-local" | "number";
  /** The number of characters the answer usually has, for the box's width. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  inputMode?: ComponentProps<"input">["inputMode"];
  autoComplete?: string;
  spellCheck?: boolean;
}

/** One line of text. */
export function TextField<T extends FieldValues>(props: TextFieldProps<T>) {
  const { name, label, hint, optional, type = "text", width, inputMode, autoComplete, spellCheck } = props;
  const { register } = useFormContext<T>();
  return (
    <FieldFrame name={name} label={label} hint={hint} optional={optional}>
      {({ id, describedBy, error }) => (
        <input
          {...register(name)}
          id={id}
          className={control("nhsuk-input", error, width)}
          type={type}
          inputMode={inputMode}
          autoComplete={autoComplete ?? "off"}
          spellCheck={spellCheck}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
        />
      )}
    </FieldFrame>
  );
}

/** Several lines: a plain textarea, so that dictation of the device works, which grows with its text. */
export function TextArea<T extends FieldValues>(props: FieldProps<T> & { rows?: number }) {
  const { name, label, hint, optional, rows = 3 } = props;
  const { register } = useFormContext<T>();
  return (
    <FieldFrame name={name} label={label} hint={hint} optional={optional}>
      {({ id, describedBy, error }) => (
        <textarea
          {...register(name)}
          id={id}
          className={control("nhsuk-textarea", error)}
          rows={rows}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
        />
      )}
    </FieldFrame>
  );
}

/** A code and the words for it. */
export interface Option {
  value: string;
  words: string;
  hint?: string;
}

interface SelectProps<T extends FieldValues> extends FieldProps<T> {
  options: readonly Option[];
  /** The first, empty choice. Without it the first option is chosen. */
  placeholder?: string;
}

/** One of many: a native list. */
export function Select<T extends FieldValues>(props: SelectProps<T>) {
  const { name, label, hint, optional, options, placeholder } = props;
  const { register } = useFormContext<T>();
  return (
    <FieldFrame name={name} label={label} hint={hint} optional={optional}>
      {({ id, describedBy, error }) => (
        <select
          {...register(name)}
          id={id}
          className={control("nhsuk-select", error)}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

function control(base: string, error: string | undefined, width?: number): string {
  return [base, error && `${base}--error`, width && `nhsuk-input--width-${width}`].filter(Boolean).join(" ");
}
