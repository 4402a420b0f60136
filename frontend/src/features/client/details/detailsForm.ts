import { array, boolean, check, forward, nonEmpty, object, partialCheck, pipe, string } from "valibot";
import { validDay } from "../../../components/form/DateField";
import { londonDay } from "../../../lib/format";
import type {
  AccessibleNeed,
  CarerStatus,
  ContactMethod,
  DetailsFormFragment,
  EthnicCategory,
  Gender,
  Household,
  SafeContactRule,
  Sex,
  UpdateClientInput,
} from "../../../lib/graphql/generated/graphql";
import { figure } from "../choices";

/** The details as the form holds them: every value text, a tick or a list of codes. */
export interface DetailsValues {
  givenName: string;
  familyName: string;
  preferredName: string;
  title: string;
  pronouns: string;
  dateOfBirth: string;
  nhsNumber: string;
  practiceId: string;
  phone: string;
  email: string;
  line1: string;
  line2: string;
  town: string;
  postcode: string;
  preferredMethod: string;
  rules: string[];
  fromHour: string;
  toHour: string;
  onlyNumber: string;
  safeWords: string;
  language: string;
  interpreterNeeded: boolean;
  accessibleNeeds: string[];
  reasonableAdjustments: string;
  household: string;
  carerStatus: string;
  sex: string;
  gender: string;
  ethnicCategory: string;
  relevantContacts: ContactValues[];
}

interface ContactValues {
  name: string;
  relationship: string;
  phone: string;
  says: string[];
}

export const noContact: ContactValues = { name: "", relationship: "", phone: "", says: [] };

const text = string();

export const detailsSchema = pipe(
  object({
    givenName: pipe(string(), nonEmpty("Enter their first name")),
    familyName: pipe(string(), nonEmpty("Enter their family name")),
    preferredName: text,
    title: text,
    pronouns: text,
    dateOfBirth: pipe(
      string(),
      check((day) => day === "" || validDay(day), "Enter a real date of birth, like 27 3 1948"),
      check((day) => day === "" || day <= londonDay(), "The date of birth must be in the past"),
    ),
    nhsNumber: pipe(
      string(),
      check(
        (number) => number.trim() === "" || validNhsNumber(number),
        "Check the NHS number: its digits do not fit together",
      ),
    ),
    practiceId: text,
    phone: text,
    email: text,
    line1: text,
    line2: text,
    town: text,
    postcode: text,
    preferredMethod: text,
    rules: array(text),
    fromHour: text,
    toHour: text,
    onlyNumber: text,
    safeWords: text,
    language: text,
    interpreterNeeded: boolean(),
    accessibleNeeds: array(text),
    reasonableAdjustments: text,
    household: text,
    carerStatus: text,
    sex: text,
    gender: text,
    ethnicCategory: text,
    relevantContacts: array(
      object({
        name: pipe(string(), nonEmpty("Enter this person's name, or remove them")),
        relationship: pipe(string(), nonEmpty("Say who this person is to the client")),
        phone: text,
        says: array(text),
      }),
    ),
  }),
  forward(
    partialCheck(
      [["fromHour"], ["toHour"]],
      ({ fromHour, toHour }) =>
        (fromHour === "") === (toHour === "") && (fromHour === "" || fromHour !== toHour),
      "Give both hours, one after the other, or neither",
    ),
    ["toHour"],
  ),
);

/** Whether ten digits are an NHS number: the last is the check digit, modulus 11 (NHS Data Dictionary). */
export function validNhsNumber(value: string): boolean {
  const digits = value.replace(/[\s-]/g, "");
  if (!/^\d{10}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, index) => total + Number(digit) * (10 - index),
    0,
  );
  const last = (11 - (sum % 11)) % 11;
  return last !== 10 && last === Number(digits[9]);
}

/** The record as the form's first values. */
export function fromClient(person: DetailsFormFragment): DetailsValues {
  const safe = person.safeContact;
  const anyTime = !safe || safe.fromHour === safe.toHour;
  return {
    givenName: person.givenName,
    familyName: person.familyName,
    preferredName: person.preferredName ?? "",
    title: person.title ?? "",
    pronouns: person.pronouns ?? "",
    dateOfBirth: person.dateOfBirth ?? "",
    nhsNumber: person.nhsNumber ?? "",
    practiceId: person.practice?.id ?? "",
    phone: person.phone ?? "",
    email: person.email ?? "",
    line1: person.address?.line1 ?? "",
    line2: person.address?.line2 ?? "",
    town: person.address?.town ?? "",
    postcode: person.address?.postcode ?? "",
    preferredMethod: person.preferredMethod ?? "",
    rules: [...(safe?.rules ?? [])],
    fromHour: anyTime ? "" : String(safe.fromHour),
    toHour: anyTime ? "" : String(safe.toHour),
    onlyNumber: safe?.onlyNumber ?? "",
    safeWords: safe?.words ?? "",
    language: person.language ?? "",
    interpreterNeeded: person.interpreterNeeded,
    accessibleNeeds: [...(person.accessibleNeeds ?? [])],
    reasonableAdjustments: person.reasonableAdjustments ?? "",
    household: person.household ?? "",
    carerStatus: person.carerStatus ?? "",
    sex: person.sex ?? "",
    gender: person.gender ?? "",
    ethnicCategory: person.ethnicCategory ?? "",
    relevantContacts: (person.relevantContacts ?? []).map((other) => ({
      name: other.name,
      relationship: other.relationship,
      phone: other.phone,
      says: (["isNextOfKin", "isCarer", "mayTalkTo"] as const).filter((key) => other[key]),
    })),
  };
}

/** The present details as a refused edit brings them: flat, by the names of the edit, and without what is empty. */
export function present(current: Record<string, unknown>): DetailsFormFragment {
  const { line1, line2, town, postcode, practiceId, safeContact, relevantContacts, ...rest } = current;
  return {
    ...rest,
    address: { line1, line2, town, postcode },
    practice: practiceId ? { id: practiceId, name: "" } : null,
    safeContact: { rules: [], fromHour: 0, toHour: 0, onlyNumber: "", words: "", ...(safeContact as object) },
    relevantContacts: ((relevantContacts ?? []) as object[]).map((other) => ({
      name: "",
      relationship: "",
      phone: "",
      ...other,
    })),
  } as unknown as DetailsFormFragment;
}

/** The form's values as the edit. A code that nobody chose is left out, which leaves it as it was. */
export function toInput(
  values: DetailsValues,
  person: Pick<DetailsFormFragment, "id" | "version">,
): Omit<UpdateClientInput, "clientMutationId"> {
  return {
    clientId: person.id,
    version: person.version,
    givenName: values.givenName.trim(),
    familyName: values.familyName.trim(),
    preferredName: values.preferredName.trim(),
    title: values.title.trim(),
    pronouns: values.pronouns.trim(),
    dateOfBirth: values.dateOfBirth || undefined,
    nhsNumber: values.nhsNumber.trim(),
    practiceId: values.practiceId || undefined,
    phone: values.phone.trim(),
    email: values.email.trim(),
    line1: values.line1.trim(),
    line2: values.line2.trim(),
    town: values.town.trim(),
    postcode: values.postcode.trim(),
    preferredMethod: (values.preferredMethod || undefined) as ContactMethod | undefined,
    safeContact: {
      rules: values.rules as SafeContactRule[],
      fromHour: figure(values.fromHour) ?? 0,
      toHour: figure(values.toHour) ?? 0,
      onlyNumber: values.onlyNumber.trim(),
      words: values.safeWords.trim(),
    },
    language: values.language || undefined,
    interpreterNeeded: values.interpreterNeeded,
    accessibleNeeds: values.accessibleNeeds as AccessibleNeed[],
    reasonableAdjustments: values.reasonableAdjustments.trim(),
    household: (values.household || undefined) as Household | undefined,
    carerStatus: (values.carerStatus || undefined) as CarerStatus | undefined,
    sex: (values.sex || undefined) as Sex | undefined,
    gender: (values.gender || undefined) as Gender | undefined,
    ethnicCategory: (values.ethnicCategory || undefined) as EthnicCategory | undefined,
    relevantContacts: values.relevantContacts.map(({ name, relationship, phone, says }) => ({
      name: name.trim(),
      relationship: relationship.trim(),
      phone: phone.trim(),
      isNextOfKin: says.includes("isNextOfKin"),
      isCarer: says.includes("isCarer"),
      mayTalkTo: says.includes("mayTalkTo"),
    })),
  };
}

/** How the fields are called where two copies stand side by side. */
export const detailsLabels = {
  givenName: "First names",
  familyName: "Family name",
  preferredName: "Likes to be called",
  dateOfBirth: "Date of birth",
  nhsNumber: "NHS number",
  phone: "Telephone",
  email: "Email",
  safeContact: "Safe contact",
  accessibleNeeds: "Communication needs",
  reasonableAdjustments: "Adjustments",
  relevantContacts: "Important people",
};
