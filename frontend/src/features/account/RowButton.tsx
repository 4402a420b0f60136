import type { ReactNode } from "react";
import { Button } from "../../components/Button";

interface RowButtonProps {
  /** What it is about, for those who cannot see where it stands. */
  about: string;
  busy?: boolean;
  onClick: () => void;
  children: ReactNode;
}

/** A small button at the end of a row. */
export function RowButton({ about, busy, onClick, children }: RowButtonProps) {
  return (
    <Button kind="secondary" small busy={busy} onClick={onClick}>
      {children}
      <span className="nhsuk-u-visually-hidden">: {about}</span>
    </Button>
  );
}
