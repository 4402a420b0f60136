import { longDate } from "../../../lib/format";
import type { Client } from "./documents";

/** Why nothing may be posted to a client, with what to do instead; nothing when it may. The server holds to the same. */
export function mayPost({ diedOn, safeContact }: Client, firstName: string): string | undefined {
  if (diedOn) return died(diedOn, firstName);
  if (!safeContact?.rules?.includes("NO_POST")) return undefined;
  return `No post may be sent to ${firstName}. Ring them or give it to them by hand; if that has changed, change the rule with them under Edit details first.`;
}

/** Why no text may be sent to a client, likewise. */
export function mayText({ diedOn, safeContact }: Client, firstName: string): string | undefined {
  if (diedOn) return died(diedOn, firstName);
  if (!safeContact?.rules?.includes("NO_TEXT")) return undefined;
  return `No text message may be sent to ${firstName}. Ring them or write a letter; if that has changed, change the rule with them under Edit details first.`;
}

function died(on: string, firstName: string): string {
  return `${firstName} died on ${longDate(on)}. Nothing more is sent to them.`;
}
