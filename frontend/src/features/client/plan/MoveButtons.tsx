import { Button } from "../../../components/Button";

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
        <Button kind="secondary" small aria-label={`Move ${what} up`} onClick={() => onMove(-1)}>
          Move up
        </Button>
      )}
      {!last && (
        <Button kind="secondary" small aria-label={`Move ${what} down`} onClick={() => onMove(1)}>
          Move down
        </Button>
      )}
      <Button kind="secondary" small aria-label={`Remove ${what}`} onClick={onRemove}>
        Remove
      </Button>
    </div>
  );
}
