import { useState } from "react";
import { check, nonEmpty, object, optional, pipe, string } from "valibot";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { DraftNote, Form, useAppForm } from "../../components/form/Form";
import { Select, TextArea, TextField } from "../../components/form/TextField";
import { complexityLabels } from "../../lib/codes.generated";
import type { AppError } from "../../lib/errors";
import { count, londonDay } from "../../lib/format";
import type { Complexity } from "../../lib/graphql/generated/graphql";
import { type Outcome, useAsk, useMutate } from "../../lib/graphql/use";
import { type Done, notify } from "../../lib/notify";
import { callName } from "../../lib/people";
import type { BulkAct } from "./BulkBar";
import type { CaseRow } from "./columns";
import {
  assignMutation,
  complexityMutation,
  linkWorkersQuery,
  reviewDayMutation,
  taskMutation,
} from "./documents";
import { loadWords } from "./load";

interface BulkProps {
  act: BulkAct;
  rows: readonly CaseRow[];
  onClose: () => void;
  /** Called with the rows that it was done to. */
  onDone: (ids: readonly string[]) => void;
}

interface Values {
  linkWorkerId?: string;
  note?: string;
  words?: string;
  dueOn?: string;
  on?: string;
  complexity?: string;
}

const schemas = {
  assign: object({
    linkWorkerId: pipe(string(), nonEmpty("Choose a link worker")),
    note: pipe(string(), nonEmpty("Write a few words for whoever takes them on")),
  }),
  task: object({
    words: pipe(string(), nonEmpty("Say what is to be done")),
    dueOn: optional(string()),
  }),
  review: object({
    on: pipe(
      string(),
      nonEmpty("Give the day"),
      check((day) => day >= londonDay(), "Give today or a later day"),
    ),
  }),
  complexity: object({ complexity: pipe(string(), nonEmpty("Choose how much work it is")) }),
};

const blanks: Record<BulkAct, Values> = {
  assign: { linkWorkerId: "", note: "" },
  task: { words: "", dueOn: "" },
  review: { on: "" },
  complexity: { complexity: "" },
};

const titles: Record<BulkAct, (clients: string) => string> = {
  assign: (clients) => `Assign ${clients}`,
  task: (clients) => `Add a task for ${clients}`,
  review: (clients) => `Set the review day for ${clients}`,
  complexity: (clients) => `Set the amount of work for ${clients}`,
};

const told: Record<BulkAct, (clients: string) => string> = {
  assign: (clients) => `${clients} assigned.`,
  task: (clients) => `A task added for ${clients}.`,
  review: (clients) => `The review day is set for ${clients}.`,
  complexity: (clients) => `The amount of work is set for ${clients}.`,
};

/** One act on several clients: each is its own, with its own refusal; together they are told and taken back as one. */
export default function BulkDialog({ act, rows, onClose, onDone }: BulkProps) {
  const clients = count(rows.length, "client");
  const form = useAppForm<Values>({
    schema: schemas[act] as never,
    defaultValues: blanks[act],
    draft: `bulk/${act}`,
  });
  const send = useSend(act);
  const [at, setAt] = useState<number | undefined>();
  return (
    <Dialog open title={titles[act](clients)} onClose={onClose}>
      <p className="al-soft al-bulk__who">{rows.map(callName).join(", ")}</p>
      <DraftNote form={form} />
      <Form
        form={form}
        scope="bulk"
        onSubmit={async (values) => {
          const done: Done[] = [];
          const taken: string[] = [];
          const errors: AppError[] = [];
          for (const [index, row] of rows.entries()) {
            setAt(index + 1);
            const outcome = await send(row, values);
            if (!outcome.ok) {
              errors.push({
                ...outcome.error,
                field: undefined,
                message: `${callName(row)}: ${outcome.error.message}`,
              });
              continue;
            }
            taken.push(row.id);
            if (outcome.done) done.push({ ...outcome.done, about: callName(row) });
          }
          setAt(undefined);
          if (taken.length > 0) notify(told[act](count(taken.length, "client")), { of: done });
          onDone(taken);
          if (errors.length === 0) {
            onClose();
            return undefined;
          }
          // They are told in one sentence each, at the head of the form.
          const [first] = errors;
          return first && [{ ...first, message: errors.map(({ message }) => message).join(" ") }];
        }}
      >
        <Fields act={act} />
        <div className="al-actions">
          <Button type="submit" busy={at !== undefined}>
            {at === undefined ? "Do it" : `${at} of ${rows.length}`}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function Fields({ act }: { act: BulkAct }) {
  if (act === "assign") return <AssignFields />;
  if (act === "task") {
    return (
      <>
        <TextField name="words" label="What is to be done" hint="Such as: agree a day for the review." />
        <TextField name="dueOn" label="By" type="date" width={20} optional />
      </>
    );
  }
  if (act === "review") {
    return (
      <TextField
        name="on"
        label="Day of the next review"
        hint="For those who have an agreed plan. It takes the place of the day that stands now."
        type="date"
        width={20}
      />
    );
  }
  const options = Object.entries(complexityLabels).map(([value, words]) => ({ value, words }));
  return <Select name="complexity" label="How much work" options={options} placeholder="Choose" />;
}

function AssignFields() {
  const { data } = useAsk(linkWorkersQuery, {});
  const options = (data?.linkWorkers ?? []).map((one) => ({
    value: one.id,
    words: `${one.name}, ${loadWords(one)}`,
  }));
  return (
    <>
      <Select name="linkWorkerId" label="Link worker" options={options} placeholder="Choose" />
      <TextArea name="note" label="Note for the link worker" hint="Where things stand, and why they come." />
    </>
  );
}

/** Sends one row's act. */
function useSend(act: BulkAct): (row: CaseRow, values: Values) => Promise<Outcome<unknown>> {
  const assign = useMutate(assignMutation);
  const task = useMutate(taskMutation);
  const review = useMutate(reviewDayMutation);
  const complexity = useMutate(complexityMutation);
  const more = { partOfMore: true };
  return (row, values) => {
    if (act === "assign") {
      const { linkWorkerId = "", note = "" } = values;
      return assign.submit(
        { referralId: row.id, version: row.version, linkWorkerId, note: note.trim() },
        more,
      );
    }
    if (act === "task") {
      const { words = "", dueOn } = values;
      return task.submit({ referralId: row.id, words: words.trim(), dueOn: dueOn || undefined }, more);
    }
    if (act === "review") {
      return review.submit({ referralId: row.id, version: row.version, on: values.on ?? "" }, more);
    }
    const level = values.complexity as Complexity;
    return complexity.submit({ referralId: row.id, version: row.version, complexity: level }, more);
  };
}
