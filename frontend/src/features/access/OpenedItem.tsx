import { forward, maxLength, nonEmpty, object, partialCheck, pipe, string } from "valibot";
import { Button } from "../../components/Button";
import { Together } from "../../components/Conflict";
import { Radios } from "../../components/form/ChoiceField";
import { DraftNote, Form, toldAbove, useAppForm } from "../../components/form/Form";
import { TextArea } from "../../components/form/TextField";
import { Tag, type Tone } from "../../components/Tag";
import { theirsStands, useEdit } from "../../components/useEdit";
import { breakGlassFindingLabels } from "../../lib/codes.apart.generated";
import { breakGlassReasonLabels } from "../../lib/codes.generated";
import { clockTime, dateTime } from "../../lib/format";
import type { BreakGlassFinding, OpenedPartsFragment } from "../../lib/graphql/generated/graphql";
import { type FragmentType, unmask, useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import { Link, useNavigate, useSearch } from "../../lib/router";
import { useViewer } from "../../lib/viewer";
import { openedParts, reviewOpenedRecord } from "./documents";

export type OpenedRow = FragmentType<typeof openedParts> & {
  id: string;
  client?: { id: string; displayName: string } | null;
};

const tones: Record<BreakGlassFinding, Tone> = {
  APPROPRIATE: "green",
  FOLLOW_UP: "orange",
  NOT_APPROPRIATE: "red",
};

/** One opening: who opened whose record, when and why, and what the manager found. */
export function OpenedItem({ row, review }: { row: OpenedRow; review: boolean }) {
  const opened = unmask(openedParts, row);
  const viewer = useViewer();
  const { open } = useSearch("/opened");
  const { client } = row;
  const own = opened.account?.id === viewer.id;
  const writing = open === row.id && review && !own;
  return (
    <article className="al-review" aria-label={`Opened by ${opened.account?.name ?? "somebody"}`}>
      <div className="al-review__head">
        <h3>
          {opened.account?.name ?? "Somebody"} opened{" "}
          {client ? (
            <Link to="/people/$clientId" params={{ clientId: client.id }}>
              {client.displayName}
            </Link>
          ) : (
            "a record"
          )}
        </h3>
        <span className="al-soft al-small">
          {dateTime(opened.createdAt)} to {clockTime(opened.closedAt ?? opened.until)}
        </span>
      </div>
      <p className="al-review__words al-prose">
        <Tag tone="purple">{breakGlassReasonLabels[opened.reason]}</Tag> {opened.words}
      </p>
      {opened.finding && <Finding opened={opened} finding={opened.finding} />}
      <div className="al-row">
        {review && !own && !writing && (
          <Link
            to="/opened"
            search={{ open: row.id }}
            replace
            resetScroll={false}
            className="nhsuk-button nhsuk-button--small"
          >
            Write what you found
          </Link>
        )}
        {review && client && (
          <Link to="/people/$clientId" params={{ clientId: client.id }} search={{ looked: true }}>
            See what was read
          </Link>
        )}
        {review && own && (
          <span className="al-soft al-small">You opened this one: another manager looks.</span>
        )}
      </div>
      {writing && <ReviewForm opened={opened} />}
    </article>
  );
}

function Finding({ opened, finding }: { opened: OpenedPartsFragment; finding: BreakGlassFinding }) {
  return (
    <p className="al-review__words al-prose">
      <Tag tone={tones[finding]}>{breakGlassFindingLabels[finding]}</Tag> {opened.findingWords}{" "}
      <span className="al-soft al-small">
        {opened.reviewedBy?.name}, {dateTime(opened.reviewedAt)}
      </span>
    </p>
  );
}

const schema = pipe(
  object({
    finding: pipe(string(), nonEmpty("Choose what you found")),
    words: pipe(string(), maxLength(2000, "Use 2,000 characters or fewer")),
  }),
  forward(
    partialCheck(
      [["finding"], ["words"]],
      ({ finding, words }) => finding === "" || finding === "APPROPRIATE" || words.trim() !== "",
      "Say what you found, and what happens now",
    ),
    ["words"],
  ),
);

const labels = { finding: "Was it right to open this record?", words: "What you found" };

/** What another manager has written down, as the form holds it. */
function found(now: Record<string, unknown>): { finding: string; words: string } {
  return { finding: String(now.finding ?? ""), words: String(now.words ?? "") };
}

function ReviewForm({ opened }: { opened: OpenedPartsFragment }) {
  const navigate = useNavigate();
  const form = useAppForm({
    schema,
    defaultValues: { finding: "", words: "" },
    draft: `opened/${opened.id}`,
    version: opened.version,
  });
  const edit = useEdit({ form, fromCurrent: found, labels });
  const { submit, pending } = useMutate(reviewOpenedRecord);
  const leave = () => navigate({ to: "/opened", search: {}, replace: true, resetScroll: false });
  return (
    <div className="al-review__form">
      <DraftNote form={form} />
      <Form
        form={form}
        scope={opened.id}
        onSubmit={async (values) => {
          const { finding, words } = values;
          if (edit.isTheirs(values)) {
            notify(theirsStands);
            void leave();
            return undefined;
          }
          const outcome = await submit({
            openedRecordId: opened.id,
            version: edit.version ?? opened.version,
            finding: finding as BreakGlassFinding,
            words: words.trim() || undefined,
          });
          if (!outcome.ok) {
            return edit.refused(outcome.errors) ? toldAbove : outcome.errors;
          }
          notify("What you found is written down.");
          void leave();
          return undefined;
        }}
      >
        <Together edit={edit} />
        <Radios
          name="finding"
          label="Was it right to open this record?"
          options={(Object.keys(breakGlassFindingLabels) as BreakGlassFinding[]).map((value) => ({
            value,
            words: breakGlassFindingLabels[value],
          }))}
        />
        <TextArea name="words" label="What you found" hint="Needed unless it was appropriate." />
        <div className="al-actions">
          <Button type="submit" busy={pending}>
            {pending ? "Saving" : "Save"}
          </Button>
          <Button kind="secondary" onClick={leave}>
            Cancel
          </Button>
        </div>
      </Form>
    </div>
  );
}
