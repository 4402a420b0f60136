import { array, check, forward, nonEmpty, object, pipe, string } from "valibot";
import { validDay } from "../../components/form/DateField";
import { londonDay } from "../../lib/format";
import type {
  PersonInput,
  ReferralReason,
  ReferralSource,
  SubmitReferralInput,
  Urgency,
} from "../../lib/graphql/generated/graphql";
import { validNhsNumber } from "../../lib/nhs";

/** What the form holds: all of it text, as it is typed and kept as a draft. */
export interface ReferValues {
  /** The client chosen from the search; empty for a new person. */
  clientId: string;
  clientName: string;
  person: {
    givenName: string;
    familyName: string;
    preferredName: string;
    dateOfBirth: string;
    nhsNumber: string;
    practiceId: string;
    phone: string;
    email: string;
    line1: string;
    town: string;
    postcode: string;
    language: string;
  };
  interpreter: string;
  reasons: string[];
  primary: string;
  referrerWords: string;
  clientWords: string;
  source: string;
  referrerName: string;
  urgency: string;
  aware: string;
}

/** An empty form, as a viewer of this role and practice starts it. */
export function emptyValues(role: string, practiceId: string): ReferValues {
  return {
    clientId: "",
    clientName: "",
    person: {
      givenName: "",
      familyName: "",
      preferredName: "",
      dateOfBirth: "",
      nhsNumber: "",
      practiceId,
      phone: "",
      email: "",
      line1: "",
      town: "",
      postcode: "",
      language: "",
    },
    interpreter: "",
    reasons: [],
    primary: "",
    referrerWords: "",
    clientWords: "",
    source: role === "PRACTICE" ? "PRACTICE_STAFF" : "",
    referrerName: "",
    urgency: "ROUTINE",
    aware: "",
  };
}

const isNew = (v: ReferValues) => v.clientId === "";
const text = string();

const shape = object({
  clientId: text,
  clientName: text,
  person: object({
    givenName: text,
    familyName: text,
    preferredName: text,
    dateOfBirth: text,
    nhsNumber: text,
    practiceId: text,
    phone: text,
    email: text,
    line1: text,
    town: text,
    postcode: text,
    language: text,
  }),
  interpreter: text,
  reasons: pipe(array(string()), nonEmpty("Choose at least one reason")),
  primary: text,
  referrerWords: pipe(text, nonEmpty("Say in your words why you refer them")),
  clientWords: text,
  source: pipe(text, nonEmpty("Choose where the referral comes from")),
  referrerName: text,
  urgency: pipe(text, nonEmpty("Choose how soon")),
  aware: pipe(text, nonEmpty("Say whether they know of this referral")),
});

/** The rules, each with what to do about it. */
export const referSchema = pipe(
  shape,
  forward(
    check((v) => !isNew(v) || v.person.givenName.trim() !== "", "Enter their first name"),
    ["person", "givenName"],
  ),
  forward(
    check((v) => !isNew(v) || v.person.familyName.trim() !== "", "Enter their family name"),
    ["person", "familyName"],
  ),
  forward(
    check(
      (v) => !isNew(v) || validDay(v.person.dateOfBirth),
      "Enter their date of birth as a day, a month and a year",
    ),
    ["person", "dateOfBirth"],
  ),
  forward(
    check(
      (v) => !isNew(v) || !validDay(v.person.dateOfBirth) || v.person.dateOfBirth <= londonDay(),
      "The date of birth must be in the past",
    ),
    ["person", "dateOfBirth"],
  ),
  forward(
    check(
      (v) => !isNew(v) || v.person.nhsNumber.trim() === "" || validNhsNumber(v.person.nhsNumber),
      "That is not an NHS number: check its ten digits",
    ),
    ["person", "nhsNumber"],
  ),
  forward(
    check((v) => !isNew(v) || v.person.practiceId !== "", "Choose their GP practice"),
    ["person", "practiceId"],
  ),
  forward(
    check(
      (v) => v.reasons.length < 2 || v.reasons.includes(v.primary),
      "Choose which of them is the main one",
    ),
    ["primary"],
  ),
  forward(
    check((v) => v.aware !== "NO", "They must know of the referral before it is sent. Your draft is kept."),
    ["aware"],
  ),
);

/** The main reason: the chosen one, or the only one there is. */
export function primaryOf({
  reasons,
  primary,
}: Pick<ReferValues, "reasons" | "primary">): string | undefined {
  return reasons.length === 1 ? reasons[0] : reasons.find((code) => code === primary);
}

/** What was decided about people it may be the same as. */
export type Decision = { same: string } | "new" | undefined;

/** The form as the API takes it; blank answers are left out. */
export function toInput(
  values: ReferValues,
  decision: Decision,
): Omit<SubmitReferralInput, "clientMutationId"> {
  const chosen = decision !== undefined && decision !== "new" ? decision.same : values.clientId;
  const primary = primaryOf(values);
  return {
    clientId: chosen || undefined,
    person: chosen ? undefined : toPerson(values),
    duplicateDecision:
      decision === undefined ? undefined : decision === "new" ? "NEW_PERSON" : "EXISTING_PERSON",
    source: values.source as ReferralSource,
    reasons: values.reasons.map((code) => ({ code: code as ReferralReason, primary: code === primary })),
    referrerWords: values.referrerWords.trim(),
    clientWords: filled(values.clientWords),
    referrerName: filled(values.referrerName),
    urgency: values.urgency as Urgency,
    clientAware: values.aware === "YES",
  };
}

function toPerson({ person, interpreter }: ReferValues): PersonInput {
  return {
    givenName: person.givenName.trim(),
    familyName: person.familyName.trim(),
    preferredName: filled(person.preferredName),
    dateOfBirth: person.dateOfBirth,
    nhsNumber: filled(person.nhsNumber),
    practiceId: person.practiceId,
    phone: filled(person.phone),
    email: filled(person.email),
    line1: filled(person.line1),
    town: filled(person.town),
    postcode: filled(person.postcode),
    language: filled(person.language),
    interpreterNeeded: interpreter === "YES" ? true : undefined,
  };
}

function filled(value: string): string | undefined {
  return value.trim() || undefined;
}
