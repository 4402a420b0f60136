import { useState } from "react";
import { Button } from "../../components/Button";
import { Covering } from "../../components/Covering";
import { Due } from "../../components/Due";
import { Tag } from "../../components/Tag";
import { callName, workerOf } from "../../lib/people";
import { Link } from "../../lib/router";
import { type DueGroup, dueSection, groupDue } from "./day";
import type { Day } from "./MyDayPage";

type Row = Day["due"][number];

// A kind with more rows than this shows the most urgent of them, and the rest when asked.
const atFirst = 6;

/** What is due or late on the caseload, by kind; each row leads to where it is dealt with. */
export function DueList({ rows, today }: { rows: readonly Row[]; today: string }) {
  return (
    <div className="al-dues">
      {groupDue(rows, today).map((group) => (
        <Group key={group.kind} group={group} today={today} />
      ))}
    </div>
  );
}

function Group({ group, today }: { group: DueGroup<Row>; today: string }) {
  const [all, setAll] = useState(false);
  const shown = all ? group.rows : group.rows.slice(0, atFirst);
  const hidden = group.rows.length - shown.length;
  return (
    <section className="al-dues__group">
      <h3>
        {group.title} <span className="al-soft al-number">{group.rows.length}</span>
        {group.late > 0 && <span className="al-late al-small">{group.late} late</span>}
      </h3>
      <ul className="al-lines">
        {shown.map((row) => (
          <li key={row.id}>
            <span>
              <Link to="/people/$clientId" params={{ clientId: row.clientId }} hash={dueSection(group.kind)}>
                {callName(row)}
              </Link>{" "}
              <Covering worker={workerOf(row)} />
            </span>
            <span className="al-lines__end">
              {row.urgency === "URGENT" && <Tag tone="purple">Urgent</Tag>}
              {row.hasRisk && <Tag tone="yellow">Risk</Tag>}
              {row.nextDueOn && <Due on={row.nextDueOn} today={today} />}
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button kind="secondary" small onClick={() => setAll(true)}>
          Show {hidden} more
        </Button>
      )}
    </section>
  );
}
