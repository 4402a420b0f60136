import { count } from "../../lib/format";

// A text that is put into an editor at once: pasted, dropped, or given by a keyboard that keeps what was copied. The server
// takes no more than 64 KiB (graph/limits.go), so that a longer one could never be run; it is not put in. One that a
// keyboard gives comes as if it were typed, and the editor types one letter after the other, looking at the whole line for
// each: with 70,000 letters it is busy for minutes. It is put in as a paste is.

/** How long a question may be, in bytes. */
export const longest = 64 * 1024;

/** From how many letters on a text was not typed. */
const typed = 1000;

/** How many bytes a text is as it is sent. */
export const sizeOf = (text: string) => new TextEncoder().encode(text).length;

/** What is said of a text that was not put in. */
export function tooLong(text: string): string {
  return `That was not put in: the text would be ${count(sizeOf(text), "byte")} long, and a question may have ${count(longest, "byte")}. Put in less, such as one operation alone.`;
}

/** What of an editor is used here. */
export interface Editor {
  getModel: () => { getValue: () => string } | null;
  getDomNode: () => HTMLElement | null;
  trigger: (source: string, handler: string, payload: unknown) => void;
  onDidChangeModelContent: (
    hear: (change: { changes: readonly { text: string }[]; isFlush: boolean; isUndoing: boolean }) => void,
  ) => { dispose: () => void };
}

/** Keeps what is too long out of an editor, and tells so until the text is changed. Answers how to stop. */
export function keepShort(editor: Editor, tell: (words: string) => void): () => void {
  const root = editor.getDomNode();
  const type = (event: InputEvent) => {
    if (!event.data || event.data.length < typed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    editor.trigger("keyboard", "paste", { text: event.data });
  };
  root?.addEventListener("beforeinput", type, true);
  let told = false;
  const watch = editor.onDidChangeModelContent(({ changes, isFlush, isUndoing }) => {
    if (isUndoing) return;
    const large = !isFlush && changes.some(({ text }) => text.length >= typed);
    const text = large ? (editor.getModel()?.getValue() ?? "") : "";
    if (sizeOf(text) <= longest) {
      if (told) tell("");
      told = false;
      return;
    }
    told = true;
    tell(tooLong(text));
    // Once the editor has told everybody, and before anything that reads the text begins: that waits for a pause.
    queueMicrotask(() => editor.trigger("limit", "undo", null));
  });
  return () => {
    root?.removeEventListener("beforeinput", type, true);
    watch.dispose();
  };
}
