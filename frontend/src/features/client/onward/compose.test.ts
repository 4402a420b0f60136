import { describe, expect, test } from "vitest";
import { compose, type ReferClient } from "./compose";

const client = {
  givenName: "Marianne",
  familyName: "Keogh",
  preferredName: "Mari",
  dateOfBirth: "1969-08-13",
  phone: "020 7946 0001",
  email: "mari@mail.example",
  language: "gu",
  interpreterNeeded: true,
  accessibleNeeds: ["STEP_FREE"],
  address: { line1: "1 High Street", line2: "", town: "Harrow", postcode: "HA1 1AA" },
  safeContact: { rules: ["NO_VOICEMAIL"], fromHour: 9, toHour: 12, onlyNumber: "07700 900871", words: "" },
  practice: { id: "or1", name: "The Pinner Road Surgery" },
  risks: [
    { id: "ri1", kind: "LONE_VISIT", level: "MEDIUM", words: "Dog", shareWithServices: true, endedOn: null },
    {
      id: "ri2",
      kind: "DOMESTIC_ABUSE",
      level: "HIGH",
      words: "Secret",
      shareWithServices: false,
      endedOn: null,
    },
    {
      id: "ri3",
      kind: "NEGLECT",
      level: "LOW",
      words: "Over",
      shareWithServices: true,
      endedOn: "2026-01-01",
    },
  ],
} as unknown as ReferClient;

const facts = {
  client,
  goal: "",
  primaryReason: "LONELINESS" as const,
  words: " Please ring. ",
  linkWorker: "Amina",
};

describe("what a service sees", () => {
  test("is nothing of the client that was not chosen", () => {
    const sent = compose([], facts);
    expect(sent).toMatchObject({
      name: "",
      dateOfBirth: "",
      phone: "",
      address: "",
      language: "",
      need: "",
      practice: "",
    });
    expect([sent.safety, sent.safeContact, sent.words, sent.linkWorker]).toEqual([
      [],
      [],
      "Please ring.",
      "Amina",
    ]);
  });

  test("is the safe number, and the rules go along with it", () => {
    const sent = compose(["PHONE"], facts);
    expect(sent.phone).toBe("07700 900871");
    expect(sent.safeContact).toEqual([
      "No voicemail",
      "Only between 09:00 and 12:00",
      "Only on 07700 900871",
    ]);
  });

  test("is the rules without the number where only the address is sent", () => {
    const sent = compose(["ADDRESS"], facts);
    expect(sent.address).toBe("1 High Street, Harrow, HA1 1AA");
    expect(sent.safeContact?.join()).not.toContain("07700");
  });

  test("is open risks that are marked to be shared, and no others", () => {
    expect(compose(["SAFETY"], facts).safety).toEqual(["Lone visit (medium): Dog"]);
  });

  test("is the goal, or else the reason", () => {
    expect(compose(["NEED"], facts).need).toBe("Loneliness and isolation");
    expect(compose(["NEED", "NAME"], { ...facts, goal: "Get out" })).toMatchObject({
      need: "Get out",
      name: "Marianne Keogh (likes to be called Mari)",
    });
  });
});
