import { memo, type ReactNode } from "react";
import { say, useSay } from "../lib/terms";
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
  /** On a phone: at the row's right, across the card, or left out; else a line of its own. */
  card?: "end" | "wide" | "hide";
  /** On a phone the column's title stands before the value ("Review 30 Nov"), because no head is left to say it. */
  cardLabel?: string;
  width?: string;
  /** Shown only where the screen has room for it (a large one; from a desk's on, a laptop's, a tablet's), so that the
   * columns before it are never pushed out of sight. */
  roomy?: boolean | "desk" | "laptop" | "tablet";
}

/** Where ordering by a column goes, and how it stands now. */
export interface ColumnSort {
  now: "ascending" | "descending" | "none";
  link: Target;
}

interface DataTableProps<Row> {
  /** What the table holds, for those who cannot see it. */
  caption: string;
  columns: readonly Column<Row>[];
  /** The columns that one may order by, by their keys. They are told apart from the columns because they change with each
   * address, and the rows do not. */
  sorts?: Readonly<Record<string, ColumnSort>>;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The row under the reader's cursor (j and k). */
  picked?: string;
  /** Nothing has come yet: this many rows of the same height stand in, so that nothing jumps. */
  loadingRows?: number;
  empty?: ReactNode;
  /** Rows may be ticked, for acts on several. */
  choice?: TableChoice<Row>;
  /** Less room beside the cells, for a table of many columns. */
  tight?: boolean;
}

export interface TableChoice<Row> {
  chosen: ReadonlySet<string>;
  /** With `range` (the Shift key) all from the last one touched. */
  toggle: (id: string, range?: boolean) => void;
  all: (on: boolean) => void;
  /** Whose row it is, for those who cannot see it: "Halina Nowak". */
  nameOf: (row: Row) => string;
}

/** The dense list: a real table with 40px rows, and a card for each row on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, sorts, rows, rowKey, picked, loadingRows, empty, choice, tight } = props;
  if (rows.length === 0 && !loadingRows && empty) return <>{empty}</>;
  return (
    <div className="al-table-wrap">
      <table
        className={tight ? "al-table al-table--cards al-table--tight" : "al-table al-table--cards"}
        aria-busy={loadingRows ? true : undefined}
      >
        <caption className="nhsuk-u-visually-hidden">{say(caption)}</caption>
        <thead>
          <tr>
            {choice && (
              <th scope="col" className="al-table__tick">
                <TickBox
                  label="Tick all that are shown"
                  on={rows.length > 0 && choice.chosen.size === rows.length}
                  onTick={() => choice.all(choice.chosen.size < rows.length)}
                />
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sorts?.[column.key]} />
            ))}
          </tr>
        </thead>
        <tbody>
          {loadingRows
            ? Array.from({ length: loadingRows }, (_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the stand-in rows are all alike and never move
                <SkeletonRow key={index} columns={columns} seed={index} tick={choice !== undefined} />
              ))
            : rows.map((row) => {
                const key = rowKey(row);
                return (
                  <BodyRow
                    key={key}
                    id={key}
                    row={row}
                    columns={columns as readonly Column<unknown>[]}
                    picked={picked === key}
                    ticked={choice?.chosen.has(key)}
                    toggle={choice?.toggle}
                    name={choice?.nameOf(row)}
                  />
                );
              })}
        </tbody>
      </table>
    </div>
  );
}

function Head<Row>({ column, sort }: { column: Column<Row>; sort: ColumnSort | undefined }) {
  const title = useSay()(column.title);
  return (
    <th
      scope="col"
      className={headClass(column)}
      style={column.width ? { width: column.width } : undefined}
      aria-sort={sort && sort.now !== "none" ? sort.now : undefined}
    >
      {sort ? (
        <PlainLink target={sort.link} className="al-table__sort">
          {title}
          <Icon name={sort.now === "ascending" ? "up" : sort.now === "descending" ? "down" : "updown"} />
        </PlainLink>
      ) : (
        title
      )}
    </th>
  );
}

interface BodyRowProps {
  id: string;
  row: unknown;
  columns: readonly Column<unknown>[];
  picked: boolean;
  ticked: boolean | undefined;
  toggle: ((id: string, range?: boolean) => void) | undefined;
  name: string | undefined;
}

/** A row is drawn anew only when it, the columns, or its own marks have changed: with 500 rows a tick has to be quick. */
const BodyRow = memo(function BodyRow(props: BodyRowProps) {
  const { id, row, columns, picked, ticked, toggle, name } = props;
  return (
    <tr data-row={id} className={picked ? "al-table__picked" : ticked ? "al-table__ticked" : undefined}>
      {toggle && (
        <td className="al-table__tick">
          <TickBox label={`Tick ${name}`} on={ticked === true} onTick={(range) => toggle(id, range)} />
        </td>
      )}
      {columns.map((column) => {
        const content = (
          <>
            {column.cardLabel && <span className="al-table__label">{say(column.cardLabel)} </span>}
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
});

interface TickBoxProps {
  label: string;
  on: boolean;
  onTick: (range: boolean) => void;
}

/** The box is as large as the cell, so that a tick need not be aimed at. */
function TickBox({ label, on, onTick }: TickBoxProps) {
  return (
    <label className="al-table__box">
      <input
        type="checkbox"
        checked={on}
        aria-label={label}
        onChange={(event) => onTick((event.nativeEvent as MouseEvent).shiftKey === true)}
      />
    </label>
  );
}

interface SkeletonRowProps<Row> {
  columns: readonly Column<Row>[];
  seed: number;
  tick: boolean;
}

function SkeletonRow<Row>({ columns, seed, tick }: SkeletonRowProps<Row>) {
  return (
    <tr>
      {tick && <td className="al-table__tick" />}
      {columns.map((column, index) => (
        <td key={column.key} className={cellClass(column)}>
          <Skeleton width={`${45 + ((seed * 7 + index * 13) % 40)}%`} />
        </td>
      ))}
    </tr>
  );
}

function headClass<Row>({ number, roomy }: Column<Row>): string | undefined {
  return classes(number && "al-table__number", roomClass(roomy));
}

function cellClass<Row>({ number, roomy, card }: Column<Row>): string | undefined {
  return classes(number && "al-table__number", roomClass(roomy), card && `al-table__${card}`);
}

function roomClass(roomy: Column<unknown>["roomy"]): string | undefined {
  if (!roomy) return undefined;
  return roomy === true ? "al-table__roomy" : `al-table__${roomy}`;
}

function classes(...names: (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined;
}
