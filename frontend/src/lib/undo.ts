import type { Client } from "urql";
import type { DraftCopy } from "./drafts";
import { type Done, notify } from "./notify";
import type { Role } from "./viewer";

// What was just done can be taken back (docs/adr/0035): the server knows how, for half a minute, and the app offers it for
// ten seconds beside the words that say what was done.

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
  "askForProjectGrant",
  "approveProjectGrant",
  "refuseProjectGrant",
  "withdrawProjectGrant",
  "deleteClient",
  "makeCalendarFeed",
  "endCalendarFeed",
]);

const undoers: ReadonlySet<Role> = new Set(["LINK_WORKER", "LEAD", "MANAGER", "HOST", "PRACTICE"]);

// What was typed for an act that can still be taken back, by the act's clientMutationId. Gone with the page, as the offer.
const typed = new Map<string, DraftCopy>();

const way = () => import("./takeback");

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
  // Here before it is asked for: a hand that slipped wants it at once.
  way().catch(() => {});
  const takeBack = (acts: readonly Done[]) =>
    void way().then(
      (found) => found.takeBack(client, acts, typed),
      () => notify("Not undone. There is no line to Alongside just now: try again.", { tone: "bad" }),
    );
  return { mutationId, takeBack };
}
