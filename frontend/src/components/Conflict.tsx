import { useEffect, useId, useRef } from "react";
import type { AppError } from "../lib/errors";
import { humanise } from "../lib/format";
import { Button } from "./Button";
import { type Labels, snake, told } from "./merge";
import type { Edit } from "./useEdit";

export type { Labels } from "./merge";

export interface Difference {
  key: string;
  label: string;
  theirs: string;
  yours: string;
}

const silent = new Set(["clientMutationId", "version", "id", "updatedAt", "createdAt", "edges"]);

/** The fields of an edit that differ from the present copy, in the order of the edit. */
export function differences(current: unknown, yours: unknown, labels: Labels = {}): Difference[] {
  const now = plain(current);
  return Object.entries(plain(yours)).flatMap(([key, value]) => {
    if (silent.has(key) || key.endsWith("Id") || value === null || value === undefined) return [];
    const theirs = now[key] ?? now[snake(key)];
    if (theirs === undefined && !(key in labels)) return [];
    if (told(theirs) === told(value)) return [];
    return [{ key, label: labels[key] ?? humanise(spaced(key)), theirs: told(theirs), yours: told(value) }];
  });
}

/** Two people changed the same thing. Both copies stand side by side, and what was typed stays in the form below. */
export function Conflict({ error, labels }: { error: AppError; labels?: Labels }) {
  const found = differences(error.details.current, error.details.yours, labels);
  const box = useShown(error);
  return (
    <section className="al-conflict" aria-label="Two copies" ref={box} tabIndex={-1}>
      <p>
        <strong>Somebody else saved a change while you were writing.</strong> Nothing you wrote is lost.
        Compare the two, change yours below if you need to, and save again.
      </p>
      {found.length > 0 && (
        <table className="al-table al-conflict__table">
          <caption className="nhsuk-u-visually-hidden">What is saved now, and yours</caption>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Saved now</th>
              <th scope="col">Yours</th>
            </tr>
          </thead>
          <tbody>
            {found.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                <td>{row.theirs || <span className="al-soft">Empty</span>}</td>
                <td>{row.yours || <span className="al-soft">Empty</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function plain(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === "object" ? (value as Record<string, unknown>) : {};
}

function spaced(key: string): string {
  return snake(key).toUpperCase();
}

/** The box takes the focus each time that somebody else was quicker: it alone says so. */
function useShown(of: unknown) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (of) box.current?.focus();
  }, [of]);
  return box;
}

/** Two people edited the same thing. What only one of them changed is put together already; of what both changed, each is
 * chosen, or all at once, and the form below holds the choice. */
export function Together({ edit }: { edit: Edit }) {
  const { found, theirs, choose } = edit;
  const name = useId();
  const box = useShown(found);
  if (!found) return null;
  const { clashes, taken } = found;
  const all = clashes.map(({ id }) => id);
  return (
    <section className="al-conflict" aria-label="Two copies" ref={box} tabIndex={-1}>
      <p>
        <strong>Somebody else saved a change while you were writing.</strong> Nothing is lost.{" "}
        {taken.length > 0 && `Theirs is taken into the form: ${taken.join(", ")}. `}
        {clashes.length > 0
          ? "Choose what you both changed, and save again."
          : "Look it over, and save again."}
      </p>
      {clashes.length > 0 && (
        <>
          <table className="al-table al-conflict__table">
            <caption className="nhsuk-u-visually-hidden">What both of you changed</caption>
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">Saved now</th>
                <th scope="col">Yours</th>
              </tr>
            </thead>
            <tbody>
              {clashes.map((clash) => (
                <tr key={clash.id}>
                  <th scope="row">{clash.label}</th>
                  {([true, false] as const).map((other) => (
                    <td key={String(other)}>
                      <label className="al-conflict__choice">
                        <input
                          type="radio"
                          name={`${name}${clash.id}`}
                          checked={theirs.has(clash.id) === other}
                          onChange={() => choose([clash.id], other)}
                        />
                        <span>
                          {(other ? clash.theirs : clash.yours) || <span className="al-soft">Empty</span>}
                        </span>
                      </label>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {clashes.length > 1 && (
            <div className="al-row">
              <Button kind="secondary" small onClick={() => choose(all, true)}>
                Take all that is saved
              </Button>
              <Button kind="secondary" small onClick={() => choose(all, false)}>
                Keep all of yours
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
