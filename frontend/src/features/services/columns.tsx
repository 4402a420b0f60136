import type { Column } from "../../components/DataTable";
import { costKindLabels } from "../../lib/codes.generated";
import type { ServicesQuery } from "../../lib/graphql/generated/graphql";
import { Link } from "../../lib/router";
import { Capacity } from "./Capacity";
import { Freshness } from "./Freshness";
import { shortSessions } from "./words";

export type ServiceRow = ServicesQuery["services"]["edges"][number]["node"];

/** The columns of the directory. `refers` is whether the reader may refer somebody. */
export function serviceColumns(today: string, refers: boolean): Column<ServiceRow>[] {
  const columns: Column<ServiceRow>[] = [
    {
      key: "name",
      width: "16.9%",
      title: "Service",
      heading: true,
      cell: (row) => (
        <Link
          className="al-service__name"
          to="/services/$serviceId"
          params={{ serviceId: row.id }}
          title={row.description}
        >
          {row.name}
        </Link>
      ),
    },
    {
      key: "by",
      width: "11.5%",
      title: "Run by",
      card: "wide",
      cell: (row) => (
        <span className="al-service__clip" title={row.organisationName}>
          {row.organisationName}
        </span>
      ),
    },
    {
      key: "place",
      width: "13.6%",
      title: "Where",
      card: "wide",
      cell: (row) => (
        <span className="al-service__place" title={row.place}>
          <span className="al-service__clip">{row.place || "At home or by phone"}</span>
          {row.postcode && <span className="al-soft">{row.postcode.split(" ")[0]}</span>}
        </span>
      ),
    },
    {
      key: "sessions",
      width: "13.6%",
      title: "When",
      card: "wide",
      cell: (row) =>
        row.sessions ? (
          <span className="al-service__clip" title={row.sessions}>
            {shortSessions(row.sessions)}
          </span>
        ) : (
          <span className="al-soft">By arrangement</span>
        ),
    },
    { key: "cost", width: "10%", title: "Cost", cardLabel: "Cost", cell: (row) => costKindLabels[row.cost] },
    {
      key: "room",
      width: "11%",
      title: "Room",
      card: "end",
      cell: (row) => <Capacity capacity={row.capacity} weeks={row.waitingWeeks} />,
    },
    {
      key: "confirmed",
      width: "16.4%",
      title: "Confirmed",
      card: "wide",
      cardLabel: "Confirmed",
      cell: (row) => <Freshness confirmedOn={row.confirmedOn} today={today} short />,
    },
  ];
  if (!refers) return columns;
  return [
    ...columns,
    {
      key: "refer",
      width: "7%",
      title: "Refer",
      card: "wide",
      cell: (row) =>
        row.takesReferrals ? (
          <Link to="/services/$serviceId" params={{ serviceId: row.id }} search={{ refer: true }}>
            Refer<span className="nhsuk-u-visually-hidden"> somebody to {row.name}</span>
          </Link>
        ) : (
          <span className="al-soft al-nowrap">Go along</span>
        ),
    },
  ];
}
