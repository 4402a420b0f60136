import { useState } from "react";
import { type FieldValues, useFormContext } from "react-hook-form";
import { FieldFrame, type FieldProps } from "./Field";
import "./password.scss";

interface PasswordFieldProps<T extends FieldValues> extends FieldProps<T> {
  /** Whether it is one they have or one they choose now: a password manager wants to know. */
  autoComplete: "current-password" | "new-password";
}

/** A password, hidden unless its owner wants to see what they type. Pasting is welcome: password managers paste. */
export function PasswordField<T extends FieldValues>(props: PasswordFieldProps<T>) {
  const { name, label, hint, autoComplete } = props;
  const { register } = useFormContext<T>();
  const [shown, setShown] = useState(false);
  return (
    <FieldFrame name={name} label={label} hint={hint}>
      {({ id, describedBy, error }) => (
        <div className="al-password">
          <input
            {...register(name)}
            id={id}
            className={error ? "nhsuk-input nhsuk-input--error" : "nhsuk-input"}
            type={shown ? "text" : "password"}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            aria-describedby={describedBy}
            aria-invalid={error ? true : undefined}
          />
          <button
            type="button"
            className="al-password__show"
            aria-controls={id}
            onClick={() => setShown(!shown)}
          >
            {shown ? "Hide" : "Show"}
            <span className="nhsuk-u-visually-hidden"> {label.toLowerCase()}</span>
          </button>
        </div>
      )}
    </FieldFrame>
  );
}
