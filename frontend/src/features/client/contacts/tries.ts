import { inOrder, londonLocal, shortDate } from "../../../lib/format";
import type { ContactItemFragment } from "../../../lib/graphql/generated/graphql";

type Tried = Pick<ContactItemFragment, "at" | "attempt">;

/** The time of day in a word, as the scheme's rule on attempts counts it. */
export function timeOfDay(instant: string): "morning" | "afternoon" | "evening" {
  const hour = Number(londonLocal(new Date(instant)).slice(11, 13));
  if (hour < 12) return "morning";
  return hour < 17 ? "afternoon" : "evening";
}

/** The last attempts in words, oldest first: "Tried 3 Nov (morning) and 5 Nov (afternoon)." */
export function tries(contacts: readonly Tried[], attempts: number, today: string): string {
  const told = contacts
    .filter(({ attempt }) => attempt)
    .sort((a, b) => inOrder(b.at, a.at))
    .slice(0, attempts)
    .reverse()
    .map(({ at }) => `${shortDate(at, today)} (${timeOfDay(at)})`);
  const last = told.pop();
  if (!last) return "";
  return told.length === 0 ? `Tried ${last}.` : `Tried ${told.join(", ")} and ${last}.`;
}
