import { cacheExchange, type UpdateResolver } from "@urql/exchange-graphcache";
import { Client } from "urql";
import { hasDraftOwner } from "../drafts";
import { signInAddress } from "../session";
import { mutationFields, possibleTypes, valueTypes } from "./generated/cache";
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
]);

/** Forgets every list, so that those on the screen are asked for anew. Records stay: the write's own answer updates them. */
export const forgetLists: UpdateResolver = (_result, _args, cache) => {
  for (const { fieldName, fieldKey } of cache.inspectFields("Query")) {
    if (lists.has(fieldName)) cache.invalidate("Query", fieldKey);
  }
};

// Every mutation changes work that some list shows, so one rule serves all.
const updates = { Mutation: Object.fromEntries(mutationFields.map((name) => [name, forgetLists])) };

/** Makes the data client of one page load. */
export function createClient(url: string = "/graphql"): Client {
  return new Client({
    url,
    preferGetMethod: false,
    requestPolicy: "cache-and-network",
    fetchOptions: { credentials: "same-origin" },
    exchanges: [
      cacheExchange({
        possibleTypes,
        keys: Object.fromEntries(valueTypes.map((name) => [name, () => null])),
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
