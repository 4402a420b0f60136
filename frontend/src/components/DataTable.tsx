import type { ReactNode } from "react";
import { Icon } from "./Icon";
import { PlainLink, type Target } from "./PlainLink";
import { Skeleton } from "./State";

export interface Column<Row> {
  key: string;
  title: string;
  /** The cell. It should fit one line of the 40px row. */
  cell: (row: Row) => ReactNode;
  number?: boolean;
  /** This column names the row: it becomes its header cell. One a table. */
  heading?: boolean;
  /** Where sorting by this column goes, and how it stands now. */
  sort?: { now: "ascending" | "descending" | "none"; link: Target };
  /** On a phone: at the row's right, across the card, or left out; else a line of its own. */
  card?: "end" | "wide" | "hide";
  /** On a phone the column's title stands before the value ("Review 30 Nov"), because no head is left to say it. */
  cardLabel?: string;
  width?: string;
  /** Shown only where the screen has room for it, so that the columns before it are never pushed out of sight. */
  roomy?: boolean;
}

interface DataTableProps<Row> {
  /** What the table holds, for those who cannot see it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The row under the reader's cursor (j and k). */
  picked?: string;
  /** Nothing has come yet: this many rows of the same height stand in, so that nothing jumps. */
  loadingRows?: number;
  empty?: ReactNode;
}

/** The dense list: a real table with 40px rows, and a card for each row on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, picked, loadingRows, empty } = props;
  if (rows.length === 0 && !loadingRows && empty) return <>{empty}</>;
  return (
    <div className="al-table-wrap">
      <table className="al-table al-table--cards" aria-busy={loadingRows ? true : undefined}>
        <caption className="nhsuk-u-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {loadingRows
            ? Array.from({ length: loadingRows }, (_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the stand-in rows are all alike and never move
                <SkeletonRow key={index} columns={columns} seed={index} />
              ))
            : rows.map((row) => {
                const key = rowKey(row);
                return <BodyRow key={key} id={key} row={row} columns={columns} picked={picked === key} />;
              })}
        </tbody>
      </table>
    </div>
  );
}

function Head<Row>({ column }: { column: Column<Row> }) {
  const { sort } = column;
  return (
    <th
      scope="col"
      className={headClass(column)}
      style={column.width ? { width: column.width } : undefined}
      aria-sort={sort && sort.now !== "none" ? sort.now : undefined}
    >
      {sort ? (
        <PlainLink target={sort.link} className="al-table__sort">
          {column.title}
          <Icon name={sort.now === "ascending" ? "up" : sort.now === "descending" ? "down" : "updown"} />
        </PlainLink>
      ) : (
        column.title
      )}
    </th>
  );
}

interface BodyRowProps<Row> {
  id: string;
  row: Row;
  columns: readonly Column<Row>[];
  picked: boolean;
}

function BodyRow<Row>({ id, row, columns, picked }: BodyRowProps<Row>) {
  return (
    <tr data-row={id} className={picked ? "al-table__picked" : undefined}>
      {columns.map((column) => {
        const content = (
          <>
            {column.cardLabel && <span className="al-table__label">{column.cardLabel} </span>}
            {column.cell(row)}
          </>
        );
        return column.heading ? (
          <th key={column.key} scope="row">
            {content}
          </th>
        ) : (
          <td key={column.key} className={cellClass(column)}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

function SkeletonRow<Row>({ columns, seed }: { columns: readonly Column<Row>[]; seed: number }) {
  return (
    <tr>
      {columns.map((column, index) => (
        <td key={column.key} className={cellClass(column)}>
          <Skeleton width={`${45 + ((seed * 7 + index * 13) % 40)}%`} />
        </td>
      ))}
    </tr>
  );
}

function headClass<Row>({ number, roomy }: Column<Row>): string | undefined {
  return classes(number && "al-table__number", roomy && "al-table__roomy");
}

function cellClass<Row>({ number, roomy, card }: Column<Row>): string | undefined {
  return classes(number && "al-table__number", roomy && "al-table__roomy", card && `al-table__${card}`);
}

function classes(...names: (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined;
}
