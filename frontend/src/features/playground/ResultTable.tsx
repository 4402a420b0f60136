import { Fragment } from "react";
import { count } from "../../lib/format";
import type { Sent } from "./asked";
import { usePlayground } from "./context";
import type { Rows } from "./found";
import { gapWords } from "./gaps";
import { Modal } from "./Modal";
import { countOf, goOn, notesFile, notesOf } from "./notes";
import { type Table, tablesOf } from "./table";
import { warned } from "./warned";

/** How many rows are shown: a page of more is no longer read. */
const most = 500;

/** How long a text is shown whole in its cell. */
const longest = 120;

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
  const { rows: read, warnings } = warned(rows);
  const before = [...gapWords(rows), ...warnings];
  const tables = tablesOf(read);
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
          <Cut table={table} />
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

/** That there are more rows than are shown. */
function Cut({ table }: { table: Table }) {
  if (table.rows.length <= most) return null;
  return (
    <p className="pg-soft">
      The first {most} of {table.rows.length} rows. The files have all.
    </p>
  );
}

function Grid({ table, label }: { table: Table; label: string }) {
  const shown = table.rows.slice(0, most);
  return (
    <section className="pg-scroll" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                <Words text={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer have no other key, and never move.
            <tr key={row}>
              <Cells columns={table.columns} cells={cells} />
            </tr>
          ))}
          {shown.length === 0 && (
            <tr>
              <td colSpan={Math.max(1, table.columns.length)}>There is no row.</td>
            </tr>
          )}
        </tbody>
        {table.totals.length > 0 && (
          <tfoot>
            {table.totals.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <tr key={row}>
                <Cells columns={table.columns} cells={cells} />
              </tr>
            ))}
          </tfoot>
        )}
      </table>
    </section>
  );
}

function Cells({ columns, cells }: { columns: readonly string[]; cells: readonly string[] }) {
  return cells.map((cell, at) => (
    <td key={columns[at]} className={look(cell)}>
      {cell.length > longest ? <Long text={cell} /> : <Words text={cell} />}
    </td>
  ));
}

function look(cell: string): string | undefined {
  if (/^[-+]?[\d,.]+$|^[*-]$/.test(cell)) return "pg-number";
  return cell.length <= 10 ? "pg-short" : undefined;
}

/** A text that would make its row as high as the page: its beginning, and the whole when it is opened. */
function Long({ text }: { text: string }) {
  return (
    <details className="pg-long">
      <summary>{text.slice(0, text.lastIndexOf(" ", 50) > 0 ? text.lastIndexOf(" ", 50) : 50)} …</summary>
      {text}
    </details>
  );
}

/** A text whose codes may go on in another line after each of their words. */
function Words({ text }: { text: string }) {
  const [first, ...more] = text.split("_");
  return (
    <>
      {first}
      {more.map((word, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of a text have no other key.
        <Fragment key={at}>
          _<wbr />
          {word}
        </Fragment>
      ))}
    </>
  );
}
