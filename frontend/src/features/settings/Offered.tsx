import { useFormContext } from "react-hook-form";
import { fieldId, GroupFrame, useFieldError } from "../../components/form/Field";
import type { SettingsValues } from "./values";

interface OfferedProps {
  /** The list of codes that are offered. */
  name: "offeredReasons" | "offeredSources" | "offeredClosingReasons";
  /** The scheme's own words for them. */
  own: "reasonWords" | "sourceWords" | "closingReasonWords";
  label: string;
  labels: Readonly<Record<string, string>>;
}

/** A value list as a scheme offers it: a tick for each choice, and beside it the scheme's own words. */
export function Offered({ name, own, label, labels }: OfferedProps) {
  return (
    <GroupFrame name={name} label={label}>
      {({ id }) => (
        <ul className="al-offered">
          {Object.entries(labels).map(([code, words], index) => (
            <Row
              key={code}
              code={code}
              words={words}
              name={name}
              own={own}
              id={index === 0 ? id : `${id}-${code}`}
            />
          ))}
        </ul>
      )}
    </GroupFrame>
  );
}

interface RowProps extends Pick<OfferedProps, "name" | "own"> {
  code: string;
  words: string;
  id: string;
}

function Row({ code, words, name, own, id }: RowProps) {
  const { register } = useFormContext<SettingsValues>();
  const text = fieldId(`${own}.${code}`, "settings");
  const error = useFieldError(`${own}.${code}`);
  return (
    <li className="nhsuk-checkboxes nhsuk-checkboxes--small">
      <div className="nhsuk-checkboxes__item">
        <input {...register(name)} className="nhsuk-checkboxes__input" id={id} type="checkbox" value={code} />
        <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
          {words}
        </label>
      </div>
      <div>
        {error && (
          <p className="nhsuk-error-message" id={`${text}-error`}>
            <span className="nhsuk-u-visually-hidden">Error: </span>
            {error}
          </p>
        )}
        <input
          {...register(`${own}.${code}`)}
          className={error ? "nhsuk-input nhsuk-input--error" : "nhsuk-input"}
          id={text}
          type="text"
          autoComplete="off"
          aria-label={`Your own words for “${words}”`}
          aria-describedby={error ? `${text}-error` : undefined}
          aria-invalid={error ? true : undefined}
          placeholder="Your own words"
        />
      </div>
    </li>
  );
}
