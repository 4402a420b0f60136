import { useState } from "react";
import { Button } from "../../../components/Button";
import { later } from "../../../components/later";
import { Panel } from "../../../components/Panel";
import type { BreakGlassReason } from "../../../lib/graphql/generated/graphql";
import { mayOpenRecords, useViewer } from "../../../lib/viewer";

const OpenRecordDialog = later(() =>
  import("../../../components/OpenRecordDialog").then((m) => m.OpenRecordDialog),
);

const reasons: readonly BreakGlassReason[] = ["RISK", "COVER", "CLIENT_ASKED", "COMPLAINT"];

interface ClosedRecordProps {
  client: { id: string; name: string };
  /** Why it is closed to them. */
  children: string;
  /** Asks for the page anew once it is open. */
  onOpened?: () => void;
}

/** Where a record would stand that is not the viewer's to read: why, and the way in for when somebody needs it now. */
export function ClosedRecord({ client, children, onOpened }: ClosedRecordProps) {
  const { role } = useViewer();
  const [asking, setAsking] = useState(false);
  return (
    <Panel title="Their record">
      <p className="al-soft">{children}</p>
      {mayOpenRecords(role) && (
        <>
          <p className="al-soft">
            If somebody needs you to read it now, you can open it with a reason. The manager then looks at
            why.
          </p>
          <p className="al-closed-open">
            <Button kind="secondary" onClick={() => setAsking(true)}>
              Open this record
            </Button>
          </p>
        </>
      )}
      {asking && (
        <OpenRecordDialog
          client={client}
          reasons={reasons}
          onClose={() => setAsking(false)}
          onOpened={() => {
            setAsking(false);
            onOpened?.();
          }}
        />
      )}
    </Panel>
  );
}
