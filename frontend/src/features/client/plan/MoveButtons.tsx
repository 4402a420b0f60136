import { QuietButton } from "../../../components/QuietButton";

interface MoveButtonsProps {
  /** What is moved, for those who cannot see it: "goal 2". */
  what: string;
  first: boolean;
  last: boolean;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

/** Order and removal of a row of a list. */
export function MoveButtons({ what, first, last, onMove, onRemove }: MoveButtonsProps) {
  return (
    <div className="al-row al-move">
      {!first && (
        <QuietButton about={what} onClick={() => onMove(-1)}>
          Move up
        </QuietButton>
      )}
      {!last && (
        <QuietButton about={what} onClick={() => onMove(1)}>
          Move down
        </QuietButton>
      )}
      <QuietButton about={what} onClick={onRemove}>
        Remove
      </QuietButton>
    </div>
  );
}
