import { type ComponentPropsWithRef, type ReactNode, useRef } from "react";

type Kind = "primary" | "secondary" | "danger";

export function buttonClass(kind: Kind = "primary", small = false): string {
  const kinds = { primary: "", secondary: " nhsuk-button--secondary", danger: " nhsuk-button--warning" };
  return `nhsuk-button${kinds[kind]}${small ? " nhsuk-button--small" : ""}`;
}

interface ButtonProps extends ComponentPropsWithRef<"button"> {
  kind?: Kind;
  small?: boolean;
  /** Something is under way: presses are ignored, and the focus stays where it is. */
  busy?: boolean;
  children: ReactNode;
}

/** A button. Two presses within a moment count as one, as NHS.UK's own script does, unless the focus was elsewhere in
 * between: that is no double press, but a second try by somebody quick. Enter in a field presses the button from afar, and
 * each time counts: the form itself sends one thing at a time. */
export function Button({
  kind,
  small,
  busy,
  onClick,
  onBlur,
  children,
  type = "button",
  ...rest
}: ButtonProps) {
  // Before any press: the clock of events starts with the page, and a quick first press must count.
  const pressed = useRef(Number.NEGATIVE_INFINITY);
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass(kind, small)}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        const fromAfar = event.detail === 0 && document.activeElement !== event.currentTarget;
        if (busy || (!fromAfar && event.timeStamp - pressed.current < 400)) {
          event.preventDefault();
          return;
        }
        pressed.current = event.timeStamp;
        onClick?.(event);
      }}
      onBlur={(event) => {
        pressed.current = Number.NEGATIVE_INFINITY;
        onBlur?.(event);
      }}
    >
      {children}
    </button>
  );
}
