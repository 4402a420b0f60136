import { type Cache, cacheExchange, type UpdateResolver } from "@urql/exchange-graphcache";
import { Client } from "urql";
import { hasDraftOwner } from "../drafts";
import { watchPresence } from "../presence";
import { signInAddress } from "../session";
import { drawOnce } from "./drawonce";
import { possibleTypes, valueTypes } from "./generated/cache";
import type { ChangesSubscription } from "./generated/graphql";
import { onSignedOut, transport } from "./transport";

// Lists whose membership and order the server decides: after a write that may move a row they are asked for again.
// (Their pages are joined by usePaged.)
const lists = new Set([
  "caseload",
  "inbox",
  "clients",
  "referrals",
  "services",
  "organisations",
  "onwardReferrals",
  "reviewsDue",
  "viewer",
  "myDay",
  "accounts",
  "auditTrail",
  "accessHistory",
  "openedRecords",
  "linkWorkers",
  "callList",
  "caseloadCounts",
  "absences",
  "templates",
  "savedViews",
]);

/** Forgets every list, so that those on the screen are asked for anew. Records stay: the write's own answer updates them. */
export function forgetLists(cache: Cache): void {
  for (const { fieldName, fieldKey } of cache.inspectFields("Query")) {
    if (lists.has(fieldName)) cache.invalidate("Query", fieldKey);
  }
}

/** Forgets rows by their keys, whatever they are of, so that what shows them is asked for anew. */
export function forgetRows(cache: Cache, ids: readonly string[]): void {
  for (const id of ids) {
    for (const type of possibleTypes.Node ?? []) cache.invalidate({ __typename: type, id });
  }
}

// Every mutation changes work that some list shows, so one rule serves all. Of what was taken back only the keys are told.
const forget: UpdateResolver = (result, _args, cache) => {
  forgetLists(cache);
  const { undo } = result as { undo?: { undone: string[] } };
  if (undo) forgetRows(cache, undo.undone);
};

// What others did is told by keys alone. A record is asked for by its client or by its referral.
const changes: UpdateResolver = (result, _args, cache) => {
  const { ids, clientIds, all } = (result as ChangesSubscription).changes;
  if (all) for (const { fieldKey } of cache.inspectFields("Query")) cache.invalidate("Query", fieldKey);
  forgetLists(cache);
  const about = clientIds.flatMap((id) => {
    const referrals = cache.resolve({ __typename: "Person", id }, "referrals");
    return Array.isArray(referrals) ? referrals : [];
  });
  for (const referral of about) cache.invalidate(referral as string);
  forgetRows(cache, [...ids, ...clientIds]);
};

const updates = {
  // Whatever the name of the mutation: a list of them all would weigh as much as a small page.
  Mutation: new Proxy<Record<string, UpdateResolver>>(
    {},
    { get: (_, field) => (field === "__typename" ? undefined : forget) },
  ),
  Subscription: { changes },
};

// What has no id lives inside its parent, whether the cache is told so or not: told, it does not warn while developing.
const keys = import.meta.env.DEV
  ? Object.fromEntries(valueTypes.map((name) => [name, () => null]))
  : undefined;

/** Makes the data client of one page load. */
export function createClient(url: string = "/graphql"): Client {
  watchPresence();
  return new Client({
    url,
    preferGetMethod: false,
    requestPolicy: "cache-and-network",
    fetchOptions: { credentials: "same-origin" },
    exchanges: [
      drawOnce,
      cacheExchange({
        possibleTypes,
        keys,
        updates,
      }),
      onSignedOut(goToSignIn),
      transport,
    ],
  });
}

function goToSignIn(): void {
  const { pathname, search } = window.location;
  if (pathname === "/signin") return;
  // Who was at work is told that their session is over; who only just came, or has signed out, knows.
  window.location.assign(signInAddress(`${pathname}${search}`, hasDraftOwner() ? "ended" : undefined));
}
