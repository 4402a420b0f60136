import { Button } from "../../components/Button";
import { count } from "../../lib/format";
import type { CaseRow } from "./columns";

export type BulkAct = "assign" | "task" | "review" | "complexity";

interface BulkBarProps {
  rows: readonly CaseRow[];
  /** Whether the viewer gives clients to link workers. */
  leads: boolean;
  onAct: (act: BulkAct) => void;
  onClear: () => void;
}

/** What may be done to the ticked rows. It stands where the views stand, so that the list keeps its place. */
export function BulkBar({ rows, leads, onAct, onClear }: BulkBarProps) {
  return (
    <section className="al-views al-bulk" aria-label="Acts on the ticked clients">
      <strong role="status">{count(rows.length, "client")} ticked</strong>
      {leads && (
        <Button small onClick={() => onAct("assign")}>
          Assign
        </Button>
      )}
      <Button small kind={leads ? "secondary" : "primary"} onClick={() => onAct("task")}>
        Add a task
      </Button>
      <Button small kind="secondary" onClick={() => onAct("review")}>
        Set the review day
      </Button>
      <Button small kind="secondary" onClick={() => onAct("complexity")}>
        Set the amount of work
      </Button>
      <Button small kind="secondary" onClick={onClear}>
        Take ticks away
      </Button>
    </section>
  );
}
