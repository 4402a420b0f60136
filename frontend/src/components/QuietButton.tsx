import type { ReactNode } from "react";

interface QuietButtonProps {
  /** What it is about, for those who cannot see where it stands: "note of 2 Nov". */
  about: string;
  onClick: () => void;
  /** A shorter way for a pointer to what the field beside it takes: the Tab key passes it by. */
  aside?: boolean;
  children: ReactNode;
}

/** A button that looks like a link: for the many small things that may be done to each row of a list. */
export function QuietButton({ about, onClick, aside, children }: QuietButtonProps) {
  return (
    <button type="button" className="al-quiet-button" tabIndex={aside ? -1 : undefined} onClick={onClick}>
      {children}
      <span className="nhsuk-u-visually-hidden">: {about}</span>
    </button>
  );
}
