/** What the placeholders of a template stand for; nothing for what is not known. */
export type Filling = Readonly<Record<string, string | null | undefined>>;

/** The words of a template with its placeholders filled in. One that nothing is known for stays, so that it is seen. */
export function fill(words: string, filling: Filling): string {
  return words.replace(/\{([^{}]+)\}/g, (whole, name: string) => filling[name.trim()] || whole);
}

/** Text put into other text in place of what is selected, set apart from words that it would run into. */
export function insertAt(
  text: string,
  start: number,
  end: number,
  inserted: string,
): { text: string; caret: number } {
  const before = text.slice(0, start);
  const gap = before === "" || /\s$/.test(before) ? "" : " ";
  const head = before + gap + inserted;
  return { text: head + text.slice(end), caret: head.length };
}
