import type { KeyboardEvent } from "react";
import { type FieldValues, useFormContext } from "react-hook-form";
import { say } from "../../lib/terms";
import { type FieldProps, GroupFrame } from "./Field";
import type { Option } from "./TextField";

interface ChoiceProps<T extends FieldValues> extends FieldProps<T> {
  options: readonly Option[];
  /** Side by side, for two or three short answers. */
  inline?: boolean;
  /** Hears what somebody chooses, and not what a draft brings back. */
  onChoose?: (value: string) => void;
}

/** One of a few. */
export function Radios<T extends FieldValues>(props: ChoiceProps<T>) {
  return <Choices {...props} kind="radios" />;
}

/** Any of a few: the value is a list of codes. */
export function Checkboxes<T extends FieldValues>(props: ChoiceProps<T>) {
  return <Choices {...props} kind="checkboxes" />;
}

function Choices<T extends FieldValues>(props: ChoiceProps<T> & { kind: "radios" | "checkboxes" }) {
  const { name, label, hint, optional, options, inline, onChoose, kind } = props;
  const { register } = useFormContext<T>();
  const block = `nhsuk-${kind} nhsuk-${kind}--small${inline ? ` nhsuk-${kind}--inline` : ""}`;
  return (
    <GroupFrame name={name} label={label} hint={hint} optional={optional}>
      {({ id }) => (
        <div className={block}>
          {options.map((option, index) => {
            const own = index === 0 ? id : `${id}-${option.value}`;
            return (
              <div className={`nhsuk-${kind}__item`} key={option.value}>
                <input
                  {...register(name, { onChange: ({ target }) => onChoose?.(target.value) })}
                  className={`nhsuk-${kind}__input`}
                  id={own}
                  type={kind === "radios" ? "radio" : "checkbox"}
                  value={option.value}
                  aria-describedby={option.hint ? `${own}-item-hint` : undefined}
                />
                <label className={`nhsuk-label nhsuk-${kind}__label`} htmlFor={own}>
                  {option.words}
                </label>
                {option.hint && (
                  <div className={`nhsuk-hint nhsuk-${kind}__hint`} id={`${own}-item-hint`}>
                    {say(option.hint)}
                  </div>
                )}
              </div>
            );
          })}
        </div>
      )}
    </GroupFrame>
  );
}

/** One yes: a box to tick, whose value is true or false. */
export function Checkbox<T extends FieldValues>({ name, label, hint }: FieldProps<T>) {
  const { register } = useFormContext<T>();
  return (
    <GroupFrame name={name} label={label} hint={hint}>
      {({ id }) => (
        <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
          <div className="nhsuk-checkboxes__item">
            <input {...register(name)} className="nhsuk-checkboxes__input" id={id} type="checkbox" />
            <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
              Yes
            </label>
          </div>
        </div>
      )}
    </GroupFrame>
  );
}

interface ScaleProps<T extends FieldValues> extends FieldProps<T> {
  /** 1 for importance and confidence (1 to 10), 0 for ONS4 (0 to 10). */
  from: 0 | 1;
  to?: number;
  /** What the two ends mean. */
  ends: readonly [string, string];
  /** Offers "Did not want to answer", kept apart from an answer nobody asked for. */
  declined?: boolean;
}

/** The value of a scale that somebody did not want to answer. */
export const declinedValue = "DECLINED";

/** A number on a scale, as a row of radio buttons. The value is the number as text, or declinedValue. */
export function Scale<T extends FieldValues>(props: ScaleProps<T>) {
  const { name, label, hint, optional, from, to = 10, ends, declined } = props;
  const { register } = useFormContext<T>();
  const steps = Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  return (
    <GroupFrame name={name} label={label} hint={hint} optional={optional}>
      {({ id }) => (
        <>
          <div className="al-scale" onKeyDown={pickDigit}>
            {steps.map((step, index) => (
              <label key={step}>
                <input
                  {...register(name)}
                  type="radio"
                  id={index === 0 ? id : `${id}-${step}`}
                  value={step}
                  aria-label={endLabel(step, index, steps.length, ends)}
                />
                <span aria-hidden="true">{step}</span>
              </label>
            ))}
          </div>
          <div className="al-scale__ends" aria-hidden="true">
            <span>{ends[0]}</span>
            <span>{ends[1]}</span>
          </div>
          {declined && (
            <div className="nhsuk-radios nhsuk-radios--small al-scale__declined">
              <div className="nhsuk-radios__item">
                <input
                  {...register(name)}
                  className="nhsuk-radios__input"
                  type="radio"
                  id={`${id}-declined`}
                  value={declinedValue}
                />
                <label className="nhsuk-label nhsuk-radios__label" htmlFor={`${id}-declined`}>
                  Did not want to answer
                </label>
              </div>
            </div>
          )}
        </>
      )}
    </GroupFrame>
  );
}

/** A digit chooses that number: 1 and then 0 is 10, and 0 is 10 too on a scale that begins with 1. */
function pickDigit(event: KeyboardEvent<HTMLElement>): void {
  if (!/^\d$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
  const radios = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input[type=radio]")];
  const now = radios.find(({ checked }) => checked)?.value;
  const wanted = event.key === "0" && now === "1" ? ["10", "0"] : [event.key, `1${event.key}`];
  const radio = wanted.map((value) => radios.find((one) => one.value === value)).find(Boolean);
  if (!radio) return;
  event.preventDefault();
  radio.click();
  radio.focus();
}

function endLabel(step: string, index: number, length: number, ends: readonly [string, string]): string {
  if (index === 0) return `${step}, ${ends[0]}`;
  return index === length - 1 ? `${step}, ${ends[1]}` : step;
}
