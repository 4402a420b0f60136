import { createStore, useStore } from "./store";

// What a scheme calls things: its words for a client and a link worker, and for codes of three lists, some of which it
// does not offer. One store, because sentences are made outside components too; the labels themselves are in ./words, so
// that the first page does without them.

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

/** The words in force. */
export const terms = createStore<Terms>(usual);

/** Takes the scheme's words as the server gave them; the same ones again move nothing. */
export function setTerms(next: Terms): void {
  if (JSON.stringify(next) !== JSON.stringify(terms.get())) terms.set(next);
}

// What stands in curly brackets is a place in a template, and no word.
const called = /(?<!\{)\b(an? )?(link worker|client)(s?)\b/gi;

/** A sentence of the app in the scheme's words: "Choose a link worker" may be "Choose an advocate". Of the app's own text
 * only, never of what people have written. */
export function say(text: string, now: Terms = terms.get()): string {
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
  const now = useStore(terms);
  return (part) => (typeof part === "string" ? (say(part, now) as typeof part) : part);
}
