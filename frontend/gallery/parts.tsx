import { useState } from "react";
import { array, nonEmpty, object, pipe, string } from "valibot";
import { Button } from "../src/components/Button";
import { Chips } from "../src/components/Chips";
import { type Column, DataTable } from "../src/components/DataTable";
import { Dialog } from "../src/components/Dialog";
import { Checkboxes, Radios, Scale } from "../src/components/form/ChoiceField";
import { DateField } from "../src/components/form/DateField";
import { DraftNote, Form, useAppForm } from "../src/components/form/Form";
import { Select, TextArea, TextField } from "../src/components/form/TextField";
import { PageHead } from "../src/components/PageHead";
import { Pager } from "../src/components/Pager";
import { Facts, Panel } from "../src/components/Panel";
import { StartNow } from "../src/components/StartNow";
import { EmptyState, ErrorState, SkeletonLines } from "../src/components/State";
import { Tag, type Tone } from "../src/components/Tag";
import { Timeline } from "../src/components/Timeline";
import { nhsNumber } from "../src/lib/format";
import { notify } from "../src/lib/notify";
import { Link } from "../src/lib/router";

interface Row {
  id: string;
  name: string;
  age: number;
  pcn: string;
  status: [Tone, string];
  matters: string;
  review: string;
  contact: string;
  contacts: number;
}

const rows: Row[] = [
  ["Beryl Clarke", 84, "Harrow East", ["grey", "Paused"], "Carer strain, debt", "Not set", "26 Oct", 1],
  ["Leon Shah", 89, "Health Alliance", ["blue", "New"], "Carer strain, loneliness", "Not set", "18 Oct", 10],
  ["Amina Hussain", 86, "Healthsense", ["yellow", "Contacting"], "Benefits, housing", "30 Nov", "15 Nov", 7],
  [
    "Halina Rahman",
    82,
    "Harrow Collaborative",
    ["orange", "Review due"],
    "Carer strain, housing",
    "11 Dec",
    "30 Oct",
    8,
  ],
  ["Joan Nguyen", 74, "Sphere", ["red", "Overdue"], "Bereavement, low mood", "Not set", "27 Oct", 7],
  ["Siân Pritchard-Llewellyn", 33, "Health Alliance", ["green", "Active"], "Low mood", "29 Nov", "14 Nov", 5],
].map(([name, age, pcn, status, matters, review, contact, contacts], index) => ({
  id: `re${index}`,
  ...({ name, age, pcn, status, matters, review, contact, contacts } as Omit<Row, "id">),
}));

const here = { to: "/" } as const;
const sorts = { name: { now: "ascending", link: here }, review: { now: "none", link: here } } as const;

const columns: Column<Row>[] = [
  {
    key: "name",
    title: "Client",
    heading: true,
    cell: (row) => <Link to="/">{row.name}</Link>,
  },
  {
    key: "status",
    title: "Status",
    card: "end",
    cell: (row) => <Tag tone={row.status[0]}>{row.status[1]}</Tag>,
  },
  { key: "age", title: "Age", number: true, card: "hide", cell: (row) => row.age },
  { key: "pcn", title: "PCN", card: "wide", cell: (row) => <span className="al-soft">{row.pcn}</span> },
  { key: "matters", title: "What matters", cell: (row) => row.matters },
  {
    key: "review",
    title: "Next review",
    card: "end",
    cardLabel: "Review",
    cell: (row) => row.review,
  },
  { key: "contact", title: "Last contact", card: "hide", cell: (row) => row.contact },
  { key: "contacts", title: "Contacts", number: true, card: "hide", cell: (row) => row.contacts },
];

const schema = object({
  name: pipe(string(), nonEmpty("Enter a name")),
  born: pipe(string(), nonEmpty("Enter a date of birth")),
  note: string(),
  method: string(),
  source: string(),
  reasons: array(string()),
  importance: string(),
  satisfied: string(),
});

/** All parts with invented people. */
export function Parts() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <PageHead
        title="Caseload"
        aside="214 people"
        actions={
          <>
            <Button kind="secondary" onClick={() => notify("Export is ready", { undo: () => {} })}>
              Export
            </Button>
            <Button onClick={() => setOpen(true)}>Add client</Button>
          </>
        }
      />
      <Chips
        label="Filter by status"
        chips={["All", "New", "Contacting", "Active", "Review due", "Paused"].map((words, index) => ({
          key: words,
          words,
          on: index === 0,
          count: index === 1 ? 12 : undefined,
          link: here,
        }))}
      />
      <div className="al-stack">
        <Panel flush>
          <DataTable
            caption="Clients"
            columns={columns}
            sorts={sorts}
            rows={rows}
            rowKey={(row) => row.id}
            picked="re0"
          />
        </Panel>
        <Pager shown={6} total={214} one="person" many="people" more onMore={() => {}} />
        <div className="al-columns">
          <div className="al-stack">
            <Panel title="Contacts">
              <Timeline
                items={[
                  {
                    key: "1",
                    at: "2026-11-17",
                    title: "Phone call",
                    aside: "Sam Adeyemi, 20 min",
                    body: "Walked with the group for the first time. Says the company mattered more than the walk.",
                  },
                  { key: "2", at: "2025-11-03", title: "Home visit", aside: "Sam Adeyemi, 45 min" },
                ]}
              />
            </Panel>
            <Sample />
          </div>
          <div className="al-stack">
            <Panel title="Wellbeing (ONS4)">
              <Facts
                facts={[
                  {
                    name: "Life satisfaction",
                    value: <StartNow start={4} now={6} lowest={0} highest={10} />,
                  },
                  { name: "Worthwhile", value: <StartNow start={4} now={null} lowest={0} highest={10} /> },
                ]}
              />
            </Panel>
            <Panel
              title="About"
              actions={
                <Button kind="secondary" small>
                  Edit
                </Button>
              }
            >
              <Facts
                facts={[
                  { name: "NHS number", value: nhsNumber("9990000018") },
                  { name: "Language", value: "Gujarati, needs an interpreter" },
                  { name: "Carer", value: "" },
                ]}
              />
            </Panel>
            <Panel title="Risk" tone="warn">
              <p>Lone visit: check in before and after.</p>
            </Panel>
            <Panel title="Tasks">
              <EmptyState title="Nothing due">Tasks that you add stand here.</EmptyState>
            </Panel>
            <Panel title="Onward referrals">
              <ErrorState
                error={{ code: "INTERNAL", message: "Try again in a moment.", details: {} }}
                again={() => {}}
              />
            </Panel>
            <Panel title="History">
              <SkeletonLines lines={3} />
            </Panel>
            <div className="al-row">
              {(["grey", "teal", "blue", "green", "yellow", "orange", "red", "purple"] as const).map(
                (tone) => (
                  <Tag key={tone} tone={tone}>
                    {tone}
                  </Tag>
                ),
              )}
            </div>
          </div>
        </div>
      </div>
      <Dialog open={open} title="Add client" onClose={() => setOpen(false)}>
        <p>Look for them first: they may have been referred before.</p>
        <div className="al-actions">
          <Button onClick={() => setOpen(false)}>Look</Button>
          <Button kind="danger" onClick={() => setOpen(false)}>
            Throw away
          </Button>
        </div>
      </Dialog>
    </>
  );
}

function Sample() {
  const form = useAppForm({
    schema,
    draft: "gallery",
    defaultValues: {
      name: "",
      born: "",
      note: "",
      method: "",
      source: "",
      reasons: [],
      importance: "",
      satisfied: "",
    },
  });
  return (
    <Panel title="A form">
      <DraftNote form={form} />
      <Form
        form={form}
        onSubmit={async () => [
          { code: "INVALID", message: "This is not a real day", field: "input.born", details: {} },
        ]}
      >
        <TextField name="name" label="Full name" width={20} />
        <DateField name="born" label="Date of birth" hint="For example, 15 3 1968" />
        <Select
          name="method"
          label="How"
          placeholder="Choose"
          options={[
            { value: "PHONE", words: "Phone call" },
            { value: "HOME_VISIT", words: "Home visit" },
          ]}
        />
        <Radios
          name="source"
          label="Who is this referral for?"
          inline
          options={[
            { value: "SELF", words: "Myself" },
            { value: "OTHER", words: "Someone else" },
          ]}
        />
        <Checkboxes
          name="reasons"
          label="Why"
          options={[
            { value: "LONELINESS", words: "Loneliness" },
            { value: "MONEY_DEBT", words: "Money or debt", hint: "Bills, arrears, loans" },
          ]}
        />
        <Scale name="importance" label="How important is this?" from={1} ends={["Not at all", "Very"]} />
        <Scale
          name="satisfied"
          label="How satisfied are you with your life nowadays?"
          from={0}
          ends={["Not at all", "Completely"]}
          declined
        />
        <TextArea name="note" label="Note" hint="Kept on this device as you type" optional />
        <Button type="submit">Save</Button>
      </Form>
    </Panel>
  );
}
