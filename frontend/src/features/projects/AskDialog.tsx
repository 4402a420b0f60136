import {
  array,
  check,
  forward,
  maxLength,
  minLength,
  nonEmpty,
  object,
  partialCheck,
  pipe,
  string,
  trim,
} from "valibot";
import { Checkboxes } from "../../components/form/ChoiceField";
import { FormDialog } from "../../components/form/FormDialog";
import { Select, TextArea, TextField } from "../../components/form/TextField";
import { rowSourceLabels } from "../../lib/codes.apart.generated";
import { addMonths } from "../../lib/days";
import { londonDay, longDate } from "../../lib/format";
import type { RowSource } from "../../lib/graphql/generated/graphql";
import { askForProjectGrant } from "./documents";
import { monthName, monthsBack } from "./months";

const sources = Object.keys(rowSourceLabels) as RowSource[];

/** For how many months after its approval a grant gives rows at most, and how many months of rows it opens. */
const longest = 12;
const most = 60;

const hints: Readonly<Record<RowSource, string>> = {
  EPISODES: "Who was referred for what, how far it came, and how it ended",
  CONTACTS: "How, what came of it, and how long it took",
  NEEDS: "What people want help with",
  GOALS: "How important they are, and how far they came",
  MEASURES: "ONS4, loneliness and goal scores, answer by answer",
  ONWARD_REFERRALS: "To which kind of service, and what came of it",
};

/** When a last day may be: from today to a year from now. */
export function lastDay(today: string) {
  const end = addMonths(today, longest);
  return pipe(
    string(),
    nonEmpty("Give the last day"),
    check(
      (day) => day >= today && day <= end,
      `Choose a day from today to ${longDate(end)}: a grant is for ${longest} months at most`,
    ),
  );
}

const line = (missing: string) =>
  pipe(string(), trim(), nonEmpty(missing), maxLength(200, "Use 200 characters or fewer"));

const schemaOn = (today: string) =>
  pipe(
    object({
      title: line("Say what the project is called"),
      purpose: pipe(
        string(),
        trim(),
        nonEmpty("Say what the rows are needed for"),
        minLength(20, "Say in at least 20 characters what the rows are needed for, and what comes of it"),
        maxLength(4000, "Use 4,000 characters or fewer"),
      ),
      basis: line("Say what allows it: the legal basis, or the number of its approval"),
      sources: pipe(array(string()), minLength(1, "Choose at least one kind of row")),
      fromMonth: pipe(string(), nonEmpty("Choose the first month")),
      toMonth: pipe(string(), nonEmpty("Choose the last month")),
      expiresOn: lastDay(today),
    }),
    forward(
      partialCheck(
        [["fromMonth"], ["toMonth"]],
        ({ fromMonth, toMonth }) => fromMonth === "" || toMonth === "" || fromMonth <= toMonth,
        "The last month is before the first",
      ),
      ["toMonth"],
    ),
  );

/** An analyst's request for rows. */
export function AskDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const today = londonDay();
  const months = monthsBack(today, most).map((value) => ({ value, words: monthName(value) }));
  return (
    <FormDialog
      title="Ask for rows"
      document={askForProjectGrant}
      schema={schemaOn(today)}
      draft="project"
      defaultValues={{
        title: "",
        purpose: "",
        basis: "",
        sources: [] as string[],
        fromMonth: "",
        toMonth: "",
        expiresOn: addMonths(today, 6),
      }}
      toInput={(values) => ({
        ...values,
        title: values.title.trim(),
        purpose: values.purpose.trim(),
        basis: values.basis.trim(),
        sources: values.sources as RowSource[],
      })}
      submit="Ask"
      saved="Your request waits for a manager."
      onDone={onDone}
      onClose={onClose}
    >
      <p className="al-soft">
        Rows have no names, but they are about people. Ask for what the project needs and no more; a manager
        decides. What you publish of them leaves out figures about fewer than eight people.
      </p>
      <TextField name="title" label="Project" />
      <TextArea
        name="purpose"
        label="What the rows are needed for, and what comes of it"
        hint="Everybody who reads the register reads this."
      />
      <TextField
        name="basis"
        label="What allows it"
        hint="The legal basis, or the number under which it was approved elsewhere."
      />
      <Checkboxes
        name="sources"
        label="Rows of"
        options={sources.map((value) => ({ value, words: rowSourceLabels[value], hint: hints[value] }))}
      />
      <div className="al-projects__pair">
        <Select name="fromMonth" label="First month" options={months} placeholder="Choose" />
        <Select name="toMonth" label="Last month" options={months} placeholder="Choose" />
      </div>
      <TextField
        name="expiresOn"
        label="Last day on which you need them"
        hint={`At most ${longest} months from now.`}
        type="date"
        width={20}
      />
    </FormDialog>
  );
}
