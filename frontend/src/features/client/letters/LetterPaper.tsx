import { longDate } from "../../../lib/format";
import { EasyBlocks } from "../print/EasyPaper";
import "../print/print.scss";
import type { Writer } from "./documents";
import { easyLetter } from "./easyLetter";
import { paragraphs } from "./letter";

interface LetterPaperProps {
  writer: Writer;
  /** The lines in the window of the envelope. */
  address: readonly string[];
  /** To whom it is. */
  name: string;
  ring: string;
  today: string;
  words: string;
  easy: boolean;
  large: boolean;
}

/** A letter as it leaves the printer: A4, folded twice for an envelope with a window at the left. */
export function LetterPaper(props: LetterPaperProps) {
  const { writer, address, name, ring, today, words, easy, large } = props;
  const { organisation, scheme } = writer;
  const place = organisation.address;
  const from = [place?.line1, place?.line2, place?.town, place?.postcode].filter(Boolean).join(", ");
  const size = easy || large ? " al-paper--large" : "";
  return (
    <article
      className={`al-paper al-letter${size}${easy ? " al-paper--easy" : ""}`}
      aria-label={`Letter to ${name}`}
    >
      <header className="al-letter__head">
        <p>
          <strong>{organisation.name}</strong>
          {scheme.name !== organisation.name && `, ${scheme.name}`}
        </p>
        <p>{[from, ring || organisation.phone, organisation.email].filter(Boolean).join(" · ")}</p>
      </header>
      <address className="al-letter__window">
        {address.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <p className="al-letter__date">{longDate(today)}</p>
      {words.trim() === "" ? (
        <p className="al-soft al-noprint">The letter appears here as it is written.</p>
      ) : easy ? (
        <>
          <EasyBlocks lines={easyLetter(words)} />
          <p className="al-paper__credit">Pictures: Fluent Emoji, Microsoft Corporation, MIT licence.</p>
        </>
      ) : (
        paragraphs(words).map(({ key, words: text, signs }) => (
          <p key={key} className={signs ? "al-prose al-letter__signs" : "al-prose"}>
            {text}
          </p>
        ))
      )}
    </article>
  );
}
