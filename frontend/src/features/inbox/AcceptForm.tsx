import { array, check, forward, object, pipe, string } from "valibot";
import { Button } from "../../components/Button";
import { Checkboxes } from "../../components/form/ChoiceField";
import { DraftNote, Form, useAppForm } from "../../components/form/Form";
import { Select, TextArea } from "../../components/form/TextField";
import { ErrorState, SkeletonLines } from "../../components/State";
import type { InboxChoiceQuery } from "../../lib/graphql/generated/graphql";
import { type Asked, useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import { say } from "../../lib/terms";
import { firstChoice, loadWords, nobody, overWords } from "./choice";
import { acceptMutation, assignMutation } from "./documents";
import type { Referral } from "./Preview";
import { useReady } from "./useReady";

export interface DecideProps {
  referral: Referral;
  onDone: () => void;
  onCancel: () => void;
  /** Asks for the referral anew, after somebody else was quicker. */
  again: () => void;
}

export interface Over {
  /** A colleague was quicker: the words stay to be read, and cannot be sent. */
  over: boolean;
}

interface AcceptProps extends DecideProps {
  /** It is accepted already and only lacks its link worker. */
  assignOnly: boolean;
  choice: Asked<InboxChoiceQuery>;
}

/** Taking a referral on: who supports the client, and whether it fits. Enter, straight away, takes what stands chosen. */
export function AcceptForm({ choice, ...rest }: AcceptProps) {
  if (choice.data) return <Filled {...rest} choice={choice.data} />;
  return (
    <div className="al-decide">
      {choice.error ? <ErrorState error={choice.error} again={choice.again} /> : <SkeletonLines lines={5} />}
    </div>
  );
}

function Filled({
  referral,
  assignOnly,
  choice,
  onDone,
  onCancel,
  again,
}: Omit<AcceptProps, "choice"> & { choice: InboxChoiceQuery }) {
  const { linkWorkers, viewer } = choice;
  const criteria = viewer.scheme.settings.inclusionCriteria;
  const all = criteria.map((_question, index) => String(index));
  const asked = assignOnly ? [] : all;
  const form = useAppForm({
    schema: acceptSchema(asked.length, assignOnly),
    defaultValues: {
      worker: firstChoice(linkWorkers, viewer.account.id),
      met: asked,
      override: "",
      note: "",
    },
    draft: `accept/${referral.id}`,
  });
  const accept = useMutate(acceptMutation);
  const assign = useMutate(assignMutation);
  const busy = accept.pending || assign.pending;
  const ready = useReady();

  const worker = form.methods.watch("worker");
  const notMet = asked.length > 0 && form.methods.watch("met").length < asked.length;
  const over = overWords(
    linkWorkers.find((one) => one.id === worker),
    1,
  );
  const stranger = linkWorkers.find((one) => one.id === worker)?.assigned === false;
  const options = [
    ...linkWorkers.map((one) => ({
      value: one.id,
      words: `${one.name}${one.id === viewer.account.id ? " (you)" : ""}, ${loadWords(one)}${one.assigned ? "" : ", works elsewhere"}`,
    })),
    ...(assignOnly ? [] : [{ value: nobody, words: say("Nobody yet: the client waits for a link worker") }]),
  ];

  return (
    <div className="al-decide">
      <DraftNote form={form} />
      <Form
        form={form}
        fieldNames={{ linkWorkerId: "worker", criteria: "met", overrideReason: "override" }}
        onSubmit={async (values) => {
          const { id: referralId, version } = referral;
          const note = values.note.trim() || undefined;
          const overrideReason = values.override.trim() || undefined;
          const outcome = assignOnly
            ? await assign.submit({ referralId, version, linkWorkerId: values.worker, note, overrideReason })
            : await accept.submit({
                referralId,
                version,
                linkWorkerId: values.worker === nobody ? undefined : values.worker,
                criteria: criteria.map((question, index) => ({
                  question,
                  met: values.met.includes(String(index)),
                })),
                overrideReason: notMet ? overrideReason : undefined,
                note,
              });
          if (!outcome.ok) {
            if (outcome.error.code === "CONFLICT") again();
            return outcome.errors;
          }
          const name = linkWorkers.find((one) => one.id === values.worker)?.name;
          notify(
            name
              ? `Accepted. ${name} ${say("is the link worker.")}`
              : say("Accepted. It waits for a link worker."),
          );
          onDone();
          return undefined;
        }}
      >
        <Select
          name="worker"
          label="Who will support them?"
          hint={linkWorkers.length === 0 ? "No link worker is assigned to this practice." : over}
          options={options}
          placeholder={assignOnly ? "Choose" : undefined}
        />
        {asked.length > 0 && (
          <Checkboxes
            name="met"
            label="Take the tick away from what is not so"
            options={criteria.map((question, index) => ({ value: String(index), words: question }))}
          />
        )}
        {notMet && (
          <TextArea name="override" label="Why do you accept it although that is not so?" rows={2} />
        )}
        {assignOnly && stranger && (
          <TextArea name="override" label="Why somebody who works elsewhere?" rows={2} optional />
        )}
        <TextArea name="note" label="Note for the link worker" rows={2} optional />
        <div className="al-row">
          <Button type="submit" busy={busy} {...ready}>
            {busy ? "Saving" : assignOnly ? "Give it to them" : "Accept the referral"}
          </Button>
          <Button kind="secondary" onClick={onCancel}>
            Not now
          </Button>
        </div>
      </Form>
    </div>
  );
}

/** The rules: a link worker where one is needed, and a reason where a question is not met. */
export function acceptSchema(questions: number, assignOnly: boolean) {
  return pipe(
    object({ worker: string(), met: array(string()), override: string(), note: string() }),
    forward(
      check(({ worker }) => !assignOnly || (worker !== "" && worker !== nobody), "Choose a link worker"),
      ["worker"],
    ),
    forward(
      check(
        ({ met, override }) => met.length >= questions || override.trim() !== "",
        "Say why you accept it",
      ),
      ["override"],
    ),
  );
}
