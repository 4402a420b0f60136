import { useRef } from "react";
import { count } from "../../lib/format";
import { callName } from "../../lib/people";
import type { Row } from "./InboxRow";
import type { SteadyRow } from "./steady";

interface HeardProps {
  rows: readonly SteadyRow<Row>[];
  /** How many have come that are not shown yet. */
  fresh: number;
}

/** Says what has changed in the list by itself to whoever does not see it: what came, what a colleague took, and which
 * question the referrer has answered. */
export function Heard({ rows, fresh }: HeardProps) {
  const first = useRef(new Map<string, Row["enquiry"]>());
  for (const { row } of rows) if (!first.current.has(row.id)) first.current.set(row.id, row.enquiry);
  const names = (found: readonly SteadyRow<Row>[]) => found.map(({ row }) => callName(row)).join(", ");
  const gone = rows.filter((one) => one.gone);
  const answered = rows.filter(
    ({ row, gone }) => !gone && row.enquiry === "ANSWERED" && first.current.get(row.id) !== "ANSWERED",
  );
  return (
    <div className="nhsuk-u-visually-hidden" role="status">
      {fresh > 0 && <p>{`${count(fresh, "new referral")} came in.`}</p>}
      {gone.length > 0 && <p>{`A colleague has dealt with ${names(gone)}.`}</p>}
      {answered.length > 0 && <p>{`The referrer has answered about ${names(answered)}.`}</p>}
    </div>
  );
}
