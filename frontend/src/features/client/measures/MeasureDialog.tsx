import { useFormContext, useWatch } from "react-hook-form";
import { check, nonEmpty, nullish, object, pipe, record, string } from "valibot";
import { declinedValue, Radios, Scale } from "../../../components/form/ChoiceField";
import { Select, TextField } from "../../../components/form/TextField";
import { instrumentLabels, measurePointLabels } from "../../../lib/codes.generated";
import { graphql } from "../../../lib/graphql/generated";
import type { Instrument, MeasurePoint } from "../../../lib/graphql/generated/graphql";
import { useAsk } from "../../../lib/graphql/use";
import { ActDialog } from "../Act";
import { choices, figure } from "../choices";
import { useRecord } from "../record";
import { answerOf, open, type Question, questions } from "./instruments";

const recordMeasure = graphql(`
  mutation RecordMeasure($input: RecordMeasureInput!) {
    recordMeasure(input: $input) {
      assessment {
        id
      }
      clientMutationId
    }
  }
`);

const licencesQuery = graphql(`
  query MeasureLicences {
    viewer {
      scheme {
        id
        settings {
          licensedInstruments
        }
      }
    }
  }
`);

interface MeasureValues {
  instrument: string;
  point: string;
  on: string;
  answers: Record<string, string | null | undefined>;
  score: string;
  goalId: string;
}

interface MeasureDialogProps {
  goals: readonly { id: string; words: string }[];
  /** Whether a measure was taken before: then the first choice of "when" is the review. */
  begun: boolean;
  onClose: () => void;
}

// Every question that may be asked begins without an answer.
const unanswered = Object.fromEntries(
  Object.values(questions).flatMap((asked) => (asked ?? []).map(({ code }) => [code, ""])),
);

/** Records one completion of a measure. Any question may be left out or declined; neither is ever taken for a 0. */
export function MeasureDialog({ goals, begun, onClose }: MeasureDialogProps) {
  const { referralId, today } = useRecord();
  const { data } = useAsk(licencesQuery, {});
  const licensed = data?.viewer.scheme.settings.licensedInstruments ?? [];
  const schema = object({
    instrument: pipe(string(), nonEmpty("Choose a measure")),
    point: pipe(string(), nonEmpty("Say when in the support this is")),
    on: pipe(
      string(),
      nonEmpty("Give the day"),
      check((day) => day <= today, "The day cannot be in the future"),
    ),
    answers: record(string(), nullish(string())),
    score: string(),
    goalId: string(),
  });
  return (
    <ActDialog
      title="Record a measure"
      onClose={onClose}
      document={recordMeasure}
      schema={schema}
      draft={`measure/${referralId}`}
      fieldNames={{ items: "instrument" }}
      defaultValues={{
        instrument: "ONS4",
        point: begun ? "REVIEW" : "BASELINE",
        on: today,
        answers: unanswered,
        score: "",
        goalId: "",
      }}
      toInput={(values: MeasureValues) => {
        const instrument = values.instrument as Instrument;
        const asked = questions[instrument];
        return {
          referralId,
          instrument,
          point: values.point as MeasurePoint,
          on: values.on,
          items: asked?.flatMap(({ code }) => answerOf(code, values.answers[code]) ?? []),
          score: asked ? undefined : figure(values.score),
          goalId: instrument === "GOAL_SCORE" ? values.goalId || undefined : undefined,
        };
      }}
      submit="Save"
      saved="The measure is recorded."
    >
      <Select name="instrument" label="Measure" options={choices(instrumentLabels, [...open, ...licensed])} />
      <div className="al-pair">
        <Select name="point" label="When in the support" options={choices(measurePointLabels)} />
        <TextField name="on" label="Day" type="date" width={20} />
      </div>
      <div data-first>
        <Answers goals={goals} />
      </div>
    </ActDialog>
  );
}

function Answers({ goals }: { goals: readonly { id: string; words: string }[] }) {
  const { control } = useFormContext<MeasureValues>();
  const instrument = useWatch({ control, name: "instrument" }) as Instrument;
  const asked = questions[instrument];
  if (asked) {
    return (
      <>
        <p className="al-soft al-said">Any question may be left out.</p>
        {asked.map((question) => (
          <QuestionField key={question.code} question={question} />
        ))}
      </>
    );
  }
  return (
    <>
      {instrument === "GOAL_SCORE" && (
        <Select
          name="goalId"
          label="Goal"
          options={goals.map(({ id, words }) => ({ value: id, words }))}
          placeholder="Choose"
        />
      )}
      {instrument === "GOAL_SCORE" ? (
        <Scale name="score" label="How close are they to it?" from={0} ends={["Nowhere near", "There"]} />
      ) : (
        <TextField name="score" label="Score" inputMode="decimal" width={5} />
      )}
    </>
  );
}

function QuestionField({ question }: { question: Question }) {
  const name = `answers.${question.code}`;
  if (!question.answers) {
    return (
      <Scale
        name={name}
        label={question.words}
        from={question.from}
        to={question.to}
        ends={question.ends}
        declined
      />
    );
  }
  const options = question.answers.map((words, index) => ({ value: String(question.from + index), words }));
  return (
    <Radios
      name={name}
      label={question.words}
      options={[...options, { value: declinedValue, words: "Prefers not to say" }]}
    />
  );
}
