import { useContext } from "react";
import { useFormContext } from "react-hook-form";
import { FieldScope, fieldId } from "../../../components/form/Field";
import { ErrorState, SkeletonLines } from "../../../components/State";
import { longDate } from "../../../lib/format";
import { graphql } from "../../../lib/graphql/generated";
import type { TemplateKind } from "../../../lib/graphql/generated/graphql";
import { useAsk } from "../../../lib/graphql/use";
import { useViewer } from "../../../lib/viewer";
import { useRecord } from "../record";
import { fill, insertAt } from "./fill";

const templatesQuery = graphql(`
  query TemplatesFor($kind: TemplateKind!, $referralId: ID!) {
    templates(kind: $kind, retired: false) {
      id
      name
      words
    }
    viewer {
      account {
        id
      }
      scheme {
        id
        settings {
          callerNumber
        }
      }
    }
    referral(id: $referralId) {
      id
      practice {
        id
        name
      }
      linkWorker {
        id
        name
      }
    }
  }
`);

export interface TemplateListProps {
  kind: TemplateKind;
  /** The field that it writes into, by its name in the form round it. */
  field: string;
}

/** The scheme's templates of a kind; a press writes one into the field, where its caret is. */
export function TemplateList({ kind, field }: TemplateListProps) {
  const { referralId, firstName, today } = useRecord();
  const viewer = useViewer();
  const scope = useContext(FieldScope);
  const { getValues, setValue } = useFormContext();
  const { data, loading, error, again } = useAsk(templatesQuery, { kind, referralId });
  if (loading) return <SkeletonLines lines={3} />;
  if (!data) return error ? <ErrorState error={error} again={again} /> : null;
  if (data.templates.length === 0) {
    return <p className="al-soft al-small">There are none yet. A manager writes them under Settings.</p>;
  }
  const filling = {
    client: firstName,
    "link worker": data.referral?.linkWorker?.name ?? viewer.name,
    practice: data.referral?.practice?.name,
    today: longDate(today),
    "caller number": data.viewer.scheme.settings.callerNumber,
  };
  const insert = (words: string) => {
    const box = document.getElementById(fieldId(field, scope));
    const value = String(getValues(field) ?? "");
    if (!(box instanceof HTMLTextAreaElement)) return;
    const { text, caret } = insertAt(value, box.selectionStart, box.selectionEnd, fill(words, filling));
    setValue(field, text, { shouldDirty: true });
    box.focus();
    box.setSelectionRange(caret, caret);
  };
  return (
    <ul className="al-templates__list">
      {data.templates.map(({ id, name, words }) => (
        <li key={id}>
          <button type="button" className="al-quiet-button" onClick={() => insert(words)}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}
