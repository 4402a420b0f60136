import { useContext, useEffect, useRef, useState } from "react";
import { useFormContext } from "react-hook-form";
import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { FieldScope, fieldId } from "../../../components/form/Field";
import type { Templates } from "./documents";

interface BeginProps {
  templates: Templates;
  /** A template as it stands in this text. */
  filled: (words: string) => string;
  /** The key of the one to begin with, where nothing is written yet. */
  first?: string;
  onChosen?: (words: string) => void;
}

/** The scheme's templates to begin with. Where something is written already its writer is asked: the template goes after
 * it, or takes its place. */
export function Begin({ templates, filled, first, onChosen }: BeginProps) {
  const scope = useContext(FieldScope);
  const { getValues, setValue } = useFormContext<{ words: string }>();
  // The template that waits for an answer.
  const [asked, setAsked] = useState<Templates[number] | undefined>();
  // Changed by nobody yet: another template may take its place without a question.
  const untouched = (text: string) => templates.some(({ words }) => filled(words).trim() === text);
  const put = (words: string, before = "") => {
    setAsked(undefined);
    setValue("words", before ? `${before}\n\n${filled(words)}` : filled(words), { shouldDirty: true });
    onChosen?.(words);
    // Once the dialog that asked has given the focus back.
    setTimeout(() => toFirstGap(document.getElementById(fieldId("words", scope)), before.length));
  };
  const written = () => getValues("words").trimEnd();
  const choose = (template: Templates[number]) => {
    if (!written().trim() || untouched(written().trim())) put(template.words);
    else setAsked(template);
  };
  const begun = useRef(false);
  useEffect(() => {
    const template = templates.find(({ id }) => id === first);
    if (begun.current || !template || getValues("words").trim()) return;
    begun.current = true;
    setValue("words", filled(template.words), { shouldDirty: true });
    onChosen?.(template.words);
  });
  if (templates.length === 0) {
    return (
      <p className="al-soft al-small">There are no templates yet. A manager writes them under Settings.</p>
    );
  }
  return (
    <details className="al-templates" open={getValues("words").trim() === "" || undefined}>
      <summary>Begin with a template</summary>
      <ul className="al-templates__list">
        {templates.map((template) => (
          <li key={template.id}>
            <button type="button" className="al-quiet-button" onClick={() => choose(template)}>
              {template.name}
            </button>
          </li>
        ))}
      </ul>
      {asked && (
        <Dialog open title="You have written something already" onClose={() => setAsked(undefined)}>
          <p>Where does the template "{asked.name}" go?</p>
          <div className="al-actions">
            <Button onClick={() => put(asked.words, written())}>After what I wrote</Button>
            <Button kind="danger" onClick={() => put(asked.words)}>
              In place of it
            </Button>
            <Button kind="secondary" onClick={() => setAsked(undefined)}>
              Cancel
            </Button>
          </div>
        </Dialog>
      )}
    </details>
  );
}

/** Marks the first place from here on that is still to be written, so that what is typed next takes it; else goes to its beginning. */
function toFirstGap(box: HTMLElement | null, from: number): void {
  if (!(box instanceof HTMLTextAreaElement)) return;
  box.focus();
  const gap = /\([^()\n]{1,60}\)|\{[^{}\n]{1,40}\}/.exec(box.value.slice(from));
  const at = from + (gap?.index ?? 0);
  box.setSelectionRange(at, at + (gap?.[0].length ?? 0));
  box.scrollTop = from === 0 ? 0 : box.scrollHeight;
}
