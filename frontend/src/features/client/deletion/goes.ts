import { count, listed } from "../../../lib/format";
import type { ClientToDeleteQuery } from "../../../lib/graphql/generated/graphql";

type Client = NonNullable<ClientToDeleteQuery["client"]>;

/** What goes with a client, in numbers: what there is none of is left out. */
export function whatGoes(client: Client): string[] {
  const of = (n: number | undefined, one: string, many?: string) => (n ? [count(n, one, many)] : []);
  const referrals = client.referrals ?? [];
  const documents = (client.documents ?? []).filter(({ removedAt }) => !removedAt);
  const held = [
    ...of(referrals.length, "referral"),
    ...of(client.contacts.totalCount, "contact"),
    ...of(referrals.filter(({ plan }) => plan).length, "plan"),
    ...of(client.tasks?.length, "task"),
    ...of(client.onwardReferrals?.length, "onward referral"),
    ...of(client.consents?.length, "consent"),
    ...of(client.risks?.length, "answer about risk", "answers about risk"),
    ...of(documents.length, "document"),
    ...of(client.stories?.length, "story", "stories"),
  ];
  return [
    "who they are: name, address, what matters to them",
    ...(held.length > 0 ? [listed(held)] : []),
    "everything else of the record, such as appointments, measures, reviews and notes",
  ];
}
