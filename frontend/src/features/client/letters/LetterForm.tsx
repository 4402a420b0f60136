import { useEffect, useRef } from "react";
import { useWatch } from "react-hook-form";
import { check, maxLength, nonEmpty, object, picklist, pipe, string, trim } from "valibot";
import { Button } from "../../../components/Button";
import { Chips } from "../../../components/Chips";
import { Radios } from "../../../components/form/ChoiceField";
import { DraftNote, Form, useAppForm } from "../../../components/form/Form";
import { Select, TextArea, TextField } from "../../../components/form/TextField";
import { Icon } from "../../../components/Icon";
import { Panel } from "../../../components/Panel";
import { contactPurposeLabels } from "../../../lib/codes.generated";
import type { ContactPurpose } from "../../../lib/graphql/generated/graphql";
import { useMutate } from "../../../lib/graphql/use";
import { notify } from "../../../lib/notify";
import { useSearch } from "../../../lib/router";
import { choices } from "../choices";
import { type ConsentFacts, latest, standingOf } from "../consent/consents";
import { formatOf } from "../print/address";
import { Begin } from "./Begin";
import { recordWritten, type WriteProps } from "./documents";
import { LetterPaper } from "./LetterPaper";
import {
  type Addressee,
  addresseeOf,
  addressLines,
  envelopeName,
  gaps,
  keptWords,
  letterWords,
  toAskFor,
} from "./letter";
import { mayPost } from "./may";

interface LetterValues {
  to: Addressee;
  words: string;
  purpose: string;
  minutes: string;
}

/** A letter: written at the left, and at the right as it will leave the printer. */
export function LetterForm(props: WriteProps) {
  const { templates, writer, client, episode, firstName, worker, ring, today, template, onLeave } = props;
  const search = useSearch("/people/$clientId/write/$kind");
  const refused = mayPost(client, firstName);
  const practice = client.practice?.name ?? "";
  const form = useAppForm<LetterValues>({
    schema: object({
      to: pipe(
        picklist(["CLIENT", "PRACTICE"]),
        check((to) => to !== "CLIENT" || !refused, refused ?? ""),
      ),
      words: pipe(
        string(),
        trim(),
        nonEmpty("Write the letter"),
        maxLength(15_000, "Use 15,000 characters or fewer"),
      ),
      purpose: string(),
      minutes: pipe(
        string(),
        check((text) => /^\d{1,3}$/.test(text.trim()) && Number(text) <= 720, "Give minutes from 0 to 720"),
      ),
    }),
    defaultValues: {
      to: refused && practice ? "PRACTICE" : "CLIENT",
      words: "",
      purpose: episode.status === "ACTIVE" ? "SUPPORT" : "ADMIN",
      minutes: "10",
    },
    draft: `letter/${episode.id}`,
  });
  const { methods } = form;
  const { to, words } = useWatch<LetterValues>({ control: methods.control }) as LetterValues;
  const { submit, pending } = useMutate(recordWritten);
  const record = useRef<HTMLDivElement>(null);
  // After the printer's own dialog the next thing to do is to say that it is sent.
  useEffect(() => {
    const printed = () => record.current?.querySelector("button")?.focus();
    window.addEventListener("afterprint", printed);
    return () => window.removeEventListener("afterprint", printed);
  }, []);
  const toClient = to === "CLIENT";
  const format = formatOf(search, toClient ? client.accessibleNeeds : []);
  const name = toClient ? envelopeName(client) : practice;
  const form_ = format.easy ? "easy read" : format.large ? "large print" : "";
  const link = (on: boolean, which: "easy" | "large") => ({
    to: "/people/$clientId/write/$kind" as const,
    params: { clientId: client.id, kind: "letter" },
    search: { ...search, [which]: on ? (0 as const) : (1 as const) },
    replace: true,
  });
  const print = async () => {
    if (await methods.trigger()) window.print();
    // What the record would refuse is not printed either: pressed for it, the summary says why.
    else record.current?.closest("form")?.requestSubmit();
  };
  return (
    <Form
      form={form}
      scope="letter"
      onSubmit={async (values) => {
        const outcome = await submit(
          {
            referralId: episode.id,
            at: new Date().toISOString(),
            // A letter to somebody else is no step of the rule on reaching the client.
            method: toClient ? "LETTER" : "ABOUT_CLIENT",
            outcome: toClient ? "NO_ANSWER" : "ATTENDED",
            purpose: values.purpose as ContactPurpose,
            minutes: Number(values.minutes),
            note: keptWords(name, form_, values.words),
          },
          { draft: `letter/${episode.id}` },
        );
        if (!outcome.ok) return outcome.errors;
        notify("The letter is in the record, with its text.");
        onLeave();
        return undefined;
      }}
    >
      <div className="al-write">
        <div className="al-write__form al-noprint">
          <Panel title="The letter">
            <DraftNote form={form} />
            {practice && (
              <Radios
                name="to"
                label="To"
                inline
                options={[
                  { value: "CLIENT", words: client.displayName },
                  { value: "PRACTICE", words: practice },
                ]}
              />
            )}
            <Begin
              templates={templates}
              first={template}
              filled={(text) => letterWords(text, { client, firstName, worker, practice, ring, today })}
              onChosen={(text) => {
                if (practice) methods.setValue("to", addresseeOf(text), { shouldDirty: true });
              }}
            />
            <TextArea
              name="words"
              label="Text"
              hint="The date and the address are on the paper already. Leave a line free between paragraphs."
              rows={14}
            />
            <Warnings {...props} to={to} words={words} refused={toClient ? refused : undefined} />
            <div className="al-contact-fields">
              <Select name="purpose" label="Purpose" options={choices(contactPurposeLabels)} />
              <TextField name="minutes" label="Minutes" inputMode="numeric" width={4} />
            </div>
            <div className="al-actions" ref={record}>
              <Button type="submit" busy={pending}>
                {pending ? "Saving" : "Record it as sent"}
              </Button>
              <Button kind="secondary" onClick={print}>
                Print
              </Button>
              <Button kind="secondary" onClick={onLeave}>
                Back
              </Button>
            </div>
            <p className="al-small al-soft">
              Print it first. Recorded, its text is kept among the contacts; what is not recorded stays here
              as a draft.
            </p>
          </Panel>
        </div>
        <div className="al-write__paper">
          <Chips
            label="Form of the letter"
            chips={[
              { key: "easy", words: "Easy read", on: format.easy, link: link(format.easy, "easy") },
              ...(format.easy
                ? []
                : [
                    {
                      key: "large",
                      words: "Large print",
                      on: format.large,
                      link: link(format.large, "large"),
                    },
                  ]),
            ]}
          />
          <LetterPaper
            writer={writer}
            address={addressLines(name, toClient ? client.address : client.practice?.address)}
            name={name}
            ring={ring}
            today={today}
            words={words}
            easy={format.easy}
            large={format.large}
          />
        </div>
      </div>
    </Form>
  );
}

interface WarningsProps extends WriteProps {
  to: Addressee;
  words: string;
  refused: string | undefined;
}

/** What to know before it is printed: who must not be written to, what is still to be written, what no printer makes. */
function Warnings({ templates, client, firstName, today, to, words, refused }: WarningsProps) {
  const left = gaps(
    words,
    templates.map((one) => one.words),
  );
  const gp = latest((client.consents ?? []) as ConsentFacts[]).find(({ what }) => what === "SHARE_WITH_GP");
  const toClient = to === "CLIENT";
  const known = toClient ? client.address : client.practice?.address;
  return (
    <>
      {refused && (
        <p className="al-alert al-alert--red" role="alert">
          <Icon name="warning" />
          <span>{refused}</span>
        </p>
      )}
      {!toClient && !(gp && standingOf(gp, today).live) && (
        <p className="al-alert al-alert--yellow">
          <Icon name="warning" />
          <span>
            {firstName} has not agreed that the practice is told. Ask them, and record the consent, before
            this is sent.
          </span>
        </p>
      )}
      {!refused && addressLines("-", known).length === 0 && (
        <p className="al-alert al-alert--yellow">
          <Icon name="warning" />
          <span>
            No address is recorded, so none stands on the paper. Add it under Edit details on the client's
            page, or write it by hand.
          </span>
        </p>
      )}
      {left.length > 0 && (
        <p className="al-alert al-alert--yellow" role="status">
          <Icon name="flag" />
          <span>
            <strong>Still to be written:</strong> {left.join(", ")}
          </span>
        </p>
      )}
      {toClient &&
        toAskFor(client, firstName).map((line) => (
          <p className="al-alert al-alert--purple" key={line}>
            <Icon name="message" />
            <span>{line}</span>
          </p>
        ))}
    </>
  );
}
