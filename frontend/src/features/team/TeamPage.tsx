import { useMemo, useState } from "react";
import { PageHead } from "../../components/PageHead";
import { Panel } from "../../components/Panel";
import { ErrorState, SkeletonLines } from "../../components/State";
import { count, londonDay } from "../../lib/format";
import { useAsk, useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import { callName } from "../../lib/people";
import { say } from "../../lib/terms";
import { useViewer } from "../../lib/viewer";
import { Absences } from "./Absences";
import { Asks } from "./Asks";
import { assignMutation, teamQuery, type Waiting, type Worker } from "./documents";
import { byRoom } from "./load";
import { OverrideDialog } from "./OverrideDialog";
import { Unallocated } from "./Unallocated";
import { Workers } from "./Workers";
import "./team.scss";

/** The team: who waits for a link worker, what each carries, who is away, and what is asked of the lead. */
export function TeamPage() {
  const viewer = useViewer();
  const today = londonDay();
  const { data, error, again } = useAsk(teamQuery, { from: today });
  const workers = useMemo(() => byRoom(data?.linkWorkers ?? []), [data]);
  const { submit } = useMutate(assignMutation);
  // An assignment that the server wants a reason for.
  const [doubtful, setDoubtful] = useState<{ row: Waiting; worker: Worker } | undefined>();
  const assign = async (row: Waiting, worker: Worker) => {
    const outcome = await submit({ referralId: row.id, version: row.version, linkWorkerId: worker.id });
    if (outcome.ok) {
      notify(`${callName(row)} is with ${worker.name}.`);
      again();
    } else if (outcome.error.field?.endsWith("overrideReason")) {
      setDoubtful({ row, worker });
    } else {
      notify(outcome.error.message, { tone: "bad" });
      again();
    }
  };
  if (!data) {
    return (
      <>
        <PageHead title="Team" />
        {error ? (
          <Panel>
            <ErrorState error={error} again={again} />
          </Panel>
        ) : (
          <Loading />
        )}
      </>
    );
  }
  const waiting = data.unassigned.edges.map(({ node }) => node);
  const asked = data.asked.edges.map(({ node }) => node);
  return (
    <>
      <PageHead title="Team" aside={say(count(workers.length, "link worker"))} />
      <div className="al-team">
        <div className="al-stack">
          <Panel
            title="Without a link worker"
            actions={<span className="al-number al-soft">{data.unassigned.totalCount}</span>}
          >
            <Unallocated rows={waiting} workers={workers} today={today} onAssign={assign} />
          </Panel>
          <Panel title="More time asked for">
            <Asks rows={asked} may={viewer.role === "MANAGER"} today={today} onDone={again} />
          </Panel>
        </div>
        <div className="al-stack">
          <Panel title="Link workers">
            <Workers
              workers={workers}
              today={today}
              onDone={again}
              onDrop={(referralId, worker) => {
                const row = waiting.find(({ id }) => id === referralId);
                if (row) void assign(row, worker);
              }}
            />
          </Panel>
          <Panel title="Away">
            <Absences absences={data.absences} workers={workers} today={today} onDone={again} />
          </Panel>
        </div>
      </div>
      {doubtful && (
        <OverrideDialog
          row={doubtful.row}
          worker={doubtful.worker}
          onDone={again}
          onClose={() => setDoubtful(undefined)}
        />
      )}
    </>
  );
}

// The panels with the height that they have with an ordinary team in them.
function Loading() {
  return (
    <div className="al-team">
      <div className="al-stack">
        <Panel title="Without a link worker">
          <SkeletonLines lines={12} />
        </Panel>
        <Panel title="More time asked for">
          <SkeletonLines lines={3} />
        </Panel>
      </div>
      <div className="al-stack">
        <Panel title="Link workers">
          <SkeletonLines lines={12} />
        </Panel>
        <Panel title="Away">
          <SkeletonLines lines={3} />
        </Panel>
      </div>
    </div>
  );
}
