import { Dialog } from "../../components/Dialog";
import { Facts } from "../../components/Panel";
import { auditOutcomeLabels, purposeLabels } from "../../lib/codes.generated";
import { clockTime, longDate } from "../../lib/format";
import { Link } from "../../lib/router";
import { type Line, reasonOf, typeWords, whatOf, whoseRole } from "./columns";

/** All that one entry says, with the ways on to what else was done by the same account or about the same client. */
export function EntryDialog({ line, onClose }: { line: Line; onClose: () => void }) {
  const { accountId, clientIds } = line;
  const one = clientIds.length === 1 ? clientIds[0] : undefined;
  return (
    <Dialog open title={`Entry ${line.seq.toLocaleString("en-GB")}`} onClose={onClose}>
      <Facts
        facts={[
          {
            name: "When",
            value: `${longDate(line.at)}, ${clockTime(line.at)} (${line.at.slice(11, 23)} UTC)`,
          },
          { name: "Who", value: [line.name, whoseRole(line)].filter(Boolean).join(", ") },
          { name: "What", value: whatOf(line) },
          { name: "Outcome", value: auditOutcomeLabels[line.outcome] },
          { name: "What for", value: purposeLabels[line.purpose] },
          { name: "Reason", value: reasonOf(line) || "None given" },
          { name: "Fields or kinds", value: line.fields.map(typeWords).join(", ") || "None" },
          { name: "Operation", value: line.operation || "None" },
          { name: "Row", value: <Key value={[line.objectType, line.objectId].filter(Boolean).join(" ")} /> },
          {
            name: clientIds.length > 1 ? "Clients" : "Client",
            value: <Key value={clientIds.join(" ")} />,
          },
          { name: "Account", value: <Key value={accountId ?? ""} /> },
          { name: "Session", value: <Key value={line.sessionId ?? ""} /> },
          ...(line.openedRecordId
            ? [{ name: "Opened in need", value: <Key value={line.openedRecordId} /> }]
            : []),
        ]}
      />
      <div className="al-actions">
        {accountId && (
          <Link to="/audit" search={{ account: accountId }}>
            All that this account did
          </Link>
        )}
        {one && (
          <Link to="/audit" search={{ client: one }}>
            All about this client
          </Link>
        )}
      </div>
    </Dialog>
  );
}

function Key({ value }: { value: string }) {
  return value ? <span className="al-audit__key">{value}</span> : <span className="al-soft">None</span>;
}
