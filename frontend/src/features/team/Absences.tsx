import { useState } from "react";
import { forward, nonEmpty, object, partialCheck, pipe, string } from "valibot";
import { Button } from "../../components/Button";
import { FormDialog } from "../../components/form/FormDialog";
import { Select, TextField } from "../../components/form/TextField";
import { shortDate } from "../../lib/format";
import { useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import { type Away, addAbsenceMutation, changeAbsenceMutation, type Worker } from "./documents";

interface AbsencesProps {
  absences: readonly Away[];
  workers: readonly Worker[];
  today: string;
  onDone: () => void;
}

/** Who is away now or soon, and who covers for them: a cover sees and works the other's clients for those days. */
export function Absences({ absences, workers, today, onDone }: AbsencesProps) {
  const [adding, setAdding] = useState(false);
  const { submit, pending } = useMutate(changeAbsenceMutation);
  const standing = absences.filter(({ cancelled }) => !cancelled);
  const cancel = async ({ id, version, fromOn, toOn, cover }: Away) => {
    const outcome = await submit({
      absenceId: id,
      version,
      fromOn,
      toOn,
      coverId: cover?.id,
      cancelled: true,
    });
    if (outcome.ok) notify("The leave is taken out.");
    else notify(outcome.error.message, { tone: "bad" });
    onDone();
  };
  return (
    <>
      {standing.length === 0 ? (
        <p className="al-soft">Nobody is away.</p>
      ) : (
        <ul className="al-team__rows">
          {standing.map((away) => (
            <li key={away.id} className="al-team__away">
              <span>
                <strong>{away.account?.name}</strong>{" "}
                <span className="al-nowrap">
                  {shortDate(away.fromOn, today)} to {shortDate(away.toOn, today)}
                </span>
                <span className="al-small al-soft al-team__cover">
                  {away.cover ? `${away.cover.name} covers` : "Nobody covers"}
                </span>
              </span>
              <Button kind="secondary" small busy={pending} onClick={() => cancel(away)}>
                Take out
                <span className="nhsuk-u-visually-hidden"> the leave of {away.account?.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="al-actions">
        <Button kind="secondary" small onClick={() => setAdding(true)}>
          Add leave
        </Button>
      </div>
      {adding && (
        <AddDialog workers={workers} today={today} onDone={onDone} onClose={() => setAdding(false)} />
      )}
    </>
  );
}

const schema = pipe(
  object({
    accountId: pipe(string(), nonEmpty("Choose who is away")),
    fromOn: pipe(string(), nonEmpty("Give the first day away")),
    toOn: pipe(string(), nonEmpty("Give the last day away")),
    coverId: string(),
  }),
  forward(
    partialCheck(
      [["fromOn"], ["toOn"]],
      ({ fromOn, toOn }) => fromOn <= toOn,
      "The last day is before the first one",
    ),
    ["toOn"],
  ),
  forward(
    partialCheck(
      [["accountId"], ["coverId"]],
      ({ accountId, coverId }) => coverId === "" || coverId !== accountId,
      "Nobody covers for themselves",
    ),
    ["coverId"],
  ),
);

interface AddDialogProps {
  workers: readonly Worker[];
  today: string;
  onDone: () => void;
  onClose: () => void;
}

function AddDialog({ workers, today, onDone, onClose }: AddDialogProps) {
  const people = [...workers]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ id, name }) => ({ value: id, words: name }));
  return (
    <FormDialog
      title="Add leave"
      document={addAbsenceMutation}
      schema={schema}
      draft="absence"
      defaultValues={{ accountId: "", fromOn: today, toOn: "", coverId: "" }}
      toInput={({ accountId, fromOn, toOn, coverId }) => ({
        accountId,
        fromOn,
        toOn,
        coverId: coverId || undefined,
      })}
      submit="Add leave"
      saved="The leave is added."
      onDone={onDone}
      onClose={onClose}
    >
      <Select name="accountId" label="Who is away" options={people} placeholder="Choose" />
      <TextField name="fromOn" label="First day away" type="date" width={20} />
      <TextField name="toOn" label="Last day away" type="date" width={20} />
      <Select
        name="coverId"
        label="Who covers"
        hint="They see and work the clients of whoever is away, on those days only."
        options={people}
        placeholder="Nobody"
        optional
      />
    </FormDialog>
  );
}
