import { useState } from "react";
import { QuietButton } from "./QuietButton";

// What is longer than this stands folded: in lines of its own, and in characters, where a line of text has about 80.
const mostLines = 12;
const mostSigns = mostLines * 80;

/** A text as it was written; a very long one is cut after twelve lines, until it is asked for. Paper has all of it. `about`: what it
 * is, for those who cannot see where it stands. */
export function Folded({ text, about }: { text: string; about: string }) {
  const [all, setAll] = useState(false);
  const long = text.length > mostSigns || text.split("\n").length > mostLines;
  if (!long) return text;
  return (
    <>
      <div className={all ? undefined : "al-folded"}>{text}</div>
      <div className="al-noprint">
        <QuietButton about={about} onClick={() => setAll(!all)}>
          {all ? "Show less" : "Show all"}
        </QuietButton>
      </div>
    </>
  );
}
