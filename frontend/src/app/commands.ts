import type { IconName } from "../components/Icon";
import type { WorkKind } from "../lib/dock";
import type { Role } from "../lib/viewer";

// What the command bar offers, and which of it fits the words typed.

/** What is done on a page, by which it is found too. */
export const pageActs: Readonly<Record<string, string>> = {
  "/inbox": "accept decline triage ask transfer",
  "/caseload": "clients cases assign",
  "/team": "leave away absence cover capacity",
  "/refer": "new client",
};

/** One line of the list. */
export interface Command {
  id: string;
  words: string;
  /** What sets it apart from others of the name: a date of birth, a place. */
  aside?: string;
  icon: IconName;
  /** Further words that it is found by. */
  also?: string;
  /** Runs it; the bar is closed before, unless it answers with a text for the box. */
  run: () => string | undefined;
}

export interface Group {
  title: string;
  commands: readonly Command[];
}

/** Who writes notes and tasks and refers on. */
export const supporters: ReadonlySet<Role> = new Set<Role>(["LINK_WORKER", "LEAD", "MANAGER"]);
/** Who has clients to look for. */
export const searchers: ReadonlySet<Role> = new Set<Role>([...supporters, "HOST", "PRACTICE"]);

/** The verbs one may type before a name: "note halina". */
export const verbs: readonly { kind: WorkKind; typed: readonly string[]; words: (name: string) => string }[] =
  [
    { kind: "contact", typed: ["note", "contact", "call"], words: (name) => `Record a contact with ${name}` },
    { kind: "task", typed: ["task", "todo"], words: (name) => `Add a task for ${name}` },
  ];

/** A verb and the rest of what was typed: "note hal" is a note about "hal". */
export function splitVerb(text: string): { kind: WorkKind; rest: string } | undefined {
  const [first = "", ...rest] = text.trimStart().split(/\s+/);
  const verb = verbs.find(({ typed }) => typed.includes(first.toLowerCase()));
  return verb && text.includes(" ") ? { kind: verb.kind, rest: rest.join(" ").trim() } : undefined;
}

/** Whether every word typed begins a word of the command's. */
export function fits({ words, also = "" }: Pick<Command, "words" | "also">, text: string): boolean {
  const own = `${words} ${also}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .every((typed) => own.some((word) => word.startsWith(typed)));
}

/** Whether the server would search for it: it asks for two letters or digits. */
export function searchable(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2;
}

/** The key of the client or service whose page an address is. */
export function pageOf(path: string): { kind: "people" | "services"; id: string } | undefined {
  const [, kind, id] = path.split("/");
  return (kind === "people" || kind === "services") && id ? { kind, id } : undefined;
}
