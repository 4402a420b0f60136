import { Dialog } from "../../components/Dialog";
import { type Fact, Facts } from "../../components/Panel";
import { auditActionLabels, auditOutcomeLabels, purposeLabels } from "../../lib/codes.apart.generated";
import { clockTime, figure, longDate } from "../../lib/format";
import { Link } from "../../lib/router";
import { deedOf, type Line, reasonOf, thingWords, whoseRole } from "./deed";

/** All that one entry says (what it does not say is left out), with the ways on to what else was done by the same account or about the same client. */
export function EntryDialog({ line, onClose }: { line: Line; onClose: () => void }) {
  const { accountId, clientIds } = line;
  const one = clientIds.length === 1 ? clientIds[0] : undefined;
  const { verb, thing } = deedOf(line);
  const told: Fact[] = [
    { name: "When", value: `${longDate(line.at)}, ${clockTime(line.at)} (${line.at.slice(11, 23)} UTC)` },
    { name: "Who", value: [line.name, whoseRole(line)].filter(Boolean).join(", ") },
    { name: "What", value: [auditActionLabels[line.action], thing || verb].join(": ") },
    { name: "Outcome", value: auditOutcomeLabels[line.outcome] },
    { name: "What for", value: purposeLabels[line.purpose] },
    { name: "Reason", value: reasonOf(line) },
    { name: line.action === "READ" ? "Kinds read" : "Fields", value: line.fields.map(thingWords).join(", ") },
    { name: "Operation", value: line.operation },
    { name: "Row", value: key([line.objectType, line.objectId].filter(Boolean).join(" ")) },
    { name: clientIds.length > 1 ? "Clients" : "Client", value: key(clientIds.join(" ")) },
    { name: "Account", value: key(accountId) },
    { name: "Session", value: key(line.sessionId) },
    { name: "Opened in need", value: key(line.openedRecordId) },
  ];
  return (
    <Dialog open title={`Entry ${figure(line.seq)}`} onClose={onClose}>
      <Facts facts={told.filter(({ value }) => value)} />
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

function key(value: string | null | undefined) {
  return value && <span className="al-audit__key">{value}</span>;
}
