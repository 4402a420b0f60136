/** Languages to offer by their BCP 47 tags, the most spoken in the schemes first; any other may be typed as a tag by an
 * administrator. */
export const offered = [
  ...["en", "gu", "hi", "ta", "ro", "pl", "ar", "ur", "pa", "bn", "so"],
  ...["fa", "pt", "es", "fr", "it", "tr", "cy", "zh", "uk", "ru", "bfi"],
];

// What browsers do not know, and what most people speak: the list of the others is slow to come up in a browser.
const known: Record<string, string> = { en: "English", bfi: "British Sign Language" };

let names: Intl.DisplayNames | undefined;

/** The name of a BCP 47 tag: "gu" is Gujarati. What is not a tag is given back as it is. */
export function languageName(tag: string): string {
  try {
    if (known[tag]) return known[tag];
    names ??= new Intl.DisplayNames("en-GB", { type: "language", fallback: "code" });
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
