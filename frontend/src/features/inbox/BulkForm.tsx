import { useState } from "react";
import { object, string } from "valibot";
import { Button } from "../../components/Button";
import { DraftNote, Form, useAppForm } from "../../components/form/Form";
import { Select, TextArea } from "../../components/form/TextField";
import { ErrorState, SkeletonLines } from "../../components/State";
import { count } from "../../lib/format";
import type { InboxChoiceQuery } from "../../lib/graphql/generated/graphql";
import { useAsk, useMutate } from "../../lib/graphql/use";
import { type Done, notify } from "../../lib/notify";
import { callName } from "../../lib/people";
import { say } from "../../lib/terms";
import {
  bulkWords,
  careWords,
  firstChoice,
  loadWords,
  nobody,
  overWords,
  type Refused,
  refusedWords,
  wantsReason,
} from "./choice";
import { acceptMutation, assignMutation, choiceQuery } from "./documents";
import type { Row } from "./InboxRow";
import { useReady } from "./useReady";

interface BulkProps {
  /** The referrals that are picked. */
  rows: readonly Row[];
  /** Called with those that were taken on. */
  onDone: (ids: readonly string[]) => void;
  onCancel: () => void;
}

/** Taking several on at once, and giving them to one link worker. Each is its own act; they are told and undone as one. */
export function BulkForm(props: BulkProps) {
  const choice = useAsk(choiceQuery, {});
  if (choice.data) return <Filled {...props} choice={choice.data} />;
  return (
    <section className="al-panel">
      {choice.error ? <ErrorState error={choice.error} again={choice.again} /> : <SkeletonLines lines={5} />}
    </section>
  );
}

function Filled({ rows, onDone, onCancel, choice }: BulkProps & { choice: InboxChoiceQuery }) {
  const { linkWorkers, viewer } = choice;
  const waiting = rows.filter(({ status }) => status === "WAITING").length;
  const form = useAppForm({
    schema: object({ worker: string(), note: string(), override: string() }),
    defaultValues: {
      worker: firstForMany(linkWorkers, viewer.account.id, waiting > 0),
      note: "",
      override: "",
    },
    draft: "bulk/inbox",
  });
  const accept = useMutate(acceptMutation);
  const assign = useMutate(assignMutation);
  const [at, setAt] = useState<number | undefined>();
  const [asksWhy, setAsksWhy] = useState(false);
  const ready = useReady();
  const chosen = form.methods.watch("worker");
  const over = overWords(
    linkWorkers.find(({ id }) => id === chosen),
    rows.length,
  );
  const accepts = over ? "Accept them all the same" : "Accept them";
  const care = careWords(rows);

  const run = async ({ worker, note, override }: { worker: string; note: string; override: string }) => {
    const linkWorkerId = worker === nobody ? undefined : worker;
    const overrideReason = override.trim() || undefined;
    const done: Done[] = [];
    const taken: string[] = [];
    const refused: Refused[] = [];
    const part = { partOfMore: true };
    for (const [index, row] of rows.entries()) {
      setAt(index + 1);
      const input = { referralId: row.id, note: note.trim() || undefined };
      const give = () => assign.submit({ ...input, linkWorkerId: worker, overrideReason }, part);
      let outcome =
        row.status === "WAITING" ? await give() : await accept.submit({ ...input, linkWorkerId }, part);
      if (!outcome.ok && overrideReason && row.status !== "WAITING" && wantsReason(outcome.error)) {
        // Somebody who works elsewhere is given it in a step of its own, which takes the reason.
        outcome = await accept.submit(input, part);
        if (outcome.ok) {
          if (outcome.done) done.push({ ...outcome.done, about: callName(row) });
          outcome = await give();
        }
      }
      if (outcome.ok) {
        taken.push(row.id);
        if (outcome.done) done.push({ ...outcome.done, about: callName(row) });
      } else refused.push({ name: callName(row), error: outcome.error });
    }
    setAt(undefined);
    const name = linkWorkers.find(({ id }) => id === linkWorkerId)?.name;
    if (taken.length > 0) notify(bulkWords(taken.length, name), { of: done });
    onDone(taken);
    if (refused.some(({ error }) => wantsReason(error))) setAsksWhy(true);
    return refusedWords(refused, name);
  };

  return (
    <section className="al-panel al-decide" aria-labelledby="bulk-title">
      <h2 id="bulk-title">Take on {count(rows.length, "referral")}</h2>
      <p className="al-soft">
        {rows.map(callName).join(", ")}.{" "}
        {waiting < rows.length && "You say of each that it fits the scheme's questions."}
      </p>
      {care.length > 0 && (
        <div className="al-decide__care">
          <p>Look at these before you accept them with the others.</p>
          <ul className="al-plain-list">
            {care.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      <DraftNote form={form} />
      <Form form={form} scope="bulk" onSubmit={run}>
        <Select
          name="worker"
          label="Who will support them?"
          hint={over}
          options={[
            ...linkWorkers.map((one) => ({
              value: one.id,
              words: `${one.name}${one.id === viewer.account.id ? " (you)" : ""}, ${loadWords(one)}`,
            })),
            ...(waiting > 0
              ? []
              : [{ value: nobody, words: say("Nobody yet: the clients wait for a link worker") }]),
          ]}
        />
        {(asksWhy || form.methods.watch("override") !== "") && (
          <TextArea name="override" label="Why somebody who does not work for their practice?" rows={2} />
        )}
        <TextArea name="note" label="Note for the link worker" rows={2} optional />
        <div className="al-row">
          <Button type="submit" busy={at !== undefined} {...ready}>
            {at === undefined ? accepts : `${at} of ${rows.length}`}
          </Button>
          <Button kind="secondary" onClick={onCancel}>
            Not now
          </Button>
        </div>
      </Form>
    </section>
  );
}

/** Who stands chosen at first for clients of several practices: oneself, where one carries a caseload; else nobody, and
 * where that cannot be, whoever stands first. */
function firstForMany(workers: InboxChoiceQuery["linkWorkers"], viewerId: string, somebody: boolean): string {
  if (workers.some(({ id }) => id === viewerId)) return viewerId;
  const first = firstChoice(workers, viewerId);
  return first === nobody && somebody ? (workers[0]?.id ?? nobody) : first;
}
