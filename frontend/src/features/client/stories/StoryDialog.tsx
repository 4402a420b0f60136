import { useFormContext, useWatch } from "react-hook-form";
import { array, maxLength, object, pipe, string } from "valibot";
import { Checkboxes } from "../../../components/form/ChoiceField";
import { TextArea, TextField } from "../../../components/form/TextField";
import { storyChangeLabels, storyPartLabels } from "../../../lib/codes.apart.generated";
import { graphql } from "../../../lib/graphql/generated";
import type { StoryChange } from "../../../lib/graphql/generated/graphql";
import { useAsk } from "../../../lib/graphql/use";
import { useWords } from "../../../lib/words";
import { ActDialog } from "../Act";
import { choices } from "../choices";
import { useRecord } from "../record";
import { type BrickPart, betterIn, bricksOf, laid } from "./bricks";
import type { Story } from "./documents";

const saveStory = graphql(`
  mutation SaveStory($input: SaveStoryInput!) {
    saveStory(input: $input) {
      story {
        id
        client {
          ...StoriesOf
        }
      }
      clientMutationId
    }
  }
`);

const bricksQuery = graphql(`
  query StoryBricks($referralId: ID!) {
    referral(id: $referralId) {
      id
      clientWords
      reasons {
        code
        primary
      }
      plan {
        id
        whatMatters
        goals {
          id
          words
          status
        }
      }
      onwardReferrals {
        id
        outcome
        service {
          id
          category
        }
      }
      signposts {
        id
        service {
          id
          category
        }
      }
      assessments {
        id
        on
        items {
          code
          value
        }
      }
    }
  }
`);

const atMost = (n: number) =>
  pipe(string(), maxLength(n, `Use ${n.toLocaleString("en-GB")} characters or fewer`));

const schema = object({
  title: atMost(120),
  called: atMost(40),
  before: atMost(3000),
  together: atMost(3000),
  changed: atMost(3000),
  inTheirWords: atMost(3000),
  changes: array(string()),
});

interface Values {
  title: string;
  called: string;
  before: string;
  together: string;
  changed: string;
  inTheirWords: string;
  changes: string[];
}

function valuesOf(
  story: Partial<Omit<Values, "changes">> & { changes?: readonly string[] | null } = {},
): Values {
  const {
    title = "",
    called = "",
    before = "",
    together = "",
    changed = "",
    inTheirWords = "",
    changes,
  } = story;
  return { title, called, before, together, changed, inTheirWords, changes: [...(changes ?? [])] };
}

interface StoryDialogProps {
  /** The story to go on with; none for a new one. */
  story?: Story;
  onSaved: () => void;
  onClose: () => void;
}

/** Writes a story: its parts, with sentences from the record to begin with. */
export function StoryDialog({ story, onSaved, onClose }: StoryDialogProps) {
  const { referralId, firstName } = useRecord();
  return (
    <ActDialog
      title={story ? "Edit the story" : "Write a story"}
      onClose={onClose}
      document={saveStory}
      schema={schema}
      draft={`story/${story?.id ?? referralId}`}
      defaultValues={valuesOf(story)}
      toInput={(values: Values) => ({
        ...values,
        ...(story ? { storyId: story.id, version: story.version } : { referralId }),
        changes: values.changes as StoryChange[],
      })}
      version={story?.version}
      fromCurrent={story && ((current) => valuesOf(current as Partial<Values>))}
      labels={{
        title: "Title",
        called: storyPartLabels.CALLED,
        before: storyPartLabels.BEFORE,
        together: storyPartLabels.TOGETHER,
        changed: storyPartLabels.CHANGED,
        inTheirWords: storyPartLabels.IN_THEIR_WORDS,
      }}
      submit="Save the draft"
      saved="The draft is saved. Check it to make it ready."
      onDone={onSaved}
    >
      <p className="al-soft">
        Nobody else is told it before it is checked and made ready. Let {firstName || "them"} read it first.
      </p>
      <div className="al-pair">
        <TextField name="title" label="Title" optional />
        <TextField
          name="called"
          label="Name in the story"
          hint="An invented first name, or such as Mrs K. Never their own."
          width={20}
          optional
        />
      </div>
      <Part name="before" label={storyPartLabels.BEFORE} />
      <Part name="together" label={storyPartLabels.TOGETHER} />
      <Part name="changed" label={storyPartLabels.CHANGED} />
      <Part name="inTheirWords" label={storyPartLabels.IN_THEIR_WORDS} rows={2} />
      <Changes />
    </ActDialog>
  );
}

function useBricks() {
  const { referralId } = useRecord();
  return useAsk(bricksQuery, { referralId }).data?.referral;
}

/** A part of the story, and the sentences that the record offers for it. */
function Part({ name, label, rows = 4 }: { name: BrickPart; label: string; rows?: number }) {
  const { setValue, getValues } = useFormContext<Values>();
  const [called, text] = useWatch<Values, ["called", BrickPart]>({ name: ["called", name] });
  const { reasons } = useWords();
  const record = useBricks();
  const bricks = record
    ? bricksOf(record, reasons, called).filter(({ part, words }) => part === name && !text.includes(words))
    : [];
  return (
    <>
      <TextArea name={name} label={label} rows={rows} optional />
      {bricks.length > 0 && (
        <details className="al-bricks">
          <summary>
            From the record<span className="nhsuk-u-visually-hidden">, for {label.toLowerCase()}</span> (
            {bricks.length})
          </summary>
          <ul className="al-plain-list">
            {bricks.map(({ words }) => (
              <li key={words}>
                <button
                  type="button"
                  className="al-brick"
                  onClick={() =>
                    setValue(name, laid(getValues(name), words), { shouldDirty: true, shouldTouch: true })
                  }
                >
                  <span aria-hidden="true">+ </span>
                  {words}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** What has changed, as plain facts; what the measures say is told beside. */
function Changes() {
  const record = useBricks();
  const better = new Set(betterIn(record?.assessments ?? []).map(({ change }) => change));
  if (record?.plan?.goals?.some(({ status }) => status === "ACHIEVED")) better.add("GOAL_REACHED");
  return (
    <Checkboxes
      name="changes"
      label="What is different now"
      hint="Plain facts, for those who read many stories."
      options={choices(storyChangeLabels).map((option) =>
        better.has(option.value as StoryChange) ? { ...option, hint: "The record says so." } : option,
      )}
      optional
    />
  );
}
