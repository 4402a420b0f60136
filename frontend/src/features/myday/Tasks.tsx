import { useEffect, useState } from "react";
import { Covering } from "../../components/Covering";
import { Due } from "../../components/Due";
import { EmptyState } from "../../components/State";
import { graphql } from "../../lib/graphql/generated";
import { useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import { Link } from "../../lib/router";
import type { Day } from "./MyDayPage";

const setTaskStatusMutation = graphql(`
  mutation TickTask($input: SetTaskStatusInput!) {
    setTaskStatus(input: $input) {
      task {
        id
        version
        status
      }
      clientMutationId
    }
  }
`);

type Task = Day["tasks"][number];

// "No day" as the API writes it.
const someDay = "9999-12-31";

/** What is to be done by today. A tick is done at once and can be taken back. */
export function Tasks({ tasks, today }: { tasks: readonly Task[]; today: string }) {
  const { submit } = useMutate(setTaskStatusMutation);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  // A tick that was taken back comes again without it.
  useEffect(() => setTicked((now) => now.filter((id) => tasks.some((task) => task.id === id))), [tasks]);
  if (tasks.length === 0) {
    return (
      <EmptyState title="No tasks are due">Tasks that you add on a client's page stand here.</EmptyState>
    );
  }
  const untick = (id: string) => setTicked((now) => now.filter((other) => other !== id));

  const tick = async (task: Task) => {
    setTicked((now) => [...now, task.id]);
    const outcome = await submit({ taskId: task.id, version: task.version, status: "DONE" });
    if (!outcome.ok) {
      untick(task.id);
      notify(outcome.error.message, { tone: "bad" });
      return;
    }
    notify("Task done.");
  };

  return (
    <ul className="al-tasks">
      {tasks.map((task) => {
        const on = ticked.includes(task.id);
        return (
          <li key={task.id} className="al-tasks__item">
            <label className="al-tasks__tick">
              <input type="checkbox" checked={on} onChange={() => !on && tick(task)} />
              <span className={on ? "al-tasks__done" : undefined}>{task.words}</span>
            </label>
            <span className="al-tasks__about al-small">
              {task.client && (
                <Link to="/people/$clientId" params={{ clientId: task.client.id }} hash="diary">
                  {task.client.displayName}
                </Link>
              )}
              <Covering worker={task.assignedTo} />
              {task.dueOn !== someDay && <Due on={task.dueOn} today={today} />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
