const names = new Intl.DisplayNames("en-GB", { type: "language" });

/** Languages by name: "en", "gu" become "English, Gujarati". A tag that is none stands as it is. */
export function languageWords(tags: readonly string[]): string {
  return tags.map(name).join(", ");
}

function name(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
