import { Link } from "@tanstack/react-router";
import type { Column } from "../../components/DataTable";
import { Due } from "../../components/Due";
import { StatusTag } from "../../components/StatusTag";
import { Tag } from "../../components/Tag";
import { referralReasonLabels } from "../../lib/codes.generated";
import { age, londonDay, shortDate } from "../../lib/format";
import type { CaseloadQuery, CaseloadSort } from "../../lib/graphql/generated/graphql";
import { callName } from "../../lib/people";
import type { CaseloadAddress } from "./address";

export type CaseRow = CaseloadQuery["caseload"]["edges"][number]["node"];

/** The columns, for the day and the order they are shown in; a team's names the link worker. */
export function caseloadColumns(address: CaseloadAddress, today: string): Column<CaseRow>[] {
  const columns: Column<CaseRow>[] = [
    {
      key: "name",
      title: "Client",
      heading: true,
      sort: sorted(address, "NAME", "ascending"),
      cell: (row) => (
        <span className="al-case">
          <Link to="/people/$clientId" params={{ clientId: row.clientId }}>
            {callName(row)}
          </Link>
          {row.hasRisk && <Tag tone="yellow">Risk</Tag>}
        </span>
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
      key: "age",
      title: "Age",
      number: true,
      card: "hide",
      cell: (row) => row.dateOfBirth && age(row.dateOfBirth, today),
    },
    {
      key: "due",
      title: "Next due",
      sort: sorted(address, "DUE", "ascending"),
      cell: (row) =>
        row.nextDueKind && row.nextDueOn ? (
          <Due kind={row.nextDueKind} on={row.nextDueOn} today={today} />
        ) : (
          <span className="al-soft">Nothing due</span>
        ),
    },
    {
      key: "reason",
      title: "Main reason",
      card: "wide",
      cell: (row) => <span className="al-clip">{referralReasonLabels[row.primaryReason]}</span>,
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
    {
      key: "review",
      title: "Review",
      card: "wide",
      cardLabel: "Review",
      sort: sorted(address, "REVIEW", "ascending"),
      cell: (row) => <Day day={row.nextReviewOn} today={today} none="Not set" />,
    },
    {
      key: "contact",
      title: "Last contact",
      card: "wide",
      cardLabel: "Last contact",
      sort: sorted(address, "LAST_CONTACT", "ascending"),
      cell: (row) => (
        <Day
          day={row.lastContactAt && londonDay(new Date(row.lastContactAt))}
          today={today}
          none="None yet"
        />
      ),
    },
    {
      key: "until",
      title: "Support until",
      card: "hide",
      roomy: true,
      cell: (row) => <Day day={row.supportUntil} today={today} none="Not started" />,
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
  return columns.flatMap((column) => (column.key === "practice" ? [worker] : [column]));
}

function Day({ day, today, none }: { day: string | null | undefined; today: string; none: string }) {
  if (!day) return <span className="al-soft">{none}</span>;
  return <span className="al-nowrap">{shortDate(day, today)}</span>;
}

function sorted(address: CaseloadAddress, sort: CaseloadSort, way: "ascending" | "descending") {
  const now = (address.sort ?? "DUE") === sort ? way : ("none" as const);
  const search = { ...address, sort: sort === "DUE" ? undefined : sort };
  return { now, link: { to: "/caseload", search } as const };
}
