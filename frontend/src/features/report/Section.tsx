import { Fragment } from "react";
import { Panel } from "../../components/Panel";
import { Tag } from "../../components/Tag";
import { counted, type ReportSection, type ReportTable, worked } from "./explained";
import { ToldStory } from "./ToldStory";

/** So many paragraphs lead to a table and stay with it on paper; more of them are a list of their own. */
const longestWords = 5;

/** One section: what is to be known to read it, and its tables. */
export function Section({ section }: { section: ReportSection }) {
  const { number, title, minimumDataset, words, tables, stories } = section;
  return (
    <Panel
      id={`section-${number}`}
      title={`${number}. ${title}`}
      actions={minimumDataset && <Tag tone="blue">Minimum dataset</Tag>}
    >
      {words.length > longestWords ? (
        <ul className="al-report__method">
          {words.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : (
        words.map((sentence) => (
          <p key={sentence} className="al-report__words">
            {sentence}
          </p>
        ))
      )}
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
const figure = /^(\*|-|(under )?-?[\d.]+( to -?[\d.]+)?)$/;

/** A figure as it is read: thousands apart. The files have it without. */
const shown = (cell: string) => (/^\d{4,}$/.test(cell) ? Number(cell).toLocaleString("en-GB") : cell);

/** A page of paper holds a table of so many rows, which stays together; a longer one goes on on the next page. */
const longest = 36;

/** Tables of more columns are cards where they do not fit, a row each: what stands last is not out of sight. */
function form(columns: number): string {
  if (columns > 9) return "al-report__table al-report__table--cards al-report__table--wide";
  return columns > 4 ? "al-report__table al-report__table--cards" : "al-report__table";
}

function Table({ table: { title, columns, rows, notes } }: { table: ReportTable }) {
  if (rows.length === 0) {
    return (
      <div className="al-report__none">
        <h3>{title}</h3>
        {notes.length === 0 && <p className="al-report__note">None in this quarter.</p>}
        <Notes notes={notes} />
      </div>
    );
  }
  return (
    <div className={rows.length > longest ? undefined : "al-report__whole"}>
      {/* What is still too wide for a screen is gone through sideways, by keyboard too; a shadow shows that there is more. */}
      <section
        className={rows.length > longest ? "al-report__scroll al-report__scroll--long" : "al-report__scroll"}
        aria-label={title}
        tabIndex={0}
      >
        <table className={form(columns.length)}>
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
                  <td
                    key={columns[at + 1]}
                    data-column={columns[at + 1]}
                    className={figure.test(cell) ? "al-table__number" : undefined}
                  >
                    {cell === "*" ? (
                      <abbr title="withheld: 1 to 7 people, or telling of so few">*</abbr>
                    ) : (
                      shown(cell)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Notes notes={notes} />
    </div>
  );
}

function Notes({ notes }: { notes: string[] }) {
  return notes.map((note) => (
    <p key={note} className="al-report__note">
      {note}
    </p>
  ));
}

function Worked({ table }: { table: ReportTable }) {
  const lines = worked(table);
  if (lines.length === 0) return null;
  return (
    <details className="al-report__worked al-noprint">
      <summary>
        How is this worked out?<span className="nhsuk-u-visually-hidden"> {table.title}</span>
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line.measure}>
            <strong>{line.measure}: </strong>
            {counted(line)}
            {line.excluded && ` Left out: ${line.excluded}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
