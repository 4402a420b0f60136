import type { ContactMethod } from "../../lib/graphql/generated/graphql";

// How an appointment takes place. The same words as the generated list of labels, which a test holds them to: the list
// holds every label of the app, and the first page is not to wait for it.
export const methodWords: Record<ContactMethod, string> = {
  IN_PERSON_PRACTICE: "At the practice",
  IN_PERSON_VENUE: "At a venue",
  HOME_VISIT: "Home visit",
  WALK_AND_TALK: "Walk and talk",
  ACCOMPANIED: "Accompanied",
  PHONE: "Phone call",
  VIDEO: "Video call",
  TEXT: "Text message",
  EMAIL: "Email",
  LETTER: "Letter",
  GROUP: "Group session",
  WEBINAR: "Webinar",
  ON_BEHALF: "On behalf of the client",
  ABOUT_CLIENT: "About the client",
  NON_CONTACT_WORK: "Work without contact",
};
