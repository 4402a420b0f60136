import { count, figure } from "../lib/format";
import { Button } from "./Button";

interface PagerProps {
  shown: number;
  /** How many there are in all, where the list knows. */
  total?: number;
  /** What the rows are: "client", "service". */
  one: string;
  many?: string;
  more: boolean;
  loading?: boolean;
  onMore: () => void;
}

/** The foot of a keyset list: how far one has come, and more of it. */
export function Pager({ shown, total, one, many, more, loading, onMore }: PagerProps) {
  return (
    <div className="al-pager">
      <span role="status">
        {total === undefined || total === shown
          ? count(shown, one, many)
          : `${figure(shown)} of ${count(total, one, many)}`}
      </span>
      {more && (
        <Button kind="secondary" small busy={loading} onClick={onMore}>
          {loading ? "Loading" : "Show more"}
        </Button>
      )}
    </div>
  );
}

/** A key on the keyboard, shown beside what it does. */
export function KeyHint({ keys }: { keys: string }) {
  return <kbd className="al-kbd">{keys}</kbd>;
}
