import { Fragment } from "react";
import { Panel } from "../../components/Panel";
import { Tag } from "../../components/Tag";
import type { ReportQuery } from "../../lib/graphql/generated/graphql";
import { ToldStory } from "./ToldStory";

type ReportSection = ReportQuery["analytics"]["report"]["sections"][number];
type ReportTable = ReportSection["tables"][number];

/** One section: what is to be known to read it, and its tables. */
export function Section({ section }: { section: ReportSection }) {
  const { number, title, minimumDataset, words, tables, stories } = section;
  return (
    <Panel
      id={`section-${number}`}
      title={`${number}. ${title}`}
      actions={minimumDataset && <Tag tone="blue">Minimum dataset</Tag>}
    >
      {words.map((sentence) => (
        <p key={sentence} className="al-report__words">
          {sentence}
        </p>
      ))}
      {stories.map((story) => (
        <ToldStory key={story.title} story={story} level={3} />
      ))}
      {tables.map((table) => (
        <Fragment key={table.name}>
          <Table table={table} />
          <Worked table={table} />
        </Fragment>
      ))}
    </Panel>
  );
}

// What stands in a column of figures: a number, a sign, or an interval. All else is words.
const figure = /^(\*|-|-?[\d.]+( to -?[\d.]+)?)$/;

/** A figure as it is read: thousands apart. The files have it without. */
const shown = (cell: string) => (/^\d{4,}$/.test(cell) ? Number(cell).toLocaleString("en-GB") : cell);

/** A page of paper holds a table of so many rows, which stays together; a longer one goes on on the next page. */
const longest = 36;

function Table({ table: { title, columns, rows } }: { table: ReportTable }) {
  if (rows.length === 0) {
    return (
      <div className="al-report__none">
        <h3>{title}</h3>
        <p className="al-soft">None in this quarter.</p>
      </div>
    );
  }
  return (
    // On a narrow screen a wide table is gone through sideways, by keyboard too.
    <section
      className={rows.length > longest ? "al-report__scroll al-report__scroll--long" : "al-report__scroll"}
      aria-label={title}
      tabIndex={0}
    >
      <table className={columns.length > 9 ? "al-report__table al-report__table--wide" : "al-report__table"}>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={column} scope="col" className={at > 0 ? "al-table__number" : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells]) => (
            <tr key={head} className={head === "All" ? "al-report__all" : undefined}>
              <th scope="row">{head}</th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]} className={figure.test(cell) ? "al-table__number" : undefined}>
                  {cell === "*" ? <abbr title="withheld: 1 to 7 people">*</abbr> : shown(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Worked({ table: { title, columns, rows, definitions } }: { table: ReportTable }) {
  if (definitions.length === 0 || rows.length === 0) return null;
  const each = definitions.length === columns.length - 1;
  return (
    <details className="al-report__worked al-noprint">
      <summary>
        How is this worked out?<span className="nhsuk-u-visually-hidden"> {title}</span>
      </summary>
      <ul>
        {definitions.map(({ measure, text, excluded }, at) => (
          <li key={measure}>
            {each && <strong>{columns[at + 1]}: </strong>}
            {text} {excluded && excluded !== "Nothing." && <>Left out: {excluded}</>}
          </li>
        ))}
      </ul>
    </details>
  );
}
