import { useState } from "react";
import { maxLength, nonEmpty, object, pipe, string, trim } from "valibot";
import { Button } from "../../components/Button";
import { FormDialog } from "../../components/form/FormDialog";
import { Select, TextArea, TextField } from "../../components/form/TextField";
import { QuietButton } from "../../components/QuietButton";
import { ErrorState, SkeletonLines } from "../../components/State";
import { templateKindLabels } from "../../lib/codes.generated";
import type { TemplateKind, TemplatesKeptQuery } from "../../lib/graphql/generated/graphql";
import { useAsk, useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import { retireTemplateMutation, saveTemplateMutation, templatesQuery } from "./documents";

type Template = TemplatesKeptQuery["templates"][number];

const kinds = Object.keys(templateKindLabels) as TemplateKind[];

/** The texts that the scheme writes often, by kind; one that is offered no more stands at the end of its list. */
export function TemplatesPanel() {
  const { data, loading, error, again } = useAsk(templatesQuery, {});
  const [open, setOpen] = useState<Template | "new" | undefined>();
  if (loading) return <SkeletonLines lines={10} />;
  if (!data) return error ? <ErrorState error={error} again={again} /> : null;
  return (
    <>
      {kinds.map((kind) => (
        <Kind
          key={kind}
          kind={kind}
          templates={data.templates.filter((one) => one.kind === kind)}
          onOpen={setOpen}
          onDone={again}
        />
      ))}
      <div className="al-actions">
        <Button kind="secondary" small onClick={() => setOpen("new")}>
          Write a template
        </Button>
      </div>
      {open && (
        <EditDialog
          template={open === "new" ? undefined : open}
          onDone={again}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

interface KindProps {
  kind: TemplateKind;
  templates: readonly Template[];
  onOpen: (template: Template) => void;
  onDone: () => void;
}

function Kind({ kind, templates, onOpen, onDone }: KindProps) {
  const { submit, pending } = useMutate(retireTemplateMutation);
  const retire = async ({ id, version, name, retired }: Template) => {
    const outcome = await submit({ templateId: id, version, retired: !retired });
    if (outcome.ok) notify(retired ? `“${name}” is offered again.` : `“${name}” is offered no more.`);
    else notify(outcome.error.message, { tone: "bad" });
    onDone();
  };
  const sorted = [...templates].sort(
    (a, b) => Number(a.retired) - Number(b.retired) || a.name.localeCompare(b.name),
  );
  return (
    <section className="al-settings__kind">
      <h3>{templateKindLabels[kind]}</h3>
      {sorted.length === 0 && <p className="al-soft">None yet.</p>}
      <ul className="al-settings__templates">
        {sorted.map((template) => (
          <li key={template.id}>
            <span className={template.retired ? "al-soft" : undefined}>
              {template.name}
              {template.retired && " (offered no more)"}
            </span>
            <span className="al-row">
              <QuietButton about={template.name} onClick={() => onOpen(template)}>
                Edit
              </QuietButton>
              <QuietButton about={template.name} onClick={() => pending || retire(template)}>
                {template.retired ? "Offer again" : "Retire"}
              </QuietButton>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const schema = object({
  kind: pipe(string(), nonEmpty("Choose what is written with it")),
  name: pipe(string(), trim(), nonEmpty("Give it a name"), maxLength(80, "Use 80 characters or fewer")),
  words: pipe(string(), trim(), nonEmpty("Write the text")),
});

interface EditDialogProps {
  template: Template | undefined;
  onDone: () => void;
  onClose: () => void;
}

function EditDialog({ template, onDone, onClose }: EditDialogProps) {
  return (
    <FormDialog
      title={template ? "Edit the template" : "Write a template"}
      document={saveTemplateMutation}
      schema={schema}
      draft={template ? `template/${template.id}` : "template"}
      defaultValues={{ kind: template?.kind ?? "", name: template?.name ?? "", words: template?.words ?? "" }}
      version={template?.version}
      fromCurrent={({ kind, name, words }) => ({
        kind: String(kind),
        name: String(name),
        words: String(words),
      })}
      toInput={({ kind, name, words }, version) => ({
        templateId: template?.id,
        version,
        kind: kind as TemplateKind,
        name: name.trim(),
        words: words.trim(),
      })}
      submit="Save"
      saved="The template is saved."
      labels={{ name: "Name", words: "Text" }}
      onDone={onDone}
      onClose={onClose}
    >
      <Select
        name="kind"
        label="What is written with it"
        options={kinds.map((kind) => ({ value: kind, words: templateKindLabels[kind] }))}
        placeholder="Choose"
      />
      <TextField name="name" label="Name in lists" width={30} />
      <TextArea
        name="words"
        label="Text"
        hint="{client}, {link worker}, {practice}, {today} and {caller number} are filled in when it is used."
        rows={8}
      />
    </FormDialog>
  );
}
