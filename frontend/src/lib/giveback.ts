import { copyDraft, type DraftCopy, flushDrafts, putDraft } from "./drafts";

// What an edit was begun on stands in its draft under this name.
const beside = "begunOn";

type Values = Readonly<Record<string, unknown>>;

// Words, and no code, date or number that is chosen again in a moment.
function isWords(value: unknown): boolean {
  if (typeof value === "string") return /\S\s+\S/.test(value);
  return typeof value === "object" && value !== null && Object.values(value).some(isWords);
}

/** What was sent and taken back, together with what was begun in its place since: the newer stands, and the older words
 * go after its own. */
export function joined(older: Values, newer: Values): Values {
  const all = Object.entries(older).map(([name, before]): [string, unknown] => {
    const now = newer[name];
    if (now === undefined || now === "") return [name, before];
    const both = isWords(before) && typeof before === "string" && typeof now === "string";
    return [name, both && !now.includes(before) ? `${now}\n\n${before}` : now];
  });
  return { ...newer, ...Object.fromEntries(all) };
}

/** Makes what was typed for acts that are taken back drafts again, where it has words. Tells whether any had. */
export function giveBack(drafts: readonly DraftCopy[]): boolean {
  flushDrafts();
  // An edit is of what stands in the record again: whoever opens it next begins on that.
  const worth = drafts.filter(({ value }) => isWords(value) && !(beside in (value as Values)));
  for (const draft of worth) {
    const begun = copyDraft(draft.place);
    const value = begun ? joined(draft.value as Values, begun.value as Values) : draft.value;
    putDraft({ ...draft, value });
  }
  return worth.length > 0;
}
