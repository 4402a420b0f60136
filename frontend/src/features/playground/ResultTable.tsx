import { Fragment } from "react";
import { usePlayground } from "./context";
import { Modal } from "./Modal";
import { type Rows, tableOf, withheldIn } from "./table";

/** How many rows are shown: a page of more is no longer read. */
const most = 500;

/** The result as a table, over the page. */
export function ResultTable({ rows, onClose }: { rows: Rows; onClose: () => void }) {
  const table = tableOf(rows);
  const shown = table.rows.slice(0, most);
  return (
    <Modal title={rows.name === "" ? "The result" : `The result: ${rows.name}`} onClose={onClose} wide>
      {shown.length < table.rows.length && (
        <p className="pg-soft">
          The first {most} of {table.rows.length} rows. The files have all.
        </p>
      )}
      <section className="pg-scroll" aria-label="Rows" tabIndex={0}>
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
      {withheldIn(table) + withheldIn({ ...table, rows: table.totals }) > 0 && <Withheld />}
      <p className="pg-acts">
        <button type="button" className="pg-button pg-button--plain" onClick={onClose}>
          Close
        </button>
      </p>
    </Modal>
  );
}

function Cells({ columns, cells }: { columns: readonly string[]; cells: readonly string[] }) {
  return cells.map((cell, at) => (
    <td key={columns[at]} className={/^[-+]?[\d,.]+$|^[*-]$/.test(cell) ? "pg-number" : undefined}>
      <Words text={cell} />
    </td>
  ));
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

/** What a star means, and what to do about it. */
function Withheld() {
  const { asker } = usePlayground();
  return (
    <p className="pg-soft">
      * is withheld: it is about 1 to 7 people, or would tell of so few beside another figure
      {asker.role === "ANALYST" && ", of this answer or of one that you had before"}. Fewer groups or a longer
      period show more. All other counts are rounded to the nearest 5, and shares are made from rounded
      counts.
    </p>
  );
}
