import { type ReactNode, useId, useRef, useState } from "react";
import { csv } from "../../lib/csv";
import { giveFile } from "../../lib/file";
import { useSay } from "../../lib/terms";
import "./chart.scss";
import "./figure.scss";
import { useSaidOnce } from "./first";
import { Hatch } from "./Hatch";
import { type Cell, hides, nothingWords, plain, type Table, withheld } from "./value";

/** How a number comes about, in sentences. */
export interface Definition {
  text: string;
  /** What is counted. */
  numerator?: string | null;
  /** Out of what. */
  denominator?: string | null;
  /** What is left out, and why. */
  excluded?: string | null;
}

/** What every picture says of itself. */
export interface Said {
  /** A sentence that says what is seen. */
  title: string;
  /** Of whom and when: "All PCNs, April to June 2026". */
  aside?: string;
  /** What has to be known to read it: "1 to 7 is shown as *. Other counts are rounded to the nearest 5." */
  note?: string;
  /** How its numbers come about: one of them, or each. */
  definition?: Definition | readonly Definition[];
  /** The name of its file, without an ending: "referrals-by-month". */
  file: string;
  /** The level of its heading. */
  level?: 2 | 3;
  /** Without a box of its own, inside one. */
  bare?: boolean;
  /** The table is open from the start, as on paper. */
  tableOpen?: boolean;
}

interface FigureProps extends Said {
  table: Table;
  /** What stands in place of the picture where it has nothing to draw. */
  empty?: string;
  /** The picture. It is for eyes alone: others have the table. */
  children: ReactNode;
}

/** A picture of numbers with all that belongs to it: what it says, its table, its file, and how it is worked out. */
export function Figure({ table, empty, children, ...said }: FigureProps) {
  const { title, aside, note, definition, file, level = 2, bare, tableOpen = false } = said;
  const [open, setOpen] = useState(tableOpen);
  const [explained, setExplained] = useState(false);
  const id = useId();
  const words = useSay();
  const drawn = useRef<HTMLElement>(null);
  const hiding = hides(table);
  const once = useSaidOnce(drawn, hiding);
  const Heading = level === 2 ? "h2" : "h3";
  const name = words(title);
  const some = table.rows.length > 0;
  const definitions = definition ? [definition].flat() : [];
  const give = () =>
    giveFile(new Blob([csv(plain(table))], { type: "text/csv;charset=utf-8" }), `${file}.csv`);
  return (
    <figure ref={drawn} className={bare ? "al-figure" : "al-figure al-panel"} aria-labelledby={`${id}title`}>
      <figcaption className="al-figure__head">
        <Heading id={`${id}title`}>{name}</Heading>
        {aside && <p className="al-figure__aside">{words(aside)}</p>}
      </figcaption>
      {some && !empty ? (
        <div className="al-figure__picture" aria-hidden="true">
          {children}
        </div>
      ) : (
        <p className="al-soft">{empty ?? nothingWords}</p>
      )}
      {(note || hiding) && (
        <Note hiding={hiding}>{note ? words(note) : "* is withheld, so that nobody can be picked out."}</Note>
      )}
      {once && <p className="al-figure__note al-figure__once">{once}</p>}
      <div className="al-figure__acts al-noprint">
        {some && (
          <>
            <Act about={name} open={open} controls={`${id}table`} onClick={() => setOpen(!open)}>
              {open ? "Hide the table" : "Show as a table"}
            </Act>
            <Act about={name} onClick={give}>
              CSV
            </Act>
          </>
        )}
        {definitions.length > 0 && (
          <Act about={name} open={explained} controls={`${id}how`} onClick={() => setExplained(!explained)}>
            How is this worked out
          </Act>
        )}
      </div>
      {definitions.length > 0 && (
        <div id={`${id}how`} className="al-figure__how" hidden={!explained}>
          {definitions.map((one) => (
            <Explained key={one.text} definition={one} />
          ))}
        </div>
      )}
      {some && <Twin id={`${id}table`} name={name} table={table} open={open} />}
    </figure>
  );
}

const star = "* is";

/** What has to be known to read a picture. Where it hides a number, what stands in its place comes before the words that say
 * what that is. */
function Note({ hiding, children: text }: { hiding: boolean; children: string }) {
  const at = Math.max(0, text.indexOf(`${star} withheld`));
  const told = text.startsWith(star, at) ? star : "";
  return (
    <p className="al-figure__note">
      {hiding ? (
        <>
          {text.slice(0, at)}
          <span className="al-figure__star">
            <svg className="al-figure__swatch" aria-hidden="true" focusable="false">
              <Hatch x="0.5" y="0.5" width="1.7em" height="0.9em" />
            </svg>
            {told}
          </span>
          {text.slice(at + told.length)}
        </>
      ) : (
        text
      )}
    </p>
  );
}

interface ActProps {
  about: string;
  /** For one that opens something: whether it is open. */
  open?: boolean;
  controls?: string;
  onClick: () => void;
  children: ReactNode;
}

function Act({ about, open, controls, onClick, children }: ActProps) {
  return (
    <button
      type="button"
      className="al-quiet-button"
      aria-expanded={open}
      aria-controls={controls}
      onClick={onClick}
    >
      {children}
      <span className="nhsuk-u-visually-hidden">: {about}</span>
    </button>
  );
}

function Explained({ definition }: { definition: Definition }) {
  const words = useSay();
  const { text, numerator, denominator, excluded } = definition;
  const parts = [
    ["Counted", numerator],
    ["Out of", denominator],
    ["Left out", excluded],
  ].filter(([, part]) => part);
  return (
    <>
      <p>{words(text)}</p>
      {parts.length > 0 && (
        <dl className="al-facts">
          {parts.flatMap(([part, is]) => [
            <dt key={part}>{part}</dt>,
            <dd key={`${part}-is`}>{words(is)}</dd>,
          ])}
        </dl>
      )}
    </>
  );
}

interface TwinProps {
  id: string;
  name: string;
  table: Table;
  open: boolean;
}

/** The table, there for who listens even while it is not shown. */
function Twin({ id, name, table, open }: TwinProps) {
  const words = useSay();
  const [first = "", ...others] = table.columns;
  return (
    // Open, it may be wider than its room, and has to be moved with keys too.
    <section
      id={id}
      className={open ? "al-figure__twin" : "al-figure__twin nhsuk-u-visually-hidden"}
      aria-label={open ? `Table: ${name}` : undefined}
      tabIndex={open ? 0 : undefined}
    >
      <table>
        <caption className="nhsuk-u-visually-hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{words(first)}</th>
            {others.map((column) => (
              <th key={column} scope="col" className="al-figure__number">
                {words(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([heading, ...cells], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have one name, and none of them keeps anything
            <tr key={at}>
              <th scope="row">{heading && <CellText cell={heading} />}</th>
              {cells.map((cell, column) => (
                <td key={table.columns[column + 1]} className="al-figure__number">
                  <CellText cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CellText({ cell }: { cell: Cell }) {
  if (typeof cell === "string") return cell;
  if (!withheld(cell)) return cell.shown;
  return (
    <>
      <span aria-hidden="true">*</span>
      <span className="nhsuk-u-visually-hidden">withheld</span>
    </>
  );
}
