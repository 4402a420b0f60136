import type { Client } from "urql";
import type { DraftCopy } from "./drafts";
import { type AppError, appErrors } from "./errors";
import { documentNode } from "./graphql/documents";
import { graphql } from "./graphql/generated";
import { uuidv7 } from "./id";
import { type Done, notify } from "./notify";

const undoMutation = graphql(`
  mutation Undo($input: UndoInput!) {
    undo(input: $input) {
      undone
      clientMutationId
    }
  }
`);

/** Takes back acts, all or none; where a colleague has changed one of several, the others are offered. What was typed for
 * them is a draft again. */
export async function takeBack(
  client: Client,
  acts: readonly Done[],
  typed: Map<string, DraftCopy>,
): Promise<void> {
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
