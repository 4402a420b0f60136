import { array, check, maxLength, nonEmpty, object, pipe, rawCheck, record, string, trim } from "valibot";
import type {
  ChangeSettingsInput,
  ClosingReason,
  ReferralReason,
  ReferralSource,
} from "../../lib/graphql/generated/graphql";
import type { Settings } from "./documents";

/** The settings that are whole numbers. */
export const figures = [
  "triageDays",
  "firstContactDays",
  "firstAppointmentDays",
  "supportMonths",
  "extensionMonths",
  "reviewWeeks",
  "quietDays",
  "onwardNudgeDays",
  "onwardLeadDays",
  "onwardCloseDays",
  "attemptsBeforeLetter",
  "letterWaitDays",
  "reopenDays",
  "reopenWeeks",
  "correctionHours",
  "complexityLight",
  "complexityComplex",
] as const;

export type Figure = (typeof figures)[number];

/** Own words by code; a code without any has an empty text. */
export type OwnWords = Record<string, string>;

export type SettingsValues = Record<Figure, string> & {
  inclusionCriteria: string;
  clientWord: string;
  linkWorkerWord: string;
  callerNumber: string;
  offeredReasons: string[];
  offeredClosingReasons: string[];
  offeredSources: string[];
  reasonWords: OwnWords;
  closingReasonWords: OwnWords;
  sourceWords: OwnWords;
};

const whole = pipe(
  string(),
  check((text) => /^\d{1,5}$/.test(text.trim()), "Give a whole number"),
);
const word = pipe(string(), trim(), nonEmpty("Give the word"), maxLength(40, "Use 40 characters or fewer"));
const some = (what: string) =>
  pipe(
    array(string()),
    check((list) => list.length > 0, `Offer at least one ${what}`),
  );

const ownWords = pipe(
  record(string(), pipe(string(), maxLength(100, "Use 100 characters or fewer"))),
  rawCheck(({ dataset, addIssue }) => {
    const seen = new Set<string>();
    for (const [code, text] of Object.entries(dataset.value ?? {})) {
      const said = (text as string).trim().toLowerCase();
      if (said && seen.has(said)) {
        addIssue({
          message: "Another choice of the list has these words. Say it in other words",
          path: [
            { type: "object", origin: "value", input: dataset.value as OwnWords, key: code, value: text },
          ],
        });
      }
      seen.add(said);
    }
  }),
);

export const settingsSchema = object({
  ...(Object.fromEntries(figures.map((name) => [name, whole])) as Record<Figure, typeof whole>),
  inclusionCriteria: string(),
  clientWord: word,
  linkWorkerWord: word,
  callerNumber: string(),
  offeredReasons: some("reason"),
  offeredClosingReasons: some("reason"),
  offeredSources: some("source"),
  reasonWords: ownWords,
  closingReasonWords: ownWords,
  sourceWords: ownWords,
});

/** A list of codes without some of them. */
function without(all: readonly string[], left: readonly string[]): string[] {
  return all.filter((code) => !left.includes(code));
}

/** The codes that there are, for turning what is hidden into what is offered and back. */
export interface Codes {
  reasons: readonly string[];
  closingReasons: readonly string[];
  sources: readonly string[];
}

function byCode(codes: readonly string[], own: readonly { code: string; words: string }[]): OwnWords {
  return Object.fromEntries(codes.map((code) => [code, own.find((one) => one.code === code)?.words ?? ""]));
}

function given(own: OwnWords): { code: string; words: string }[] {
  return Object.entries(own).flatMap(([code, text]) => (text.trim() ? [{ code, words: text.trim() }] : []));
}

const wordLists = ["reasonWords", "closingReasonWords", "sourceWords"] as const;

/** The server names words by their place in what was sent, the form by their code. */
export function wordsField(field: string | undefined, values: SettingsValues): string | undefined {
  const [, list, index] = /^(?:input\.)?settings\.(\w+Words)\.(\d+)\b/.exec(field ?? "") ?? [];
  const name = wordLists.find((one) => one === list);
  const code = name && given(values[name])[Number(index)]?.code;
  return code ? `${name}.${code}` : field;
}

/** What the form begins with. The server keeps what is hidden; a reader ticks what is offered. */
export function fromSettings(settings: Settings, codes: Codes): SettingsValues {
  return {
    ...(Object.fromEntries(figures.map((name) => [name, String(settings[name])])) as Record<Figure, string>),
    inclusionCriteria: settings.inclusionCriteria.join("\n"),
    clientWord: settings.clientWord,
    linkWorkerWord: settings.linkWorkerWord,
    callerNumber: settings.callerNumber,
    offeredReasons: without(codes.reasons, settings.hiddenReasons),
    offeredClosingReasons: without(codes.closingReasons, settings.hiddenClosingReasons),
    offeredSources: without(codes.sources, settings.hiddenSources),
    reasonWords: byCode(codes.reasons, settings.reasonWords),
    closingReasonWords: byCode(codes.closingReasons, settings.closingReasonWords),
    sourceWords: byCode(codes.sources, settings.sourceWords),
  };
}

/** The present settings as a refused edit brings them: what is empty is not told. */
export function present(current: Record<string, unknown>): Settings {
  const empty = {
    hiddenReasons: [],
    hiddenClosingReasons: [],
    hiddenSources: [],
    reasonWords: [],
    closingReasonWords: [],
    sourceWords: [],
    callerNumber: "",
  };
  const { inclusionCriteria, ...told } = current.settings as Settings;
  return { ...empty, ...told, inclusionCriteria: inclusionCriteria ?? [] };
}

/** What is sent: what differs from what the form began with, so that two managers' changes do not undo each other. */
export function settingsInput(
  values: SettingsValues,
  before: SettingsValues,
  version: number,
  codes: Codes,
): Omit<ChangeSettingsInput, "clientMutationId"> {
  const all: Omit<ChangeSettingsInput, "clientMutationId" | "version"> = {
    ...Object.fromEntries(figures.map((name) => [name, Number(values[name])])),
    inclusionCriteria: lines(values.inclusionCriteria),
    clientWord: values.clientWord.trim(),
    linkWorkerWord: values.linkWorkerWord.trim(),
    callerNumber: values.callerNumber.trim(),
    hiddenReasons: without(codes.reasons, values.offeredReasons) as ReferralReason[],
    hiddenClosingReasons: without(codes.closingReasons, values.offeredClosingReasons) as ClosingReason[],
    hiddenSources: without(codes.sources, values.offeredSources) as ReferralSource[],
    reasonWords: given(values.reasonWords),
    closingReasonWords: given(values.closingReasonWords),
    sourceWords: given(values.sourceWords),
  };
  const was: Record<string, keyof SettingsValues> = {
    hiddenReasons: "offeredReasons",
    hiddenClosingReasons: "offeredClosingReasons",
    hiddenSources: "offeredSources",
  };
  const changed = Object.entries(all).filter(([name]) => {
    const own = was[name] ?? (name as keyof SettingsValues);
    return JSON.stringify(values[own]) !== JSON.stringify(before[own]);
  });
  return { version, ...Object.fromEntries(changed) };
}

function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

/** The server's names of fields, as the form has them. */
export const fieldNames: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...figures.map((name) => [name, name] as const),
    ["inclusionCriteria", "inclusionCriteria"] as const,
    ["clientWord", "clientWord"] as const,
    ["linkWorkerWord", "linkWorkerWord"] as const,
    ["callerNumber", "callerNumber"] as const,
    ["hiddenReasons", "offeredReasons"] as const,
    ["hiddenClosingReasons", "offeredClosingReasons"] as const,
    ["hiddenSources", "offeredSources"] as const,
  ].flatMap(([server, form]) => [
    [server, form],
    [`settings.${server}`, form],
  ]),
);
