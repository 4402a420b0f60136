import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { focusField, focusLost, focusOn } from "../lib/focus";
import { useSay } from "../lib/terms";
import { Icon } from "./Icon";

interface DialogProps {
  open: boolean;
  title: string;
  /** Called for Escape, the close button and a press outside. */
  onClose: () => void;
  children: ReactNode;
}

/** A native modal dialog: the browser holds the focus inside. It begins in the first field, and goes back to where it was
 * when the dialog goes. Nothing inside is drawn while closed. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const name = useId();
  const say = useSay();
  useLayoutEffect(() => {
    const dialog = element.current;
    if (!open || !dialog) return;
    const before = document.activeElement;
    if (!dialog.open) dialog.showModal();
    focusField(dialog.querySelector(".al-dialog__body"));
    return () => {
      dialog.close();
      if (focusLost()) focusOn(before);
    };
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={element}
      className="al-dialog"
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      <div className="al-dialog__head">
        <h2 id={name}>{say(title)}</h2>
        <button type="button" className="al-icon-button" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div className="al-dialog__body">{children}</div>
    </dialog>
  );
}
