import type { ReactNode } from "react";

interface QuietButtonProps {
  /** What it is about, for those who cannot see where it stands: "note of 2 Nov". */
  about: string;
  onClick: () => void;
  children: ReactNode;
}

/** A button that looks like a link: for the many small things that may be done to each row of a list. */
export function QuietButton({ about, onClick, children }: QuietButtonProps) {
  return (
    <button type="button" className="al-quiet-button" onClick={onClick}>
      {children}
      <span className="nhsuk-u-visually-hidden">: {about}</span>
    </button>
  );
}
