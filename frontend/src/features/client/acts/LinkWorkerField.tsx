import { useFormContext, useWatch } from "react-hook-form";
import { FieldFrame } from "../../../components/form/Field";
import { graphql } from "../../../lib/graphql/generated";
import type { LinkWorkerChoicesQuery } from "../../../lib/graphql/generated/graphql";
import { useAsk } from "../../../lib/graphql/use";

const linkWorkersQuery = graphql(`
  query LinkWorkerChoices($practiceId: ID) {
    linkWorkers(practiceId: $practiceId) {
      id
      name
      employer
      assigned
      openCases
      capacity
    }
  }
`);

export type LinkWorkerChoice = LinkWorkerChoicesQuery["linkWorkers"][number];

/** The link workers of a practice, those who have most room first. */
export function useLinkWorkers(practiceId: string | undefined): readonly LinkWorkerChoice[] {
  const { data } = useAsk(linkWorkersQuery, { practiceId });
  return [...(data?.linkWorkers ?? [])].sort(byRoom);
}

/** Those assigned to the practice first, then whoever has the most room. */
export function byRoom(a: LinkWorkerChoice, b: LinkWorkerChoice): number {
  if (a.assigned !== b.assigned) return a.assigned ? -1 : 1;
  return room(b) - room(a) || a.name.localeCompare(b.name);
}

/** "12 of 30 places taken, room for 18". */
export function capacityWords(worker: LinkWorkerChoice): string {
  if (worker.capacity <= 0) return `${worker.openCases} open`;
  const left = room(worker);
  return `${worker.openCases} of ${worker.capacity}, ${left > 0 ? `room for ${left}` : "full"}`;
}

function room(worker: LinkWorkerChoice): number {
  return worker.capacity - worker.openCases;
}

interface LinkWorkerFieldProps {
  name: string;
  label: string;
  workers: readonly LinkWorkerChoice[];
  /** What choosing nobody means; without it somebody must be chosen. */
  nobody?: string;
  without?: string;
}

/** Who takes it, each with how much they carry. */
export function LinkWorkerField({ name, label, workers, nobody, without }: LinkWorkerFieldProps) {
  const { register } = useFormContext();
  const chosen = useWatch({ name }) as string;
  const worker = workers.find(({ id }) => id === chosen);
  return (
    <FieldFrame
      name={name}
      label={label}
      hint={
        worker
          ? `${worker.employer}. ${capacityWords(worker)}.`
          : "The number of open cases stands beside each name."
      }
    >
      {({ id, describedBy, error }) => (
        <select
          {...register(name)}
          id={id}
          className="nhsuk-select"
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
        >
          <option value="">{nobody ?? "Choose"}</option>
          {workers
            .filter((other) => other.id !== without)
            .map((other) => (
              <option key={other.id} value={other.id}>
                {other.name} ({capacityWords(other)}){other.assigned ? "" : ", not of this practice"}
              </option>
            ))}
        </select>
      )}
    </FieldFrame>
  );
}
