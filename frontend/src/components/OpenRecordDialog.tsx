import { maxLength, minLength, nonEmpty, object, pipe, string, trim } from "valibot";
import { breakGlassReasonLabels } from "../lib/codes.generated";
import { clockTime } from "../lib/format";
import type { BreakGlassReason } from "../lib/graphql/generated/graphql";
import { useMutate } from "../lib/graphql/use";
import { validNhsNumber } from "../lib/nhs";
import { notify } from "../lib/notify";
import { openRecord } from "../lib/openings";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { Radios } from "./form/ChoiceField";
import { DraftNote, Form, useAppForm } from "./form/Form";
import { TextArea, TextField } from "./form/TextField";
import "./opening.scss";

interface OpenRecordDialogProps {
  /** Whose record; without it the dialog asks for an NHS number or a key. */
  client?: { id: string; name: string };
  reasons: readonly BreakGlassReason[];
  onClose: () => void;
  /** Called when it is open, with the key of the opening and the client's key where it is known. */
  onOpened: (openingId: string, clientId: string | undefined) => void;
}

interface Values {
  who: string;
  reason: string;
  words: string;
}

const rules = {
  reason: pipe(string(), nonEmpty("Choose why you need to open it")),
  words: pipe(
    string(),
    trim(),
    minLength(10, "Say why in a few more words: 10 characters or more"),
    maxLength(2000, "Use 2,000 characters or fewer"),
  ),
};
const named = object({ who: string(), ...rules });
const asked = object({
  who: pipe(string(), trim(), nonEmpty("Enter the NHS number, or the client's key")),
  ...rules,
});

const hints: Partial<Record<BreakGlassReason, string>> = {
  RISK: "You must act now to keep somebody safe.",
  COVER: "Their link worker is away and this cannot wait.",
  CLIENT_ASKED: "The client is with you and wants you to look.",
};

/** Asks why a record has to be opened past the usual limits, and says what then happens. */
export function OpenRecordDialog({ client, reasons, onClose, onOpened }: OpenRecordDialogProps) {
  const form = useAppForm<Values>({
    schema: client ? named : asked,
    defaultValues: { who: "", reason: "", words: "" },
    // Whoever has no clients of their own leaves nothing about one on the device.
    draft: client && `opening/${client.id}`,
  });
  const { submit, pending } = useMutate(openRecord);
  return (
    <Dialog open title={client ? `Open ${client.name}'s record` : "Open a record in need"} onClose={onClose}>
      <DraftNote form={form} />
      <Form
        form={form}
        scope="opening"
        fieldNames={{ clientId: "who", nhsNumber: "who" }}
        onSubmit={async ({ who, reason, words }) => {
          const whose = client ? { clientId: client.id } : subject(who);
          const outcome = await submit({
            ...whose,
            reason: reason as BreakGlassReason,
            words: words.trim(),
          });
          if (!outcome.ok) return outcome.errors;
          const { id, until } = outcome.data.openRecord.openedRecord;
          notify(`The record is open to you until ${clockTime(until)}.`);
          onOpened(id, whose.clientId);
          return undefined;
        }}
      >
        {!client && (
          <TextField name="who" label="Whose record" hint="NHS number, or the client's key" width={30} />
        )}
        <Radios
          name="reason"
          label="Why do you need to open it?"
          options={reasons.map((value) => ({
            value,
            words: breakGlassReasonLabels[value],
            hint: hints[value],
          }))}
        />
        <TextArea
          name="words"
          label="Say more"
          hint="What has happened, and what you need to find out. The manager reads this."
        />
        <ul className="al-opening-terms">
          <li>It stays open to you for 30 minutes, to be read and not changed.</li>
          <li>Each part you read is written down, with your name and this reason.</li>
          <li>The manager looks at why. The client may ask who has looked.</li>
        </ul>
        <div className="al-actions">
          <Button type="submit" busy={pending}>
            {pending ? "Opening" : "Open the record"}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** What was typed as the API takes it: an NHS number where it is one, else a key. */
export function subject(typed: string): { clientId?: string; nhsNumber?: string } {
  const text = typed.trim();
  return validNhsNumber(text) || /^[\d\s-]+$/.test(text)
    ? { nhsNumber: text.replace(/[\s-]/g, "") }
    : { clientId: text };
}
