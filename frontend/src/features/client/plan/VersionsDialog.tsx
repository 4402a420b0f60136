import { useState } from "react";
import { Dialog } from "../../../components/Dialog";
import { Tag } from "../../../components/Tag";
import { longDate } from "../../../lib/format";
import { graphql } from "../../../lib/graphql/generated";
import { type FragmentType, unmask } from "../../../lib/graphql/use";
import { type Change, planChanges } from "./planDiff";

export const planVersionParts = graphql(`
  fragment PlanVersionParts on PlanVersion {
    id
    number
    whatMatters
    strengths
    agreedOn
    agreedWith
    author {
      id
      name
    }
    needs {
      id
      code
      words
    }
    goals {
      id
      needId
      words
      importance
      status
      actions {
        id
        words
        who
        dueOn
        confidence
        barriers
        strategies
        status
      }
    }
  }
`);

interface VersionsDialogProps {
  versions: readonly FragmentType<typeof planVersionParts>[];
  onClose: () => void;
}

/** The versions that were agreed, newest first, each with what it changed. */
export function VersionsDialog({ versions, onClose }: VersionsDialogProps) {
  const list = versions
    .map((version) => unmask(planVersionParts, version))
    .sort((a, b) => b.number - a.number);
  const [shown, setShown] = useState(list[0]?.number);
  return (
    <Dialog open title="Agreed versions" onClose={onClose}>
      <ol className="al-plain-list">
        {list.map((version, index) => {
          const before = list[index + 1];
          return (
            <li key={version.id}>
              <details
                open={shown === version.number}
                onToggle={(event) => event.currentTarget.open && setShown(version.number)}
              >
                <summary>
                  <strong>Version {version.number}</strong>
                  <span className="al-soft al-small">
                    {" "}
                    agreed {longDate(version.agreedOn)} with {version.agreedWith}
                    {version.author ? `, written by ${version.author.name}` : ""}
                  </span>
                </summary>
                <Changes changes={planChanges(before ?? {}, version)} first={!before} />
              </details>
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}

const words = { added: "Added", removed: "Taken out", changed: "Changed" } as const;
const tones = { added: "green", removed: "red", changed: "yellow" } as const;

function Changes({ changes, first }: { changes: readonly Change[]; first: boolean }) {
  if (changes.length === 0) return <p className="al-soft">Agreed again without a change.</p>;
  return (
    <ul className="al-plain-list al-changes">
      {changes.map((change) => (
        <li key={change.key}>
          {!first && <Tag tone={tones[change.kind]}>{words[change.kind]}</Tag>} {change.words}
          {change.was && (
            <div className="al-small al-soft">
              Before: <del>{change.was}</del>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
