import { ideas, type Line, type PictureName } from "../print/words";
import { paragraphs } from "./letter";

// A letter in easy read: each sentence a line, and beside each paragraph a picture of what it is about. Whoever writes it
// chooses short words; nothing is left out or said in other words.

const about: readonly [RegExp, PictureName][] = [
  [/^dear\b/i, "person"],
  [/^(yours|with|kind|best|warm)\b.{0,20}$/i, "sign"],
  [/\b(appointment|meet|o'clock|at \d|on (mon|tues|wednes|thurs|fri|satur|sun)day|on \d{1,2} [a-z])/i, "day"],
  [/\b(bus|come to|room|steps|way|where)\b/i, "way"],
  [/\b(ring|call|telephone|phone)\b/i, "phone"],
  [/\b(write|letter|post|answer)\b/i, "mail"],
  [/\b(agreed|together|plan|help)\b/i, "together"],
  [/\b(doctor|nurse|surgery|practice|health)\b/i, "health"],
  [/\b(group|people|join)\b/i, "people"],
  [/\b(done|end|ended|finish)/i, "done"],
];

/** The lines of a letter in easy read, the first of each paragraph with its picture. */
export function easyLetter(words: string): Line[] {
  return paragraphs(words).flatMap(({ words: text }) =>
    ideas(text).map(
      (idea, index): Line => (index === 0 ? { picture: pictureFor(text), words: idea } : { words: idea }),
    ),
  );
}

function pictureFor(text: string): PictureName {
  return about.find(([pattern]) => pattern.test(text))?.[1] ?? "talk";
}
