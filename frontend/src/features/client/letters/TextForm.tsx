import { useWatch } from "react-hook-form";
import { check, maxLength, nonEmpty, object, pipe, string, trim } from "valibot";
import { Button, buttonClass } from "../../../components/Button";
import { Radios } from "../../../components/form/ChoiceField";
import { DraftNote, Form, useAppForm } from "../../../components/form/Form";
import { TextArea, TextField } from "../../../components/form/TextField";
import { Icon } from "../../../components/Icon";
import { Panel } from "../../../components/Panel";
import { londonLocal, longDate } from "../../../lib/format";
import type { ContactOutcome } from "../../../lib/graphql/generated/graphql";
import { useMutate } from "../../../lib/graphql/use";
import { languageName } from "../../../lib/language";
import { notify } from "../../../lib/notify";
import { breaches } from "../contacts/safeContact";
import { fill } from "../templates/fill";
import { Begin } from "./Begin";
import { recordWritten, type WriteProps } from "./documents";
import { gaps } from "./letter";
import { mayText } from "./may";
import { countSms, smsLink, smsWords } from "./sms";

interface TextValues {
  words: string;
  outcome: string;
  minutes: string;
  safeContactReason: string;
}

/** A text message: written and counted here, sent from the telephone, kept in the record. */
export function TextForm(props: WriteProps) {
  const { templates, client, episode, firstName, worker, ring, today, template, onLeave } = props;
  const refused = mayText(client, firstName);
  const number = client.safeContact?.onlyNumber || client.phone || "";
  const broken = breaches(client.safeContact, {
    method: "TEXT",
    outcome: "NO_ANSWER",
    at: londonLocal(new Date()),
    number,
  }).filter((breach) => !breach.refused);
  const form = useAppForm<TextValues>({
    schema: object({
      words: pipe(
        string(),
        trim(),
        nonEmpty("Write the message"),
        maxLength(4000, "Use 4,000 characters or fewer"),
        check(() => !refused, refused ?? ""),
      ),
      outcome: string(),
      minutes: pipe(
        string(),
        check((text) => /^\d{1,3}$/.test(text.trim()) && Number(text) <= 720, "Give minutes from 0 to 720"),
      ),
      safeContactReason: pipe(
        string(),
        check((text) => broken.length === 0 || text.trim() !== "", "Say why it had to be now"),
      ),
    }),
    defaultValues: { words: "", outcome: "NO_ANSWER", minutes: "2", safeContactReason: "" },
    draft: `text/${episode.id}`,
  });
  const { methods } = form;
  const { words } = useWatch<TextValues>({ control: methods.control }) as TextValues;
  const { submit, pending } = useMutate(recordWritten);
  const left = gaps(
    words,
    templates.map((one) => one.words),
  );
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words.trim());
      notify("The text is copied.");
    } catch {
      notify("This browser does not let the text be copied. Mark it and copy it by hand.", { tone: "bad" });
    }
  };
  return (
    <Form
      form={form}
      scope="text"
      onSubmit={async (values) => {
        const outcome = await submit(
          {
            referralId: episode.id,
            at: new Date().toISOString(),
            method: "TEXT",
            outcome: values.outcome as ContactOutcome,
            purpose: episode.status === "ACTIVE" ? "SUPPORT" : "ADMIN",
            minutes: Number(values.minutes),
            note: values.words.trim(),
            numberCalled: number || undefined,
            safeContactReason: values.safeContactReason.trim() || undefined,
          },
          { draft: `text/${episode.id}` },
        );
        if (!outcome.ok) return outcome.errors;
        notify("The message is in the record, with its text.");
        onLeave();
        return undefined;
      }}
    >
      <div className="al-write al-write--text">
        <Panel title={number ? `To ${number}` : "No number is recorded"}>
          <DraftNote form={form} />
          <p className="al-alert al-alert--grey">
            <Icon name="phone" />
            <span>
              <strong>Alongside does not send it for you.</strong> Open it in the telephone that you text
              clients from, or copy it there; then record it here.
            </span>
          </p>
          {refused && (
            <p className="al-alert al-alert--red" role="alert">
              <Icon name="warning" />
              <span>{refused}</span>
            </p>
          )}
          {broken.map((breach) => (
            <p className="al-alert al-alert--red" key={breach.rule}>
              <Icon name="warning" />
              <span>{breach.words}</span>
            </p>
          ))}
          {client.language && client.language !== "en" && (
            <p className="al-alert al-alert--purple">
              <Icon name="message" />
              <span>
                {firstName} reads {languageName(client.language)}. Ask for a translation from your
                organisation's translation service, or keep it very plain.
              </span>
            </p>
          )}
          <Begin
            templates={templates}
            first={template}
            filled={(text) =>
              fill(text, {
                client: firstName,
                "link worker": worker,
                practice: client.practice?.name,
                today: longDate(today),
                "caller number": ring,
              })
            }
          />
          <TextArea
            name="words"
            label="Message"
            hint="Others at home may read it: say nothing of why they are supported."
            rows={6}
          />
          <p className="al-small al-soft al-number" role="status">
            {smsWords(countSms(words.trim()))}
          </p>
          {left.length > 0 && (
            <p className="al-alert al-alert--yellow" role="status">
              <Icon name="flag" />
              <span>
                <strong>Still to be written:</strong> {left.join(", ")}
              </span>
            </p>
          )}
          {!refused && (
            <div className="al-row al-write__send">
              {number && (
                <a className={buttonClass("secondary")} href={smsLink(number, words.trim())}>
                  Open in the phone
                </a>
              )}
              <Button kind="secondary" onClick={copy}>
                Copy the text
              </Button>
            </div>
          )}
          {broken.length > 0 && <TextField name="safeContactReason" label="Why it has to be now" />}
          <Radios
            name="outcome"
            label="What came of it"
            inline
            options={[
              { value: "NO_ANSWER", words: "Sent, no answer yet" },
              { value: "ATTENDED", words: `${firstName} answered` },
            ]}
          />
          <TextField name="minutes" label="Minutes" inputMode="numeric" width={4} />
          <div className="al-actions">
            <Button type="submit" busy={pending}>
              {pending ? "Saving" : "Record it as sent"}
            </Button>
            <Button kind="secondary" onClick={onLeave}>
              Back
            </Button>
          </div>
        </Panel>
        <section className="al-write__phone" aria-label="How it looks in the phone">
          <p className="al-small al-soft">{number || "Their phone"}</p>
          <p className="al-bubble">{words.trim() || "The message appears here as it is written."}</p>
        </section>
      </div>
    </Form>
  );
}
