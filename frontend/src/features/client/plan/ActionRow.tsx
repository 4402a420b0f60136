import { useId, useRef } from "react";
import { actionOwnerLabels, actionStatusLabels, barrierLabels } from "../../../lib/codes.generated";
import { shortDate } from "../../../lib/format";
import { graphql } from "../../../lib/graphql/generated";
import type { ActionStatus } from "../../../lib/graphql/generated/graphql";
import { useMutate } from "../../../lib/graphql/use";
import { dismiss, notify } from "../../../lib/notify";
import { say } from "../../../lib/terms";
import { useRecord } from "../record";
import type { Action } from "./PlanSection";

const setStatus = graphql(`
  mutation SetActionStatus($input: SetActionStatusInput!) {
    setActionStatus(input: $input) {
      action {
        id
        version
        status
      }
      clientMutationId
    }
  }
`);

/** One step, ticked off where it stands; the list beside it has the other answers. */
export function ActionRow({ action }: { action: Action }) {
  const { mayWrite, today, refresh } = useRecord();
  const { submit, pending } = useMutate(setStatus);
  const id = useId();
  // What was said of a try that failed goes once a later one gets through.
  const failed = useRef(0);
  const done = action.status === "DONE";
  const set = async (status: ActionStatus) => {
    const outcome = await submit({ actionId: action.id, status });
    dismiss(failed.current);
    if (!outcome.ok) {
      const { code, message } = outcome.error;
      const why = code === "NETWORK" ? "We cannot reach Alongside." : message;
      failed.current = notify(`Not saved: ${action.words}. ${why}`, { tone: "bad" });
      if (code !== "NETWORK") refresh();
      return;
    }
    notify(status === "DONE" ? "Done." : `${actionStatusLabels[status]}.`);
  };
  const late = !done && action.status !== "DROPPED" && action.dueOn && action.dueOn < today;
  return (
    <li className={action.status === "DROPPED" ? "al-action al-action--dropped" : "al-action"}>
      {mayWrite ? (
        <input
          className="al-tick"
          type="checkbox"
          id={id}
          checked={done}
          aria-disabled={pending || undefined}
          onChange={(event) => {
            if (!pending) void set(event.target.checked ? "DONE" : "NOT_STARTED");
          }}
        />
      ) : (
        <span className="al-soft">{actionStatusLabels[action.status]}</span>
      )}
      <div className="al-action__words">
        {mayWrite ? <label htmlFor={id}>{action.words}</label> : action.words}
        {(action.barriers?.length || action.strategies || action.confidence) && (
          <p className="al-small al-soft">
            {[
              action.confidence ? `Confidence ${action.confidence} of 10` : "",
              action.barriers?.length
                ? `In the way: ${action.barriers.map((barrier) => barrierLabels[barrier].toLowerCase()).join(", ")}`
                : "",
              action.strategies,
            ]
              .filter(Boolean)
              .join(". ")}
          </p>
        )}
        {asksMore(action) && <p className="al-small al-ask">Ask: what would make it an 8?</p>}
      </div>
      <div className="al-action__aside al-small">
        <span className={late ? "al-late" : "al-soft"}>
          {say(actionOwnerLabels[action.who])}
          {action.dueOn && `, by ${shortDate(action.dueOn, today)}`}
          {late && " (late)"}
        </span>
        {mayWrite && (
          <select
            className="nhsuk-select al-select-small"
            aria-label={`How far: ${action.words}`}
            value={action.status}
            onChange={(event) => {
              if (!pending) void set(event.target.value as ActionStatus);
            }}
          >
            {Object.entries(actionStatusLabels).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        )}
      </div>
    </li>
  );
}

/** Below 7 they are unlikely to do it: the step is made smaller, or help found, before it is agreed. */
function asksMore({ confidence, strategies, status }: Action): boolean {
  return Boolean(confidence && confidence < 7 && !strategies && status !== "DONE" && status !== "DROPPED");
}
