import { textParam } from "../../lib/search";

// The router reads this with the first page, which does without the lists of codes: a code that is none is dropped by
// filterOf, where the page is.

/** What the address of the trail carries: which entries, and which one is open. */
export interface AuditAddress {
  /** Key of a client. */
  client?: string;
  /** Key of an account. */
  account?: string;
  action?: string;
  outcome?: string;
  purpose?: string;
  /** Days, YYYY-MM-DD, both of them in. */
  from?: string;
  to?: string;
  /** Key of the entry that is open. */
  entry?: string;
}

/** Reads the address, dropping what does not fit. */
export function readAddress(search: Record<string, unknown>): AuditAddress {
  return {
    client: textParam(search.client),
    account: textParam(search.account),
    action: textParam(search.action),
    outcome: textParam(search.outcome),
    purpose: textParam(search.purpose),
    from: dayParam(search.from),
    to: dayParam(search.to),
    entry: textParam(search.entry),
  };
}

function dayParam(value: unknown): string | undefined {
  const text = textParam(value);
  return text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}
