import type { Column } from "../../components/DataTable";
import { costKindLabels, serviceCategoryLabels } from "../../lib/codes.generated";
import type { ServicesQuery } from "../../lib/graphql/generated/graphql";
import { Link } from "../../lib/router";
import { Capacity } from "./Capacity";
import { Freshness } from "./Freshness";
import { distanceWords, shortSessions } from "./words";

export type ServiceRow = ServicesQuery["services"]["edges"][number]["node"];

interface Reader {
  today: string;
  /** Whether the reader may refer somebody. */
  refers: boolean;
  /** The list is in the order of the distance from somewhere, so that each row tells it. */
  near: boolean;
}

/** The columns of the directory: two lines a row, nothing cut off, and what decides the choice (how far, what it costs,
 * whether there is room, how old the entry is) each at a place of its own. */
export function serviceColumns({ today, refers, near }: Reader): Column<ServiceRow>[] {
  return [
    {
      key: "name",
      width: near ? "25%" : "29%",
      title: "Service",
      heading: true,
      cell: (row) => (
        <>
          <Link className="al-service__name" to="/services/$serviceId" params={{ serviceId: row.id }}>
            {row.name}
          </Link>
          <span className="al-service__under">{byWhom(row)}</span>
        </>
      ),
    },
    {
      key: "where",
      width: near ? "21%" : "24%",
      title: "Where and when",
      card: "wide",
      cell: (row) => (
        <>
          {whereWords(row)}
          <span className="al-service__under">
            {row.sessions ? shortSessions(row.sessions) : "By arrangement"}
          </span>
        </>
      ),
    },
    ...(near ? [distance] : []),
    {
      key: "cost",
      width: near ? "10%" : "11%",
      title: "Cost",
      cell: (row) =>
        row.cost === "FREE" ? (
          <strong className="al-service__free">{costKindLabels.FREE}</strong>
        ) : (
          costKindLabels[row.cost]
        ),
    },
    {
      key: "room",
      width: "12%",
      title: "Room",
      card: "end",
      cell: (row) => <Capacity capacity={row.capacity} weeks={row.waitingWeeks} />,
    },
    {
      key: "confirmed",
      width: "13%",
      title: "Last checked",
      card: near ? "wide" : undefined,
      cell: (row) => (
        <span className={near ? undefined : "al-service__checked"}>
          <Freshness confirmedOn={row.confirmedOn} today={today} short />
        </span>
      ),
    },
    ...(refers ? [refer] : []),
  ];
}

const distance: Column<ServiceRow> = {
  key: "distance",
  width: "9%",
  title: "How far",
  cell: (row) => <strong className="al-nowrap">{distanceWords(row.distanceKm)}</strong>,
};

const refer: Column<ServiceRow> = {
  key: "refer",
  width: "9%",
  title: "Refer",
  card: "wide",
  cell: (row) =>
    row.takesReferrals ? (
      <Link
        className="al-service__refer"
        to="/services/$serviceId"
        params={{ serviceId: row.id }}
        search={{ refer: true }}
      >
        Refer<span className="nhsuk-u-visually-hidden"> somebody to {row.name}</span>
      </Link>
    ) : (
      <span className="al-soft al-small al-nowrap">Go along</span>
    ),
};

/** What kind of thing it is and who runs it; an organisation that is called as its service is not told twice. */
function byWhom({ name, category, organisationName }: ServiceRow): string {
  const kind = serviceCategoryLabels[category];
  return organisationName === name ? kind : `${kind}, ${organisationName}`;
}

function whereWords({ place, postcode }: ServiceRow): string {
  if (!place) return "At home or by phone";
  const area = postcode.split(" ")[0];
  return area ? `${place}, ${area}` : place;
}
