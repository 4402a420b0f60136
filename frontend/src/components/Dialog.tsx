import { type ReactNode, useEffect, useId, useRef } from "react";
import { useSay } from "../lib/terms";
import { Icon } from "./Icon";

interface DialogProps {
  open: boolean;
  title: string;
  /** Called for Escape, the close button and a press outside. */
  onClose: () => void;
  children: ReactNode;
}

/** A native modal dialog: the browser holds the focus inside and gives it back. Nothing inside is drawn while closed. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const name = useId();
  const say = useSay();
  useEffect(() => {
    const dialog = element.current;
    if (open && dialog && !dialog.open) dialog.showModal();
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
