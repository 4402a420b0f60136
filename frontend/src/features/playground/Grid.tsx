import { Fragment, useId, useMemo, useState } from "react";
import { inOrder, nextOrder, type Order, orderWords } from "./sort";
import type { Table } from "./table";

/** How many rows are shown: a page of more is no longer read. */
const most = 500;

/** How long a text is shown whole in its cell. */
const longest = 120;

/** One table of a result, which may be sorted by each of its columns. */
export function Grid({ table, label }: { table: Table; label: string }) {
  const [order, setOrder] = useState<Order>();
  const places = useMemo(() => inOrder(table, order), [table, order]);
  const said = useId();
  const shown = places.slice(0, most);
  const sorts = table.rows.length > 1;
  return (
    <>
      {table.rows.length > most && (
        <p className="pg-soft">
          The first {most} of {table.rows.length} rows. The files have all.
        </p>
      )}
      {sorts && (
        <p id={said} role="status" className="pg-soft">
          {orderWords(table, order)}
        </p>
      )}
      <section className="pg-scroll" aria-label={label} tabIndex={0}>
        <table aria-describedby={sorts ? said : undefined}>
          <thead>
            <tr>
              {table.columns.map((column, at) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={order?.at === at ? (order.down ? "descending" : "ascending") : undefined}
                >
                  {sorts ? (
                    <button
                      type="button"
                      className="pg-sort"
                      onClick={() => setOrder(nextOrder(table, order, at))}
                    >
                      <Words text={column} />
                      <span className="pg-sort__way" aria-hidden="true">
                        {order?.at === at ? (order.down ? "▼" : "▲") : "↕"}
                      </span>
                    </button>
                  ) : (
                    <Words text={column} />
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((place) => (
              <tr key={place}>
                <Cells
                  columns={table.columns}
                  cells={table.rows[place] ?? []}
                  label={(at) => table.labels.get(at)?.[place]}
                />
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
                // biome-ignore lint/suspicious/noArrayIndexKey: totals have no other key, and never move.
                <tr key={row}>
                  <Cells columns={table.columns} cells={cells} />
                </tr>
              ))}
            </tfoot>
          )}
        </table>
      </section>
    </>
  );
}

interface CellsProps {
  columns: readonly string[];
  cells: readonly string[];
  /** The label of the code in a cell, by its place. */
  label?: (at: number) => string | undefined;
}

function Cells({ columns, cells, label }: CellsProps) {
  return cells.map((cell, at) => {
    const words = label?.(at);
    if (words) {
      return (
        <td key={columns[at]}>
          {words}
          {words !== cell && (
            <>
              {" "}
              <span className="pg-code">
                <Words text={cell} />
              </span>
            </>
          )}
        </td>
      );
    }
    return (
      <td key={columns[at]} className={look(cell)}>
        {cell.length > longest ? <Long text={cell} /> : <Words text={cell} />}
      </td>
    );
  });
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
