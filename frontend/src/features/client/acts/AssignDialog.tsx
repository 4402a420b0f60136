import { useWatch } from "react-hook-form";
import { nonEmpty, object, pipe, string } from "valibot";
import { TextArea } from "../../../components/form/TextField";
import { graphql } from "../../../lib/graphql/generated";
import { say } from "../../../lib/terms";
import { ActDialog } from "../Act";
import { typed } from "../choices";
import type { ActProps } from "./ActBar";
import { type LinkWorkerChoice, LinkWorkerField, useLinkWorkers } from "./LinkWorkerField";

const assign = graphql(`
  mutation AssignOnPage($input: AssignReferralInput!) {
    assignReferral(input: $input) {
      referral {
        ...ActBar
      }
      clientMutationId
    }
  }
`);

/** Names the link worker, or hands the client over to another with a note. */
export function AssignDialog({ referralId, version, practiceId, linkWorker, onClose }: ActProps) {
  const workers = useLinkWorkers(practiceId);
  const schema = object({
    linkWorkerId: pipe(string(), nonEmpty("Choose a link worker")),
    note: linkWorker ? pipe(string(), nonEmpty("Write a hand-over note for the new link worker")) : string(),
    overrideReason: string(),
  });
  return (
    <ActDialog
      title={linkWorker ? "Hand over to another link worker" : "Assign a link worker"}
      onClose={onClose}
      document={assign}
      schema={schema}
      draft={`assign/${referralId}`}
      defaultValues={{ linkWorkerId: "", note: "", overrideReason: "" }}
      toInput={({ linkWorkerId, note, overrideReason }) => ({
        referralId,
        version,
        linkWorkerId,
        note: typed(note),
        overrideReason: typed(overrideReason),
      })}
      submit={linkWorker ? "Hand over" : "Assign"}
      saved={say(linkWorker ? "The client is handed over." : "The link worker is named.")}
    >
      {linkWorker && <p className="al-soft">Now with {linkWorker.name}.</p>}
      <LinkWorkerField name="linkWorkerId" label="Link worker" workers={workers} without={linkWorker?.id} />
      <Override workers={workers} />
      <TextArea
        name="note"
        label={linkWorker ? "Hand-over note" : "Note for the link worker"}
        hint={linkWorker ? "Where things stand, what was promised, what to be careful of." : undefined}
        optional={!linkWorker}
      />
    </ActDialog>
  );
}

function Override({ workers }: { workers: readonly LinkWorkerChoice[] }) {
  const chosen = useWatch({ name: "linkWorkerId" }) as string;
  const worker = workers.find(({ id }) => id === chosen);
  if (!worker || worker.assigned) return null;
  return (
    <TextArea
      name="overrideReason"
      label="Why somebody who does not work with this practice"
      hint={`${worker.name} is not assigned to the client's practice.`}
      rows={2}
    />
  );
}
