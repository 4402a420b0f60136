import { useContext, useEffect, useRef } from "react";
import { useFormContext } from "react-hook-form";
import { FieldScope, fieldId } from "../../../components/form/Field";
import { notify } from "../../../lib/notify";
import type { Templates } from "./documents";

interface BeginProps {
  templates: Templates;
  /** A template as it stands in this text. */
  filled: (words: string) => string;
  /** The key of the one to begin with, where nothing is written yet. */
  first?: string;
  onChosen?: (words: string) => void;
}

/** The scheme's templates to begin with. One takes the place of what is written, which can be had back. */
export function Begin({ templates, filled, first, onChosen }: BeginProps) {
  const scope = useContext(FieldScope);
  const { getValues, setValue } = useFormContext<{ words: string }>();
  const choose = (words: string) => {
    const before = getValues("words");
    const put = (text: string) => setValue("words", text, { shouldDirty: true });
    put(filled(words));
    onChosen?.(words);
    toFirstGap(document.getElementById(fieldId("words", scope)));
    if (before.trim()) notify("The template is in place of what was written.", { undo: () => put(before) });
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
        {templates.map(({ id, name, words }) => (
          <li key={id}>
            <button type="button" className="al-quiet-button" onClick={() => choose(words)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Marks the first place that is still to be written, so that what is typed next takes it; else goes to the beginning. */
function toFirstGap(box: HTMLElement | null): void {
  if (!(box instanceof HTMLTextAreaElement)) return;
  box.focus();
  const gap = /\([^()\n]{1,60}\)|\{[^{}\n]{1,40}\}/.exec(box.value);
  box.setSelectionRange(gap?.index ?? 0, gap ? gap.index + gap[0].length : 0);
  box.scrollTop = 0;
}
