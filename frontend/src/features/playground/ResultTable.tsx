import { Fragment, useMemo } from "react";
import { count } from "../../lib/format";
import type { Sent } from "./asked";
import { usePlayground } from "./context";
import type { Rows } from "./found";
import { Grid } from "./Grid";
import { gapWords } from "./gaps";
import { Modal } from "./Modal";
import { countOf, goOn, notesFile, notesOf } from "./notes";
import { tablesOf } from "./table";
import { warned } from "./warned";

interface ResultTableProps {
  rows: Rows;
  /** What was asked, where it is known. */
  sent: Sent | undefined;
  /** Something else is written in the editor by now. */
  old: boolean;
  /** Keeps the notes, as text, in a file. */
  onNotes: (text: string) => void;
  onClose: () => void;
}

/** What is said of a result when its text has been changed since. */
export const ofBefore = "This is of the text before your changes.";

/** The result as a table, over the page, with what is to be known to read it. */
export function ResultTable({ rows, sent, old, onNotes, onClose }: ResultTableProps) {
  const { asker } = usePlayground();
  const { rows: read, warnings } = useMemo(() => warned(rows), [rows]);
  const before = [...gapWords(rows, sent), ...warnings];
  const tables = useMemo(() => tablesOf(read), [read]);
  return (
    <Modal title={rows.name === "" ? "The result" : `The result: ${rows.name}`} onClose={onClose} wide>
      {old && <p className="pg-soft">{ofBefore}</p>}
      {rows.more && (
        <p className="pg-soft">
          {countOf(rows, sent)}. {goOn}
        </p>
      )}
      {before.length > 0 && (
        <section className="pg-notes">
          <h3>Before you read them</h3>
          {before.map((line) => (
            <p key={line} className="pg-soft">
              {line}
            </p>
          ))}
        </section>
      )}
      {tables.map(({ name, table }) => (
        <Fragment key={name}>
          {name !== "" && (
            <h3>
              {name}: {count(table.rows.length, "row")}
            </h3>
          )}
          <Grid table={table} label={name === "" ? "Rows" : `Rows of ${name}`} />
        </Fragment>
      ))}
      {notesOf(rows, sent, asker.role).map(({ title, lines }) => (
        <section key={title} className="pg-notes">
          <h3>{title}</h3>
          {lines.map((line) => (
            <p key={line} className="pg-soft">
              {line}
            </p>
          ))}
        </section>
      ))}
      <p className="pg-acts">
        <button type="button" className="pg-button pg-button--plain" onClick={onClose}>
          Close
        </button>
        <button
          type="button"
          className="pg-button pg-button--plain"
          onClick={() => onNotes(notesFile(rows, sent, asker.role))}
        >
          Notes as a file
        </button>
      </p>
    </Modal>
  );
}
