import { useState } from "react";
import { check, maxLength, nonEmpty, object, pipe, string, trim } from "valibot";
import { Button } from "../../../components/Button";
import { TextArea, TextField } from "../../../components/form/TextField";
import { Icon } from "../../../components/Icon";
import { Panel } from "../../../components/Panel";
import { inOrder, longDate } from "../../../lib/format";
import { useGoOn } from "../../../lib/goon";
import { graphql } from "../../../lib/graphql/generated";
import { useAsk } from "../../../lib/graphql/use";
import { ActDialog } from "../Act";
import { useRecord } from "../record";
import "./safeguarding.scss";

const safeguardingQuery = graphql(`
  query SafeguardingNotes($clientId: ID!) {
    client(id: $clientId) {
      id
      safeguardingNotes {
        id
        createdAt
        on
        words
        author {
          id
          name
        }
      }
    }
  }
`);

const recordSafeguardingNote = graphql(`
  mutation RecordSafeguardingNote($input: RecordSafeguardingNoteInput!) {
    recordSafeguardingNote(input: $input) {
      note {
        id
      }
      clientMutationId
    }
  }
`);

interface SafeguardingSectionProps {
  /** Whether the viewer may write one: they read the record as their own work. */
  mayWrite: boolean;
}

/** Safeguarding notes, which their author and the safeguarding leads alone see. The words stay folded until somebody
 * asks for them, because a screen is often shared. For whoever sees none and may write none, nothing stands here. */
export function SafeguardingSection({ mayWrite }: SafeguardingSectionProps) {
  const { clientId } = useRecord();
  const { data, again } = useAsk(safeguardingQuery, { clientId });
  const [writing, setWriting] = useState(false);
  useGoOn("safeguarding", () => setWriting(true), mayWrite);
  const notes = [...(data?.client?.safeguardingNotes ?? [])].sort(
    (a, b) => inOrder(b.on, a.on) || inOrder(b.createdAt, a.createdAt),
  );
  if (!data || (notes.length === 0 && !mayWrite)) return null;
  return (
    <div className="al-safeguarding">
      <Panel
        id="safeguarding"
        title="Safeguarding notes"
        actions={
          mayWrite && (
            <Button kind="secondary" small onClick={() => setWriting(true)}>
              Write a note
            </Button>
          )
        }
      >
        <p className="al-safeguarding__who al-small">
          <Icon name="people" /> Only you and the safeguarding leads see what you write here.
        </p>
        {notes.length === 0 && <p className="al-soft">There is no note that you may see.</p>}
        <ul className="al-plain-list al-lines">
          {notes.map((note) => (
            <li key={note.id}>
              <details>
                <summary>
                  {longDate(note.on)}, {note.author?.name ?? "somebody"}
                </summary>
                <p className="al-prose">{note.words}</p>
                <p className="al-small al-soft">Written on {longDate(note.createdAt)}</p>
              </details>
            </li>
          ))}
        </ul>
      </Panel>
      {writing && (
        <NoteDialog
          onClose={() => {
            setWriting(false);
            again();
          }}
        />
      )}
    </div>
  );
}

function NoteDialog({ onClose }: { onClose: () => void }) {
  const { clientId, today } = useRecord();
  const schema = object({
    on: pipe(
      string(),
      nonEmpty("Give the day"),
      check((day) => day <= today, "The day cannot be in the future"),
    ),
    words: pipe(
      string(),
      trim(),
      nonEmpty("Say what was seen or said, and what was done"),
      maxLength(10_000, "Use 10,000 characters or fewer"),
    ),
  });
  return (
    <ActDialog
      title="Write a safeguarding note"
      onClose={onClose}
      document={recordSafeguardingNote}
      schema={schema}
      draft={`safeguarding/${clientId}`}
      defaultValues={{ on: today, words: "" }}
      toInput={({ on, words }) => ({ clientId, on, words: words.trim() })}
      submit="Save the note"
      saved="The safeguarding note is kept."
    >
      <p className="al-safeguarding__who al-small">
        <Icon name="people" /> Only you and the safeguarding leads will see it. If somebody is in danger now,
        call 999 first.
      </p>
      <TextField name="on" label="When it happened" type="date" width={20} />
      <TextArea
        name="words"
        label="What was seen or said, and what was done"
        hint="Facts and the person's own words. Once saved it is not changed; write another note to add to it."
        rows={7}
      />
    </ActDialog>
  );
}
