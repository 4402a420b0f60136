import { useId, useState } from "react";
import { Button } from "../../../components/Button";
import { later } from "../../../components/later";
import { Panel } from "../../../components/Panel";
import { Tag } from "../../../components/Tag";
import {
  appointmentStatusLabels,
  contactMethodLabels,
  contactPurposeLabels,
} from "../../../lib/codes.generated";
import { clockTime, inOrder, minutes, shortDate } from "../../../lib/format";
import { useGoOn } from "../../../lib/goon";
import { graphql } from "../../../lib/graphql/generated";
import type {
  AppointmentItemFragment,
  AppointmentStatus,
  TaskItemFragment,
} from "../../../lib/graphql/generated/graphql";
import { type FragmentType, unmask, useMutate } from "../../../lib/graphql/use";
import { useShortcut } from "../../../lib/keys";
import { notify } from "../../../lib/notify";
import { say } from "../../../lib/terms";
import { useRecord } from "../record";

const BookDialog = later(() => import("./DiaryDialogs").then((m) => m.BookDialog));
const TaskDialog = later(() => import("./DiaryDialogs").then((m) => m.TaskDialog));

export const appointmentItem = graphql(`
  fragment AppointmentItem on Appointment {
    id
    version
    startsAt
    minutes
    method
    purpose
    place
    status
  }
`);

export const taskItem = graphql(`
  fragment TaskItem on Task {
    id
    version
    words
    dueOn
    status
    assignedTo {
      id
      name
    }
  }
`);

const setAppointment = graphql(`
  mutation SetAppointmentOnPage($input: SetAppointmentStatusInput!) {
    setAppointmentStatus(input: $input) {
      appointment {
        ...AppointmentItem
      }
      clientMutationId
    }
  }
`);

const setTask = graphql(`
  mutation SetTaskOnPage($input: SetTaskStatusInput!) {
    setTaskStatus(input: $input) {
      task {
        ...TaskItem
      }
      clientMutationId
    }
  }
`);

/** The day that stands for "no day set". */
const never = "9999-12-31";

interface DiarySectionProps {
  appointments: readonly FragmentType<typeof appointmentItem>[];
  tasks: readonly FragmentType<typeof taskItem>[];
}

/** What is booked and what is to be done. */
export function DiarySection(props: DiarySectionProps) {
  const { mayWrite, referralId } = useRecord();
  const [open, setOpen] = useState<"book" | "task" | undefined>();
  useShortcut("b", "Book an appointment", () => setOpen("book"), mayWrite);
  useShortcut("t", "Add a task", () => setOpen("task"), mayWrite);
  useGoOn(`book/${referralId}`, () => setOpen("book"), mayWrite);
  useGoOn(`task/${referralId}`, () => setOpen("task"), mayWrite);
  const appointments = props.appointments.map((item) => unmask(appointmentItem, item));
  const tasks = props.tasks.map((item) => unmask(taskItem, item));
  const booked = appointments.filter(({ status }) => status === "BOOKED").sort(byStart);
  const past = appointments.filter(({ status }) => status !== "BOOKED").sort((a, b) => byStart(b, a));
  const todo = tasks.filter(({ status }) => status === "OPEN").sort((a, b) => inOrder(a.dueOn, b.dueOn));
  const done = tasks.filter(({ status }) => status !== "OPEN");
  return (
    <Panel
      id="diary"
      title="Appointments and tasks"
      actions={
        mayWrite && (
          <>
            <Button kind="secondary" small onClick={() => setOpen("book")}>
              Book
            </Button>
            <Button kind="secondary" small onClick={() => setOpen("task")}>
              Add a task
            </Button>
          </>
        )
      }
    >
      {booked.length === 0 && todo.length === 0 && (
        <p className="al-soft">Nothing is booked, nothing is to be done.</p>
      )}
      <ul className="al-plain-list al-lines">
        {booked.map((item) => (
          <AppointmentRow key={item.id} item={item} />
        ))}
        {todo.map((item) => (
          <TaskRow key={item.id} item={item} />
        ))}
      </ul>
      {(past.length > 0 || done.length > 0) && (
        <details className="al-small">
          <summary>Earlier ({past.length + done.length})</summary>
          <ul className="al-plain-list al-lines">
            {past.map((item) => (
              <li key={item.id}>
                {shortDate(item.startsAt)}, {say(contactMethodLabels[item.method]).toLowerCase()}:{" "}
                {appointmentStatusLabels[item.status].toLowerCase()}
              </li>
            ))}
            {done.map((item) => (
              <TaskRow key={item.id} item={item} />
            ))}
          </ul>
        </details>
      )}
      {open === "book" && <BookDialog onClose={() => setOpen(undefined)} />}
      {open === "task" && <TaskDialog onClose={() => setOpen(undefined)} />}
    </Panel>
  );
}

function byStart(a: AppointmentItemFragment, b: AppointmentItemFragment): number {
  return inOrder(a.startsAt, b.startsAt);
}

function AppointmentRow({ item }: { item: AppointmentItemFragment }) {
  const { mayWrite, refresh } = useRecord();
  const { submit, pending } = useMutate(setAppointment);
  const past = Date.parse(item.startsAt) < Date.now();
  const set = async (status: AppointmentStatus) => {
    const outcome = await submit({ appointmentId: item.id, version: item.version, status });
    if (!outcome.ok) notify(outcome.error.message, { tone: "bad" });
    else notify(`${appointmentStatusLabels[status]}.`);
    refresh();
  };
  return (
    <li className="al-line">
      <div>
        <strong>
          {shortDate(item.startsAt)}, {clockTime(item.startsAt)}
        </strong>{" "}
        {say(contactMethodLabels[item.method])}
        <div className="al-small al-soft">
          {[contactPurposeLabels[item.purpose], minutes(item.minutes), item.place].filter(Boolean).join(", ")}
        </div>
        {!past && (
          <a
            className="al-small"
            href={`/calendar/appointments/${item.id}.ics`}
            download
            aria-label={`Add to calendar: ${shortDate(item.startsAt)}, ${clockTime(item.startsAt)}`}
          >
            Add to calendar
          </a>
        )}
      </div>
      {mayWrite ? (
        <select
          className="nhsuk-select al-select-small"
          aria-label={`What became of the appointment on ${shortDate(item.startsAt)}`}
          value={item.status}
          onChange={(event) => {
            if (!pending) void set(event.target.value as AppointmentStatus);
          }}
        >
          {Object.entries(appointmentStatusLabels)
            // What has not begun cannot have been attended or missed.
            .filter(([value]) => past || !["ATTENDED", "DID_NOT_ATTEND"].includes(value))
            .map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
        </select>
      ) : (
        <Tag>{appointmentStatusLabels[item.status]}</Tag>
      )}
    </li>
  );
}

function TaskRow({ item }: { item: TaskItemFragment }) {
  const { mayWrite, today, refresh } = useRecord();
  const { submit, pending } = useMutate(setTask);
  const id = useId();
  const late = item.status === "OPEN" && item.dueOn < today;
  const set = async (status: "OPEN" | "DONE") => {
    const outcome = await submit({ taskId: item.id, status });
    if (!outcome.ok) notify(outcome.error.message, { tone: "bad" });
    else notify(status === "DONE" ? "Task done." : "The task is open again.");
    refresh();
  };
  return (
    <li className="al-action">
      <input
        className="al-tick"
        type="checkbox"
        id={id}
        checked={item.status === "DONE"}
        disabled={!mayWrite}
        onChange={(event) => {
          if (!pending) void set(event.target.checked ? "DONE" : "OPEN");
        }}
      />
      <label className="al-action__words" htmlFor={id}>
        {item.words}
        {item.status === "CANCELLED" && <span className="al-soft"> (not needed)</span>}
      </label>
      <span className={late ? "al-small al-late" : "al-small al-soft"}>
        {[
          item.dueOn === never ? "" : `by ${shortDate(item.dueOn, today)}`,
          late && "late",
          item.assignedTo?.name,
        ]
          .filter(Boolean)
          .join(", ")}
      </span>
    </li>
  );
}
