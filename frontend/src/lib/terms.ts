import { createContext, useContext } from "react";

// What a scheme calls things: its words for a client and a link worker, and for codes of three lists, some of which it
// does not offer. Components have them as a context, which is there before the first is drawn, and sentences that are made
// outside components from here; the labels themselves are in ./words, so that the first page does without them.

type CodeWords = readonly { code: string; words: string }[];

/** The words of the viewer's scheme. */
export interface Terms {
  clientWord: string;
  linkWorkerWord: string;
  hiddenReasons: readonly string[];
  hiddenClosingReasons: readonly string[];
  hiddenSources: readonly string[];
  reasonWords: CodeWords;
  closingReasonWords: CodeWords;
  sourceWords: CodeWords;
}

const usual: Terms = {
  clientWord: "client",
  linkWorkerWord: "link worker",
  hiddenReasons: [],
  hiddenClosingReasons: [],
  hiddenSources: [],
  reasonWords: [],
  closingReasonWords: [],
  sourceWords: [],
};

let inForce = usual;

/** The words in force, for components. */
export const TermsContext = createContext<Terms>(usual);

/** The words in force, for what is no component. */
export function termsNow(): Terms {
  return inForce;
}

/** Takes the scheme's words as the server gave them, and gives them back; of the same ones again, those that were there. It
 * may be called while a component draws. */
export function setTerms(next: Terms): Terms {
  if (JSON.stringify(next) !== JSON.stringify(inForce)) inForce = next;
  return inForce;
}

// What stands in curly brackets is a place in a template, and no word.
const called = /(?<!\{)\b(an? )?(link worker|client)(s?)\b/gi;

/** A sentence of the app in the scheme's words: "Choose a link worker" may be "Choose an advocate". Of the app's own text
 * only, never of what people have written. */
export function say(text: string, now: Terms = inForce): string {
  if (now.clientWord === usual.clientWord && now.linkWorkerWord === usual.linkWorkerWord) return text;
  return text.replace(called, (_, article: string | undefined, word: string, many: string) => {
    const own = word.length > 6 ? now.linkWorkerWord : now.clientWord;
    const said = many ? several(own) : own;
    const before = article ? `${article.charAt(0)}${/^[aeiou]/i.test(own) ? "n" : ""} ` : "";
    return before + (/^[A-Z]/.test(word) ? said.charAt(0).toUpperCase() + said.slice(1) : said);
  });
}

function several(word: string): string {
  if (/person$/i.test(word)) return word.replace(/rson$/i, "ople");
  if (/[^aeiou]y$/i.test(word)) return word.replace(/y$/i, "ies");
  return /(s|x|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
}

/** `say` for a component, which is drawn anew when the scheme changes its words. What is no text is left as it is. */
export function useSay(): <T>(part: T) => T {
  const now = useContext(TermsContext);
  return (part) => (typeof part === "string" ? (say(part, now) as typeof part) : part);
}
