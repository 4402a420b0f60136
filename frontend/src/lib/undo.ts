import type { Client } from "urql";
import type { DraftCopy } from "./drafts";
import { type AppError, appErrors } from "./errors";
import { documentNode } from "./graphql/documents";
import { graphql } from "./graphql/generated";
import { uuidv7 } from "./id";
import { type Done, notify } from "./notify";
import type { Role } from "./viewer";

// What was just done can be taken back (docs/adr/0035): the server knows how, for half a minute, and the app offers it for
// ten seconds beside the words that say what was done.

const undoMutation = graphql(`
  mutation Undo($input: UndoInput!) {
    undo(input: $input) {
      undone
      clientMutationId
    }
  }
`);

/** The few mutations that stay, by name: what protects people, what is asked twice, and taking back itself. */
export const stays: ReadonlySet<string> = new Set([
  "undo",
  "recordSafeguardingNote",
  "openRecord",
  "closeRecord",
  "reviewOpenedRecord",
  "createAccount",
  "inviteAccount",
  "setAccountDisabled",
  "setSafeguardingLead",
  "addRole",
  "endRole",
  "changeSettings",
  "makeCalendarFeed",
  "endCalendarFeed",
]);

const undoers: ReadonlySet<Role> = new Set(["LINK_WORKER", "LEAD", "MANAGER", "HOST", "PRACTICE"]);

// What was typed for an act that can still be taken back, by the act's clientMutationId. Gone with the page, as the offer.
const typed = new Map<string, DraftCopy>();

/** What a mutation's answer leaves to take back; nothing for one that stays, and for roles that do not undo. `draft` is
 * what was typed for it: taken back, the words are a draft again. */
export function doneBy(
  client: Client,
  role: Role | undefined,
  data: object,
  mutationId: string,
  draft?: DraftCopy,
): Done | undefined {
  const fields = Object.keys(data).filter((name) => name !== "__typename");
  if (!role || !undoers.has(role) || fields.length === 0 || fields.some((name) => stays.has(name))) return;
  if (draft) typed.set(mutationId, draft);
  return { mutationId, takeBack: (acts) => void takeBack(client, acts) };
}

async function takeBack(client: Client, acts: readonly Done[]): Promise<void> {
  const send = (some: readonly Done[]) => undo(client, some);
  const error = await send(acts);
  if (error?.code === "CONFLICT" && acts.length > 1) (await import("./undorest")).offerRest(acts, send);
  else if (error) notify(`Not undone. ${error.message}`, { tone: "bad" });
  else {
    const drafts = acts.flatMap(({ mutationId }) => typed.get(mutationId) ?? []);
    for (const { mutationId } of acts) typed.delete(mutationId);
    const back = drafts.length > 0 && (await import("./giveback")).giveBack(drafts);
    notify(back ? "Undone. What you wrote is a draft again." : "Undone.", { of: [] });
  }
}

/** Takes back acts, all or none. Answers what is against it. */
async function undo(client: Client, acts: readonly Done[]): Promise<AppError | undefined> {
  const variables = {
    input: { mutationIds: acts.map(({ mutationId }) => mutationId), clientMutationId: uuidv7() },
  };
  const result = await client.mutation(documentNode(undoMutation), variables).toPromise();
  return appErrors(result.error)[0];
}
