import { type ReactNode, useEffect, useId, useRef } from "react";
import { createPortal } from "react-dom";

interface ModalProps {
  title: string;
  /** It was closed, by Escape or otherwise. */
  onClose: () => void;
  /** As wide as the page, for what is wide itself. */
  wide?: boolean;
  children: ReactNode;
}

/** The browser's own dialog, over the page. The focus comes back to where it was. */
export function Modal({ title, onClose, wide, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return createPortal(
    <dialog
      ref={dialog}
      className={wide ? "pg-dialog pg-dialog--wide" : "pg-dialog"}
      aria-labelledby={id}
      onClose={onClose}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>,
    document.body,
  );
}
