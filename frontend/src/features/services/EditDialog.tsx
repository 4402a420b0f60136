import { useState } from "react";
import { Button } from "../../components/Button";
import { Conflict } from "../../components/Conflict";
import { Dialog } from "../../components/Dialog";
import { DraftNote, Form, useAppForm } from "../../components/form/Form";
import { type Option, Select, TextArea, TextField } from "../../components/form/TextField";
import { serviceCapacityLabels, serviceStatusLabels } from "../../lib/codes.generated";
import type { AppError } from "../../lib/errors";
import { graphql } from "../../lib/graphql/generated";
import { useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import { type EditValues, editInput, editSchema, editValues } from "./editForm";
import type { ServiceRecord } from "./ServicePage";

const updateMutation = graphql(`
  mutation UpdateService($input: UpdateServiceInput!) {
    updateService(input: $input) {
      service {
        id
        version
        name
        description
        eligibility
        status
        capacity
        waitingWeeks
        phone
        email
        website
      }
    }
  }
`);

const labels = {
  name: "Name",
  description: "What happens there",
  eligibility: "Who it is for",
  status: "Status",
  capacity: "Room",
  waitingWeeks: "Usual wait in weeks",
  phone: "Telephone",
  email: "Email",
  website: "Website",
};

/** Changes the entry of a service. When somebody else was quicker both copies are shown, and the next save is made on
 * top of theirs. */
export function EditDialog({ service, onClose }: { service: ServiceRecord; onClose: () => void }) {
  // The copy that the form was opened on: a newer one that arrives meanwhile must not be written over unseen.
  const [first] = useState(service);
  const [version, setVersion] = useState(service.version);
  const [conflict, setConflict] = useState<AppError | undefined>();
  const form = useAppForm<EditValues>({
    schema: editSchema,
    defaultValues: editValues(service),
    draft: `service/${service.id}`,
  });
  const { submit, pending } = useMutate(updateMutation);
  return (
    <Dialog open title={`Edit ${service.name}`} onClose={onClose}>
      <DraftNote form={form} />
      <Form
        form={form}
        scope="service"
        onSubmit={async (values) => {
          const outcome = await submit(editInput(values, first, version));
          if (outcome.ok) {
            notify("The service is saved.");
            onClose();
            return undefined;
          }
          const stale = outcome.errors.find((error) => error.code === "CONFLICT" && error.details.current);
          setConflict(stale);
          if (stale) setVersion((stale.details.current as ServiceRecord).version);
          return outcome.errors;
        }}
      >
        {conflict && <Conflict error={conflict} labels={labels} />}
        <TextField name="name" label={labels.name} />
        <TextArea name="description" label={labels.description} optional />
        <TextArea name="eligibility" label={labels.eligibility} rows={2} optional />
        <div className="al-pair">
          <Select name="capacity" label={labels.capacity} options={options(serviceCapacityLabels)} />
          <TextField name="waitingWeeks" label={labels.waitingWeeks} width={3} inputMode="numeric" optional />
        </div>
        <Select name="status" label={labels.status} options={options(serviceStatusLabels)} />
        <TextField name="phone" label={labels.phone} type="tel" width={20} optional />
        <TextField name="email" label={labels.email} type="email" optional />
        <TextField name="website" label={labels.website} hint="Begins with https://" optional />
        <div className="al-actions">
          <Button type="submit" busy={pending}>
            {pending ? "Saving" : "Save"}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function options(words: Readonly<Record<string, string>>): Option[] {
  return Object.entries(words).map(([value, text]) => ({ value, words: text }));
}
