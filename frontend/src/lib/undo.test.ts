import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { type Done, dismiss, done, notices, notify, undoLast } from "./notify";
import { stays } from "./undo";
import { offerRest, takeRest } from "./undorest";

const takeBack = vi.fn();
const act = (mutationId: string): Done => ({ mutationId, takeBack });

afterEach(() => {
  for (const { id } of notices.get()) dismiss(id);
  takeBack.mockClear();
});

const told = () => notices.get().map(({ words, undo }) => [words, undo !== undefined]);

// Ensures that the words said of an act carry its way back, and that those said of nothing carry none.
test("words in the same breath are the act's", () => {
  done(act("m1"));
  notify("Accepted.");
  notify("Copied.");
  expect(told()).toEqual([
    ["Accepted.", true],
    ["Copied.", false],
  ]);
  expect(undoLast()).toBe(true);
  expect(takeBack).toHaveBeenCalledWith([act("m1")]);
  expect(undoLast()).toBe(false);
});

// Ensures that an act of which nothing is said can be taken back too, and that a fault does not take its place.
test("an act without words is told as saved", async () => {
  done(act("m1"));
  notify("Another form could not be saved.", { tone: "bad" });
  await vi.waitFor(() => expect(told()).toContainEqual(["Saved.", true]));
});

// Ensures that several acts told as one are taken back as one, and that the newest goes first.
test("several as one, and one after another", () => {
  done(act("m1"));
  notify("Accepted.");
  notify("3 accepted.", { of: ["m2", "m3", "m4"].map(act) });
  undoLast();
  expect(takeBack).toHaveBeenLastCalledWith(["m2", "m3", "m4"].map(act));
  undoLast();
  expect(takeBack).toHaveBeenLastCalledWith([act("m1")]);
});

// Ensures that one which a colleague changed does not keep the others from being taken back, and that it is named.
test("the others are taken back without the one that was changed", async () => {
  const acts = ["Ann", "Ben", "Cas"].map((about) => ({ ...act(about), about }));
  const sent: string[] = [];
  offerRest(acts, async ([one]) => {
    sent.push(one?.mutationId ?? "");
    return one?.about === "Ben"
      ? { code: "CONFLICT", message: "Something was changed here since.", details: {} }
      : undefined;
  });
  expect(told()[0]?.[0]).toContain("in one of Ann, Ben and Cas.");
  undoLast();
  await vi.waitFor(() =>
    expect(told()).toContainEqual(["Undone, but not for Ben. Something was changed here since.", false]),
  );
  expect(sent).toEqual(["Cas", "Ben", "Ann"]);
});

// Ensures that nobody reads "undone" where nothing was.
test("when all of them stay, nothing is said to be undone", async () => {
  const acts = ["Ann", "Ben"].map((about) => ({ ...act(about), about }));
  await takeRest(acts, async () => ({ code: "CONFLICT", message: "It is too late.", details: {} }));
  expect(told()).toEqual([["Not undone for Ben and Ann. It is too late.", false]]);
});

// Ensures that the app offers no undo where the server has none: its services say which acts stay.
test("the acts that stay are the server's", () => {
  const root = join(import.meta.dirname, "../../../internal");
  const found = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".go") && !file.endsWith("_test.go"))
    .flatMap((file) => [
      ...readFileSync(join(root, file), "utf8").matchAll(/Operation: "(\w+)"[^}\n]*Stays: true/g),
    ])
    .map(([, name]) => name);
  expect([...stays].sort()).toEqual(["undo", ...found].sort());
});
