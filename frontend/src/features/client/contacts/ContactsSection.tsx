import { useState } from "react";
import { Button } from "../../../components/Button";
import { Dockable } from "../../../components/Dockable";
import { Folded } from "../../../components/Folded";
import { Icon } from "../../../components/Icon";
import { later } from "../../../components/later";
import { Panel } from "../../../components/Panel";
import { QuietButton } from "../../../components/QuietButton";
import { Timeline } from "../../../components/Timeline";
import {
  contactMethodLabels,
  contactOutcomeLabels,
  contactPurposeLabels,
} from "../../../lib/codes.generated";
import { dock, openWork, workKey } from "../../../lib/dock";
import { clockTime, dateTime, minutes } from "../../../lib/format";
import { useGoOn } from "../../../lib/goon";
import { graphql } from "../../../lib/graphql/generated";
import type { AttemptStep, ContactItemFragment } from "../../../lib/graphql/generated/graphql";
import { type FragmentType, unmask } from "../../../lib/graphql/use";
import { useShortcut } from "../../../lib/keys";
import { Link } from "../../../lib/router";
import { say } from "../../../lib/terms";
import { useViewer } from "../../../lib/viewer";
import { useRecord } from "../record";
import type { Booked } from "./booked";
import type { SafeRules } from "./safeContact";
import { tries } from "./tries";

const ContactForm = later(
  () => import("./ContactForm").then((m) => m.ContactForm),
  () => <div className="al-contact-waiting" aria-hidden="true" />,
);
const AnnotateDialog = later(() => import("./ContactDialogs").then((m) => m.AnnotateDialog));
const CorrectDialog = later(() => import("./ContactDialogs").then((m) => m.CorrectDialog));

export const contactItem = graphql(`
  fragment ContactItem on Contact {
    id
    version
    createdAt
    at
    method
    outcome
    purpose
    minutes
    place
    note
    safeContactReason
    attempt
    corrections {
      at
      by
      noteWas
      reasonWhy
    }
    annotations {
      at
      by
      words
    }
    author {
      id
      name
    }
  }
`);

const steps: Record<AttemptStep, string> = {
  TRY_AGAIN: "Try again on another day.",
  TRY_OTHER_TIME: "Try again, at another time of day.",
  SEND_LETTER: "Next: send a letter that says how to get back in touch.",
  WAIT_FOR_REPLY: "The letter is sent. Give them time to reply.",
  MAY_CLOSE: "The time to reply has run out. The referral may be closed as “Unable to contact”.",
};

interface ContactsSectionProps {
  contacts: readonly FragmentType<typeof contactItem>[];
  mayRecord: boolean;
  attempts: number;
  nextAttempt: AttemptStep | null | undefined;
  safe: SafeRules | null | undefined;
  booked: readonly Booked[];
  more: boolean;
  onMore: () => void;
}

/** The note box and everything that was said and done, newest first. */
export function ContactsSection(props: ContactsSectionProps) {
  const { contacts, mayRecord, attempts, nextAttempt, safe, booked, more, onMore } = props;
  const { clientId, firstName, today } = useRecord();
  const items = contacts.map((contact) => unmask(contactItem, contact));
  const write = () => {
    const work = { kind: "contact", clientId, name: firstName } as const;
    if (dock.get().works.some(({ key }) => key === workKey(work))) openWork(work);
    else document.querySelector<HTMLElement>("#contacts textarea")?.focus();
  };
  useShortcut("n", "Write a note", write, mayRecord);
  return (
    <Panel
      id="contacts"
      title="Contacts and notes"
      actions={
        mayRecord && (
          <span className="al-row al-small al-noprint">
            <WriteLink kind="letter">Write a letter</WriteLink>
            <WriteLink kind="text">Write a text</WriteLink>
          </span>
        )
      }
    >
      {nextAttempt && attempts > 0 && (
        <p className="al-alert al-alert--yellow">
          <Icon name="phone" />
          <span>
            <strong>
              {attempts === 1 ? "1 attempt" : `${attempts} attempts`} to reach {firstName}.
            </strong>{" "}
            {tries(items, attempts, today)} {steps[nextAttempt]}{" "}
            {mayRecord && nextAttempt === "SEND_LETTER" && <WriteLink kind="letter">Write it now</WriteLink>}
          </span>
        </p>
      )}
      {mayRecord && (
        <Dockable work={{ kind: "contact", clientId, name: firstName }}>
          <ContactForm safe={safe} booked={booked} />
        </Dockable>
      )}
      {items.length === 0 ? (
        <p className="al-soft al-said">Nothing has been written down yet.</p>
      ) : (
        <Timeline
          today={today}
          items={items.map((contact) => ({
            key: contact.id,
            at: contact.at,
            title: <Title contact={contact} />,
            aside: aside(contact),
            body: <Body contact={contact} />,
          }))}
        />
      )}
      {more && (
        <Button kind="secondary" small onClick={onMore}>
          Show earlier contacts
        </Button>
      )}
    </Panel>
  );
}

/** Leads to a letter or a text message to the client, about the episode that is shown. */
function WriteLink({ kind, children }: { kind: "letter" | "text"; children: string }) {
  const { clientId, referralId } = useRecord();
  return (
    <Link to="/people/$clientId/write/$kind" params={{ clientId, kind }} search={{ episode: referralId }}>
      {children}
    </Link>
  );
}

function Title({ contact }: { contact: ContactItemFragment }) {
  const { method, outcome } = contact;
  return (
    <>
      {say(contactMethodLabels[method])}
      {outcome !== "ATTENDED" && (
        <span className={contact.attempt ? "al-late" : undefined}>
          : {say(contactOutcomeLabels[outcome]).toLowerCase()}
        </span>
      )}
    </>
  );
}

function aside(contact: ContactItemFragment): string {
  return [
    clockTime(contact.at),
    contactPurposeLabels[contact.purpose].toLowerCase(),
    contact.minutes > 0 ? minutes(contact.minutes) : "",
    contact.place,
    contact.author?.name,
  ]
    .filter(Boolean)
    .join(", ");
}

function Body({ contact }: { contact: ContactItemFragment }) {
  const viewer = useViewer();
  const { mayWrite } = useRecord();
  const [open, setOpen] = useState<"correct" | "annotate" | undefined>();
  const corrections = contact.corrections ?? [];
  // The scheme's time for corrections is the server's to keep; a day is what it usually is, so that the button that
  // would be refused is not offered.
  const young = Date.now() - Date.parse(contact.createdAt) < 24 * 3_600_000;
  const mine = contact.author?.id === viewer.id;
  useGoOn(`correct/${contact.id}`, () => setOpen("correct"), mayWrite);
  useGoOn(`annotate/${contact.id}`, () => setOpen("annotate"), mayWrite);
  return (
    <>
      {contact.note && <Folded text={contact.note} about={`the note of ${dateTime(contact.at)}`} />}
      {contact.safeContactReason && (
        <div className="al-small al-late">Safe-contact rule not kept: {contact.safeContactReason}</div>
      )}
      {contact.annotations?.map((added) => (
        <div className="al-annotation" key={added.at}>
          <span className="al-small al-soft">Added {dateTime(added.at)}</span>
          <div>{added.words}</div>
        </div>
      ))}
      {corrections.length > 0 && (
        <details className="al-small">
          <summary>Corrected {corrections.length === 1 ? "once" : `${corrections.length} times`}</summary>
          {corrections.map((was) => (
            <div className="al-annotation" key={was.at}>
              <span className="al-soft">
                Until {dateTime(was.at)}
                {was.reasonWhy && ` (${was.reasonWhy})`}
              </span>
              <div>{was.noteWas || "No note"}</div>
            </div>
          ))}
        </details>
      )}
      {mayWrite && (
        <div className="al-quiet-actions al-noprint">
          {mine && young ? (
            <QuietButton about={`the note of ${dateTime(contact.at)}`} onClick={() => setOpen("correct")}>
              Correct
            </QuietButton>
          ) : (
            <QuietButton about={`the note of ${dateTime(contact.at)}`} onClick={() => setOpen("annotate")}>
              Add to this
            </QuietButton>
          )}
        </div>
      )}
      {open === "correct" && <CorrectDialog contact={contact} onClose={() => setOpen(undefined)} />}
      {open === "annotate" && <AnnotateDialog contact={contact} onClose={() => setOpen(undefined)} />}
    </>
  );
}
