import type { AppError } from "../lib/errors";
import { humanise } from "../lib/format";

export type Labels = Readonly<Record<string, string>>;

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
  return (
    <section className="al-conflict" aria-label="Two copies">
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

function snake(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function spaced(key: string): string {
  return snake(key).toUpperCase();
}

// A value as words. Rows of a list (goals, contacts) are told by what they say, one a line.
function told(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value)) return value.map(told).filter(Boolean).join("; ");
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value !== "object") return String(value);
  const { words, name, ...rest } = plain(value);
  if (typeof words === "string" || typeof name === "string") return String(words ?? name);
  return Object.values(rest).map(told).filter(Boolean).join(", ");
}
