import { randomUUID } from "node:crypto";
import manifest from "../src/lib/graphql/generated/persisted-documents.json";
import { type App, ask, visit } from "./harness";

// What tests bring into the world before they begin, through the app's own operations.

/** The text of one of the app's operations, by its name. */
export function operation(name: string): string {
  const text = Object.values(manifest).find((one) => new RegExp(`(query|mutation) ${name}\\b`).test(one));
  if (!text) throw new Error(`the app has no operation ${name}`);
  return text;
}

const family = [
  "Abara",
  "Bexley",
  "Corrigan",
  "Dunmore",
  "Eastham",
  "Farrow",
  "Gadsby",
  "Hallam",
  "Ives",
  "Jessop",
];

interface Submitted {
  submitReferral: { referral: { id: string } | null };
}

/** Has the practice refer so many people whom nobody knows yet. Answers their names. */
export async function refer(app: App, many: number, given: string): Promise<string[]> {
  const { page, context } = await visit(app, { as: "practice" });
  const { viewer } = await ask<{ viewer: { organisation: { id: string } } }>(page, operation("Viewer"));
  const names: string[] = [];
  // Nobody may be taken for somebody of another test.
  const apart = [...given].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_000, 7);
  for (let at = 0; at < many; at++) {
    const familyName = `${family[at % family.length]}${at >= family.length ? "-Vane" : ""}`;
    names.push(`${given} ${familyName}`);
    const { submitReferral } = await ask<Submitted>(page, operation("SubmitReferral"), {
      input: {
        clientMutationId: randomUUID(),
        duplicateDecision: "NEW_PERSON",
        person: {
          givenName: given,
          familyName,
          dateOfBirth: new Date(Date.UTC(1930, 0, 1 + apart + 37 * at)).toISOString().slice(0, 10),
          phone: `020 79${String(460_000 + apart + at)}`,
          postcode: "HA1 4JS",
          practiceId: viewer.organisation.id,
        },
        source: "GP",
        reasons: [{ code: "LONELINESS", primary: true }],
        referrerWords: "Would like some company.",
        urgency: "ROUTINE",
        clientAware: true,
      },
    });
    if (!submitReferral.referral) throw new Error(`${given} ${familyName} is taken for somebody else`);
  }
  await context.close();
  return names;
}
