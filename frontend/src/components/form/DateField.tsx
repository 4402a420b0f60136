import { type FieldValues, type PathValue, useController, useFormContext } from "react-hook-form";
import { type FieldProps, GroupFrame } from "./Field";

interface DateFieldProps<T extends FieldValues> extends FieldProps<T> {
  /** Fills in a person's own date of birth on the public form. */
  birthday?: boolean;
}

const parts = [
  { key: "day", words: "Day", width: 2, fill: "bday-day" },
  { key: "month", words: "Month", width: 2, fill: "bday-month" },
  { key: "year", words: "Year", width: 4, fill: "bday-year" },
] as const;

/** A remembered date in three parts, as people say it. The form's value is "YYYY-MM-DD" once all are there, and until
 * then what is there ("1968--"), which validDay refuses, so that a half date is never lost or sent. */
export function DateField<T extends FieldValues>({
  name,
  label,
  hint,
  optional,
  birthday,
}: DateFieldProps<T>) {
  const { control } = useFormContext<T>();
  const { field } = useController<T>({ name, control });
  const [year = "", month = "", day = ""] = String(field.value ?? "").split("-");
  const values = { day: trimZero(day), month: trimZero(month), year };

  const change = (key: keyof typeof values, typed: string) => {
    const next = { ...values, [key]: typed.replace(/\D/g, "") };
    const empty = !next.year && !next.month && !next.day;
    field.onChange((empty ? "" : joinDay(next)) as PathValue<T, typeof name>);
  };

  return (
    <GroupFrame name={name} label={label} hint={hint} optional={optional}>
      {({ id, error }) => (
        <div className="nhsuk-date-input">
          {parts.map((part, index) => {
            const own = index === 0 ? id : `${id}-${part.key}`;
            return (
              <div className="nhsuk-date-input__item" key={part.key}>
                <label className="nhsuk-label nhsuk-date-input__label" htmlFor={own}>
                  {part.words}
                </label>
                <input
                  className={`nhsuk-input nhsuk-date-input__input nhsuk-input--width-${part.width}${error ? " nhsuk-input--error" : ""}`}
                  id={own}
                  ref={index === 0 ? field.ref : undefined}
                  type="text"
                  inputMode="numeric"
                  maxLength={part.width}
                  autoComplete={birthday ? part.fill : "off"}
                  value={values[part.key]}
                  onChange={(event) => change(part.key, event.target.value)}
                  onBlur={field.onBlur}
                  aria-invalid={error ? true : undefined}
                />
              </div>
            );
          })}
        </div>
      )}
    </GroupFrame>
  );
}

/** Joins the parts to "YYYY-MM-DD". A part of one figure gets its nought, which the boxes do not show. */
export function joinDay({ day, month, year }: { day: string; month: string; year: string }): string {
  const pad = (text: string) => (text.length === 1 ? `0${text}` : text);
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** Whether text is a real day of the calendar: 2026-02-30 is not. */
export function validDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

// "0" must stay while it is being typed ("0", then "03"): only a nought before a figure is ours to hide.
function trimZero(text: string): string {
  return text.length === 2 && text.startsWith("0") ? text.slice(1) : text;
}
