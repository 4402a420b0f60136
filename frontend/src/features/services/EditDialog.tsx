import { Button } from "../../components/Button";
import { Together } from "../../components/Conflict";
import { Dialog } from "../../components/Dialog";
import { DraftNote, Form, toldAbove, useAppForm } from "../../components/form/Form";
import { type Option, Select, TextArea, TextField } from "../../components/form/TextField";
import { useEdit } from "../../components/useEdit";
import { serviceCapacityLabels, serviceStatusLabels } from "../../lib/codes.generated";
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
  const form = useAppForm<EditValues>({
    schema: editSchema,
    defaultValues: editValues(service),
    draft: `service/${service.id}`,
    version: service.version,
  });
  const edit = useEdit<EditValues>({ form, fromCurrent: (now) => editValues(now as ServiceRecord), labels });
  const { submit, pending } = useMutate(updateMutation);
  return (
    <Dialog open title={`Edit ${service.name}`} onClose={onClose}>
      <DraftNote form={form} />
      <Form
        form={form}
        scope="service"
        onSubmit={async (values) => {
          const base = { version: service.version, values: editValues(service), ...form.base };
          const outcome = await submit(editInput(values, service.id, base));
          if (outcome.ok) {
            notify("The service is saved.");
            onClose();
            return undefined;
          }
          return edit.refused(outcome.errors) ? toldAbove : outcome.errors;
        }}
      >
        <Together edit={edit} />
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
