import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Editor, keepShort, longest, sizeOf } from "./long";

// An editor as far as it is used: puts in what is pasted, and takes back the last of it.
function editorWith(text: string) {
  const node = document.createElement("div");
  const area = node.appendChild(document.createElement("textarea"));
  const texts = [text];
  let hear: Parameters<Editor["onDidChangeModelContent"]>[0] = () => undefined;
  const put = (more: string, isFlush = false) => {
    texts.push((texts.at(-1) ?? "") + more);
    hear({ changes: [{ text: more }], isFlush, isUndoing: false });
  };
  const editor: Editor = {
    getModel: () => ({ getValue: () => texts.at(-1) ?? "" }),
    getDomNode: () => node,
    trigger: (_, handler, payload) => {
      if (handler === "undo") texts.pop();
      else put((payload as { text: string }).text);
    },
    onDidChangeModelContent: (listener) => {
      hear = listener;
      return { dispose: () => undefined };
    },
  };
  return { editor, put, area, now: () => texts.at(-1) ?? "" };
}

// Ensure that the limit is the server's.
test("the server's limit", () => {
  const [, kib] =
    /maxDocument += (\d+) << 10 \/\/ bytes/.exec(readFileSync("../graph/limits.go", "utf8")) ?? [];
  expect(Number(kib) * 1024).toBe(longest);
  expect(sizeOf("é")).toBe(2);
});

// Ensure that what makes a question too long is taken out again at once and said to be, that what is just within the limit
// stays, and so does what is typed, which is told by its cost.
test.each([
  ["just within", "", "a".repeat(longest), true],
  ["a letter more", "", "a".repeat(longest + 1), false],
  ["with what is there", "a".repeat(longest - 2000), "a".repeat(2001), false],
  ["letters of two bytes", "", "é".repeat(longest / 2 + 1), false],
  ["typed", "a".repeat(longest), "a", true],
])("%s", async (_, before, pasted, kept) => {
  const { editor, put, now } = editorWith(before);
  const said: string[] = [];
  keepShort(editor, (words) => said.push(words));
  put(pasted);
  await Promise.resolve();
  expect(now() === before + pasted).toBe(kept);
  expect(now() === before).toBe(!kept);
  expect(said.length).toBe(kept ? 0 : 1);
  if (!kept)
    expect(said[0]).toMatch(
      /^That was not put in: the text would be [\d,]+ bytes long, and a question may have 65,536 bytes\./,
    );
});

// Ensure that what was said of it is taken back with the next change, and nothing else that stands there.
test("until the text is changed", () => {
  const { editor, put } = editorWith("");
  const said: string[] = [];
  keepShort(editor, (words) => said.push(words));
  put("a");
  put("b".repeat(longest + 1));
  put("c");
  put("d");
  expect(said.map((words) => words.slice(0, 20))).toEqual(["That was not put in:", ""]);
});

// Ensure that what a keyboard gives at once is put in as a paste is, and that single letters are left to the editor.
test("what comes as if it were typed", () => {
  const { editor, area, now } = editorWith("");
  const stop = keepShort(editor, () => undefined);
  const type = (data: string) =>
    area.dispatchEvent(
      new InputEvent("beforeinput", { data, inputType: "insertText", bubbles: true, cancelable: true }),
    );
  expect(type("a".repeat(2000))).toBe(false);
  expect(now()).toHaveLength(2000);
  expect(type("a")).toBe(true);
  expect(now()).toHaveLength(2000);
  stop();
  expect(type("a".repeat(2000))).toBe(true);
});
