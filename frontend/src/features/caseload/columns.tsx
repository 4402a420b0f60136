import { Covering } from "../../components/Covering";
import type { Column, ColumnSort } from "../../components/DataTable";
import { Due } from "../../components/Due";
import { StatusTag } from "../../components/StatusTag";
import { Tag } from "../../components/Tag";
import { complexityLabels } from "../../lib/codes.generated";
import { age, daysBetween, londonDay, shortDate } from "../../lib/format";
import type { CaseloadQuery, CaseloadSort } from "../../lib/graphql/generated/graphql";
import { callName } from "../../lib/people";
import { Link } from "../../lib/router";
import type { Words } from "../../lib/words";
import type { CaseloadAddress } from "./address";

export type CaseRow = CaseloadQuery["caseload"]["edges"][number]["node"];

// How many weeks before its end support stands out, as the scheme's managers look at it too.
const fewWeeks = 4;

/** The columns, for the day they are shown on; a team's names the link worker. */
export function caseloadColumns(
  address: Pick<CaseloadAddress, "team" | "worker">,
  today: string,
  { reasons }: Words,
): Column<CaseRow>[] {
  const columns: Column<CaseRow>[] = [
    {
      key: "name",
      title: "Client",
      heading: true,
      cell: (row) => (
        <>
          <span className="al-case">
            <Link to="/people/$clientId" params={{ clientId: row.clientId }} title={callName(row)}>
              {callName(row)}
            </Link>
            {row.dateOfBirth && <span className="al-soft">{age(row.dateOfBirth, today)}</span>}
            {row.hasRisk && <Tag tone="yellow">Risk</Tag>}
          </span>
          {!address.team && !address.worker && (
            <Covering worker={{ id: row.linkWorkerId, name: row.linkWorkerName }} />
          )}
        </>
      ),
    },
    {
      key: "status",
      title: "Status",
      card: "end",
      cell: (row) => (
        <span className="al-case">
          <StatusTag status={row.status} />
          {row.urgency === "URGENT" && <Tag tone="purple">Urgent</Tag>}
        </span>
      ),
    },
    {
      key: "due",
      title: "Next due",
      card: "wide",
      cell: (row) =>
        row.nextDueKind && row.nextDueOn ? (
          <Due kind={row.nextDueKind} on={row.nextDueOn} today={today} />
        ) : (
          <span className="al-soft">Nothing due</span>
        ),
    },
    {
      key: "contact",
      title: "Contacted",
      cardLabel: "Last contact",
      cell: (row) => (
        <Day
          day={row.lastContactAt && londonDay(new Date(row.lastContactAt))}
          today={today}
          none="None yet"
        />
      ),
    },
    {
      key: "review",
      title: "Review",
      cardLabel: "Review",
      roomy: "laptop",
      cell: (row) => <Day day={row.nextReviewOn} today={today} none="Not set" />,
    },
    {
      key: "until",
      title: "Left",
      cardLabel: "Support left",
      roomy: "tablet",
      cell: (row) => <Left row={row} today={today} />,
    },
    {
      key: "reason",
      title: "Main reason",
      roomy: "desk",
      cell: (row) => (
        <span className="al-clip" title={reasons[row.primaryReason]}>
          {reasons[row.primaryReason]}
        </span>
      ),
    },
    {
      key: "complexity",
      title: "Work",
      card: "hide",
      roomy: "desk",
      cell: (row) => (
        <span className={row.complexity === "STANDARD" ? "al-soft" : undefined}>
          {complexityLabels[row.complexity]}
        </span>
      ),
    },
    {
      key: "practice",
      title: "Practice",
      card: "hide",
      roomy: true,
      cell: (row) => (
        <span className="al-clip al-soft" title={row.practiceName}>
          {row.practiceName}
        </span>
      ),
    },
  ];
  if (!address.team) return columns;
  const worker: Column<CaseRow> = {
    key: "worker",
    title: "Link worker",
    card: "wide",
    cell: (row) =>
      row.linkWorkerName ? (
        <span className="al-clip">{row.linkWorkerName}</span>
      ) : (
        <Tag tone="orange">Nobody yet</Tag>
      ),
  };
  const roomy = new Set(["review", "complexity"]);
  return columns.flatMap((column) => {
    if (column.key === "reason") return [worker, column];
    return [roomy.has(column.key) ? { ...column, roomy: true } : column];
  });
}

function Day({ day, today, none }: { day: string | null | undefined; today: string; none: string }) {
  if (!day) return <span className="al-soft">{none}</span>;
  return <span className="al-nowrap">{shortDate(day, today)}</span>;
}

/** How much of the time of support is left, and whether more was asked for. */
function Left({ row, today }: { row: CaseRow; today: string }) {
  if (!row.supportUntil) return <span className="al-soft">Not yet</span>;
  const { words, few } = left(row.supportUntil, today);
  return (
    <span className="al-nowrap">
      {few ? <strong>{words}</strong> : words}
      {row.extensionAskedOn && <span className="al-soft"> asked</span>}
    </span>
  );
}

/** "13 wks", "4 days", "over"; and whether that is little. */
export function left(until: string, today: string): { words: string; few: boolean } {
  const days = daysBetween(today, until);
  const weeks = Math.floor(days / 7);
  if (days < 0) return { words: "over", few: true };
  if (weeks < 2) return { words: days === 1 ? "1 day" : `${days} days`, few: true };
  return { words: `${weeks} wks`, few: weeks <= fewWeeks };
}

const orders = {
  name: "NAME",
  status: "STATUS",
  due: "DUE",
  contact: "LAST_CONTACT",
  review: "REVIEW",
  until: "SUPPORT_UNTIL",
  complexity: "COMPLEXITY",
} as const satisfies Record<string, CaseloadSort>;

/** The orders that the columns stand for, by the columns' keys. */
export function caseloadSorts(address: CaseloadAddress): Record<string, ColumnSort> {
  return Object.fromEntries(Object.entries(orders).map(([key, sort]) => [key, sorted(address, sort)]));
}

/** The order by a column; chosen again it goes the other way round. */
function sorted(address: CaseloadAddress, sort: CaseloadSort): ColumnSort {
  const on = (address.sort ?? "DUE") === sort;
  const now = on ? (address.down ? ("descending" as const) : ("ascending" as const)) : ("none" as const);
  const down = on && !address.down ? true : undefined;
  const search = { ...address, sort: sort === "DUE" ? undefined : sort, down } as const;
  return { now, link: { to: "/caseload", search } as const };
}
