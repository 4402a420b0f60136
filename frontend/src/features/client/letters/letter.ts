import { longDate, nhsNumber } from "../../../lib/format";
import { languageName } from "../../../lib/language";
import { fill } from "../templates/fill";

// What a letter is made of. The paper bears the date and the address itself, so the lines of a template that only say
// those are left out.

export type Addressee = "CLIENT" | "PRACTICE";

interface Place {
  line1: string;
  line2: string;
  town: string;
  postcode: string;
}

/** Of a client, what a letter needs. */
export interface Reader {
  title?: string | null;
  givenName: string;
  familyName: string;
  dateOfBirth?: string | null;
  nhsNumber?: string | null;
  address?: Place | null;
  language?: string | null;
  accessibleNeeds?: readonly string[] | null;
}

/** Whom a template is for: one that begins "To {practice}" is for the practice. */
export function addresseeOf(words: string): Addressee {
  return /^To \{practice\}$/m.test(words) ? "PRACTICE" : "CLIENT";
}

interface Facts {
  client: Reader;
  firstName: string;
  worker: string;
  practice: string;
  ring: string;
  today: string;
}

/** A template of letters with its places filled in, without the lines that the paper bears already. */
export function letterWords(words: string, facts: Facts): string {
  const { client, firstName, worker, practice, ring, today } = facts;
  const about = [
    `${client.givenName} ${client.familyName}`,
    client.dateOfBirth && `born ${longDate(client.dateOfBirth)}`,
    client.nhsNumber && `NHS number ${nhsNumber(client.nhsNumber)}`,
  ]
    .filter(Boolean)
    .join(", ");
  const own = words
    .replace(/^(\{today\}|To \{practice\})[ \t]*$/gm, "")
    .replace(/^About \{client\}[ \t]*$/gm, `About ${about}`)
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return fill(own, {
    client: addresseeOf(words) === "PRACTICE" ? `${client.givenName} ${client.familyName}` : firstName,
    "link worker": worker,
    practice,
    today: longDate(today),
    "caller number": ring,
  });
}

/** What is still to be written by hand: the places that nothing was known for, and those in round brackets that a
 * template left. */
export function gaps(words: string, templates: readonly string[]): string[] {
  const left = new Set(templates.flatMap((one) => one.match(/\([^()\n]{1,60}\)/g) ?? []));
  const found = words.match(/\{[^{}\n]{1,40}\}|\([^()\n]{1,60}\)/g) ?? [];
  return [...new Set(found.filter((gap) => gap.startsWith("{") || left.has(gap)))];
}

/** The lines that show in the window of the envelope; none where there is no address. */
export function addressLines(name: string, address: Place | null | undefined): string[] {
  if (!address?.line1 || !(address.postcode || address.town)) return [];
  return [name, address.line1, address.line2, address.town, address.postcode].filter(Boolean);
}

/** The client's name on an envelope: "Mrs Halina Nowak". */
export function envelopeName({ title, givenName, familyName }: Reader): string {
  return [title, givenName, familyName].filter(Boolean).join(" ");
}

/** What a letter to the client still needs that no printer makes, each with whom to ask for it. */
export function toAskFor({ language, accessibleNeeds }: Reader, firstName: string): string[] {
  const has = (need: string) => accessibleNeeds?.includes(need) ?? false;
  const from =
    "from your organisation's translation and transcription service, and send it with this letter.";
  return [
    language &&
      language !== "en" &&
      `${firstName} reads ${languageName(language)}. Ask for a translation ${from}`,
    has("BRAILLE") && `${firstName} reads Braille. Ask for a Braille copy ${from}`,
    has("AUDIO") && `${firstName} needs letters in audio. Ask for a recording ${from}`,
    has("BSL") &&
      `${firstName} uses British Sign Language. Ask for a signed video of it from your interpreting service, or go through it together with an interpreter.`,
    has("NO_PHONE") && `${firstName} does not use the telephone. Give them another way to answer.`,
    has("ADVOCATE") && `${firstName} has an advocate. If ${firstName} agrees, send them a copy.`,
  ].filter((line): line is string => Boolean(line));
}

/** The letter as its paragraphs; the one after which it is signed by hand is marked. */
export function paragraphs(words: string): { key: string; words: string; signs: boolean }[] {
  return (
    words
      .trim()
      .split(/\n[ \t]*\n/)
      .map((text) => text.trim())
      .filter(Boolean)
      // A telephone number is not broken between two lines.
      .map((text) => text.replace(/(?<=\d) (?=\d{3,})/g, "\u00a0"))
      .map((text, index) => ({
        key: `${index}`,
        words: text,
        signs:
          /^(yours (sincerely|faithfully|truly)|(with )?(best|kind|warm|kindest) (wishes|regards)),?$/i.test(
            text,
          ),
      }))
  );
}

/** What is kept of a letter in the record: to whom it went, in which form, and its text. It is the note of a contact, so
 * that it stands in the order of what was done, stops the clocks that a contact stops, and can be undone; a document is
 * for papers that come from elsewhere. */
export function keptWords(to: string, form: string, words: string): string {
  return `Letter to ${to}${form ? ` (${form})` : ""}\n\n${words.trim()}`;
}
