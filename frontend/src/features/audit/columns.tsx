import type { Column } from "../../components/DataTable";
import { PlainLink } from "../../components/PlainLink";
import { Tag } from "../../components/Tag";
import {
  auditActionLabels,
  auditOutcomeLabels,
  breakGlassReasonLabels,
  purposeLabels,
  roleLabels,
  signInMethodLabels,
} from "../../lib/codes.generated";
import { dateTime, humanise } from "../../lib/format";
import type { AuditTrailQuery } from "../../lib/graphql/generated/graphql";
import type { AuditAddress } from "./address";

export type Line = AuditTrailQuery["auditTrail"]["edges"][number]["node"];

/** The columns of the trail; a row opens with the address that it has now. */
export function auditColumns(address: AuditAddress): Column<Line>[] {
  return [
    {
      key: "when",
      title: "When",
      heading: true,
      cell: (line) => (
        <PlainLink target={{ to: "/audit", search: { ...address, entry: line.id } }} className="al-nowrap">
          {dateTime(line.at)}
          <span className="nhsuk-u-visually-hidden">, entry {line.seq}</span>
        </PlainLink>
      ),
    },
    { key: "who", title: "Who", card: "wide", cell: (line) => <Who line={line} /> },
    { key: "what", title: "What", card: "wide", cell: (line) => whatOf(line) },
    {
      key: "client",
      title: "Client",
      card: "wide",
      cardLabel: "Client",
      cell: (line) => <Clients line={line} />,
    },
    {
      key: "purpose",
      title: "For",
      cardLabel: "For",
      cell: (line) =>
        line.purpose === "NEED" ? <Tag tone="purple">{purposeLabels.NEED}</Tag> : purposeLabels[line.purpose],
    },
    {
      key: "outcome",
      title: "Outcome",
      card: "end",
      cell: (line) =>
        line.outcome === "REFUSED" ? (
          <Tag tone="orange">{auditOutcomeLabels.REFUSED}</Tag>
        ) : (
          auditOutcomeLabels[line.outcome]
        ),
    },
    {
      key: "reason",
      title: "Reason",
      card: "wide",
      cell: (line) => <span className="al-audit__clip">{reasonOf(line)}</span>,
    },
  ];
}

/** What was done to which kind of row: "Changed contact". */
export function whatOf({ action, objectType, operation }: Line): string {
  const thing = objectType === "Person" ? "client" : typeWords(objectType);
  const words = auditActionLabels[action];
  // What happens to a session or a record says already what it is about.
  if (action !== "CREATE" && action !== "UPDATE" && action !== "DELETE" && action !== "READ") {
    return action === "REFUSED" && operation ? `${words}: ${operation}` : words;
  }
  return thing ? `${words} ${thing}` : words;
}

/** A type's name as words: "SupportPlan" becomes "support plan". */
export function typeWords(type: string): string {
  if (type === "BreakGlass") return "opening in need";
  return humanise(type.replace(/(?<=[a-z])(?=[A-Z])/g, "_")).toLowerCase();
}

/** The reason in words; some entries give a code. */
export function reasonOf({ reason }: Line): string {
  const labels: Readonly<Record<string, string>> = { ...signInMethodLabels, ...breakGlassReasonLabels };
  return labels[reason] ?? reason;
}

/** Who it was, in which role and where. */
export function whoseRole({ role, organisation }: Line): string {
  return [role && roleLabels[role].toLowerCase(), organisation].filter(Boolean).join(", ");
}

function Who({ line }: { line: Line }) {
  const more = whoseRole(line);
  return (
    <span className="al-audit__clip">
      {line.name}
      {more && <span className="al-soft al-small"> {more}</span>}
    </span>
  );
}

function Clients({ line }: { line: Line }) {
  const [first, ...rest] = line.clientIds;
  if (!first) return <span className="al-soft">None</span>;
  if (rest.length > 0) return `${line.clientIds.length} clients in a list`;
  return (
    <span className="al-audit__key" title={first}>
      {first}
    </span>
  );
}
