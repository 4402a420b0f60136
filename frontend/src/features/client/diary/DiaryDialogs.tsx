import { check, maxLength, nonEmpty, object, pipe, string } from "valibot";
import { Dialog } from "../../../components/Dialog";
import { Select, TextField } from "../../../components/form/TextField";
import { contactMethodLabels, contactPurposeLabels } from "../../../lib/codes.generated";
import { graphql } from "../../../lib/graphql/generated";
import type { ContactMethod, ContactPurpose } from "../../../lib/graphql/generated/graphql";
import { ActDialog, ActForm } from "../Act";
import { choices, typed } from "../choices";
import { londonInstant } from "../clocks";
import { useRecord } from "../record";

const book = graphql(`
  mutation BookAppointment($input: BookAppointmentInput!) {
    bookAppointment(input: $input) {
      appointment {
        ...AppointmentItem
      }
      clientMutationId
    }
  }
`);

const addTask = graphql(`
  mutation AddTask($input: AddTaskInput!) {
    addTask(input: $input) {
      task {
        ...TaskItem
      }
      clientMutationId
    }
  }
`);

const startsAt = pipe(
  string(),
  nonEmpty("Give the day and time"),
  check((local) => {
    const at = londonInstant(local);
    return at === undefined || at > new Date().toISOString();
  }, "An appointment is in the future. Write down what has happened as a note"),
);

/** Books an appointment. */
export function BookDialog({ onClose }: { onClose: () => void }) {
  const { referralId } = useRecord();
  const schema = object({
    startsAt,
    minutes: pipe(
      string(),
      check((text) => Number(text) >= 5 && Number(text) <= 480, "Give minutes from 5 to 480"),
    ),
    method: pipe(string(), nonEmpty("Say how you will meet")),
    purpose: pipe(string(), nonEmpty("Say what it is for")),
    place: string(),
  });
  return (
    <ActDialog
      title="Book an appointment"
      onClose={onClose}
      document={book}
      schema={schema}
      draft={`book/${referralId}`}
      defaultValues={{ startsAt: "", minutes: "60", method: "", purpose: "", place: "" }}
      toInput={(values) => ({
        referralId,
        startsAt: londonInstant(values.startsAt) ?? values.startsAt,
        minutes: Number(values.minutes),
        method: values.method as ContactMethod,
        purpose: values.purpose as ContactPurpose,
        place: typed(values.place),
      })}
      submit="Book"
      saved="The appointment is booked."
    >
      <div className="al-pair">
        <TextField name="startsAt" label="When" type="datetime-local" />
        <TextField name="minutes" label="Minutes" inputMode="numeric" width={4} />
        <Select
          name="method"
          label="How"
          options={choices(contactMethodLabels, [
            "IN_PERSON_PRACTICE",
            "IN_PERSON_VENUE",
            "HOME_VISIT",
            "WALK_AND_TALK",
            "ACCOMPANIED",
            "PHONE",
            "VIDEO",
            "GROUP",
            "WEBINAR",
          ])}
          placeholder="Choose"
        />
        <Select
          name="purpose"
          label="What for"
          options={choices(contactPurposeLabels)}
          placeholder="Choose"
        />
      </div>
      <TextField name="place" label="Place" optional />
    </ActDialog>
  );
}

const taskSchema = object({
  words: pipe(string(), nonEmpty("Say what is to be done"), maxLength(500, "Use 500 characters or fewer")),
  dueOn: string(),
});

interface TaskFormProps {
  /** Called when the server has it. */
  onDone: () => void;
  onCancel?: () => void;
}

/** Adds something to do. */
export function TaskForm({ onDone, onCancel }: TaskFormProps) {
  const { referralId } = useRecord();
  return (
    <ActForm
      document={addTask}
      schema={taskSchema}
      draft={`task/${referralId}`}
      defaultValues={{ words: "", dueOn: "" }}
      toInput={({ words, dueOn }) => ({ referralId, words: words.trim(), dueOn: dueOn || undefined })}
      submit="Add"
      saved="The task is added."
      onDone={onDone}
      onCancel={onCancel}
    >
      <TextField name="words" label="What is to be done" />
      <TextField name="dueOn" label="By" type="date" width={20} optional />
    </ActForm>
  );
}

/** The same over the page. */
export function TaskDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open title="Add a task" onClose={onClose}>
      <TaskForm onDone={onClose} onCancel={onClose} />
    </Dialog>
  );
}
