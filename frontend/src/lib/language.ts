const names = new Intl.DisplayNames("en-GB", { type: "language", fallback: "code" });

/** The name of a BCP 47 tag: "gu" is Gujarati. What is not a tag is given back as it is. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Languages to offer, the most spoken in the schemes first; any other may be typed as a tag by an administrator. */
export const offered = [
  "en",
  "gu",
  "hi",
  "ta",
  "ro",
  "pl",
  "ar",
  "ur",
  "pa",
  "bn",
  "so",
  "fa",
  "pt",
  "es",
  "fr",
  "it",
  "tr",
  "cy",
  "zh",
  "uk",
  "ru",
  "bfi",
] as const;
