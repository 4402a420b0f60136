import { Facts } from "../../../components/Panel";
import { longDate } from "../../../lib/format";

/** What a service is sent; empty where it was not chosen. */
export interface SentParts {
  name: string;
  dateOfBirth: string;
  phone: string;
  email: string;
  address: string;
  practice: string;
  language: string;
  need: string;
  safety?: readonly string[] | null;
  safeContact?: readonly string[] | null;
  words: string;
  linkWorker: string;
}

/** What a service was sent, or will be, and nothing else. */
export function SentFacts({ sent }: { sent: SentParts }) {
  const facts = [
    { name: "Name", value: sent.name },
    { name: "Born", value: /^\d{4}-/.test(sent.dateOfBirth) ? longDate(sent.dateOfBirth) : sent.dateOfBirth },
    { name: "Telephone", value: sent.phone },
    { name: "Email", value: sent.email },
    { name: "Address", value: sent.address },
    { name: "Language", value: sent.language },
    { name: "What they need", value: sent.need },
    { name: "Practice", value: sent.practice },
    { name: "Safety", value: sent.safety?.join("; ") ?? "" },
    { name: "Safe contact", value: sent.safeContact?.join("; ") ?? "" },
    { name: "What we ask", value: sent.words },
    { name: "From", value: sent.linkWorker },
  ];
  return <Facts facts={facts.filter(({ value }) => value !== "")} />;
}
